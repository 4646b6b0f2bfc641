// Owns the shape of a run's result: what is written to `.cache/bench/`, printed by `--json`, and drawn in docs/performance.md.
import type { Played } from './rounds.js';
import type { Verdict } from './verdict.js';

export type Mode = 'quick' | 'full';
export interface Result {
  readonly beganAt: string;
  readonly mode: Mode;
  readonly machine: { readonly cores: number; readonly memoryGb: number; readonly cpu: string; readonly node: string };
  readonly played: Played;
  /** By scenario. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly verdicts: readonly Verdict[];
}
