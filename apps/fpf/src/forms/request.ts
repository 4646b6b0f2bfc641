// Owns the form of a new request as it comes over HTTP. Shape only: what a petition must say and when it is timely is the law's (19 CFR parts 171 and 172).
import { IsDay, Rule } from '@centerline/edge';
import {
  ACTION_TYPES, INITIATORS, LENGTH, MOST, PETITION_KINDS, RULES, type ActionType, type Initiator, type LateExtensionBody, type PetitionKind, type RequestBody,
} from '@centerline/fpf';
import type { PlainDate } from '@centerline/clock';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { InternalFileForm, PartnerWordForm } from './file.js';

/** Of case numbers, importer numbers, entries, bonds: longer ones are none. */
const NUMBER_LENGTH = 40;

export class PetitionCopyForm {
  @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.PETITION)
  fileName!: string;
  @IsString() @MaxLength(64) @Rule(RULES.PETITION)
  sha256!: string;
}
export class ShorterPeriodForm {
  @IsDay() @Rule(RULES.SHORTER_PERIOD)
  dueOn!: PlainDate;
}
export class LateExtensionForm implements LateExtensionBody {
  @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.EXTENSION)
  grantedBy!: string;
  @IsDay() @Rule(RULES.EXTENSION)
  grantedOn!: PlainDate;
  @IsDay() @Rule(RULES.EXTENSION)
  newDueOn!: PlainDate;
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.EXTENSION)
  reason!: string;
}

export class RequestForm extends InternalFileForm implements RequestBody {
  @IsIn(INITIATORS) @Rule(RULES.WHO_ASKED)
  initiatedBy!: Initiator;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PartnerWordForm) @Rule(RULES.WHO_ASKED)
  partnerRequest?: PartnerWordForm;
  @IsOptional() @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.TWO_PEOPLE)
  datedBackReason?: string;
  @IsString() @MaxLength(NUMBER_LENGTH) @Rule(RULES.CASE_NUMBER)
  fpfCaseNumber!: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.LENGTHS)
  ePetitionReference?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PetitionCopyForm) @Rule(RULES.PETITION)
  petitionCopy?: PetitionCopyForm;
  @IsIn(ACTION_TYPES) @Rule(RULES.PETITION_FILED)
  actionType!: ActionType;
  @IsArray() @ArrayMaxSize(MOST.statutes) @IsString({ each: true }) @MaxLength(60, { each: true }) @Rule(RULES.PETITION)
  statutes!: string[];
  @IsInt() @Min(1) @Max(MOST.amount) @Rule(RULES.AMOUNTS)
  claimAmount!: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST.amount) @Rule(RULES.AMOUNTS)
  seizedValue?: number;
  @IsDay() @Rule(RULES.PETITION)
  violationOn!: PlainDate;
  @IsDay() @Rule(RULES.PETITION_FILED)
  noticeMailedOn!: PlainDate;
  @IsDay() @Rule(RULES.PETITION_FILED)
  petitionReceivedOn!: PlainDate;
  @IsIn(PETITION_KINDS) @Rule(RULES.PETITION_FILED)
  petitionKind!: PetitionKind;
  @IsOptional() @IsDay() @Rule(RULES.SUPPLEMENTAL_PERIOD)
  decisionNoticeOn?: PlainDate;
  @IsOptional() @IsInt() @Min(1) @Max(MOST.rounds) @Rule(RULES.ROUNDS)
  round?: number;
  @IsOptional() @IsString() @MaxLength(NUMBER_LENGTH) @Rule(RULES.ROUNDS)
  previousRound?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ShorterPeriodForm) @Rule(RULES.SHORTER_PERIOD)
  shorterPeriod?: ShorterPeriodForm;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => LateExtensionForm) @Rule(RULES.EXTENSION)
  lateExtension?: LateExtensionForm;
  @IsString() @MaxLength(NUMBER_LENGTH) @Rule(RULES.PORT_LIST)
  port!: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.PETITION)
  fpfOfficer?: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.PETITION)
  paralegal?: string;
  @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.PETITION)
  petitioner!: string;
  @IsArray() @ArrayMaxSize(MOST.iors) @IsString({ each: true }) @MaxLength(NUMBER_LENGTH, { each: true }) @Rule(RULES.IMPORTER_NUMBER)
  iors!: string[];
  @IsOptional() @IsString() @MaxLength(NUMBER_LENGTH) @Rule(RULES.BOND)
  bond?: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.SURETY_PERIOD)
  surety?: string;
  @IsOptional() @IsDay() @Rule(RULES.SURETY_PERIOD)
  demandOnSuretyOn?: PlainDate;
  @IsArray() @ArrayMaxSize(MOST.entryNumbers) @IsString({ each: true }) @MaxLength(NUMBER_LENGTH, { each: true }) @Rule(RULES.ENTRY_NUMBER)
  entryNumbers!: string[];
  @IsArray() @ArrayMaxSize(MOST.headings) @IsString({ each: true }) @MaxLength(NUMBER_LENGTH, { each: true }) @Rule(RULES.HEADING_LIST)
  headings!: string[];
  @IsArray() @ArrayMaxSize(MOST.questions) @IsString({ each: true }) @MaxLength(LENGTH.text.max, { each: true }) @Rule(RULES.REQUEST)
  questions!: string[];
  @IsOptional() @IsBoolean() @Rule(RULES.JUSTICE)
  dojReferred?: boolean;
}
