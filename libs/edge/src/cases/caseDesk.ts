// Owns how one case type is served: commands to the ledger, cases to their readers. The same for every type; knows no rule of any.
import { actsFor, audienceOf, consequencesOf, holds, isDecidingAct, isParty, type ActStanding, type Audience, type CaseFile, type CaseId, type CaseLaw, type CaseState, type Command, type Consequences, type Moment, type SignedIn, type StaffRecord } from '@centerline/cases';
import type { CommandResult } from '@centerline/ledger';
import { noSuchCase } from '../commands/caseIdPipe.js';
import type { CommandContext } from '../commands/commandContext.js';
import { etagOf, namesVersion } from '../commands/headers.js';
import { Answer } from '../door/answer.js';
import type { Page } from '../paging/cursor.js';
import type { CaseListQuery, WorklistQuery } from '../paging/queries.js';
import { ProblemException } from '../problems/problem.js';
import { refused } from '../problems/refusals.js';
import type { CaseLedger, Courier } from '../service/parts.js';
import { caseViewOf, showsSsn, type CaseView } from './caseView.js';
import { clocksFor, deadlineInFull, type Deadline } from './deadlines.js';
import { listCases, listWork } from './lists.js';
import { forAgencyOnly } from './scope.js';
import { timelineFor, type TimelineLine } from './timeline.js';

interface Opened<S extends CaseState> {
  readonly file: CaseFile<S>;
  readonly moment: Moment;
  readonly audience: Audience;
}
/** What a command would do: the answer to its preview. */
export interface Preview extends Consequences {
  readonly preview: true;
  /** Of the case as it is; 0 for one that would be opened. */
  readonly version: number;
  readonly asOf: string;
}
const stale = (version: number): ProblemException =>
  new ProblemException('stale', `The case is at version ${version} now.`, { field: 'If-Match', currentVersion: version, headers: { etag: etagOf(version) } });
/** Answers are one reader's; a cache may keep them only to ask again. */
const PRIVATE = { 'cache-control': 'private, no-cache', vary: 'authorization' } as const;

export class CaseDesk<S extends CaseState = CaseState, C extends Command = Command> {
  constructor(readonly law: CaseLaw<S, C>, private readonly ledger: CaseLedger, private readonly courier: Courier) {}

  /** Opens a case: 201 with its address, or the problem that says why not. A preview answers 200 with what would follow. */
  async open(context: CommandContext, body: unknown): Promise<Answer<CaseView | Preview>> {
    if (context.isPreview) return this.preview(context, null, this.law.opening, body);
    const { actor, idempotency } = context;
    const result = await this.ledger.command(this.law, { caseId: null, kind: this.law.opening, body, actor, idempotency, expectedVersion: null });
    return this.answer(result, context, 201);
  }

  /** Gives a command to an existing case, on the version its sender saw; or says what would follow from it. */
  async perform(context: CommandContext, caseId: CaseId, kind: string, body: unknown): Promise<Answer<CaseView | Preview>> {
    if (context.isPreview) return this.preview(context, caseId, kind, body);
    const { actor, idempotency } = context;
    // Whoever could not decide anyway is told so by the law, not sent to sign in.
    if (isDecidingAct(this.law.type, kind) && this.law.permissions.some((row) => row.command === kind && holds(actor, row.roles))) context.mustProveWhoDecides();
    const result = await this.ledger.command(this.law, { caseId, kind, body, actor, idempotency, expectedVersion: context.expectedVersion() });
    // That a case has changed is news only for who may read it.
    if (result.kind === 'stale') await this.openFor(actor, caseId);
    return this.answer(result, context, 200);
  }

  /** One case; 304 when the reader has this version and no deadline has passed since it was written. */
  async read(reader: SignedIn, caseId: CaseId, ifNoneMatch?: string): Promise<Answer<CaseView>> {
    const opened = await this.openFor(reader, caseId);
    const { file, moment, audience } = opened;
    const view = caseViewOf(this.law, file, moment, audience, reader);
    await this.ledger.recordReading(reader, caseId, showsSsn(this.law, file, view) ? 'case with Social Security number' : 'case');
    const headers = { ...PRIVATE, etag: etagOf(file.version) };
    const asWritten = clocksFor(this.law, file, audience, moment.at).every((card) => {
      const written = file.clocks.find((one) => one.id === card.id);
      return written?.breachedAt === card.breachedAt && written.verdict === card.verdict;
    });
    return asWritten && namesVersion(ifNoneMatch, file.version) ? new Answer<CaseView>(304, null, headers) : new Answer(200, view, headers);
  }

  /** What the reader may do on the case now, and why not the rest. */
  async acts(reader: SignedIn, caseId: CaseId): Promise<{ readonly version: number; readonly asOf: string; readonly items: readonly ActStanding[] }> {
    const { file, moment } = await this.openFor(reader, caseId);
    await this.ledger.recordReading(reader, caseId, 'acts');
    return { version: file.version, asOf: moment.at, items: actsFor(this.law, file, reader, moment) };
  }

  /** The people of the reader's own office; the agency's only. */
  async colleagues(reader: SignedIn): Promise<{ readonly items: readonly Pick<StaffRecord, 'id' | 'name' | 'roles'>[] }> {
    forAgencyOnly(reader, 'The list of colleagues');
    const book = await this.ledger.referenceBook();
    return { items: book.staffOf(reader.unit).map(({ id, name, roles }) => ({ id, name, roles })) };
  }

  async timeline(reader: SignedIn, caseId: CaseId): Promise<{ readonly items: readonly TimelineLine[] }> {
    const { audience } = await this.openFor(reader, caseId);
    await this.ledger.recordReading(reader, caseId, 'timeline');
    return { items: timelineFor(await this.ledger.timeline(caseId), audience, reader) };
  }

  async deadlines(reader: SignedIn, caseId: CaseId): Promise<{ readonly asOf: string; readonly items: readonly Deadline[] }> {
    const { file, moment, audience } = await this.openFor(reader, caseId);
    await this.ledger.recordReading(reader, caseId, 'deadlines');
    return { asOf: moment.at, items: clocksFor(this.law, file, audience, moment.at).map((card) => deadlineInFull(card, file, audience, moment)) };
  }

  list(reader: SignedIn, query: CaseListQuery, address: string): Promise<Page<object>> {
    return listCases(this.ledger, this.law.type, reader, query, address);
  }
  worklist(reader: SignedIn, query: WorklistQuery, address: string): Promise<Page<object>> {
    return listWork(this.ledger, this.law.type, reader, query, address);
  }

  /** The case for a reader who may see it; throws `not-found` for everybody else, as if there were none. */
  private async openFor(reader: SignedIn, caseId: CaseId): Promise<Opened<S>> {
    const found = await this.ledger.readCase(this.law, caseId);
    const audience = found && audienceOf(reader, this.law.parties(found.file.state));
    if (!found || !audience) throw noSuchCase();
    return { file: found.file, moment: found.moment, audience };
  }

  /** Judges the command as it would be judged now and makes nothing of it. */
  private async preview(context: CommandContext, caseId: CaseId | null, kind: string, body: unknown): Promise<Answer<Preview>> {
    const { actor } = context;
    const result = await this.ledger.preview(this.law, { caseId, kind, body, actor, expectedVersion: caseId === null ? null : context.expectedVersion() });
    switch (result.kind) {
      case 'refused':
        throw refused(result.refusals);
      case 'stale':
        if (caseId !== null) await this.openFor(actor, caseId);
        throw stale(result.currentVersion);
      case 'would': {
        const { before, change, moment } = result;
        if (caseId !== null) await this.ledger.recordReading(actor, caseId, 'preview');
        return new Answer(200, { preview: true, version: before?.version ?? 0, asOf: moment.at, ...consequencesOf(this.law, before, change, actor, moment) }, { ...PRIVATE });
      }
    }
  }

  private answer(result: CommandResult<S>, { actor, path }: CommandContext, status: 200 | 201): Answer<CaseView> {
    switch (result.kind) {
      case 'refused':
        throw refused(result.refusals);
      case 'key-reused':
        throw new ProblemException('idempotency-key-reused', 'This Idempotency-Key came with another request before.', { field: 'Idempotency-Key' });
      case 'stale':
        throw stale(result.currentVersion);
      case 'done': {
        const { file, moment, replayed, outbox } = result;
        if (outbox) this.courier.deliver(outbox);
        // Who has just given a case away sees what became of it; a repeat is answered to who may read the case now.
        const audience = audienceOf(actor, this.law.parties(file.state)) ?? (replayed ? null : isParty(actor) ? 'party' : 'agency');
        if (!audience) throw noSuchCase();
        const headers = { ...PRIVATE, etag: etagOf(file.version), ...(status === 201 ? { location: `${path}/${file.id}` } : {}), ...(replayed ? { 'idempotency-replayed': 'true' } : {}) };
        return new Answer(status, caseViewOf(this.law, file, moment, audience, actor), headers);
      }
    }
  }
}
