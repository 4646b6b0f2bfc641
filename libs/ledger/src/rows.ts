// Owns the rows of clocks and tasks as a commit writes them: what SQL asks about as columns, the rest as it is. Decides nothing.
import { isOpen, isRunning, nextMark, type Change, type ClockCard, type Task } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { promiseColumns } from './promiseColumns.js';

/** Who has the work of a clock: of its latest task. */
const workerOf = (card: ClockCard, tasks: readonly Task[]): Task | undefined =>
  tasks.filter((task) => task.clockId === card.id).sort((one, other) => (one.openedAt === other.openedAt ? (one.id < other.id ? 1 : -1) : one.openedAt < other.openedAt ? 1 : -1))[0];

/** A piece of work is due with its clock while that runs, and still so when it was missed; it has no date while the clock is paused. */
function dueOf(task: Task, cards: readonly ClockCard[]): Instant | null {
  const card = cards.find((one) => one.id === task.clockId);
  return card && (card.verdict === 'running' || card.verdict === 'missed') ? card.dueAt : null;
}

/** The row of a clock: what SQL asks about as columns, the rest as the card. */
function clockRow(card: ClockCard, was: ClockCard | undefined, tasks: readonly Task[], at: Instant): object {
  const work = workerOf(card, tasks);
  return {
    id: card.id, kind: card.kind, title: card.title, basis: card.basis, owedBy: card.owedBy, verdict: card.verdict, dueAt: card.dueAt,
    breachedAt: card.breachedAt, startedAt: card.startedAt, endedAt: card.endedAt, generation: card.generation, marks: card.marks,
    passed: card.passed, heeded: card.heeded, nextMarkAt: isRunning(card) ? (nextMark(card)?.at ?? null) : null, card,
    worker: work?.owner ?? null, workerName: work?.ownerName ?? null, ...promiseColumns(card, was, at),
  };
}

/** A case as its rows are made from it: what is attached, and the columns its open work is found by. */
export interface Shelved extends Pick<Change<unknown>, 'clocks' | 'tasks'> {
  readonly center: string | null;
  readonly port: string | null;
  /** Every office that may read the case. */
  readonly units: readonly string[];
}

const sameShelf = (one: Shelved, other: Shelved): boolean =>
  one.center === other.center && one.port === other.port && one.units.length === other.units.length && one.units.every((unit, index) => unit === other.units[index]);

/** Only what changed travels: the others stand as they are. A clock changes with who has its work, until it ends; open work with its date and its case. */
export function rowsOf(before: Shelved | null, after: Shelved, at: Instant): { readonly clocks: readonly object[]; readonly tasks: readonly object[] } {
  const clocks = after.clocks.flatMap((card) => {
    const was = before?.clocks.find((one) => one.id === card.id);
    const sameHands = card.endedAt !== null || workerOf(card, before?.tasks ?? [])?.owner === workerOf(card, after.tasks)?.owner;
    return was === card && sameHands ? [] : [clockRow(card, was, after.tasks, at)];
  });
  const tasks = after.tasks.flatMap((task) => {
    const dueAt = dueOf(task, after.clocks);
    const asBefore = before !== null && before.tasks.includes(task) && (!isOpen(task) || (dueOf(task, before.clocks) === dueAt && sameShelf(before, after)));
    return asBefore ? [] : [{ ...task, dueAt }];
  });
  return { clocks, tasks };
}
