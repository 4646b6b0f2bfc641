// Owns the one statement by which a case changes: state by version, clocks, tasks, audit, notices, outbox. Nothing else writes a case.
import {
  actorName, isOpen, isRunning, nextMark,
  type Actor, type CaseFile, type CaseId, type CaseLaw, type CaseState, type CaseType, type Change, type ClockCard, type Command, type Standing, type Task,
} from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { ask, type Database } from './database.js';
import type { CommandOrder } from './orders.js';

export type Committed =
  | { readonly result: 'done'; readonly caseId: CaseId; readonly number: string; readonly version: number; readonly type: CaseType; readonly standing: Standing; readonly outbox: { readonly id: number; readonly kind: 'start' | 'tell' } | null }
  | { readonly result: 'replay'; readonly caseId: CaseId; readonly version: number }
  | { readonly result: 'stale' }
  | { readonly result: 'key-reused' };

/** The row of a clock: what SQL asks about as columns, the rest as the card. */
function clockRow(card: ClockCard): object {
  return {
    id: card.id, kind: card.kind, title: card.title, basis: card.basis, owedBy: card.owedBy, verdict: card.verdict, dueAt: card.dueAt,
    breachedAt: card.breachedAt, startedAt: card.startedAt, endedAt: card.endedAt, generation: card.generation, marks: card.marks,
    passed: card.passed, heeded: card.heeded, nextMarkAt: isRunning(card) ? (nextMark(card)?.at ?? null) : null, card,
  };
}

/** Only what changed travels: the others stand as they are. */
const changed = <Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]): readonly Item[] =>
  after.filter((item) => before.find((one) => one.id === item.id) !== item);

const actorRow = (actor: Actor): object => ({
  kind: actor.kind, id: actor.id, name: actorName(actor), roles: actor.kind === 'system' ? [] : actor.roles, unit: actor.kind === 'system' ? null : actor.unit,
});

/** Two requests for input on one petition opened in the same instant: the later one is judged again, and the law then sees the first. */
function overtaken(error: unknown): { readonly answer: Committed }[] {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'case_file_one_open_request_idx') return [{ answer: { result: 'stale' } }];
  throw error;
}

/** Commits one change, or says that somebody else was faster (`stale`), or that this was done before (`replay`). */
export async function commit<S extends CaseState, C extends Command>(
  database: Database, law: CaseLaw<S, C>, id: CaseId, before: CaseFile<S> | null, change: Change<S>, order: CommandOrder, commandId: string, at: Instant,
): Promise<Committed> {
  const { state } = change;
  const shelf = law.shelf(state);
  const parties = law.parties(state);
  const tasks: readonly Task[] = changed(before?.tasks ?? [], change.tasks);
  const open = change.tasks.filter(isOpen).map((task) => task.unit);
  const payload = {
    at,
    idempotency: order.idempotency,
    actor: actorRow(order.actor),
    command: { id: commandId, kind: order.kind },
    case: {
      id, type: law.type, prefix: law.numberPrefix, expected: before?.version ?? 0, stage: state.stage, ...shelf, duty: law.duty(state),
      subjectKey: law.subjectKey(state), iors: parties.iors, units: [...new Set([...Object.values(parties.units).flat(), ...open])], state,
      // A draft is its party's own: the conductor begins when it is filed.
      conducted: shelf.status !== 'DRAFT',
    },
    event: change.event,
    clocks: changed(before?.clocks ?? [], change.clocks).map(clockRow),
    tasks,
    notices: change.notices,
  };
  const [row] = await ask<{ answer: Committed }>(database, 'commit-change', 'SELECT centerline.commit_change($1::jsonb) AS answer', [JSON.stringify(payload)]).catch(overtaken);
  if (!row) throw new Error('The ledger did not answer');
  return row.answer;
}
