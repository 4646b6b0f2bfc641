// Owns how a command is judged without being made: the same reading and the same law, and nothing written.
import { randomUUID } from 'node:crypto';
import { commandId, judge, type CaseFile, type CaseLaw, type CaseState, type Change, type Command, type Moment, type Refusal } from '@centerline/cases';
import { NO_CASE, momentOf, type Books } from './command.js';
import type { Database } from './database.js';
import { openDesk } from './files.js';
import type { CommandOrder } from './orders.js';

export type Previewed<S extends CaseState> =
  | { readonly kind: 'would'; /** Null for a case that would be opened. */ readonly before: CaseFile<S> | null; readonly change: Change<S>; readonly moment: Moment }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly kind: 'stale'; readonly currentVersion: number };

/** What the command would do if it were given now. */
export async function preview<S extends CaseState, C extends Command>(
  database: Database, books: Books, law: CaseLaw<S, C>, { caseId, kind, actor, body, expectedVersion }: Omit<CommandOrder, 'idempotency'>,
): Promise<Previewed<S>> {
  const desk = await openDesk<S>(database, {
    type: law.type, caseId, iors: law.importersOf(null, body), subjectKey: caseId === null ? law.openingSubjectKey(body) : null, key: null,
  });
  const before = desk.file;
  if (caseId !== null && !before) return { kind: 'refused', refusals: [NO_CASE] };
  if (before && expectedVersion !== null && before.version !== expectedVersion) return { kind: 'stale', currentVersion: before.version };
  const moment = await momentOf(desk, books);
  const decision = judge(law, before, { id: commandId(randomUUID()), kind, actor, body } as unknown as C, moment);
  return decision.ok ? { kind: 'would', before, change: decision.change, moment } : { kind: 'refused', refusals: decision.refusals };
}
