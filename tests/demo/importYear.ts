// Owns the import years in `examples/`: read, and moved by whole periods to the last ones before the day of filing, so that they serve on any day.
// Must never change a figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, parsePlainDate, type PlainDate } from '@centerline/clock';
import { repository } from '@centerline/infra';
import type { HeadingRowBody } from '@centerline/reassignment';

export interface ImportYear {
  readonly rows: readonly HeadingRowBody[];
  readonly headings: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** How far the file's own year was moved; 0 when it is the last one. */
  readonly monthsMoved: number;
}

/** A date that exists. Throws for one that does not. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const firstOf = (month: number): PlainDate => day(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
const moved = (firstOfMonth: string, months: number): PlainDate => firstOf(monthOf(firstOfMonth) + months);

function rowOf(line: string, index: number): HeadingRowBody {
  const [heading4, kind, lines, value, from, to] = line.split(',');
  if (!heading4 || kind !== 'PRIOR' || !lines || !value || !from || !to) throw new Error(`Line ${index + 2} of the import year lacks a field: ${line}`);
  return { heading4, kind, lines: Number(lines), value: Number(value), periodStart: day(from), periodEnd: day(to) };
}

/** Reads `examples/<file>`, whose rows are whole months or quarters, as the last such year that had ended on `today`. */
export function importYear(file: string, today: string): ImportYear {
  const text = readFileSync(join(repository, 'examples', file), 'utf8');
  const asWritten = text.split(/\r?\n/).slice(1).filter((line) => line !== '').map(rowOf);
  const endOf = (row: HeadingRowBody): number => monthOf(addDays(row.periodEnd, 1));
  const length = Math.max(...asWritten.map((row) => endOf(row) - monthOf(row.periodStart)));
  const last = Math.max(...asWritten.map(endOf));
  const monthsMoved = Math.floor((monthOf(today) - last) / length) * length;
  const rows = asWritten.map((row) => ({
    ...row, periodStart: moved(row.periodStart, monthsMoved), periodEnd: addDays(moved(addDays(row.periodEnd, 1), monthsMoved), -1),
  }));
  const days = rows.flatMap(({ periodStart, periodEnd }) => [periodStart, periodEnd]).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) throw new Error(`examples/${file} has no rows`);
  return { rows, headings: new Set(rows.map((row) => row.heading4)).size, from, to, monthsMoved };
}
