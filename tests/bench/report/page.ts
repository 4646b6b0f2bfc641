// Owns docs/performance.md as text, made of results alone: no figure in it was typed by hand. What missed its target stands beside what met it, with the reason where one is known.
import type { Figure } from '../drive.js';
import type { Result } from '../result.js';
import type { Seated } from '../rounds.js';
import type { Turn } from '../turn.js';
import type { Verdict } from '../verdict.js';
import { stepAt, PLAIN_CASES_A_CASE, USABLE, VOLUME, type CaseCost } from './capacity.js';
import { barChart, type Bar } from './charts.js';
import { REASONS } from './reasons.js';
import { simulate } from './simulation.js';
import { median } from '../median.js';

export interface Page {
  readonly text: string;
  /** By file name, beside the results. */
  readonly charts: Readonly<Record<string, string>>;
}
export interface Named {
  /** Of the file below docs/performance, without `.json`. */
  readonly name: string;
  readonly result: Result;
}

const OURS: readonly string[] = ['centerline', 'ledger'];
const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const STATE = { true: 'met', false: '**missed**', null: 'not run' } as const;

/** @param results in the order of their runs; of a figure measured twice the later run counts. */
export function pageOf(results: readonly Named[]): Page {
  const verdicts = new Map<string, Verdict & { readonly from: string }>();
  for (const { name, result } of results) for (const one of result.verdicts) if (one.met !== null || !verdicts.has(one.id)) verdicts.set(one.id, { ...one, from: name });
  const rounds = results.filter(({ result }) => result.played.seated.length > 0).at(-1);
  const charts = rounds ? chartsOf(rounds.result) : {};
  const cost = results.map(({ result }) => result.figures['S10'] as CaseCost | undefined).filter((one) => one !== undefined).at(-1);
  return {
    charts,
    text: [
      '# Performance', '',
      'Written by `npm run performance` from the results in [docs/performance](performance), which `npm run bench -- --full --json` prints. Figures come from those files, never from a hand.', '',
      ...howToRead, '', ...runsOf(results), ...unmeasured(results), '', '## Targets', '', ...verdictTable([...verdicts.values()]), '',
      ...(rounds ? roundsOf(rounds, Object.keys(charts)) : []), ...(cost ? costOf(cost) : []),
    ].join('\n').trimEnd() + '\n',
  };
}

/** Scenarios beside the rounds; S8, processes killed in mid-work, is a test (tests/chaos). */
const SCENARIOS = ['S4', 'S5', 'S6', 'S7', 'S9', 'S10', 'S11', 'S12', 'S13'] as const;

/** What no kept run has measured is said, so that nobody takes silence for success. */
function unmeasured(results: readonly Named[]): readonly string[] {
  const missing = SCENARIOS.filter((id) => !results.some(({ result }) => id in result.figures));
  return missing.length === 0 ? [] : ['', `In none of these runs: ${missing.join(', ')}. They are built and run by \`npm run bench -- --full\`, or alone by \`--only\`; no result of theirs is kept yet.`];
}

const howToRead = [
  '## How to read this', '',
  '- Everything runs on one machine at once: the callers, the services, the worker, Temporal and PostgreSQL with fsync. Rates are of that whole, not of one part.',
  '- Systems take turns, A B C … A B C …, a warm-up and three rounds. A target that names another system is judged by the **ratio within each round**, the median of the rounds, with the least and the most (three, or two where there was no time for a third). What disturbs the machine for a minute disturbs both sides of a ratio alike; absolute figures are only as good as the load average beside the run.',
  '- Every contender does the same durable work: file with a deadline and an audit row, decide with a second one. At the end cases, decisions and audit rows are counted; a run whose books do not agree fails and publishes nothing.',
  '- The **floor** is one SQL statement to file and one to decide, with no law, no clock and no history: what nothing durable on this PostgreSQL can beat.',
  '- A target is ours to miss. What missed it stands in the table, with the reason under it.',
];

const runsOf = (results: readonly Named[]): readonly string[] => [
  '| run | began | took | machine | load average before, at the end |', '|---|---|---|---|---|',
  ...results.map(({ name, result: { beganAt, seconds, took, machine, load, mode, only } }) =>
    row(`[${name}](performance/${name}.json): ${mode}${only ? `, only ${only.join(', ')}` : ''}`, beganAt.slice(0, 16).replace('T', ' '), `${seconds} s: ${Object.entries(took).map((pair) => pair.join(' ')).join(', ')}`, `${machine.cores} cores, ${machine.memoryGb} GB, ${machine.cpu}, Node ${machine.node}`, `${load.before}, ${load.after}`)),
];

function verdictTable(verdicts: readonly (Verdict & { readonly from: string })[]): readonly string[] {
  const sorted = [...verdicts].sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }));
  const missed = sorted.filter(({ met }) => met === false);
  return [
    '| figure | target | measured | | from | note |', '|---|---|---|---|---|---|',
    ...sorted.map(({ id, target, value, met, note, from }) => row(id, target, value === null ? '–' : number(value), STATE[`${met}`], from, note)),
    ...(missed.length === 0 ? [] : ['', '### What missed, and why', '', ...reasonsOf(missed.map(({ id }) => id))]),
  ];
}

/** One line for a reason, with all figures it explains. */
function reasonsOf(ids: readonly string[]): readonly string[] {
  const by = new Map<string, string[]>();
  for (const id of ids) {
    const why = REASONS[id] ?? 'not yet explained.';
    by.set(why, [...(by.get(why) ?? []), id]);
  }
  return [...by].map(([why, explained]) => `- **${explained.join(', ')}**: ${why}`);
}

function barsOf({ played }: Result, figure: (turn: Turn) => Figure | null): readonly Bar[] {
  return played.seated.flatMap(({ id, name, turns }) => {
    const rates = turns.flatMap((turn) => figure(turn)?.perSecond ?? []);
    return rates.length === 0 ? [] : [{ label: name.length > 44 ? `${name.slice(0, 43)}…` : name, value: median(rates) ?? 0, least: Math.min(...rates), most: Math.max(...rates), isOurs: OURS.includes(id) }];
  }).sort((one, other) => other.value - one.value);
}

const CHARTS = [
  ['accept', 'S1: file a case', (turn: Turn) => turn.accept], ['decide', 'S3: decide, acknowledged', (turn: Turn) => turn.decide], ['whole', 'S2: from filing to the end in the engine', (turn: Turn) => turn.whole],
] as const;
const chartsOf = (result: Result): Readonly<Record<string, string>> =>
  Object.fromEntries(CHARTS.map(([name, title, figure]) => [`${name}.svg`, barChart(title, 'cases a second', barsOf(result, figure))]));

function roundsOf({ name, result: { played } }: Named, charts: readonly string[]): readonly string[] {
  const cell = (turns: readonly Turn[], figure: (turn: Turn) => Figure | null): string => {
    const there = turns.flatMap((turn) => figure(turn) ?? []);
    return there.length === 0 ? '–' : `${number(median(there.map((one) => one.perSecond)) ?? 0)}/s, p95 ${number(median(there.map((one) => one.p95)) ?? 0)} ms`;
  };
  const line = ({ name: called, versions, turns, account, isSound }: Seated): string =>
    row(`${called}${Object.entries(versions).length > 0 ? ` (${Object.entries(versions).map((pair) => pair.join(' ')).join(', ')})` : ''}`, cell(turns, (turn) => turn.accept), cell(turns, (turn) => turn.decide), cell(turns, (turn) => turn.whole), isSound ? `${account.cases} cases, sound` : '**not sound**');
  const rounds = Math.max(...played.seated.map(({ turns }) => turns.length));
  return [
    '## Beside what else one could have built on', '', `Medians of ${rounds === 1 ? 'one round' : `${rounds} rounds`} of [${name}](performance/${name}.json), 32 callers at once.${rounds < 3 ? ' The machine was shared: there was no time for all three rounds, and a single round has no spread.' : ''}`, '',
    ...charts.map((chart) => `![${CHARTS.find(([one]) => `${one}.svg` === chart)?.[1] ?? chart}, in cases a second](performance/${chart})`), '',
    '| | S1 accept | S3 decide | S2 whole path | books |', '|---|---|---|---|---|', ...played.seated.map(line), '',
    ...played.absent.map(({ id, why }) => `- ${id} did not take part: ${why}`), ...(played.absent.length > 0 ? [''] : []),
  ];
}

/** How far the model may be from what was measured before the page says that it does not hold. */
const AGREES_WITHIN = 0.25;

function costOf(cost: CaseCost): readonly string[] {
  const pieces = [{ name: 'generator', cpuMs: cost.generatorCpuMs }, ...Object.entries(cost.cpuByProcess).map(([name, cpuMs]) => ({ name, cpuMs }))].filter(({ cpuMs }) => cpuMs > 0);
  const simulated = simulate(pieces, { cores: cost.coresHad, callers: 8, cases: 600 });
  const off = simulated.perSecond / cost.casesPerSecond - 1;
  return [
    '## What a case costs', '', 'Of one plain case (S10), filed and withdrawn over HTTP, to the end in Temporal:', '',
    '| | |', '|---|---|', row('CPU, all processes', `${number(cost.cpuMs)} ms: ${Object.entries(cost.cpuByProcess).filter(([, ms]) => ms >= 0.05).sort((a, b) => b[1] - a[1]).map(([name, ms]) => `${name} ${number(ms)}`).join(', ')}`),
    row('a case of bare Temporal that writes nothing, beside it', `${number(cost.bare.server)} ms of its server, ${number(cost.bare.node)} of Node; 13 and 8 on the machine on which targets in CPU time were set`),
    row('callers that made the load', `${number(cost.generatorCpuMs)} ms`), row('writing commits', number(cost.commits)), row('write-ahead log', `${number(cost.walKb)} KB`), row('left in Temporal’s database', `${number(cost.temporalKb)} KB (development server on SQLite)`), row('events of its history', String(cost.eventsMost)), '',
    '## Capacity', '',
    `CBP publishes no count of such cases. ASSUMED, ours, to be replaced by the agency's own: ${VOLUME.casesAYear.toLocaleString('en')} cases a year in all, on ${VOLUME.workingDays} working days of ${VOLUME.hoursADay} hours, the busiest hour ${VOLUME.busiestHourByAverage} times the average; a real case does the work of ${PLAIN_CASES_A_CASE} plain ones; half of the processor time stays free (${USABLE}).`, '',
    '| volume | cases a year | plain cases/s in the busiest hour | cores | commits/s | log | ledger after 7 years | Temporal a year | first to break | what one does then |', '|---|---|---|---|---|---|---|---|---|---|',
    ...[1, 10, 100, 1_000].map((times) => stepAt(times, cost)).map((step) => row(`${step.times}x`, step.casesAYear.toLocaleString('en'), number(step.peakPerSecond), number(step.cores), number(step.commitsPerSecond), `${number(step.walMbPerSecond)} MB/s`, `${number(step.ledgerGb)} GB`, `${number(step.temporalGbAYear)} GB`, step.breaks, step.then)), '',
    `The model is checked before it is believed: a simulation of ${pieces.length} processes that take these milliseconds on the ${number(cost.coresHad)} cores that the run had gives ${number(simulated.perSecond)} plain cases/s; measured were ${number(cost.casesPerSecond)} (${off >= 0 ? '+' : ''}${(off * 100).toFixed(0)} %). ${Math.abs(off) <= AGREES_WITHIN ? 'They agree.' : '**They do not agree: read the table with care.**'} Beyond what was measured it extrapolates: contention on one row or one disk is not in it.`, '',
  ];
}
