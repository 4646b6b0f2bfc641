// Owns what is exported, column by column. The same values as the answers in JSON, one line for each.
import type { Instant } from '@centerline/clock';
import { Answer } from '@centerline/edge';
import { RUNGS, STANDINGS } from '@centerline/ledger';
import { csvOf, type Cell } from './csv.js';
import type { PromiseLine } from './promiseLine.js';
import type { Tally } from './tallies.js';

/** More rows than this are refused, not cut off. */
export const MOST_EXPORTED = 20_000;

const PROMISE: readonly (readonly [string, (line: PromiseLine) => Cell])[] = [
  ['case_number', (line) => line.case.number], ['case_type', (line) => line.case.type], ['case_title', (line) => line.case.title], ['stage', (line) => line.case.stage],
  ['clock', (line) => line.clock.id], ['clock_kind', (line) => line.clock.kind], ['clock_title', (line) => line.clock.title], ['basis', (line) => line.clock.basis],
  ['citation', (line) => line.clock.citation], ['mark', (line) => line.clock.mark], ['owed_by', (line) => line.owedBy], ['owed_by_name', (line) => line.owedByName], ['tier', (line) => line.tier],
  ['person', (line) => line.person?.id ?? null], ['person_name', (line) => line.person?.name ?? null], ['verdict', (line) => line.verdict], ['first_verdict', (line) => line.firstVerdict],
  ['rung', (line) => line.rung], ['started_at', (line) => line.startedAt], ['due_at', (line) => line.dueAt], ['ended_at', (line) => line.endedAt], ['extensions', (line) => line.extensions],
];

const TALLY: readonly (readonly [string, (tally: Tally) => Cell])[] = [
  ['group', (tally) => tally.group], ['name', (tally) => tally.name], ['total', (tally) => tally.total.count],
  ...STANDINGS.map((verdict) => [verdict, (tally: Tally) => tally[verdict].count] as const),
  ['first_met', (tally) => tally.first.met.count], ['first_missed', (tally) => tally.first.missed.count],
  ...RUNGS.map((rung) => [`told_${rung}`, (tally: Tally) => tally.rungs[rung].count] as const),
];

function file<Row>(name: string, columns: readonly (readonly [string, (row: Row) => Cell])[], rows: readonly Row[], asOf: Instant): Answer<string> {
  const text = csvOf([...columns.map(([column]) => column), 'as_of'], rows.map((row) => [...columns.map(([, cell]) => cell(row)), asOf]));
  return new Answer(200, text, { 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': `attachment; filename="${name}-${asOf.slice(0, 10)}.csv"`, 'cache-control': 'private, no-store' });
}
export const promisesFile = (lines: readonly PromiseLine[], asOf: Instant): Answer<string> => file('promises', PROMISE, lines, asOf);
export const talliesFile = (tallies: readonly Tally[], by: string, asOf: Instant): Answer<string> => file(`tallies-by-${by}`, TALLY, tallies, asOf);
