// Owns the forms of what FP&F keeps of a petition and records while the request is open, as they come over HTTP. Shape only: what follows is the law's.
import { IsDay, Rule } from '@centerline/edge';
import {
  CULPABILITIES, LENGTH, LIMITATIONS_KINDS, MOST, PERIODS, REQUEST_CHANNELS, RULES,
  type CompleteFileBody, type Culpability, type InternalFileBody, type LimitationsKind, type PartnerWordBody, type Period, type RequestChannel,
} from '@centerline/fpf';
import type { PlainDate } from '@centerline/clock';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

/** What a partner asked or wrote outside Centerline: who, when, how. */
export class PartnerWordForm implements PartnerWordBody {
  @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.WHO_ASKED)
  name!: string;
  @IsDay() @Rule(RULES.WHO_ASKED)
  on!: PlainDate;
  @IsIn(REQUEST_CHANNELS) @Rule(RULES.WHO_ASKED)
  how!: RequestChannel;
}

/** Of FP&F only; a party leaves all of it out. */
export class InternalFileForm implements InternalFileBody {
  @IsOptional() @IsIn(CULPABILITIES) @Rule(RULES.CULPABILITY)
  culpability?: Culpability;
  @IsOptional() @IsDay() @Rule(RULES.LIMITATIONS)
  limitationsOn?: PlainDate;
  @IsOptional() @IsIn(LIMITATIONS_KINDS) @Rule(RULES.LIMITATIONS)
  limitationsKind?: LimitationsKind;
  @IsOptional() @IsDay() @Rule(RULES.LIMITATIONS)
  discoveredOn?: PlainDate;
  @IsOptional() @IsDay() @Rule(RULES.GUARD)
  plannedDecisionOn?: PlainDate;
  @IsOptional() @IsBoolean() @Rule(RULES.CAFRA_SCOPE)
  cafraApplies?: boolean;
  @IsOptional() @IsDay() @Rule(RULES.CAFRA_NOTICE)
  seizedOn?: PlainDate;
  @IsOptional() @IsDay() @Rule(RULES.CAFRA_NOTICE)
  cafraNoticeOn?: PlainDate;
}

export class DojReferralForm {
  @IsDay() @Rule(RULES.JUSTICE)
  referredOn!: PlainDate;
  @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.JUSTICE)
  reference!: string;
}

export class CompleteFileForm extends InternalFileForm implements CompleteFileBody {
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.PETITION)
  fpfOfficer?: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.PETITION)
  paralegal?: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.LENGTHS)
  ePetitionReference?: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.SURETY_PERIOD)
  surety?: string;
  @IsOptional() @IsDay() @Rule(RULES.SURETY_PERIOD)
  demandOnSuretyOn?: PlainDate;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST.questions) @IsString({ each: true }) @MaxLength(LENGTH.text.max, { each: true }) @Rule(RULES.REQUEST)
  questions?: string[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => DojReferralForm) @Rule(RULES.JUSTICE)
  dojReferral?: DojReferralForm;
  @IsOptional() @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.LIMITATIONS)
  correctionReason?: string;
}

export class ExtendPetitionPeriodForm {
  @IsIn(PERIODS) @Rule(RULES.EXTENSION)
  period!: Period;
  @IsDay() @Rule(RULES.EXTENSION)
  newDueOn!: PlainDate;
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.EXTENSION)
  reason!: string;
}
export class RecordLimitationsWaiverForm {
  @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.LIMITATIONS_WAIVER)
  signedBy!: string;
  @IsDay() @Rule(RULES.LIMITATIONS_WAIVER)
  signedOn!: PlainDate;
  @IsDay() @Rule(RULES.LIMITATIONS_WAIVER)
  newLimitationsOn!: PlainDate;
}
