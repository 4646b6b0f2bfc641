// Owns the forms of dates set by law that run beside a case, as they come over HTTP. Shape only: which may be extended is the rules'.
import { IsDay, Rule } from '@centerline/edge';
import { LIMITS, RULES, TRACKED_KINDS, type ExtendTrackedDateBody, type SettleTrackedDateBody, type TrackDateBody, type TrackedKind } from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

const CLOCK_ID = 100;

export class TrackDateForm implements TrackDateBody {
  @IsIn(TRACKED_KINDS) @Rule(RULES.TRACKED)
  kind!: TrackedKind;
  @IsDay() @Rule(RULES.TRACKED)
  anchorOn!: PlainDate;
  @IsOptional() @IsString() @MaxLength(LIMITS.short.most) @Rule(RULES.TRACKED)
  reference?: string;
}
export class ExtendTrackedDateForm implements ExtendTrackedDateBody {
  @IsString() @MaxLength(CLOCK_ID) @Rule(RULES.TRACKED)
  clockId!: string;
  @IsInt() @Min(1) @Rule(RULES.TRACKED)
  amount!: number;
  @IsString() @MaxLength(LIMITS.reason.most) @Rule(RULES.TRACKED)
  reason!: string;
}
export class SettleTrackedDateForm implements SettleTrackedDateBody {
  @IsString() @MaxLength(CLOCK_ID) @Rule(RULES.TRACKED)
  clockId!: string;
  @IsDay() @Rule(RULES.TRACKED)
  doneOn!: PlainDate;
  @IsOptional() @IsString() @MaxLength(LIMITS.note.most) @Rule(RULES.TRACKED)
  note?: string;
}
