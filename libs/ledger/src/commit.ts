// Owns the one statement by which a case changes: state by version, clocks, tasks, audit, notices, outbox. Nothing else writes a case.
import {
  actorName, isOpen,
  type Actor, type CaseFile, type CaseId, type CaseLaw, type CaseState, type CaseType, type Change, type Command, type Standing,
} from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { askInContext, type Database } from './database.js';
import type { CommandOrder } from './orders.js';
import { rowsOf, type Shelved } from './rows.js';

export type Committed =
  | { readonly result: 'done'; readonly caseId: CaseId; readonly number: string; readonly version: number; readonly type: CaseType; readonly standing: Standing; readonly outbox: { readonly id: number; readonly kind: 'start' | 'tell' } | null }
  | { readonly result: 'replay'; readonly caseId: CaseId; readonly version: number }
  | { readonly result: 'stale' }
  | { readonly result: 'key-reused' };

const actorRow = (actor: Actor): object => ({
  kind: actor.kind, id: actor.id, name: actorName(actor), roles: actor.kind === 'system' ? [] : actor.roles, unit: actor.kind === 'system' ? null : actor.unit,
});

/** Who may read the case: the offices that stand in it, and those with open work on it. */
function shelvedBy<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { state, clocks, tasks }: Pick<CaseFile<S>, 'state' | 'clocks' | 'tasks'>): Shelved {
  const { center, port } = law.shelf(state);
  const open = tasks.filter(isOpen).map((task) => task.unit);
  return { clocks, tasks, center, port, units: [...new Set([...Object.values(law.parties(state).units).flat(), ...open])] };
}

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
  const shelved = shelvedBy(law, change);
  const payload = {
    at,
    idempotency: order.idempotency,
    actor: actorRow(order.actor),
    command: { id: commandId, kind: order.kind },
    case: {
      id, type: law.type, prefix: law.numberPrefix, expected: before?.version ?? 0, stage: state.stage, ...shelf, duty: law.duty(state),
      subjectKey: law.subjectKey(state), iors: law.parties(state).iors, units: shelved.units, state,
      // A draft is its party's own: the conductor begins when it is filed.
      conducted: shelf.status !== 'DRAFT',
    },
    event: change.event,
    ...rowsOf(before && shelvedBy(law, before), shelved, at),
    notices: change.notices,
  };
  const [row] = await askInContext<{ answer: Committed }>(database, 'commit-change', 'SELECT centerline.commit_change($1::jsonb, $2::jsonb) AS answer', [JSON.stringify(payload)]).catch(overtaken);
  if (!row) throw new Error('The ledger did not answer');
  return row.answer;
}
