// Owns the forms of what a port and its Centers do to a question, as they come over HTTP. Shape only: who may and when is the law's.
import { IsDay, Rule } from '@centerline/edge';
import {
  ADVICE_USES, EMERGENCIES, LANES, LIMITS, LOCAL_OUTCOMES, RULES,
  type AdviceUse, type AdviseBody, type AttemptBody, type CertifyEscalationBody, type ChangeLaneBody, type ConfirmImplementationBody, type ConsultCenterBody, type Emergency,
  type EmergencyBypassBody, type Lane, type LocalOutcome, type OverrideLeadCenterBody, type ReasonBody, type ResolveLocallyBody,
} from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { CargoForm } from './cargo.js';

const CODE = 40;
const PERSON = 100;

export class ReasonForm implements ReasonBody {
  @IsString() @MaxLength(LIMITS.reason.most)
  reason!: string;
}
export class AttemptForm implements AttemptBody {
  @IsDay() @Rule(RULES.ATTEMPTS)
  triedOn!: PlainDate;
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.ATTEMPTS)
  what!: string;
  @IsString() @MaxLength(LIMITS.note.most) @Rule(RULES.ATTEMPTS)
  result!: string;
}
export class ConsultCenterForm implements ConsultCenterBody {
  @IsOptional() @IsString() @MaxLength(LIMITS.question.most) @Rule(RULES.CONSULTATION)
  question?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.centers) @IsString({ each: true }) @MaxLength(CODE, { each: true }) @Rule(RULES.CONSULTATION)
  consultedCenters?: string[];
}
export class AdviseForm implements AdviseBody {
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.ADVICE)
  advice!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(LIMITS.authorities) @IsString({ each: true }) @MaxLength(LIMITS.short.most, { each: true }) @Rule(RULES.ADVICE)
  authorities?: string[];
}
export class ResolveLocallyForm implements ResolveLocallyBody {
  @IsIn(LOCAL_OUTCOMES) @Rule(RULES.LOCAL_RESOLUTION)
  outcome!: LocalOutcome;
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.LOCAL_RESOLUTION)
  resolution!: string;
  @IsOptional() @IsIn(ADVICE_USES) @Rule(RULES.LOCAL_RESOLUTION)
  adviceUse?: AdviceUse;
  @IsOptional() @IsString() @MaxLength(LIMITS.reason.most) @Rule(RULES.LOCAL_RESOLUTION)
  adviceUseReason?: string;
}
export class CertifyEscalationForm implements CertifyEscalationBody {
  @IsString() @MaxLength(LIMITS.reason.most) @Rule(RULES.CERTIFICATE)
  whyNotLocally!: string;
  @IsOptional() @IsString() @MaxLength(PERSON) @Rule(RULES.CERTIFICATE)
  designee?: string;
}
export class EmergencyBypassForm extends ReasonForm implements EmergencyBypassBody {
  @IsOptional() @IsIn(EMERGENCIES) @Rule(RULES.EMERGENCY)
  emergency?: Emergency;
}
export class ChangeLaneForm extends ReasonForm implements ChangeLaneBody {
  @IsIn(LANES) @Rule(RULES.LANE)
  lane!: Lane;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CargoForm) @Rule(RULES.CARGO)
  cargo?: CargoForm;
}
export class OverrideLeadCenterForm extends ReasonForm implements OverrideLeadCenterBody {
  @IsString() @MaxLength(CODE) @Rule(RULES.LEAD_CHANGE)
  leadCenter!: string;
}
export class ConfirmImplementationForm implements ConfirmImplementationBody {
  @IsString() @MaxLength(LIMITS.text.most) @Rule(RULES.IMPLEMENTATION)
  done!: string;
}
