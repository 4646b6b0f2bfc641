// Owns how a deadline is said in one sentence. Must never compute a date: it says the ones the card has.
import { addDays, localDateOf, msOf, startOfLocalDate, type ClockSpec, type Instant, type PlainDate } from '@centerline/clock';
import type { ClockCard } from '@centerline/cases';

const counted = (amount: number, thing: string): string => `${amount.toLocaleString('en-US')} ${thing}${amount === 1 ? '' : 's'}`;
const minutes = (amount: number, kind: string): string => (amount % 60 === 0 ? counted(amount / 60, `${kind} hour`) : counted(amount, `${kind} minute`));

/** `10 working days`, `4 working hours`, `30 calendar days`. */
export function amountInWords({ unit, amount }: Pick<ClockSpec, 'unit' | 'amount'>): string {
  switch (unit) {
    case 'calendar-day':
      return counted(amount, 'calendar day');
    case 'working-day':
      return counted(amount, 'working day');
    case 'working-minute':
      return minutes(amount, 'working');
    case 'elapsed-minute':
      return minutes(amount, 'elapsed');
  }
}

/** The zone of the calendar in force: the last one handed to, else the first. */
export function zoneOf(card: ClockCard): string {
  const handedTo = card.line.events.filter((event) => event.type === 'transfer').at(-1);
  const name = handedTo?.type === 'transfer' ? handedTo.calendar : card.line.clock.calendar;
  return card.line.calendars[name]?.zone ?? 'UTC';
}

// A format costs a hundred times what using it does: each answer says several dates.
const DAY = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'full' });
const dayWords = (on: PlainDate): string => DAY.format(new Date(`${on}T12:00:00Z`));

const times = new Map<string, Intl.DateTimeFormat>();
function timeWords(at: Instant, zone: string): string {
  const format = times.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeStyle: 'short' });
  times.set(zone, format);
  return format.format(new Date(msOf(at))).replaceAll('\u202f', ' ');
}

/** `5:00 PM on Monday, March 16, 2026`; the first instant of a day as the end of the day before. */
export function instantWords(at: Instant, zone: string): string {
  const on = localDateOf(at, zone);
  const endsDay = startOfLocalDate(on, zone) === at;
  const day = dayWords(endsDay ? addDays(on, -1) : on);
  if (endsDay) return `the end of ${day}`;
  return `${timeWords(at, zone)} on ${day}`;
}

/** An instant at which something began or was done: the first instant of a day stands for that day, since only the day is known. */
function happenedWords(at: Instant, zone: string): { readonly from: string; readonly at: string } {
  const on = localDateOf(at, zone);
  if (startOfLocalDate(on, zone) !== at) return { from: instantWords(at, zone), at: `at ${instantWords(at, zone)}` };
  const day = dayWords(on);
  return { from: day, at: `on ${day}` };
}

function changesOf(card: ClockCard): string {
  const count = (type: string): number => card.line.events.filter((event) => event.type === type).length;
  const times = (number: number, done: string): string => (number === 0 ? '' : `, ${done}${number === 1 ? '' : ` ${number} times`}`);
  const rolled = card.dueAt !== null && card.strictDueAt !== null && card.dueAt !== card.strictDueAt ? `, and accepted through the next working day after ${instantWords(card.strictDueAt, zoneOf(card))}` : '';
  return `${times(count('extend'), 'extended')}${times(count('pause'), 'paused')}${times(count('transfer'), 'handed over')}${rolled}`;
}

/** Why this date, in one sentence. `asOf` is the moment of reading. */
export function whySentence(card: ClockCard, asOf: Instant): string {
  const zone = zoneOf(card);
  const due = card.dueAt === null ? 'a date not yet known' : instantWords(card.dueAt, zone);
  const because = `${amountInWords(card.line.clock)} from ${happenedWords(card.startedAt, zone).from} (${zone})${changesOf(card)}; ${card.rule.citation}`;
  const ended = card.endedAt === null ? '' : happenedWords(card.endedAt, zone).at;
  switch (card.verdict) {
    case 'running':
      return card.dueAt !== null && card.dueAt <= asOf ? `Was due at ${due} and is overdue: ${because}.` : `Due at ${due}: ${because}.`;
    case 'paused':
      return `Paused, so that its date moves: ${because}.`;
    case 'met':
      return `Met ${ended}; it was due at ${due}: ${because}.`;
    case 'missed':
      return `Missed: it was due at ${due} and was done ${ended}; ${because}.`;
    case 'cancelled':
      return `Ended ${ended} without being needed any more: ${because}.`;
  }
}

