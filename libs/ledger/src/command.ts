// Owns how a command travels: read, judge, commit; and again when somebody else was faster. Never decides anything itself.
import { randomUUID } from 'node:crypto';
import {
  commandId, heed, judge, notFound, policy,
  type CaseFile, type CaseId, type CaseLaw, type CaseState, type Command, type Moment, type ReferenceBook,
} from '@centerline/cases';
import { commit } from './commit.js';
import type { Database } from './database.js';
import { openDesk, type Desk } from './files.js';
import { newCaseId } from './newCaseId.js';
import type { CommandOrder, CommandResult, OutboxRow } from './orders.js';
import { withoutTelltale } from './sealing/telltale.js';

/** More lost races than this on one case is a fault, not traffic. */
const TRIES = 12;
export const NO_CASE = notFound('no-such-case', 'There is no such case, or it is not one of yours.', policy('commands', 'A command names a case that exists.'));

export interface Books {
  /** The reference book of that version, read again if this process has an older one. */
  of(version: string): Promise<ReferenceBook>;
}

/** The moment a case that was just read is judged at. */
export const momentOf = async <S extends CaseState>(desk: Desk<S>, books: Books): Promise<Moment> => ({
  at: desk.at, book: await books.of(desk.referenceVersion), importers: desk.importers, related: desk.related, absences: desk.absences,
});

/** Reads a case as it is now, with the moment of reading. */
export async function readCase<S extends CaseState, C extends Command>(
  database: Database, books: Books, law: CaseLaw<S, C>, id: CaseId,
): Promise<{ readonly file: CaseFile<S>; readonly moment: Moment; readonly desk: Desk<S> } | null> {
  const desk = await openDesk<S>(database, { type: law.type, caseId: id, iors: [], subjectKey: null, key: null });
  return desk.file ? { file: desk.file, moment: await momentOf(desk, books), desk } : null;
}

/** Judges and commits one command. Two round trips: one to read, one to commit. */
export async function command<S extends CaseState, C extends Command>(
  database: Database, books: Books, law: CaseLaw<S, C>, asked: CommandOrder,
): Promise<CommandResult<S>> {
  const order = { ...asked, idempotency: asked.idempotency && withoutTelltale(database.sealer, asked.idempotency) };
  const opening = order.caseId === null;
  const id = order.caseId ?? newCaseId();
  const given = { id: commandId(randomUUID()), kind: order.kind, actor: order.actor, body: order.body } as unknown as C;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const desk = await openDesk<S>(database, {
      type: law.type, caseId: order.caseId, iors: law.importersOf(null, order.body), subjectKey: opening ? law.openingSubjectKey(order.body) : null, key: order.idempotency,
    });
    // A key that was used before is answered before anything is judged: the case has moved on since, and a repeat must not be refused for that.
    if (desk.doneBefore) return desk.doneBefore.hash === order.idempotency?.hash ? replayed(database, books, law, desk.doneBefore.caseId) : { kind: 'key-reused' };
    const moment = await momentOf(desk, books);
    const before = desk.file;
    if (!opening && !before) return { kind: 'refused', refusals: [NO_CASE] };
    if (before && order.expectedVersion !== null && before.version !== order.expectedVersion) return { kind: 'stale', currentVersion: before.version };
    const decision = order.kind === 'heed' && before ? heed(law, before, moment) : judge(law, before, given, moment);
    if (decision === null && before && desk.standing) return { kind: 'done', file: before, moment, replayed: false, outbox: null, standing: desk.standing };
    if (decision === null) return { kind: 'refused', refusals: [NO_CASE] };
    if (!decision.ok) return { kind: 'refused', refusals: decision.refusals };
    const answer = await commit(database, law, id, before, decision.change, order, given.id, desk.at);
    switch (answer.result) {
      case 'stale':
        continue;
      case 'key-reused':
        return { kind: 'key-reused' };
      case 'replay':
        return replayed(database, books, law, answer.caseId);
      case 'done': {
        const file: CaseFile<S> = {
          id, number: answer.number as CaseFile<S>['number'], type: law.type, version: answer.version, state: decision.change.state,
          clocks: decision.change.clocks, tasks: decision.change.tasks, openedAt: before?.openedAt ?? desk.at,
        };
        const outbox: OutboxRow | null = answer.outbox ? { id: String(answer.outbox.id), kind: answer.outbox.kind, caseId: id, type: law.type, standing: answer.standing } : null;
        return { kind: 'done', file, moment, replayed: false, outbox, standing: answer.standing };
      }
    }
  }
  throw new Error(`Case ${id} changed ${TRIES} times while a command was being judged`);
}

async function replayed<S extends CaseState, C extends Command>(database: Database, books: Books, law: CaseLaw<S, C>, id: CaseId): Promise<CommandResult<S>> {
  const found = await readCase(database, books, law, id);
  // What was done then may have taken the case out of their hands: a repeat is answered to who may read it now.
  if (!found?.desk.standing) return { kind: 'refused', refusals: [NO_CASE] };
  return { kind: 'done', file: found.file, moment: found.moment, replayed: true, outbox: null, standing: found.desk.standing };
}
