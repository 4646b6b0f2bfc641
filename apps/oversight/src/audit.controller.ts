// Owns the routes of the audit: what was done, by whom; who read what; and the proof that a record of either is what it was when it was closed over. Looking at a case's events is
// itself a reading, and recorded as one.
import { CurrentActor, keysetOf, LEDGER, pageOf, PROBLEMS, refused, USUAL } from '@centerline/edge';
import type { RecordProof } from '@centerline/audit';
import { notFound, type SignedIn } from '@centerline/cases';
import type { AuditedEvent, RecordedReading } from '@centerline/ledger';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
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

const NO_RECORD = notFound('no-such-record', 'There is no such record, or it is not one of those you oversee.', PROBLEMS['not-found'].rule);
/** Ids as the ledger counts them: what is no such number names no record. */
function numbered(id: string): string {
  if (!/^[1-9]\d{0,17}$/.test(id)) throw refused([NO_RECORD]);
  return id;
}

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

  @Get('events/:id/proof')
  @ApiOperation({ summary: 'The proof that an event is what it was when a signed head closed over it (RFC 9162), to be verified by anybody' })
  @Answers.proof
  async eventProof(@CurrentActor() reader: SignedIn, @Param('id') id: string): Promise<RecordProof> {
    const offices = officesFor(reader, 'events');
    const [event] = await this.ledger.oversight.events({ offices, id: numbered(id), limit: 1, after: null });
    if (!event) throw refused([NO_RECORD]);
    const proof = await this.proofOf('event', event.id);
    await this.ledger.oversight.recordReadings(reader, [event.caseId], 'events');
    return proof;
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

  @Get('readings/:id/proof')
  @ApiOperation({ summary: 'The same of a reading; for auditors' })
  @Answers.proof
  async readingProof(@CurrentActor() reader: SignedIn, @Param('id') id: string): Promise<RecordProof> {
    officesFor(reader, 'readings');
    return this.proofOf('reading', numbered(id));
  }

  private async proofOf(log: 'event' | 'reading', id: string): Promise<RecordProof> {
    const proof = await this.ledger.auditLog.prove(log, id);
    if (!proof) throw refused([NO_RECORD]);
    return proof;
  }
}
