// Owns what may be asked of open cases by their age, as strict query forms. Shape only.
import { After, Limit } from '@centerline/edge';
import { CASE_TYPES, type CaseType } from '@centerline/cases';
import { AGES, CASE_GROUPINGS, type Age, type CaseGrouping } from '@centerline/ledger';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

export const AGE_NAMES = Object.keys(AGES) as readonly Age[];

class OpenCaseFilterQuery {
  @ApiPropertyOptional({ enum: CASE_TYPES })
  @IsOptional() @IsIn(CASE_TYPES)
  type?: CaseType;

  @ApiPropertyOptional({ type: String, description: 'The Center of the case, or `none`.' })
  @IsOptional() @Matches(/^(CEE\d{3}|none)$/)
  center?: string;

  @ApiPropertyOptional({ type: String, description: 'The port of the case, or `none`.' })
  @IsOptional() @Matches(/^(\d{4}|none)$/)
  port?: string;

  @ApiPropertyOptional({ type: String, description: 'Trusted-partner tier, or `none`.' })
  @IsOptional() @Matches(/^([A-Z][A-Z_]{0,29}|none)$/)
  tier?: string;

  @ApiPropertyOptional({ type: String, description: 'The office or trade party that has to act now, or `none`.' })
  @IsOptional() @Matches(/^([A-Z0-9][A-Z0-9-]{1,23}|none)$/)
  holder?: string;
}

export class AgeingQuery extends OpenCaseFilterQuery {
  @ApiProperty({ enum: CASE_GROUPINGS, description: 'What is counted by.' })
  @IsIn(CASE_GROUPINGS)
  by!: CaseGrouping;
}

export class OpenCaseQuery extends OpenCaseFilterQuery {
  @ApiPropertyOptional({ enum: AGE_NAMES, description: 'Whole days of 24 hours since it was opened.' })
  @IsOptional() @IsIn(AGE_NAMES)
  age?: Age;

  @Limit()
  limit?: number;

  @After()
  after?: string;
}
