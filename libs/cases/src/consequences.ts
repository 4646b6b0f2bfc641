// Owns what a change comes to, for who is about to make it: status, dates, work, people told. Reads a change that was judged and not made. Pure.
// A party is told of it what it would see of it afterwards, and nothing else.
import type { Instant } from '@centerline/clock';
import { isParty, type SignedIn } from './actor.js';
import type { CaseFile, CaseState } from './caseFile.js';
import type { Change, NoticeTo } from './change.js';
import { isRunning, type ClockCard, type ClockVerdict } from './clocks/card.js';
import { clockAsOf } from './clocks/change.js';
import { zoneInForce } from './clocks/marks.js';
import type { Command } from './command.js';
import type { CaseLaw, PublicStatus } from './law.js';
import type { Moment } from './moment.js';
import type { UnitCode } from './names.js';
import type { RuleRef } from './rule.js';
import type { Task } from './task.js';

interface Moved<Value> {
  readonly from: Value;
  readonly to: Value;
}
export interface ClockConsequence {
  readonly id: string;
  readonly title: string;
  readonly rule: RuleRef;
  readonly owedBy: UnitCode;
  readonly owedByName: string;
  readonly change: 'starts' | 'pauses' | 'resumes' | 'moves' | 'ends';
  /** After the change; null while it is paused. */
  readonly dueAt: Instant | null;
  /** Before it, of a clock that was there. */
  readonly dueBefore: Instant | null;
  readonly verdict: ClockVerdict;
  /** Of the calendar it counts by. */
  readonly zone: string;
}
export interface TaskConsequence {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly change: 'opens' | 'closes';
  /** Who has it from then on. */
  readonly ownerName: string | null;
}
export interface NoticeConsequence {
  readonly to: 'party' | 'unit' | 'person';
  /** The office, or the person; null for the party. */
  readonly name: string | null;
  readonly subject: string;
}
export interface Consequences {
  /** The line it leaves in the case's history. */
  readonly summary: string | null;
  readonly status: Moved<PublicStatus | null>;
  readonly statusWords: string;
  /** The agency only. */
  readonly stage: Moved<string | null> | null;
  readonly heldBy: Moved<string | null> | null;
  readonly clocks: readonly ClockConsequence[];
  readonly tasks: readonly TaskConsequence[];
  readonly tells: readonly NoticeConsequence[];
}

/** @param before null for a case that is not there yet. */
export function consequencesOf<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, before: CaseFile<S> | null, change: Change<S>, reader: SignedIn, moment: Moment): Consequences {
  const party = isParty(reader);
  const [was, is] = [before && law.shelf(before.state), law.shelf(change.state)];
  const named = (unit: UnitCode | null): string | null => (unit === null ? null : moment.book.unitName(unit));
  const seen = (card: ClockCard): boolean => !party || law.clockIsPublic(card);
  return {
    summary: (party ? change.event.publicSummary : change.event.summary) ?? null,
    status: { from: was?.status ?? null, to: is.status },
    statusWords: law.statusWords(change.state),
    stage: party ? null : { from: before?.state.stage ?? null, to: change.state.stage },
    heldBy: party ? null : { from: named(was?.heldBy ?? null), to: named(is.heldBy) },
    clocks: change.clocks.filter(seen).flatMap((card) => clockConsequence(before?.clocks.find((one) => one.id === card.id), card, moment) ?? []),
    tasks: party ? [] : change.tasks.flatMap((task) => taskConsequence(before?.tasks.find((one) => one.id === task.id), task, moment) ?? []),
    tells: change.notices.filter(({ addressee }) => !party || addressee.to === 'party').map(({ addressee, subject }) => ({ ...nameOf(addressee, moment), subject })),
  };
}

function clockConsequence(recorded: ClockCard | undefined, card: ClockCard, moment: Moment): ClockConsequence | null {
  const before = recorded && clockAsOf(recorded, moment.at);
  const { id, title, rule, owedBy, dueAt, verdict } = card;
  const change = kindOfChange(before, card);
  return change && { id, title, rule, owedBy, owedByName: moment.book.unitName(owedBy), change, dueAt, dueBefore: change === 'starts' ? null : (before?.dueAt ?? null), verdict, zone: zoneInForce(card) };
}

function kindOfChange(before: ClockCard | undefined, after: ClockCard): ClockConsequence['change'] | null {
  const begun = !before || (!isRunning(before) && isRunning(after)) || before.startedAt !== after.startedAt;
  if (begun) return isRunning(after) ? 'starts' : null;
  if (isRunning(before) && !isRunning(after)) return 'ends';
  if (before.verdict !== after.verdict) return after.verdict === 'paused' ? 'pauses' : 'resumes';
  return before.dueAt !== after.dueAt || before.owedBy !== after.owedBy ? 'moves' : null;
}

function taskConsequence(before: Task | undefined, task: Task, moment: Moment): TaskConsequence | null {
  const wasOpen = before !== undefined && before.doneAt === null;
  const isOpen = task.doneAt === null;
  const { id, title, ownerName } = task;
  const handed = wasOpen && isOpen && before.owner !== task.owner;
  if (wasOpen === isOpen && !handed) return null;
  return { id, title, unitName: moment.book.unitName(task.unit), change: isOpen ? 'opens' : 'closes', ownerName: isOpen ? ownerName : null };
}

function nameOf(addressee: NoticeTo, { book }: Moment): Pick<NoticeConsequence, 'to' | 'name'> {
  switch (addressee.to) {
    case 'party':
      return { to: 'party', name: null };
    case 'unit':
      return { to: 'unit', name: book.unitName(addressee.unit) };
    case 'person':
      return { to: 'person', name: book.staff(addressee.person)?.name ?? addressee.person };
  }
}
