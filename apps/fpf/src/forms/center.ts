// Owns the forms of the Center's work on a request, as they come over HTTP. Shape only: who may and when is the law's.
import { Rule } from '@centerline/edge';
import {
  CONFIDENCES, LENGTH, MOST, POINT_TOPICS, RECOMMENDATIONS, RULES, type Confidence, type DraftInputBody, type PointBody, type PointTopic, type Recommendation,
} from '@centerline/fpf';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class AssignSpecialistForm {
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.CENTER_WORK)
  specialist?: string;
}
export class AskClarificationForm {
  @IsString() @MaxLength(LENGTH.text.max) @Rule(RULES.CLARIFICATION)
  question!: string;
}
export class PointForm implements PointBody {
  @IsString() @MaxLength(40) @Rule(RULES.INPUT_CONTENT)
  id!: string;
  @IsIn(POINT_TOPICS) @Rule(RULES.INPUT_CONTENT)
  topic!: PointTopic;
  @IsString() @MaxLength(LENGTH.text.max) @Rule(RULES.INPUT_CONTENT)
  text!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST.rulings) @IsString({ each: true }) @MaxLength(LENGTH.reference.max, { each: true }) @Rule(RULES.INPUT_CONTENT)
  rulings?: string[];
  @IsOptional() @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.INPUT_CONTENT)
  guideline?: string;
  @IsOptional() @IsInt() @Min(1) @Max(MOST.questions) @Rule(RULES.INPUT_CONTENT)
  answersQuestion?: number;
}
export class ComparableCaseForm {
  @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.INPUT_CONTENT)
  reference!: string;
  @IsString() @MaxLength(LENGTH.name.max) @Rule(RULES.INPUT_CONTENT)
  outcome!: string;
  @IsString() @MaxLength(LENGTH.note.max) @Rule(RULES.INPUT_CONTENT)
  why!: string;
}
/** A draft may lack points still; what is submitted may not. */
export class DraftInputForm implements DraftInputBody {
  @IsArray() @ArrayMaxSize(MOST.points) @ValidateNested({ each: true }) @Type(() => PointForm) @Rule(RULES.INPUT_CONTENT)
  points!: PointForm[];
  @IsArray() @ArrayMaxSize(MOST.comparableCases) @ValidateNested({ each: true }) @Type(() => ComparableCaseForm) @Rule(RULES.INPUT_CONTENT)
  comparableCases!: ComparableCaseForm[];
  @IsIn(RECOMMENDATIONS) @Rule(RULES.INPUT_CONTENT)
  recommendation!: Recommendation;
  @IsOptional() @IsInt() @Min(0) @Max(MOST.amount) @Rule(RULES.AMOUNTS)
  mitigateFrom?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST.amount) @Rule(RULES.AMOUNTS)
  mitigateTo?: number;
  @IsIn(CONFIDENCES) @Rule(RULES.INPUT_CONTENT)
  confidence!: Confidence;
}
export class SubmitInputForm {
  @IsOptional() @IsString() @MaxLength(LENGTH.reference.max) @Rule(RULES.CENTER_WORK)
  reviewer?: string;
}
export class ReturnInputForm {
  @IsString() @MaxLength(LENGTH.reason.max) @Rule(RULES.CENTER_WORK)
  reason!: string;
}
