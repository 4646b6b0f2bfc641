// Owns what may be asked of policies, calendars and reference data, as strict query forms. Shape only.
import { IsDay } from '@centerline/edge';
import { CASE_TYPES, type Basis, type CaseType } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

export class PoliciesQuery {
  @ApiPropertyOptional({ enum: CASE_TYPES })
  @IsOptional() @IsIn(CASE_TYPES)
  type?: CaseType;

  @ApiPropertyOptional({ enum: ['REGULATORY', 'STATUTORY', 'INTERNAL_SLA'] })
  @IsOptional() @IsIn(['REGULATORY', 'STATUTORY', 'INTERNAL_SLA'])
  basis?: Basis;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Only those in force on this day.' })
  @IsOptional() @IsDay()
  on?: PlainDate;
}

export class CalendarsQuery {
  @ApiPropertyOptional({ type: String, description: 'The year whose closed days are listed; this year when left out.' })
  @IsOptional() @Matches(/^(19[89]\d|20\d\d)$/)
  year?: string;
}

export class HeadingsQuery {
  @ApiPropertyOptional({ type: String, description: 'Only headings of this Center; `none` for those of no Center that we know.' })
  @IsOptional() @Matches(/^(CEE\d{3}|none)$/)
  center?: string;
}

export class ZonesQuery {
  @ApiPropertyOptional({ type: String, description: 'Only zone sites at this port.' })
  @IsOptional() @Matches(/^\d{4}$/)
  port?: string;
}
