// For tests: what a letter may state, computed anew from the case's own clocks and from what its reader reads, never from the letter's facts; and what of a
// printed letter goes beyond it. Dates are printed here a second time, by the platform's own calendar, so that a mistake in ours shows.
import type { CaseFile, CaseState, Language } from '@centerline/cases';
import { FRAME } from '@centerline/cases/letters';
import { evaluate, type ClockLine, type Instant } from '@centerline/clock';
import type { ReadPdf } from '@centerline/letters/testing';
import type { Told } from './walks.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })),
  es: Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)).toLocaleDateString('es', { month: 'long', timeZone: 'UTC' })),
};
const WEEKDAYS: Readonly<Record<Language, string>> = { en: 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday', es: 'domingo|lunes|martes|miércoles|jueves|viernes|sábado' };
const DATE: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`(?:(the end of )|(\\d{1,2}:\\d\\d [ap]\\.m\\.) [A-Z][A-Za-z/_]+(?: time)? on )?(${WEEKDAYS.en}), (${MONTHS.en.join('|')}) (\\d{1,2}), (\\d{4})`, 'gi'),
  es: new RegExp(`(?:(el final del )|las (\\d{1,2}:\\d\\d [ap]\\.m\\.) \\([^)]*\\) del )?(${WEEKDAYS.es}), (\\d{1,2}) de (${MONTHS.es.join('|')}) de (\\d{4})`, 'gi'),
};
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A date as a letter says it: `day 2026-03-02`, `end 2026-03-16`, `5:00 p.m. 2026-03-16`. The weekday is part of it, and has to be right. */
function datesIn(text: string, language: Language): readonly { readonly said: string; readonly date: string }[] {
  return [...squeezed(text).matchAll(DATE[language])].map((found) => {
    const [said, end, time, weekday = '', ...rest] = found;
    const [month = '', day = '', year = ''] = language === 'en' ? rest : [rest[1], rest[0], rest[2]];
    const on = `${year}-${String(MONTHS[language].findIndex((one) => one.toLowerCase() === month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    const real = new Date(`${on}T12:00:00Z`).toLocaleDateString(language === 'en' ? 'en-US' : 'es', { weekday: 'long', timeZone: 'UTC' });
    return { said, date: `${real.toLowerCase() === weekday.toLowerCase() ? '' : 'wrong weekday '}${end ? 'end' : (time ?? 'day')} ${on}` };
  });
}

const local = (at: number, zone: string, options: Intl.DateTimeFormatOptions): string => new Date(at).toLocaleString('en-CA', { timeZone: zone, hourCycle: 'h23', ...options });
/** The deadline of a clock as a letter should say it, from the line of the clock alone. */
function deadlineOf(file: CaseFile<CaseState>, clockId: string): string {
  const card = file.clocks.find((one) => one.id === clockId);
  if (!card) throw new Error(`No clock ${clockId}`);
  const outcome = evaluate({ id: clockId, ...card.line, asOf: '2199-01-01T00:00:00.000Z' as Instant } as ClockLine);
  if ('error' in outcome) throw new Error(outcome.error);
  const due = Date.parse(outcome.rolledDue ?? outcome.due ?? '');
  const transfer = card.line.events.filter((event) => event.type === 'transfer').at(-1);
  const zone = card.line.calendars[transfer && 'calendar' in transfer ? transfer.calendar : card.line.clock.calendar]?.zone ?? '';
  const time = local(due, zone, { hour: '2-digit', minute: '2-digit' });
  if (time === '00:00') return `end ${local(due - 1, zone, { year: 'numeric', month: '2-digit', day: '2-digit' })}`;
  const [hour = 0, minute = ''] = [Number(time.slice(0, 2)), time.slice(3)];
  return `${hour % 12 || 12}:${minute} ${hour < 12 ? 'a.m.' : 'p.m.'} ${local(due, zone, { year: 'numeric', month: '2-digit', day: '2-digit' })}`;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* stringsIn(inner);
}
const ZONES = ['America/New_York', 'America/Los_Angeles', 'America/Detroit'];

interface Engine {
  readonly dates: ReadonlySet<string>;
  readonly citations: readonly string[];
  /** Texts that stand in the reader's view or in the frame of the case. */
  readonly texts: readonly string[];
}

/** What the engine holds for the reader of this letter. */
function engineOf({ law, file, audience, at }: Told, citations: readonly string[]): Engine {
  const view = law.view(file.state, audience, null);
  const clocks = audience === 'agency' ? file.clocks : file.clocks.filter((card) => law.clockIsPublic(card));
  const strings = [...stringsIn(view), at];
  const days = strings.flatMap((text) => /^\d{4}-\d\d-\d\d$/.test(text) ? [text] : /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? ZONES.map((zone) => local(Date.parse(text), zone, { year: 'numeric', month: '2-digit', day: '2-digit' })) : []);
  const deadlines = clocks.flatMap((card) => {
    const due = deadlineOf(file, card.id);
    return card.dueAt === null ? [] : [due];
  });
  return {
    dates: new Set([...days.map((on) => `day ${on}`), ...deadlines]), citations: [...clocks.map((card) => card.rule.citation), ...citations],
    texts: [file.number, ...clocks.map((card) => card.title), ...strings],
  };
}

/** Everything in the printed letter that the engine does not hold: dates, citations, numbers. Empty for an honest letter. */
export function beyondEngine(read: ReadPdf, told: Told, language: Language, citations: readonly string[]): readonly string[] {
  const engine = engineOf(told, citations);
  let text = squeezed(read.text);
  const faults: string[] = [];
  // Somebody's own words are set off; what is left after them is ours.
  for (const quote of [...engine.texts].map(squeezed).filter((one) => one.length > 15 && /\d/.test(one)).sort((a, b) => b.length - a.length)) text = text.replaceAll(quote, ' ');
  for (const { said, date } of datesIn(text, language)) {
    if (!engine.dates.has(date)) faults.push(`date ${date}: "${said}"`);
    text = text.replace(said, ' ');
  }
  for (const [said] of text.matchAll(/Centerline policy: [a-z' ]{3,20}|\d+ (?:CFR|U\.S\.C\.)(?: part)? [\d.]+/g))
    if (!engine.citations.some((citation) => citation.includes(said) || said.startsWith(citation))) faults.push(`citation "${said}"`);
  for (const known of [...engine.citations, ...engine.texts.map((one) => one.trim()).filter((one) => /\d/.test(one)), ...engine.texts.filter((one) => /^[A-Z]+_[A-Z0-9_]+$/.test(one)).map((one) => one.replaceAll('_', ' '))].sort((a, b) => b.length - a.length))
    text = text.replaceAll(known, ' ');
  text = text.replace(/\$[\d,]+/g, (sum) => (JSON.stringify(told.law.view(told.file.state, told.audience, null)).includes(sum.replace(/[$,]/g, '')) ? ' ' : sum)).replace(/\(CEE0\d\d\)/g, ' ');
  // Several quotations are numbered.
  if ('items' in told.letter || 'questions' in told.letter) text = text.replace(/(^|\s)[1-9]\.(?=\s|$)/g, ' ');
  for (const [number] of text.matchAll(/\S*\d\S*/g)) faults.push(`number "${number}"`);
  for (const month of MONTHS[language]) if (new RegExp(`\\b${month}\\b`).test(text) && month !== 'May') faults.push(`month "${month}"`);
  return faults;
}

/** The dates of the table of the letter, in order. */
export function tableDates(read: ReadPdf, language: Language): readonly string[] {
  const [, table = ''] = new RegExp(`${FRAME.rule.texts[language]}\\n([\\s\\S]*?)${FRAME.bind.texts[language].slice(0, 30)}`).exec(read.text) ?? [];
  return datesIn(table, language).map((one) => one.date);
}
export { deadlineOf };
