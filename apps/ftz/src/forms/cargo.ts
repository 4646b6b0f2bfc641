// Owns the form of the cargo a question is about. Shape only: which days fit together is the law's.
import { IsDay, Rule } from '@centerline/edge';
import { RULES, type CargoBody } from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { IsBoolean, IsOptional } from 'class-validator';

export class CargoForm implements CargoBody {
  @IsBoolean() @Rule(RULES.CARGO)
  held!: boolean;
  @IsOptional() @IsDay() @Rule(RULES.CARGO)
  arrivedOn?: PlainDate;
  @IsOptional() @IsDay() @Rule(RULES.CARGO)
  demurrageFrom?: PlainDate;
  @IsOptional() @IsBoolean() @Rule(RULES.CARGO)
  perishable?: boolean;
}
