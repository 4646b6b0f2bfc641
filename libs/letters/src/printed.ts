// Owns how facts look on paper in each language. Must never depend on the machine: names of days and months stand here, not in its locale.
import type { DayFact, DueFact, Fact, Language, Line } from '@centerline/cases/letters';
import type { PlainDate } from '@centerline/clock';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};
/** Zones of the offices; another one is named as it is. */
const ZONES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'America/New_York': { en: 'Eastern time', es: 'hora del Este' },
  'America/Detroit': { en: 'Eastern time', es: 'hora del Este' },
  'America/Chicago': { en: 'Central time', es: 'hora del Centro' },
  'America/Denver': { en: 'Mountain time', es: 'hora de la Montaña' },
  'America/Los_Angeles': { en: 'Pacific time', es: 'hora del Pacífico' },
};

/** `Monday, March 16, 2026`; `lunes, 16 de marzo de 2026`. */
export function dayWords(on: PlainDate, language: Language): string {
  const [year = '', month = '', day = ''] = on.split('-');
  const weekday = WEEKDAYS[language][new Date(`${on}T12:00:00Z`).getUTCDay()] ?? '';
  const name = MONTHS[language][Number(month) - 1] ?? '';
  return language === 'en' ? `${weekday}, ${name} ${Number(day)}, ${Number(year)}` : `${weekday}, ${Number(day)} de ${name} de ${Number(year)}`;
}

/** `5:00 p.m.` in both languages. */
function timeWords(time: string): string {
  const [hour = 0, minute = '00'] = [Number(time.slice(0, 2)), time.slice(3)];
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** A deadline: `the end of Monday, March 16, 2026`, or `5:00 p.m. Eastern time on …`. */
function dueWords({ on, until, zone }: DueFact, language: Language): string {
  const day = dayWords(on, language);
  const place = ZONES[zone]?.[language] ?? zone;
  if (until === null) return language === 'en' ? `the end of ${day}` : `el final del ${day}`;
  return language === 'en' ? `${timeWords(until)} ${place} on ${day}` : `las ${timeWords(until)} (${place}) del ${day}`;
}

/** A code of the case reads as words: `ENTRY_SUMMARY` as `ENTRY SUMMARY`. */
const nameWords = (text: string): string => (/^[A-Z0-9_]+$/.test(text) ? text.replaceAll('_', ' ') : text);
const dollars = (amount: number): string => `$${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}`;

export function printed(fact: Fact, language: Language): string {
  switch (fact.fact) {
    case 'day':
      return dayWords(fact.on, language);
    case 'due':
      return dueWords(fact, language);
    case 'rule':
      return fact.citation;
    case 'name':
      return nameWords(fact.text);
    case 'sum':
      return dollars(fact.dollars);
  }
}

/** As it stands in a cell of its own, where no sentence leads to it. */
export function dateCell(date: DayFact | DueFact, language: Language): string {
  const words = printed(date, language);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const plainLine = (line: Line, language: Language): string => line.map((run) => ('words' in run ? run.words : printed(run.fact, language))).join('');
