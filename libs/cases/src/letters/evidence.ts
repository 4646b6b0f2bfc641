// Owns what a letter may be made of: the case as its audience reads it, the clocks that audience may see, the rules, the event. The one maker of facts.
// Must never reach around the view: what an audience may not read cannot get into a letter to it.
import { endOfLocalDate, instantOf, localDateOf, msOf, parseInstant, parsePlainDate, startOfLocalDate, wallTime, type Instant, type PlainDate } from '@centerline/clock';
import type { CaseFile, CaseState } from '../caseFile.js';
import type { ClockCard } from '../clocks/card.js';
import { zoneInForce } from '../clocks/marks.js';
import type { Command } from '../command.js';
import { maskIor } from '../identifiers/formats.js';
import type { CaseLaw } from '../law.js';
import type { UnitCode } from '../names.js';
import type { Audience } from '../permission.js';
import type { ReferenceBook } from '../referenceBook.js';
import type { RuleRef } from '../rule.js';
import { evident, type DayFact, type Deadline, type DueFact, type NameFact, type QuoteFact, type RuleFact, type SumFact } from './facts.js';

const MINUTE_MS = 60_000;

/** What stands at a JSON pointer; undefined for nothing. */
function at(document: unknown, pointer: string): unknown {
  let here = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([key]) => key === step)?.[1];
  }
  return here;
}

/** What the local clock shows, `HH:MM`, seconds left off: a letter may promise a moment less than the engine gives, never more. */
function timeOfDayAt(instant: Instant, on: PlainDate, zone: string): string {
  const minute = Math.floor(msOf(instant) / MINUTE_MS);
  const sinceMidnight = minute - msOf(startOfLocalDate(on, zone)) / MINUTE_MS;
  // On a day on which the clocks change, the wall clock is an hour away from the time since midnight.
  const shown = [sinceMidnight, sinceMidnight + 60, sinceMidnight - 60].map(hoursAndMinutes).find((time) => time !== null && msOf(wallTime(on, time, zone)) / MINUTE_MS === minute);
  if (!shown) throw new Error(`The local time of ${instant} in ${zone} was not found`);
  return shown;
}
const hoursAndMinutes = (minutes: number): string | null =>
  minutes < 0 || minutes >= 1_440 ? null : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export class Evidence {
  private constructor(
    private readonly number: string,
    private readonly view: Readonly<Record<string, unknown>>,
    private readonly clocks: readonly ClockCard[],
    private readonly book: ReferenceBook,
    /** When the event the letter tells of happened. */
    private readonly happenedAt: Instant,
  ) {}

  /** The evidence of a case for an audience, about an event of that instant. */
  static of<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, audience: Audience, book: ReferenceBook, happenedAt: Instant): Evidence {
    const clocks = audience === 'agency' ? file.clocks : file.clocks.filter((card) => law.clockIsPublic(card));
    return new Evidence(file.number, law.view(file.state, audience, null), clocks, book, happenedAt);
  }

  /** Whether the audience reads something there. */
  has(pointer: string): boolean {
    const found = at(this.view, pointer);
    return found !== undefined && found !== null && found !== '';
  }
  /** The word there (an outcome, a stage) for choosing what a letter says; it is not printed. Null for none. */
  word(pointer: string): string | null {
    const found = at(this.view, pointer);
    return typeof found === 'string' ? found : null;
  }

  /** A pointer to each item of the list there; none when there is no list. */
  items(pointer: string): readonly string[] {
    const found = at(this.view, pointer);
    return Array.isArray(found) ? found.map((_, place) => `${pointer}/${place}`) : [];
  }

  /** The day of the event, where that office is: the day of the letter. */
  today(unit: UnitCode): DayFact {
    return evident('event', { fact: 'day', on: this.book.dayAt(unit, this.happenedAt) });
  }
  /** A day of the case. Throws when there is none: the table asked for what its case does not have. */
  day(pointer: string): DayFact {
    return evident(`view:${pointer}`, { fact: 'day', on: this.dateThere(pointer) });
  }
  /** The local day, at that office, of an instant of the case. */
  dayOf(pointer: string, unit: UnitCode): DayFact {
    const instant = parseInstant(this.text(pointer));
    if (!instant) throw this.missing(pointer, 'instant');
    return evident(`view:${pointer}`, { fact: 'day', on: this.book.dayAt(unit, instant) });
  }

  /** The deadline of a clock the audience may see, with the rule it rests on; null while it is paused, and for no such name (see `latest`). */
  deadline(clockId: string | null): Deadline | null {
    if (clockId === null) return null;
    const { rule } = this.clock(clockId);
    const due = this.due(clockId);
    return due && { due, rule: this.cite(rule) };
  }
  private due(clockId: string): DueFact | null {
    const card = this.clock(clockId);
    if (card.dueAt === null) return null;
    const zone = zoneInForce(card);
    // The end of a day is the first instant of the next one.
    const lastDay = localDateOf(instantOf(msOf(card.dueAt) - 1), zone);
    const endsDay = endOfLocalDate(lastDay, zone) === card.dueAt;
    const on = endsDay ? lastDay : localDateOf(card.dueAt, zone);
    return evident(`clock:${clockId}`, { fact: 'due', on, until: endsDay ? null : timeOfDayAt(card.dueAt, on, zone), zone });
  }
  /** The clock of that name begun last: `hq-direction`, or `hq-direction:2`; null when the audience sees none. */
  latest(name: string): string | null {
    return this.clocks.filter((card) => card.id === name || card.id.startsWith(`${name}:`)).at(-1)?.id ?? null;
  }
  /** What a clock the audience sees is for, in the words of the case. */
  clockTitle(id: string): NameFact {
    return evident(`clock:${id}`, { fact: 'name', text: this.clock(id).title });
  }
  cite({ citation, mark }: RuleRef): RuleFact {
    return evident('rule', { fact: 'rule', citation, mark });
  }

  get caseNumber(): NameFact {
    return evident('number', { fact: 'name', text: this.number });
  }
  /** A name or a number of the case. A date is no name: it is refused. */
  name(pointer: string): NameFact {
    const text = this.text(pointer);
    if (parsePlainDate(text) || parseInstant(text)) throw this.missing(pointer, 'name');
    return evident(`view:${pointer}`, { fact: 'name', text });
  }
  /** An importer number; a Social Security number shows its last digits only. */
  importerNumber(pointer: string): NameFact {
    return evident(`view:${pointer}`, { fact: 'name', text: maskIor(this.text(pointer)) });
  }
  /** The office or Center whose code stands there, by name. */
  office(pointer: string): NameFact {
    const code = this.text(pointer);
    const center = this.book.center(code);
    return evident(`view:${pointer}`, { fact: 'name', text: center ? `${center.name} (${code})` : this.book.unitName(code as UnitCode) });
  }
  unit(code: UnitCode): NameFact {
    return evident('book', { fact: 'name', text: this.book.unitName(code) });
  }
  sum(pointer: string): SumFact {
    const dollars = at(this.view, pointer);
    if (typeof dollars !== 'number') throw this.missing(pointer, 'sum');
    return evident(`view:${pointer}`, { fact: 'sum', dollars });
  }
  quote(pointer: string): QuoteFact {
    return evident(`view:${pointer}`, { fact: 'quote', text: this.text(pointer) });
  }

  private clock(id: string): ClockCard {
    const card = this.clocks.find((one) => one.id === id);
    if (!card) throw new Error(`A letter of ${this.number} asks for the clock "${id}", which its reader does not see`);
    return card;
  }
  private text(pointer: string): string {
    const found = at(this.view, pointer);
    if (typeof found !== 'string' || found === '') throw this.missing(pointer, 'text');
    return found;
  }
  private dateThere(pointer: string): PlainDate {
    const day = parsePlainDate(this.text(pointer));
    if (!day) throw this.missing(pointer, 'day');
    return day;
  }
  private missing(pointer: string, what: string): Error {
    return new Error(`A letter of ${this.number} asks for a ${what} at "${pointer}", where its reader finds none`);
  }
}
