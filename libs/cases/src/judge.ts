// Owns the one path every command takes through the law: who may, then what follows. Services, worker and portal call the same.
import type { CaseFile, CaseState } from './caseFile.js';
import { refuse, type Decision } from './change.js';
import type { Command } from './command.js';
import type { CaseLaw } from './law.js';
import type { Moment } from './moment.js';
import { forbiddance, permittedCommands } from './permission.js';
import { forbidden, notFound } from './refusal.js';
import { decideRecusal, keepingRecusals, RECUSE, recusalBar } from './recusal.js';
import { policy } from './rule.js';
import { decideTask, isTaskCommand } from './taskCommands.js';
import type { Actor } from './actor.js';
import { audienceOf } from './permission.js';

const ONE_PATH = policy('commands', 'A case changes only by a command of its type, given by somebody who may give it.');

/** Judges a command against a case (null for the one that opens it). Pure: the same arguments give the same decision. */
export function judge<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S> | null, command: C, moment: Moment): Decision<S> {
  if (file === null && command.kind !== law.opening) return refuse(notFound('no-such-case', 'There is no such case.', ONE_PATH));
  if (file !== null && audienceOf(command.actor, law.parties(file.state)) === null) return refuse(notFound('no-such-case', 'There is no such case, or it is not one of yours.', ONE_PATH));
  if (file !== null && command.kind === RECUSE) return decideRecusal(law, file, command, moment);
  const recused = file && recusalBar(file, command.actor);
  if (recused) return refuse(recused);
  if (file !== null && isTaskCommand(command.kind)) return keepingRecusals(file, decideTask(law, file, command, moment));
  const parties = file ? law.parties(file.state) : law.openingParties(command.body);
  const isSystemCommand = !law.permissions.some((row) => row.command === command.kind);
  if (isSystemCommand && command.actor.kind !== 'system') return refuse(forbidden('system-only', 'Only the system does this, when its time comes.', ONE_PATH));
  const bar = forbiddance(law.permissions, command.kind, command.actor, parties);
  return bar ? refuse(bar) : keepingRecusals(file, law.decide(file, command, moment));
}

/** What this reader may do to the case now: possible in its stage and permitted to the reader. */
export function actionsFor<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, state: S, actor: Actor): readonly string[] {
  if (recusalBar({ state }, actor)) return [];
  const permitted = permittedCommands(law.permissions, actor, law.parties(state));
  return law.possible(state).filter((command) => permitted.includes(command));
}
