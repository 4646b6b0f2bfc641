// A ledger in memory for tests of the edge: judges by the real `judge`, keeps versions, keys and readings, and nothing else.
import { randomUUID } from 'node:crypto';
import { caseNumber, commandId, ior, judge, type CaseFile, type CaseId, type CaseLaw, type CaseState, type Command, type Ior, type SignedIn, type UnitCode } from '@centerline/cases';
import { momentAt } from '@centerline/cases/testing';
import type { CaseQuery, CaseRow, CommandOrder, CommandResult, Ledger, OutboxRow, TimelineEntry, WorkItem, WorklistQuery } from '@centerline/ledger';
import type { Instant } from '@centerline/clock';
import type { CaseLedger, Courier } from '../service/parts.js';
import { FakePapers } from './fakePapers.js';
import { FakePost } from './fakePost.js';

export class FakeLedger implements CaseLedger, Courier {
  at = '2026-03-02T15:00:00.000Z' as Instant;
  /** Thrown at the next question, once. */
  fault: Error | null = null;
  readonly files = new Map<string, CaseFile<CaseState>>();
  readonly readings: string[] = [];
  readonly delivered: OutboxRow[] = [];
  readonly papers = new FakePapers(this);
  readonly post = new FakePost();
  readonly mandates = new Map<string, readonly Ior[]>([['ACCT-1001', [ior('91-1000001BH')]], ['ACCT-1006', [ior('900-12-1234')]], ['BRK-201', [ior('91-1000001BH')]]]);
  caseQueries: CaseQuery[] = [];
  workQueries: WorklistQuery[] = [];
  rows: CaseRow[] = [];
  work: WorkItem[] = [];
  private readonly entries = new Map<string, TimelineEntry[]>();
  private readonly keys = new Map<string, { readonly hash: string; readonly id: CaseId }>();

  private async asked(): Promise<void> {
    const fault = this.fault;
    this.fault = null;
    if (fault) throw fault;
  }
  private file<S extends CaseState>(id: CaseId): CaseFile<S> | null {
    return (this.files.get(id) as CaseFile<S> | undefined) ?? null;
  }

  async command<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: CommandOrder): Promise<CommandResult<S>> {
    await this.asked();
    const moment = momentAt(this.at);
    const key = order.idempotency ? `${order.idempotency.owner} ${order.idempotency.key}` : '';
    const before = this.keys.get(key);
    if (before) {
      const file = this.file<S>(before.id);
      return before.hash === order.idempotency?.hash && file ? { kind: 'done', file, moment, replayed: true, outbox: null, standing: standing(file) } : { kind: 'key-reused' };
    }
    const file = order.caseId ? this.file<S>(order.caseId) : null;
    if (file && order.expectedVersion !== null && file.version !== order.expectedVersion) return { kind: 'stale', currentVersion: file.version };
    const decision = judge(law, file, { id: commandId(randomUUID()), kind: order.kind, actor: order.actor, body: order.body } as unknown as C, moment);
    if (!decision.ok) return { kind: 'refused', refusals: decision.refusals };
    const { state, clocks, tasks, event } = decision.change;
    const id = order.caseId ?? (randomUUID() as string as CaseId);
    const next: CaseFile<S> = { id, number: file?.number ?? caseNumber(`CR-2026-${String(this.files.size + 1).padStart(6, '0')}`), type: law.type, version: (file?.version ?? 0) + 1, state, clocks, tasks, openedAt: file?.openedAt ?? this.at };
    this.files.set(id, next);
    if (order.idempotency) this.keys.set(key, { hash: order.idempotency.hash, id });
    const { actor } = order;
    const entry: TimelineEntry = {
      version: next.version, at: this.at, actorId: actor.id, actorName: actor.kind === 'system' ? 'Centerline' : actor.name, actorUnit: actor.kind === 'system' ? null : actor.unit,
      kind: event.kind, summary: event.summary, publicSummary: event.publicSummary ?? null, reasonCode: null, data: event.data, beforeHash: null, afterHash: 'f00d',
    };
    this.entries.set(id, [...(this.entries.get(id) ?? []), entry]);
    const outbox: OutboxRow = { id: String(this.delivered.length + 1), caseId: id, type: law.type, kind: file ? 'tell' : 'start', standing: standing(next) };
    return { kind: 'done', file: next, moment, replayed: false, outbox, standing: standing(next) };
  }

  readonly preview: Ledger['preview'] = async <S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { caseId, kind, actor, body, expectedVersion }: Omit<CommandOrder, 'idempotency'>) => {
    await this.asked();
    const moment = momentAt(this.at);
    const before = caseId ? this.file<S>(caseId) : null;
    if (before && expectedVersion !== null && before.version !== expectedVersion) return { kind: 'stale', currentVersion: before.version };
    const decision = judge(law, before, { id: commandId(randomUUID()), kind, actor, body } as unknown as C, moment);
    return decision.ok ? { kind: 'would', before, change: decision.change, moment } : { kind: 'refused', refusals: decision.refusals };
  };
  readonly readCase: Ledger['readCase'] = async <S extends CaseState, C extends Command>(_law: CaseLaw<S, C>, id: CaseId) => {
    await this.asked();
    const file = this.file<S>(id);
    const moment = momentAt(this.at);
    return file ? { file, moment, desk: { at: this.at, file, standing: standing(file), importers: [], related: [], absences: [], referenceVersion: '1', doneBefore: null } } : null;
  };
  async cases(query: CaseQuery): Promise<CaseRow[]> {
    this.caseQueries.push(query);
    const from = query.after ? this.rows.findIndex((row) => row.id === query.after?.[1]) + 1 : 0;
    return this.rows.slice(from, from + query.limit);
  }
  async worklist(query: WorklistQuery): Promise<WorkItem[]> {
    this.workQueries.push(query);
    const from = query.after ? this.work.findIndex((item) => `${item.caseId}/${item.taskId}` === query.after?.[1]) + 1 : 0;
    return this.work.slice(from, from + query.limit);
  }
  async timeline(id: CaseId): Promise<TimelineEntry[]> {
    return this.entries.get(id) ?? [];
  }
  async actsFor(unit: UnitCode): Promise<readonly Ior[]> {
    return this.mandates.get(unit) ?? [];
  }
  async recordReading(reader: SignedIn, caseId: CaseId, what: string): Promise<void> {
    this.readings.push(`${reader.id} ${caseId} ${what}`);
  }
  async recordListing(reader: SignedIn, cases: readonly CaseId[]): Promise<void> {
    this.readings.push(...cases.map((id) => `${reader.id} ${id} list`));
  }
  async ping(): Promise<void> {
    await this.asked();
  }
  async referenceBook() {
    return momentAt(this.at).book;
  }
  async moment(): Promise<Instant> {
    return this.at;
  }
  deliver(row: OutboxRow): void {
    this.delivered.push(row);
  }
}

const standing = (file: CaseFile<CaseState>) => ({ stage: file.state.stage, version: file.version, wakeAt: null, duty: null, closed: false });
