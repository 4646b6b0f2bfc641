// Owns which scenarios run in which mode, besides the rounds (S1 to S3).
import type { Ground } from '../ground.js';
import type { Mode } from '../result.js';
import type { Standing } from '../standing.js';
import type { Verdict } from '../verdict.js';
import { arming } from './arming.js';
import { cold } from './cold.js';
import { counters } from './counters.js';
import { herd } from './herd.js';
import { lateness } from './lateness.js';
import { memory } from './memory.js';
import { pauses } from './pauses.js';
import { replay } from './replay.js';
import { supervisors } from './supervisors.js';

export interface Stage {
  readonly ground: Ground;
  readonly mode: Mode;
  readonly standing: Standing;
  readonly peersMissing: string | null;
  readonly report: (line: string) => void;
}
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly modes: readonly Mode[];
  run(stage: Stage): Promise<{ readonly figures: unknown; readonly verdicts: readonly Verdict[] }>;
}

/** In this order: the last leaves a hundred thousand open cases behind, and taking them away again would last longer than it does. */
const ALL: readonly Scenario[] = [counters, replay, arming, cold, herd, supervisors, memory, pauses, lateness];
export const KNOWN: readonly string[] = ALL.map(({ id }) => id);

/** Those of a mode, or the ones asked for by name, which then run in either mode. */
export const scenariosFor = (mode: Mode, only: readonly string[] | null): readonly Scenario[] => ALL.filter(({ id, modes }) => (only === null ? modes.includes(mode) : only.includes(id)));
