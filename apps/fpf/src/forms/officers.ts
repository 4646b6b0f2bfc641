// Owns the forms of what FP&F, Headquarters and the partner do to a request, as they come over HTTP. Shape only: who may and when is the law's.
import { IsDay, Rule } from '@centerline/edge';
import {
  DECLINE_REASONS, INPUT_DISPOSITIONS, ISSUE_KINDS, LENGTH, MOST, OUTCOMES, POINT_DISPOSITIONS, RULES,
  type DeclineReason, type InputDisposition, type IssueKind, type PetitionOutcome, type PointDispositionKind, type RecordDispositionBody,
} from '@centerline/fpf';
import type { PlainDate } from '@centerline/clock';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PartnerWordForm } from './file.js';

export class ConfirmEligibilityForm {
  @IsOptional() @IsString() @MaxLength(LENGTH.note.max) @Rule(RULES.ELIGIBILITY)
  note?: string;
}
export class AskVoluntarilyForm {
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.VOLUNTARY)
  reason!: string;
}
export class DeclineForm {
  @IsIn(DECLINE_REASONS) @Rule(RULES.DECLINING)
  reason!: DeclineReason;
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.DECLINING)
  explanation!: string;
}
export class SendToCenterForm {
  @IsOptional() @IsString() @MaxLength(10) @Rule(RULES.ASSIGNED_CENTER)
  center?: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.note.max) @Rule(RULES.LENGTHS)
  message?: string;
}
export class AnswerClarificationForm {
  @IsString() @MaxLength(LENGTH.text.max) @Rule(RULES.CLARIFICATION)
  answer!: string;
}
export class ExtendInputForm {
  @IsInt() @Min(1) @Rule(RULES.INPUT_EXTENSION)
  workingDays!: number;
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.INPUT_EXTENSION)
  reason!: string;
}
export class RequestHqAdviceForm {
  @IsIn(ISSUE_KINDS) @Rule(RULES.HQ_ADVICE)
  issueKind!: IssueKind;
  @IsString() @MaxLength(LENGTH.text.max) @Rule(RULES.HQ_ADVICE)
  issue!: string;
  @IsIn(['PETITIONER', 'CBP_OFFICER']) @Rule(RULES.HQ_ADVICE)
  initiatedBy!: 'PETITIONER' | 'CBP_OFFICER';
}
export class RecordHqAdviceForm {
  @IsString() @MaxLength(LENGTH.text.max) @Rule(RULES.HQ_ADVICE)
  advice!: string;
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.HQ_ADVICE)
  reference?: string;
}
export class TransferHqPetitionForm {
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.HQ_PETITION)
  reason!: string;
}
export class PointDispositionForm {
  @IsString() @MaxLength(40) @Rule(RULES.DISPOSITION)
  pointId!: string;
  @IsIn(POINT_DISPOSITIONS) @Rule(RULES.DISPOSITION)
  disposition!: PointDispositionKind;
  @IsOptional() @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.DISPOSITION)
  reason?: string;
}
export class RecordDispositionForm implements RecordDispositionBody {
  @IsIn(INPUT_DISPOSITIONS) @Rule(RULES.DISPOSITION)
  overall!: InputDisposition;
  @IsOptional() @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.DISPOSITION)
  overallReason?: string;
  @IsArray() @ArrayMaxSize(MOST.points) @ValidateNested({ each: true }) @Type(() => PointDispositionForm) @Rule(RULES.DISPOSITION)
  points!: PointDispositionForm[];
  @IsIn(OUTCOMES) @Rule(RULES.OUTCOMES_RULE)
  outcome!: PetitionOutcome;
  @IsOptional() @IsInt() @Min(0) @Max(MOST.amount) @Rule(RULES.AMOUNTS)
  amount?: number;
  @IsOptional() @IsDay() @Rule(RULES.SUPPLEMENTAL_PERIOD)
  decisionNoticeOn?: PlainDate;
  @IsOptional() @IsDay() @Rule(RULES.PAYMENT_PERIOD)
  payByOn?: PlainDate;
}
export class WithdrawRequestForm {
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.WITHDRAWAL)
  reason!: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PartnerWordForm) @Rule(RULES.WITHDRAWAL)
  partnerWord?: PartnerWordForm;
}
