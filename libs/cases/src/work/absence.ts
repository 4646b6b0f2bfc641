// Owns who is away, who stands in, and what follows from it: no work is given to somebody who is away, and what they had is the deputy's to do
// until they are back. It stays theirs all the while, so that it comes back by itself. Pure.
import { addDays, endOfLocalDate, localDateOf, startOfLocalDate, type Instant, type PlainDate } from '@centerline/clock';
import { isParty, type SignedIn } from '../actor.js';
import type { PersonId, UnitCode } from '../names.js';
import type { ReferenceBook, StaffRecord } from '../referenceBook.js';
import { conflict, forbidden, invalid, type Refusal } from '../refusal.js';
import { policy } from '../rule.js';
import { supervises } from '../task.js';

export interface Absence {
  /** UUID, given by who enters it, so that a repeat enters it once. */
  readonly id: string;
  readonly person: PersonId;
  readonly unit: UnitCode;
  /** First and last day away, in the days of the office. */
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  /** The same as instants; `endsAt` is the first instant back, also of who came back early. */
  readonly beginsAt: Instant;
  readonly endsAt: Instant;
  readonly deputy: PersonId | null;
}
export interface AbsenceOrder {
  readonly id: string;
  readonly person: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly deputy: string | null;
}

export const MOST_DAYS_AWAY = 366;
export const ABSENCE = policy(
  'absence',
  'Nobody who is away is given work. A deputy of the same office does meanwhile what the absent person had; on the first day back it is that person’s again.',
);

export const isAway = (absence: Absence, at: Instant): boolean => absence.beginsAt <= at && at < absence.endsAt;

/** The absence somebody is in at that instant, or null. */
export const absenceOf = (absences: readonly Absence[], person: PersonId, at: Instant): Absence | null => absences.find((one) => one.person === person && isAway(one, at)) ?? null;

/** Who is to hear of somebody's work at that instant: the person, or a deputy who is there. */
export function standInFor(absences: readonly Absence[], person: PersonId, at: Instant): PersonId {
  const deputy = absenceOf(absences, person, at)?.deputy ?? null;
  return deputy !== null && absenceOf(absences, deputy, at) === null ? deputy : person;
}

/** Those whose work a person does besides the own at that instant. A deputy who is away stands in for nobody. */
export const principalsOf = (absences: readonly Absence[], deputy: PersonId, at: Instant): readonly Absence[] =>
  absenceOf(absences, deputy, at) === null ? absences.filter((one) => one.deputy === deputy && isAway(one, at)) : [];

/** Why a person may be given no work at that instant, or null. @param field the pointer of who was named. */
export function awayBar(absences: readonly Absence[], colleague: Pick<StaffRecord, 'id' | 'name'>, at: Instant, book: ReferenceBook, field: string): Refusal | null {
  const absence = absenceOf(absences, colleague.id, at);
  if (!absence) return null;
  const deputy = absence.deputy === null ? null : book.staff(absence.deputy);
  return invalid(field, 'absent', `${colleague.name} is away through ${absence.untilOn}${deputy === null ? '' : `; ${deputy.name} stands in`}. Choose somebody who is there.`, ABSENCE);
}

/** Who may enter and end an absence of that person: the person, and the supervisors of the office. */
export function absenceBar(actor: SignedIn, of: Pick<StaffRecord, 'id' | 'unit'>): Refusal | null {
  if (!isParty(actor) && (actor.id === of.id || supervises(actor, of.unit))) return null;
  return forbidden('not-yours-to-enter', 'An absence is entered by the person, or by a supervisor of the office.', ABSENCE);
}

const mayDeputize = (deputy: StaffRecord, person: StaffRecord): boolean => deputy.unit === person.unit && deputy.id !== person.id && deputy.roles.some((role) => person.roles.includes(role));
const overlaps = (one: Pick<Absence, 'beginsAt' | 'endsAt'>, other: Pick<Absence, 'beginsAt' | 'endsAt'>): boolean => one.beginsAt < other.endsAt && other.beginsAt < one.endsAt;

/**
 * Judges an absence that is to be entered.
 * @param known absences of the office that are not over at the moment.
 */
export function enterAbsence(order: AbsenceOrder, actor: SignedIn, known: readonly Absence[], at: Instant, book: ReferenceBook): { readonly ok: true; readonly absence: Absence } | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] } {
  const person = book.staff(order.person);
  // Who is nobody's supervisor learns of no colleague whether they exist.
  if (!person) return { ok: false, refusals: [isParty(actor) ? forbidden('agency-only', 'Absences are the agency’s own.', ABSENCE) : invalid('/person', 'no-such-person', `"${order.person}" is nobody who works here.`, ABSENCE)] };
  const bar = absenceBar(actor, person);
  if (bar) return { ok: false, refusals: [bar] };
  const { zone } = book.calendarOf(person.unit).spec;
  const absence: Absence = {
    id: order.id, person: person.id, unit: person.unit, fromOn: order.fromOn, untilOn: order.untilOn, deputy: order.deputy === null ? null : (book.staff(order.deputy)?.id ?? null),
    beginsAt: startOfLocalDate(order.fromOn, zone), endsAt: endOfLocalDate(order.untilOn, zone),
  };
  const [first, ...more] = [...dayFaults(order, localDateOf(at, zone)), ...clashFaults(absence, order, person, known.filter(({ id }) => id !== order.id), book)];
  return first ? { ok: false, refusals: [first, ...more] } : { ok: true, absence };
}

function dayFaults({ fromOn, untilOn }: AbsenceOrder, today: PlainDate): readonly Refusal[] {
  if (untilOn < fromOn) return [invalid('/untilOn', 'ends-before-it-begins', 'The last day cannot be before the first.', ABSENCE)];
  return [
    ...(fromOn < today ? [invalid('/fromOn', 'in-the-past', `An absence begins today (${today}) or later: what was given meanwhile was given.`, ABSENCE)] : []),
    ...(addDays(fromOn, MOST_DAYS_AWAY) <= untilOn ? [invalid('/untilOn', 'too-long', `An absence lasts at most ${MOST_DAYS_AWAY} days; enter the next one when it comes.`, ABSENCE)] : []),
  ];
}

function clashFaults(absence: Absence, { deputy: named }: AbsenceOrder, person: StaffRecord, others: readonly Absence[], book: ReferenceBook): readonly Refusal[] {
  const own = others.find((other) => other.person === person.id && overlaps(other, absence));
  const standsIn = others.find((other) => other.deputy === person.id && overlaps(other, absence));
  return [
    ...(own ? [conflict('already-away', `${person.name} is entered as away from ${own.fromOn} through ${own.untilOn} already.`, ABSENCE)] : []),
    ...(standsIn ? [conflict('stands-in', `${person.name} stands in for ${book.staff(standsIn.person)?.name ?? standsIn.person} from ${standsIn.fromOn} through ${standsIn.untilOn}: let somebody else stand in first.`, ABSENCE)] : []),
    ...(named === null ? [] : deputyFaults(absence, named, person, others, book)),
  ];
}

function deputyFaults(absence: Absence, named: string, person: StaffRecord, others: readonly Absence[], book: ReferenceBook): readonly Refusal[] {
  const deputy = book.staff(named);
  if (!deputy || !mayDeputize(deputy, person)) return [invalid('/deputy', 'no-deputy', `"${named}" is nobody else at ${book.unitName(person.unit)} who does the same work.`, ABSENCE)];
  const away = others.find((other) => other.person === deputy.id && overlaps(other, absence));
  return away ? [invalid('/deputy', 'deputy-away', `${deputy.name} is away from ${away.fromOn} through ${away.untilOn}.`, ABSENCE)] : [];
}

/** Judges the early end of an absence: from the moment on the person is there again, or never was away. */
export function endAbsence(absence: Absence, actor: SignedIn, at: Instant): { readonly ok: true; readonly endsAt: Instant } | { readonly ok: false; readonly refusals: readonly [Refusal] } {
  const bar = absenceBar(actor, { id: absence.person, unit: absence.unit });
  if (bar) return { ok: false, refusals: [bar] };
  if (absence.endsAt <= at) return { ok: false, refusals: [conflict('absence-over', 'This absence is over.', ABSENCE)] };
  return { ok: true, endsAt: at < absence.beginsAt ? absence.beginsAt : at };
}
