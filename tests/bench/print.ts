// Owns the tables people read in a terminal. Computes nothing but medians.
import type { Figure } from './drive.js';
import type { Result } from './result.js';
import type { Seated } from './rounds.js';
import { median } from './median.js';

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1));

/** `rate (p95 ms)` as the median of the rounds. */
function cell(figures: readonly (Figure | null)[]): string {
  const there = figures.flatMap((figure) => (figure ? [figure] : []));
  return there.length === 0 ? '–' : `${number(median(there.map((one) => one.perSecond)) ?? 0)}/s, p95 ${number(median(there.map((one) => one.p95)) ?? 0)} ms`;
}

export function tables({ machine, load, seconds, mode, played, figures, verdicts }: Result): readonly string[] {
  const row = ({ name, turns, account, isSound }: Seated): string =>
    `${name.padEnd(56)} ${cell(turns.map((turn) => turn.accept)).padEnd(24)} ${cell(turns.map((turn) => turn.decide)).padEnd(24)} ${cell(turns.map((turn) => turn.whole)).padEnd(24)} ${isSound ? `${account.cases} sound` : `NOT SOUND ${JSON.stringify(account)}`}`;
  return [
    `${mode} run on ${machine.cores} cores, ${machine.memoryGb} GB (${machine.cpu}), Node ${machine.node}; 32 callers; medians of ${Math.max(0, ...played.seated.map(({ turns }) => turns.length))} rounds after a warm-up; ${seconds} s, load average ${load.before} before and ${load.after} at the end`,
    '',
    `${''.padEnd(56)} ${'S1 accept'.padEnd(24)} ${'S3 decide'.padEnd(24)} ${'S2 whole path'.padEnd(24)} books`,
    ...played.seated.map(row),
    ...played.absent.map(({ id, why }) => `${id}: did not take part: ${why}`),
    '',
    ...Object.entries(figures).map(([id, found]) => `${id}: ${JSON.stringify(found)}`),
    '',
    ...verdicts.map(({ id, target, value, met, note }) => `${(met === null ? 'not run' : met ? 'met' : 'MISSED').padEnd(8)} ${id.padEnd(24)} ${target.padEnd(44)} ${value === null ? '' : number(value).padStart(8)}  ${note}`),
  ];
}
