// Owns which commands a reader may give on a case now and, for the others, why not: what a page offers and what it explains. Pure.
// Must never say more to a party than the law's own refusals do, and must never be the judge: `judge` is.
import { holds, isParty, type Role, type SignedIn } from './actor.js';
import type { CaseFile, CaseState } from './caseFile.js';
import type { Command } from './command.js';
import { judge } from './judge.js';
import type { CaseLaw } from './law.js';
import type { Moment } from './moment.js';
import { commandId } from './names.js';
import { forbiddance, type Permission } from './permission.js';
import { recusalBar } from './recusal.js';
import type { RuleRef } from './rule.js';

/**
 * Why a command may not be given: it is for other roles, for another office, for another stage, for somebody else than this person
 * (separation of duties, an assignment), or something has to happen before.
 */
export type BarKind = 'role' | 'office' | 'stage' | 'duties' | 'conditions';

export interface ActBar {
  readonly because: BarKind;
  /** The law's own words where it has some; null for a stage, whose name is internal. */
  readonly message: string | null;
  readonly code: string | null;
  readonly rule: RuleRef;
}
export interface ActStanding {
  readonly command: string;
  /** Whose act it is. */
  readonly roles: readonly Role[];
  readonly rule: RuleRef;
  /** Null when the reader may do it now. */
  readonly bar: ActBar | null;
}

/** Rows of the table that concern this reader: a party is told nothing of the agency's own acts. */
const rowsFor = (table: readonly Permission[], reader: SignedIn): readonly Permission[] => (isParty(reader) ? table.filter((row) => holds(reader, row.roles)) : table);

/** Every command of the law but the opening one, in the order of its table, with what bars this reader from it. */
export function actsFor<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, reader: SignedIn, moment: Moment): readonly ActStanding[] {
  const possible = law.possible(file.state);
  const byCommand = Map.groupBy(rowsFor(law.permissions, reader).filter(({ command }) => command !== law.opening), ({ command }) => command);
  return [...byCommand].flatMap(([command, rows]): readonly ActStanding[] => {
    const [nearest] = [...rows.filter((row) => holds(reader, row.roles)), ...rows];
    if (!nearest) return [];
    const roles = [...new Set(rows.flatMap((row) => row.roles))];
    return [{ command, roles, rule: nearest.rule, bar: barOf(law, file, command, rows, reader, possible, moment) }];
  });
}

function barOf<S extends CaseState, C extends Command>(
  law: CaseLaw<S, C>, file: CaseFile<S>, command: string, rows: readonly Permission[], reader: SignedIn, possible: readonly string[], moment: Moment,
): ActBar | null {
  const recused = recusalBar(file, reader);
  if (recused) return { because: 'duties', message: recused.message, code: recused.code, rule: recused.rule };
  const refusal = forbiddance(law.permissions, command, reader, law.parties(file.state));
  if (refusal) {
    const because = rows.some((row) => holds(reader, row.roles)) ? 'office' : 'role';
    return { because, message: refusal.message, code: refusal.code, rule: refusal.rule };
  }
  const [row] = rows;
  if (row && !possible.includes(command)) return { because: 'stage', message: null, code: null, rule: row.rule };
  return conditionBar(law, file, command, reader, moment);
}

/** Asks the law by a probe of the command: what it finds wrong with the form is for whoever writes it, everything else stands in the way. */
function conditionBar<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, command: string, reader: SignedIn, moment: Moment): ActBar | null {
  const body = law.probes?.[command] ?? {};
  const decision = judge(law, file, { id: commandId(''), kind: command, actor: reader, body } as Command as C, moment);
  if (decision.ok) return null;
  const bar = decision.refusals.find(({ kind }) => kind === 'forbidden' || kind === 'conflict');
  return bar ? { because: bar.kind === 'forbidden' ? 'duties' : 'conditions', message: bar.message, code: bar.code, rule: bar.rule } : null;
}
