// Owns how a history is made readable: what was done several times in a row is told once, with how often. Pure.
import type { TimelineLine } from '../api/answers.js';

export interface Told {
  readonly line: TimelineLine;
  readonly times: number;
}

/** Neighbours with the same words by the same person become one, told at its last time. Nothing else is left out. */
export const joinRepeats = (lines: readonly TimelineLine[]): readonly Told[] =>
  lines.reduce<readonly Told[]>((told, line) => {
    const last = told.at(-1);
    const isSame = last !== undefined && last.line.summary === line.summary && last.line.actorName === line.actorName;
    return isSame ? [...told.slice(0, -1), { line, times: last.times + 1 }] : [...told, { line, times: 1 }];
  }, []);
