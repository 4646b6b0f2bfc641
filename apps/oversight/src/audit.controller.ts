// Owns the routes of the audit: what was done, by whom; and who read what. Looking at a case's events is itself a reading, and recorded as one.
import { CurrentActor, keysetOf, LEDGER, pageOf, USUAL } from '@centerline/edge';
import type { SignedIn } from '@centerline/cases';
import type { AuditedEvent, RecordedReading } from '@centerline/ledger';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers } from './answers.js';
import { EventsQuery, ReadingsQuery } from './forms/auditQueries.js';
import { checkPeriod } from './forms/period.js';
import { linksOf } from './links.js';
import { officesFor, type OversightLedger } from './overseen.js';

const eventLine = (row: AuditedEvent) => ({
  id: row.id, at: row.at, recordedAt: row.recordedAt, case: { id: row.caseId, number: row.number, type: row.type }, version: row.version, kind: row.kind, summary: row.summary,
  publicSummary: row.publicSummary, reasonCode: row.reasonCode, data: row.data, actor: { kind: row.actorKind, id: row.actorId, name: row.actorName, roles: row.actorRoles, unit: row.actorUnit },
  command: { id: row.commandId, kind: row.commandKind }, beforeHash: row.beforeHash, afterHash: row.afterHash, links: linksOf(row.type, row.caseId),
});
const readingLine = (row: RecordedReading) => ({
  id: row.id, at: row.at, reader: { id: row.reader, name: row.readerName }, unit: row.unit, what: row.what,
  case: row.caseId === null ? null : { id: row.caseId, number: row.number, type: row.type },
  importer: row.importerName === null ? null : { name: row.importerName, account: row.importerAccount },
});

@ApiTags('Audit')
@Controller('v1/oversight')
export class AuditController {
  constructor(@Inject(LEDGER) private readonly ledger: OversightLedger) {}

  @Get('events')
  @ApiOperation({ summary: 'What was done, latest first' })
  @Answers.events
  async events(@CurrentActor() reader: SignedIn, @Query() query: EventsQuery, @Req() request: Request) {
    const { limit = USUAL, after, ...filters } = query;
    const offices = officesFor(reader, 'events');
    checkPeriod(filters);
    const rows = await this.ledger.oversight.events({ ...filters, offices, limit: limit + 1, after: keysetOf('events', after) });
    const { items, next } = pageOf('events', rows, limit, request.originalUrl, (row) => [row.at, row.id]);
    await this.ledger.oversight.recordReadings(reader, items.map((row) => row.caseId), 'events');
    return { items: items.map(eventLine), next };
  }

  @Get('readings')
  @ApiOperation({ summary: 'Who read which case, or looked into ACE, latest first; for auditors' })
  @Answers.readings
  async readings(@CurrentActor() reader: SignedIn, @Query() query: ReadingsQuery, @Req() request: Request) {
    const { limit = USUAL, after, ...filters } = query;
    officesFor(reader, 'readings');
    checkPeriod(filters);
    const rows = await this.ledger.oversight.readings({ ...filters, limit: limit + 1, after: keysetOf('readings', after) });
    const { items, next } = pageOf('readings', rows, limit, request.originalUrl, (row) => [row.at, row.id]);
    return { items: items.map(readingLine), next };
  }
}
