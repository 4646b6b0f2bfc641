// Owns the forms of what OFO Headquarters, its lawyers and the Board's answers bring to a question. Shape only: who may and when is the law's.
import { IsDay, Rule } from '@centerline/edge';
import {
  ASKED_OFFICES, HQ_ADVICE_USES, INTERNAL_ADVICE_RULES, LIMITS, RULES,
  type AnswerInformationBody, type AskedOffice, type DirectionBody, type HqAdviceUse, type InternalAdviceRule, type PublishPrecedentBody, type RecordBoardAnswerBody,
  type RecordInternalAdviceBody, type ReferBoardBody, type ReferLegalBody, type RequestInformationBody, type ReturnToPortBody,
} from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReasonForm } from './port.js';

export class RequestInformationForm implements RequestInformationBody {
  @IsIn(ASKED_OFFICES) @Rule(RULES.INFORMATION)
  from!: AskedOffice;
  @IsArray() @ArrayMaxSize(LIMITS.questions) @IsString({ each: true }) @MaxLength(LIMITS.note.most, { each: true }) @Rule(RULES.INFORMATION)
  questions!: string[];
}
export class AnswerInformationForm implements AnswerInformationBody {
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.INFORMATION)
  answer!: string;
}
export class ReturnToPortForm extends ReasonForm implements ReturnToPortBody {
  @IsOptional() @IsBoolean() @Rule(RULES.RETURN)
  endsCase?: boolean;
}
export class ReferLegalForm implements ReferLegalBody {
  @IsIn(INTERNAL_ADVICE_RULES) @Rule(RULES.LOCAL_FIRST)
  under!: InternalAdviceRule;
  @IsString() @MaxLength(LIMITS.question.most) @Rule(RULES.LOCAL_FIRST)
  question!: string;
}
export class RecordInternalAdviceForm implements RecordInternalAdviceBody {
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.LOCAL_FIRST)
  advice!: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.LOCAL_FIRST)
  reference?: string;
}
export class ReferBoardForm implements ReferBoardBody {
  @IsString() @MaxLength(LIMITS.question.most) @Rule(RULES.BOARD)
  question!: string;
}
export class RecordBoardAnswerForm implements RecordBoardAnswerBody {
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.BOARD)
  answer!: string;
  @IsDay() @Rule(RULES.BOARD)
  answeredOn!: PlainDate;
  @IsOptional() @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.BOARD)
  reference?: string;
}
export class DirectionForm implements DirectionBody {
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.DIRECTION)
  direction!: string;
  @IsIn(HQ_ADVICE_USES) @Rule(RULES.DIRECTION)
  adviceUse!: HqAdviceUse;
  @IsOptional() @IsString() @MaxLength(LIMITS.reason.most) @Rule(RULES.DIRECTION)
  adviceUseReason?: string;
}
export class PublishPrecedentForm implements PublishPrecedentBody {
  @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.PRECEDENT)
  title!: string;
  @IsString() @MaxLength(LIMITS.question.most) @Rule(RULES.PRECEDENT)
  question!: string;
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.PRECEDENT)
  answer!: string;
}
