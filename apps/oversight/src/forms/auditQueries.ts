// Owns what may be asked of events and readings, as strict query forms. Shape only.
import { IsInstant, PageQuery } from '@centerline/edge';
import type { Instant } from '@centerline/clock';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, description: 'A case by its id or its number.' })
  @IsOptional() @Matches(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(CR|FTZ|FPF)-\d{4}-\d{6,9})$/)
  case?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'At this instant or later.' })
  @IsOptional() @IsInstant()
  from?: Instant;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Before this instant.' })
  @IsOptional() @IsInstant()
  until?: Instant;
}

export class EventsQuery extends AuditQuery {
  @ApiPropertyOptional({ type: String, description: 'Who acted: id of a person or application, or a part of the system, such as system:sweep.' })
  @IsOptional() @IsString() @MaxLength(100)
  actor?: string;

  @ApiPropertyOptional({ type: String, description: 'Kind of event, such as clock.breached.' })
  @IsOptional() @Matches(/^[a-z][a-z0-9.-]{0,79}$/)
  kind?: string;
}

export class ReadingsQuery extends AuditQuery {
  @ApiPropertyOptional({ type: String, description: 'Who read: id of a person or application.' })
  @IsOptional() @IsString() @MaxLength(100)
  reader?: string;

  @ApiPropertyOptional({ type: String, description: 'Looks into ACE’s records of the importers of this account.' })
  @IsOptional() @Matches(/^[A-Z0-9][A-Z0-9-]{0,23}$/)
  account?: string;
}
