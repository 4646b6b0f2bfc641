// Owns which scenarios run in which mode, besides the rounds (S1 to S3).
import type { Ground } from '../ground.js';
import type { Mode } from '../result.js';
import type { Played } from '../rounds.js';
import type { Verdict } from '../verdict.js';
import { counters } from './counters.js';
import { replay } from './replay.js';

export interface Stage {
  readonly ground: Ground;
  readonly played: Played;
  readonly peersMissing: string | null;
  readonly report: (line: string) => void;
}
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly modes: readonly Mode[];
  run(stage: Stage): Promise<{ readonly figures: unknown; readonly verdicts: readonly Verdict[] }>;
}

const ALL: readonly Scenario[] = [counters, replay];
export const scenariosFor = (mode: Mode): readonly Scenario[] => ALL.filter(({ modes }) => modes.includes(mode));
