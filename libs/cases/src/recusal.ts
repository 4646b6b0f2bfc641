// Owns stepping back from a case: an officer with an interest of their own says so, and from then on neither acts in it nor is given work on it. Pure.
// Must never let anybody back in: a recusal that could be taken back would be none.
import type { Instant } from '@centerline/clock';
import { isParty, type Actor } from './actor.js';
import type { CaseFile, CaseState } from './caseFile.js';
import { refuse, type Decision } from './change.js';
import type { Command } from './command.js';
import { textFault } from './identifiers/text.js';
import type { CaseLaw } from './law.js';
import type { Moment } from './moment.js';
import type { PersonId, UnitCode } from './names.js';
import { conflict, forbidden, invalid, type Refusal } from './refusal.js';
import { Revision } from './revision.js';
import { policy } from './rule.js';
import { isOpen, SUPERVISING } from './task.js';

export const RECUSE = 'recuse';
/** Characters of a reason. */
export const MOST_RECUSAL = 2_000;
export const RECUSAL = policy(
  'recusal',
  'An officer whose own interests, or whose relations to a party, could be seen to sway a case steps back from it and says why (5 CFR 2635.502). From then on they do nothing in it and are given no work on it; the supervisors of their office are told.',
);

export interface Recusal {
  readonly person: PersonId;
  readonly name: string;
  readonly unit: UnitCode;
  readonly at: Instant;
  readonly reason: string;
}

export const recusalOf = ({ state }: Pick<CaseFile<CaseState>, 'state'>, person: string): Recusal | null => state.recusals?.find((one) => one.person === person) ?? null;

/** Why this actor may do nothing in the case, or null. */
export function recusalBar(file: Pick<CaseFile<CaseState>, 'state'>, actor: Actor): Refusal | null {
  return actor.kind !== 'system' && recusalOf(file, actor.id) !== null ? forbidden('recused', 'You stepped back from this case: others act in it.', RECUSAL) : null;
}

/** Why this colleague may not be given work on the case, or null. */
export const recusedColleagueBar = (file: Pick<CaseFile<CaseState>, 'state'>, colleague: { readonly id: PersonId; readonly name: string }): Refusal | null =>
  recusalOf(file, colleague.id) === null ? null : invalid('/to', 'recused', `${colleague.name} stepped back from this case. Choose somebody else.`, RECUSAL);

/** Judges stepping back. That the actor may read the case has been seen to. */
export function decideRecusal<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, { actor, body }: Command, moment: Moment): Decision<S> {
  if (actor.kind !== 'person' || isParty(actor)) return refuse(forbidden('agency-only', 'Officers step back from a case; a party withdraws it.', RECUSAL));
  if (recusalOf(file, actor.id)) return refuse(conflict('recused', 'You stepped back from this case before.', RECUSAL));
  const reason = ((body as { readonly reason?: string }).reason ?? '').trim();
  const broken = textFault(reason);
  if (broken) return refuse(invalid('/reason', 'broken-text', broken, RECUSAL));
  if (reason.length < 3 || reason.length > MOST_RECUSAL) return refuse(invalid('/reason', 'missing', `Say why, in 3 to ${MOST_RECUSAL.toLocaleString('en-US')} characters; who works on the case reads it.`, RECUSAL));
  const revision = new Revision(file, moment);
  for (const task of file.tasks.filter((one) => isOpen(one) && one.owner === actor.id)) {
    revision.giveTask(task.id, null);
    revision.state = law.handedOver?.(revision.state, task, null) ?? revision.state;
  }
  const recusal: Recusal = { person: actor.id, name: actor.name, unit: actor.unit, at: moment.at, reason };
  revision.state = { ...revision.state, recusals: [...(file.state.recusals ?? []), recusal] };
  revision.tell({ to: 'unit', unit: actor.unit, roles: SUPERVISING }, `recused/${actor.id}`, `${file.number}: ${actor.name} stepped back`, 'They do nothing in this case from now on. Give their work on it to somebody else.');
  return revision.because({ kind: 'person.recused', summary: `${actor.name} stepped back from the case: ${reason}`, data: { person: actor.id, reason } });
}

/** Whatever a type makes of its state, who stepped back stays out. */
export function keepingRecusals<S extends CaseState>(before: CaseFile<S> | null, decision: Decision<S>): Decision<S> {
  const recusals = before?.state.recusals;
  if (!decision.ok || recusals === undefined || decision.change.state.recusals === recusals) return decision;
  return { ...decision, change: { ...decision.change, state: { ...decision.change.state, recusals } } };
}
