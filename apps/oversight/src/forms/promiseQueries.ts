// Owns what may be asked of promises: filters, groupings and pages, as strict query forms. Shape only.
import { After, IsInstant, Limit } from '@centerline/edge';
import { CASE_TYPES, type Basis, type CaseType } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { GROUPINGS, RUNGS, STANDINGS, type Grouping, type PromiseStanding, type Rung } from '@centerline/ledger';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const BASES = ['REGULATORY', 'STATUTORY', 'INTERNAL_SLA'] as const satisfies readonly Basis[];

export class PromiseFilterQuery {
  @ApiPropertyOptional({ enum: CASE_TYPES })
  @IsOptional() @IsIn(CASE_TYPES)
  type?: CaseType;

  @ApiPropertyOptional({ type: String, description: 'The Center that owes the promise, or `none` for what no Center owes.' })
  @IsOptional() @Matches(/^(CEE\d{3}|none)$/)
  center?: string;

  @ApiPropertyOptional({ type: String, description: 'The port whose officers or FP&F office owe the promise, or `none`.' })
  @IsOptional() @Matches(/^(\d{4}|none)$/)
  port?: string;

  @ApiPropertyOptional({ type: String, description: 'The office or trade party that owes the promise, such as OFO-HQ.' })
  @IsOptional() @Matches(/^[A-Z0-9][A-Z0-9-]{1,23}$/)
  unit?: string;

  @ApiPropertyOptional({ type: String, description: 'Trusted-partner tier of the case, or `none`.' })
  @IsOptional() @Matches(/^([A-Z][A-Z_]{0,29}|none)$/)
  tier?: string;

  @ApiPropertyOptional({ type: String, description: 'Who has the work, or had it when the promise ended; `unclaimed` for nobody.' })
  @IsOptional() @IsString() @MaxLength(100)
  person?: string;

  @ApiPropertyOptional({ type: String, description: 'Kind of clock, such as center-advice.' })
  @IsOptional() @Matches(/^[a-z][A-Za-z0-9_/-]{0,59}$/)
  clock?: string;

  @ApiPropertyOptional({ enum: BASES })
  @IsOptional() @IsIn(BASES)
  basis?: Basis;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Promises that began at this instant or later.' })
  @IsOptional() @IsInstant()
  from?: Instant;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Promises that began before this instant.' })
  @IsOptional() @IsInstant()
  until?: Instant;
}

export class PromisePageQuery extends PromiseFilterQuery {
  @Limit()
  limit?: number;

  @After()
  after?: string;
}

export class PromiseListQuery extends PromisePageQuery {
  @ApiPropertyOptional({ enum: STANDINGS, description: 'Ended in time, ended late, not yet due, waiting, or open past its instant.' })
  @IsOptional() @IsIn(STANDINGS)
  verdict?: PromiseStanding;

  @ApiPropertyOptional({ enum: ['met', 'missed'], description: 'What it came to first, before any extension or new beginning.' })
  @IsOptional() @IsIn(['met', 'missed'])
  first?: 'met' | 'missed';

  @ApiPropertyOptional({ enum: RUNGS, description: 'How high it has climbed.' })
  @IsOptional() @IsIn(RUNGS)
  rung?: Rung;
}

export class TallyQuery extends PromiseFilterQuery {
  @ApiProperty({ enum: GROUPINGS, description: 'What is counted by.' })
  @IsIn(GROUPINGS)
  by!: Grouping;
}
