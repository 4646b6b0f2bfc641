// Owns the form of a question as a port puts it over HTTP. Shape only: what a category needs and whether the zone is one is the law's.
import { IsDay, Rule } from '@centerline/edge';
import {
  APPEAL_KINDS, CATEGORIES, EMERGENCIES, LANES, LIMITS, RULES,
  type AppealKind, type AttachmentBody, type Category, type Emergency, type Lane, type LinkedAppealBody, type OpenBody, type ReferencesBody,
} from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { CargoForm } from './cargo.js';
import { AttemptForm } from './port.js';
import { TrackDateForm } from './trackedDates.js';

/** Wider than the identifiers are: what is too long is told by its own rule, not by a length. */
const CODE = 40;

export class ReferencesForm implements ReferencesBody {
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.references) @IsString({ each: true }) @MaxLength(CODE, { each: true }) @Rule(RULES.ADMISSION)
  forms214?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.references) @IsString({ each: true }) @MaxLength(CODE, { each: true }) @Rule(RULES.ACTIVITY)
  forms216?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.references) @IsString({ each: true }) @MaxLength(CODE, { each: true }) @Rule(RULES.ENTRY_NUMBER)
  entryNumbers?: string[];
}
export class LinkedAppealForm implements LinkedAppealBody {
  @IsIn(APPEAL_KINDS) @Rule(RULES.LINKED_APPEALS)
  kind!: AppealKind;
  @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.LINKED_APPEALS)
  reference!: string;
  @IsOptional() @IsDay() @Rule(RULES.LINKED_APPEALS)
  filedOn?: PlainDate;
}
export class AttachmentForm implements AttachmentBody {
  @IsString() @MaxLength(LIMITS.short.most)
  title!: string;
  @IsString() @MaxLength(LIMITS.short.most)
  reference!: string;
}

export class OpenForm implements OpenBody {
  @IsString() @MaxLength(CODE) @Rule(RULES.OPENING)
  portCode!: string;
  @IsIn(CATEGORIES) @Rule(RULES.CATEGORY)
  category!: Category;
  @IsIn(LANES) @Rule(RULES.LANE)
  lane!: Lane;
  @IsString() @MaxLength(CODE) @Rule(RULES.ZONE_IDENTIFIERS)
  zoneId!: string;
  @IsOptional() @IsString() @MaxLength(CODE) @Rule(RULES.ZONE_IDENTIFIERS)
  legacyZoneId?: string;
  @IsString() @MaxLength(CODE) @Rule(RULES.ZONE_IDENTIFIERS)
  firms!: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.ACTIVE_ZONE)
  grantee?: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.ACTIVE_ZONE)
  operator?: string;
  @IsOptional() @IsString() @MaxLength(CODE) @Rule(RULES.BOND_FORM)
  operatorBond?: string;
  @IsString() @MaxLength(CODE) @Rule(RULES.IMPORTER_NUMBER_FORM)
  userIor!: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ReferencesForm) @Rule(RULES.CATEGORY)
  references?: ReferencesForm;
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.headings) @IsString({ each: true }) @MaxLength(CODE, { each: true }) @Rule(RULES.HEADING_LIST)
  headings?: string[];
  @IsOptional() @IsString() @MaxLength(CODE) @Rule(RULES.LEAD_CENTER)
  leadCenter?: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.reason.most) @Rule(RULES.LEAD_CENTER)
  leadCenterReason?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.centers) @IsString({ each: true }) @MaxLength(CODE, { each: true }) @Rule(RULES.CONSULTATION)
  consultedCenters?: string[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CargoForm) @Rule(RULES.CARGO)
  cargo?: CargoForm;
  @IsString() @MaxLength(LIMITS.question.most) @Rule(RULES.OPENING)
  question!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.attempts) @ValidateNested({ each: true }) @Type(() => AttemptForm) @Rule(RULES.ATTEMPTS)
  attempts?: AttemptForm[];
  @IsOptional() @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.CATEGORY)
  legalReference?: string;
  @IsOptional() @IsBoolean() @Rule(RULES.CATEGORY)
  accountLevel?: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.trackedDates) @ValidateNested({ each: true }) @Type(() => TrackDateForm) @Rule(RULES.TRACKED)
  trackedDates?: TrackDateForm[];
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.linkedAppeals) @ValidateNested({ each: true }) @Type(() => LinkedAppealForm) @Rule(RULES.LINKED_APPEALS)
  linkedAppeals?: LinkedAppealForm[];
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.attachments) @ValidateNested({ each: true }) @Type(() => AttachmentForm)
  attachments?: AttachmentForm[];
  @IsOptional() @IsIn(EMERGENCIES) @Rule(RULES.EMERGENCY)
  emergency?: Emergency;
}
