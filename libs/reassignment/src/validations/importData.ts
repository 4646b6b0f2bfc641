// Owns the fifth content of an appeal, 19 CFR 101.10(c)(5): which rows an import history asks for, and what years they cover.
import { invalid, type Refusal, type RuleRef } from '@centerline/cases';
import { parsePlainDate } from '@centerline/clock';
import { COVERAGE, DATA, DATA_FULL_YEAR, DATA_NEW, DATA_PART_YEAR, DATES } from '../citations.js';
import type { FilingBody, HeadingRowBody, ImportHistory } from '../fields.js';
import { addMonths, isFullYear, joined, type Period } from '../months.js';
import { MOST_MONTHS_STALE } from '../policies.js';
import type { FilingContext } from './context.js';
import { invalidIf, invalidUnless } from './faults.js';

export function importDataFaults(body: FilingBody, context: FilingContext): readonly Refusal[] {
  const rows = body.headingRows ?? [];
  const prior = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.kind === 'PRIOR');
  return [
    ...prior.flatMap(({ row, index }) => {
      const isAhead = parsePlainDate(row.periodEnd) !== null && row.periodEnd > context.today;
      return invalidIf(isAhead, `/headingRows/${index}/periodEnd`, 'prior-in-future', `Prior data end on or before today, ${context.today}.`, DATES);
    }),
    ...(body.importHistory === undefined
      ? [invalid('/importHistory', 'missing', 'Say how long the importer has imported: NEW, LESS_THAN_ONE_YEAR or ONE_YEAR_OR_MORE.', DATA)]
      : faultsByHistory(body.importHistory, rows, prior, context)),
  ];
}

type Placed = { readonly row: HeadingRowBody; readonly index: number };

type Rows = readonly HeadingRowBody[];

function faultsByHistory(history: ImportHistory, rows: Rows, prior: readonly Placed[], context: FilingContext): readonly Refusal[] {
  switch (history) {
    case 'NEW':
      return projectionFaults(rows, context, DATA_NEW);
    case 'LESS_THAN_ONE_YEAR':
      return [
        ...projectionFaults(rows, context, DATA_PART_YEAR),
        ...priorFaults(prior, DATA_PART_YEAR),
        ...invalidIf(
          coveredPeriods(prior, context).some(isFullYear),
          '/importHistory',
          'history-is-one-year',
          'The prior rows cover a full year: the history is ONE_YEAR_OR_MORE.',
          COVERAGE,
        ),
      ];
    case 'ONE_YEAR_OR_MORE':
      return [...priorFaults(prior, DATA_FULL_YEAR), ...(prior.length > 0 ? yearFaults(prior, context) : [])];
    default:
      return []; // not one of the three words: told as a fault of form
  }
}

function projectionFaults(rows: Rows, { filedOn }: FilingContext, rule: RuleRef): readonly Refusal[] {
  const year = filedOn.slice(0, 4);
  const inYear = rows.some((row) => row.kind === 'PROJECTED' && row.periodStart.startsWith(year) && row.periodEnd.startsWith(year));
  return invalidUnless(inYear, '/headingRows', 'projection-missing', `At least one PROJECTED row whose period lies in ${year} is needed.`, rule);
}

const FIGURES = { lines: 'entry summary lines', value: 'value' } as const;

/** Prior rows are needed, each with lines and value. */
const priorFaults = (prior: readonly Placed[], rule: RuleRef): readonly Refusal[] =>
  prior.length === 0
    ? [invalid('/headingRows', 'prior-missing', 'At least one PRIOR row with entry summary lines and value is needed.', rule)]
    : prior.flatMap(({ row, index }) =>
      (['lines', 'value'] as const)
        .filter((figure) => row[figure] === undefined)
        .map((figure) => invalid(`/headingRows/${index}/${figure}`, 'missing', `A PRIOR row gives its ${FIGURES[figure]}.`, rule)));

/** Periods of sound prior rows, joined; rows with faults of their own are told separately. */
const coveredPeriods = (prior: readonly Placed[], { today }: FilingContext): readonly Period[] =>
  joined(prior.map(({ row }) => ({ start: row.periodStart, end: row.periodEnd }))
    .filter(({ start, end }) => parsePlainDate(start) && parsePlainDate(end) && start >= '1970-01-01' && start <= end && end <= today));

function yearFaults(prior: readonly Placed[], context: FilingContext): readonly Refusal[] {
  const years = coveredPeriods(prior, context).filter(isFullYear);
  const earliestEnd = addMonths(context.filedOn, -MOST_MONTHS_STALE);
  if (years.length === 0)
    return [invalid('/headingRows', 'year-not-covered', 'The PRIOR rows together must cover 12 months in a row, without a gap.', DATA_FULL_YEAR)];
  return invalidUnless(
    years.some(({ end }) => end >= earliestEnd),
    '/headingRows',
    'year-too-old',
    `The 12 months of prior data must end on or after ${earliestEnd}, ${MOST_MONTHS_STALE} months before filing.`,
    COVERAGE,
  );
}
