// Owns what may be sent about powers of attorney, as strict forms. Shape only.
import { IsDay, Rule } from '@centerline/edge';
import { REPRESENTATION } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class RepresentationForm {
  @ApiProperty({ type: String, format: 'uuid', description: 'Of your own making: a repeat with the same id gives it once.' })
  @IsUUID() @Rule(REPRESENTATION)
  id!: string;

  @ApiProperty({ type: String, description: 'The office of the broker or counsel, such as BRK-201.' })
  @IsString() @MaxLength(24) @Rule(REPRESENTATION)
  broker!: string;

  @ApiPropertyOptional({ type: [String], description: 'Importer numbers it is for; all of your account when left out.' })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(40, { each: true }) @Rule(REPRESENTATION)
  iors?: string[];

  @ApiProperty({ type: String, format: 'date' })
  @IsDay() @Rule(REPRESENTATION)
  fromOn!: PlainDate;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The first day on which it is over.' })
  @IsOptional() @IsDay() @Rule(REPRESENTATION)
  untilOn?: PlainDate;

  @ApiProperty({ type: String, description: 'Where the signed power of attorney lies.' })
  @IsString() @MaxLength(300) @Rule(REPRESENTATION)
  evidence!: string;
}

export class RevocationForm {
  @ApiProperty({ type: String })
  @IsString() @MinLength(3) @MaxLength(500) @Rule(REPRESENTATION)
  reason!: string;
}
