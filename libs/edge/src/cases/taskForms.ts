// Owns the forms by which work changes hands.
import { MOST_RECUSAL, RECUSAL } from '@centerline/cases';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Rule } from '../forms/rule.js';

export class AssignForm {
  @ApiProperty({ type: String, description: 'Id of the person who is to do it.' })
  @IsString() @MinLength(1) @MaxLength(100)
  to!: string;
  @ApiProperty({ type: String, required: false, description: 'Why, for the case\'s history.' })
  @IsOptional() @IsString() @MinLength(3) @MaxLength(2_000)
  reason?: string;
}

export class ReleaseForm {
  @ApiProperty({ type: String, required: false, description: 'Why, for the case\'s history; needed for work of somebody else.' })
  @IsOptional() @IsString() @MinLength(3) @MaxLength(2_000)
  reason?: string;
}

export class RecusalForm {
  @ApiProperty({ type: String, description: 'What interest or relation could be seen to sway the case; who works on it reads this.' })
  @IsString() @MinLength(3) @MaxLength(MOST_RECUSAL) @Rule(RECUSAL)
  reason!: string;
}

/** Commands without fields of their own: anything sent is refused. */
export class EmptyForm {}
