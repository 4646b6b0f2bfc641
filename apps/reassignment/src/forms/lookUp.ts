// Owns the form of a question about one importer. Shape only: who may ask is its route's.
import { Rule } from '@centerline/edge';
import { RULES } from '@centerline/reassignment';
import { IsString, MaxLength } from 'class-validator';

export class LookUpForm {
  @IsString() @MaxLength(40) @Rule(RULES.IMPORTER_NUMBER_FORM)
  ior!: string;
}
