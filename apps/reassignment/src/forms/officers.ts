// Owns the forms of what officers do to an appeal, as they come over HTTP. Shape only: who may and when is the law's.
import { IsDay } from '@centerline/edge';
import {
  ADVICE_USES, CONCERNS, MATTER_KINDS, OUTCOMES, RECOMMENDATIONS,
  type AdviceUseKind, type Concern, type MatterKind, type Outcome, type Recommendation,
} from '@centerline/reassignment';
import type { PlainDate } from '@centerline/clock';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

const LONG = 20_000;

export class NothingForm {}
export class ReasonForm {
  @IsString() @MaxLength(LONG)
  reason!: string;
}
export class WithdrawForm {
  @IsOptional() @IsString() @MaxLength(LONG)
  reason?: string;
}
export class InformationItemForm {
  @IsIn(CONCERNS)
  concerns!: Concern;
  @IsString() @MaxLength(LONG)
  text!: string;
}
export class RequestInformationForm {
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => InformationItemForm)
  items!: InformationItemForm[];
}
export class RejectIncompleteForm extends ReasonForm {
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsInt({ each: true })
  uncuredItems?: number[];
}
export class MarkDuplicateForm extends ReasonForm {
  @IsString() @MaxLength(40)
  duplicateOf!: string;
}
export class MatterForm {
  @IsIn(MATTER_KINDS)
  kind!: MatterKind;
  @IsString() @MaxLength(100)
  reference!: string;
}
export class AdviseForm {
  @IsIn(RECOMMENDATIONS)
  recommendation!: Recommendation;
  @IsOptional() @IsString() @MaxLength(10)
  otherCenter?: string;
  @IsString() @MaxLength(LONG)
  reasons!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => MatterForm)
  pendingMatters?: MatterForm[];
}
export class ProceedWithoutAdviceForm extends ReasonForm {
  @IsString() @MaxLength(10)
  center!: string;
}
export class ConsultHqForm {
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(LONG, { each: true })
  questions!: string[];
}
export class AnswerConsultForm {
  @IsString() @MaxLength(LONG)
  answer!: string;
}
export class OutcomeForm {
  @IsIn(OUTCOMES)
  outcome!: Outcome;
  @IsOptional() @IsString() @MaxLength(10)
  otherCenter?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true })
  grantedIors?: string[];
  @IsString() @MaxLength(LONG)
  reasons!: string;
}
export class AdviceUseForm {
  @IsString() @MaxLength(10)
  center!: string;
  @IsIn(ADVICE_USES)
  use!: AdviceUseKind;
  @IsOptional() @IsString() @MaxLength(LONG)
  reason?: string;
}
export class DecideForm extends OutcomeForm {
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => AdviceUseForm)
  adviceUse!: AdviceUseForm[];
  @IsOptional() @IsDay()
  effectiveOn?: PlainDate;
}
