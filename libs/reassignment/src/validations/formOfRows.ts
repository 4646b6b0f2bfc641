// Owns the form of heading rows: heading, period, lines, value, and that nothing is counted twice. What rows are needed is `importData.ts`.
import { checkHeading, invalid, type ReferenceBook, type Refusal } from '@centerline/cases';
import { parsePlainDate } from '@centerline/clock';
import { DATA, DATES, HEADING_LIST, ONE_ROW, VALUES } from '../citations.js';
import { ROW_KINDS, type HeadingRowBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { invalidIf, misformed } from './faults.js';
import { wordFaults } from './text.js';

/** Importing before 1970 or after 2199 is a slip of the pen. */
const plausible = (date: string): boolean => parsePlainDate(date) !== null && date >= '1970-01-01' && date <= '2199-12-31';
const hasPeriod = (row: HeadingRowBody): boolean => plausible(row.periodStart) && plausible(row.periodEnd) && row.periodStart <= row.periodEnd;

export const formOfRows = (rows: readonly HeadingRowBody[], book: ReferenceBook): readonly Refusal[] => [
  ...rows.flatMap((row, index) => formOfRow(`/headingRows/${index}`, row, book)),
  ...repeated(rows),
];

function formOfRow(field: string, row: HeadingRowBody, book: ReferenceBook): readonly Refusal[] {
  const heading = checkHeading(row.heading4);
  const { lines, value } = row;
  const badDates = (['periodStart', 'periodEnd'] as const).filter((one) => !plausible(row[one]));
  return [
    ...misformed(heading, `${field}/heading4`, 'heading-form', DATA),
    ...invalidIf(
      heading.ok && !book.headingExists(row.heading4), `${field}/heading4`, 'no-such-heading', `There is no heading ${row.heading4}.`, HEADING_LIST,
    ),
    ...wordFaults(`${field}/kind`, row.kind, ROW_KINDS, DATA),
    ...badDates.map((one) => invalid(`${field}/${one}`, 'not-a-date', 'Give a date that exists, as YYYY-MM-DD.', DATES)),
    ...invalidIf(
      badDates.length === 0 && row.periodStart > row.periodEnd, `${field}/periodEnd`, 'period-backwards', 'The period ends before it begins.', DATES,
    ),
    ...invalidIf(
      lines !== undefined && (!Number.isInteger(lines) || lines < 1 || lines > LIMITS.lines),
      `${field}/lines`,
      'lines-form',
      `Entry summary lines are a whole number from 1 to ${LIMITS.lines.toLocaleString('en-US')}.`,
      VALUES,
    ),
    ...invalidIf(
      value !== undefined && (!Number.isFinite(value) || value < 0 || value > LIMITS.value || Number(value.toFixed(2)) !== value),
      `${field}/value`,
      'value-form',
      `A value is U.S. dollars from 0 to ${LIMITS.value.toLocaleString('en-US')}, with at most two decimals.`,
      VALUES,
    ),
  ];
}

/** Rows of the same heading and kind may follow each other but not share a day. */
function repeated(rows: readonly HeadingRowBody[]): readonly Refusal[] {
  const series = Map.groupBy(
    rows.map((row, index) => ({ row, index })).filter(({ row }) => hasPeriod(row)), ({ row }) => `${row.kind} ${row.heading4}`,
  );
  return [...series.values()].flatMap((group) => {
    const inOrder = group.sort(
      (a, b) => (a.row.periodStart < b.row.periodStart ? -1 : a.row.periodStart > b.row.periodStart ? 1 : a.index - b.index),
    );
    let lastDay = '';
    return inOrder.flatMap(({ row, index }) => {
      const shares = row.periodStart <= lastDay;
      if (row.periodEnd > lastDay) lastDay = row.periodEnd;
      const message = `Heading ${row.heading4} has another ${row.kind} row for days of this period: join the two.`;
      return invalidIf(shares, `/headingRows/${index}`, 'heading-repeated', message, ONE_ROW);
    });
  });
}
