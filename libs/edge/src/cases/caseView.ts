// Owns how a case is answered: one envelope for all types, the type's own view inside. What a party does not get is left out here, once.
import {
  actionsFor, iorKind, unitCode,
  type Audience, type CaseFile, type CaseLaw, type CaseState, type CaseType, type Command, type Moment, type PublicStatus, type SignedIn, type Task,
} from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { clocksFor, deadlineLine, type DeadlineLine } from './deadlines.js';

export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly type: CaseType;
  /** The type's own stage; the agency only (a party has `status`). */
  readonly stage: string | null;
  readonly status: PublicStatus;
  readonly statusWords: string;
  /** The ETag, without its quotation marks. */
  readonly version: number;
  readonly openedAt: Instant;
  /** When this was read: what the deadlines were judged at. */
  readonly asOf: Instant;
  /** The office that holds the case; the agency only. */
  readonly heldBy: string | null;
  readonly view: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly DeadlineLine[];
  /** Open work; the agency only. */
  readonly tasks: readonly Task[];
  /** Commands the reader may give now. */
  readonly actions: readonly string[];
  /** What the offices and parties are called that this answer names by their codes. */
  readonly offices: Readonly<Record<string, string>>;
}

/** Codes of offices and of trade parties as they stand in answers. */
const UNIT_CODES = /\b(?:CEE\d{3}|(?:PORT|FPF)-\d{4}|OFO-HQ|OT-RR|(?:ACCT|BRK)-\d+)\b/g;

/** Names of exactly the codes that stand in it: a reader is told nothing by a name that the rest does not tell. */
const officesNamedIn = (answer: object, { book }: Moment): CaseView['offices'] =>
  Object.fromEntries([...new Set(JSON.stringify(answer).match(UNIT_CODES) ?? [])].map((code) => [code, book.center(code)?.name ?? book.unitName(unitCode(code))]));

/** The case as this reader sees it at the moment. */
export function caseViewOf<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, moment: Moment, audience: Audience, reader: SignedIn): CaseView {
  const shelf = law.shelf(file.state);
  const internal = audience === 'agency';
  const view: Omit<CaseView, 'offices'> = {
    id: file.id, number: file.number, type: file.type, stage: internal ? file.state.stage : null, status: shelf.status, statusWords: law.statusWords(file.state), version: file.version,
    openedAt: file.openedAt, asOf: moment.at, heldBy: internal ? shelf.heldBy : null, view: law.view(file.state, audience, reader.id),
    deadlines: clocksFor(law, file, audience, moment.at).map((card) => deadlineLine(card, moment)),
    tasks: internal ? file.tasks.filter((task) => task.doneAt === null) : [],
    actions: actionsFor(law, file.state, reader),
  };
  return { ...view, offices: officesNamedIn(view, moment) };
}

/** Whether the answer shows a Social Security number in full: such a reading is recorded as one (domain § 11.0). */
export function showsSsn<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, view: CaseView): boolean {
  const numbers = law.parties(file.state).iors.filter((ior) => iorKind(ior) === 'SSN');
  if (numbers.length === 0) return false;
  const text = JSON.stringify(view.view);
  return numbers.some((number) => text.includes(number));
}
