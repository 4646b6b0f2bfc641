// Owns the shape of a run's result: what is written to `.cache/bench/`, printed by `--json`, and drawn in docs/performance.md.
import type { MachineFacts } from './machine.js';
import type { Played } from './rounds.js';
import type { Verdict } from './verdict.js';

export type Mode = 'quick' | 'full';
export interface Result {
  readonly beganAt: string;
  readonly mode: Mode;
  /** The scenarios that were asked for; null for all of the mode. */
  readonly only: readonly string[] | null;
  /** From the ground being ready to the last figure. */
  readonly seconds: number;
  /** Of those, by scenario; `rounds` stands for S1 to S3. */
  readonly took: Readonly<Record<string, number>>;
  readonly machine: MachineFacts;
  /** Runnable processes, the average of a minute: before the run, and at its end. On a machine at rest the first is near zero. */
  readonly load: { readonly before: number; readonly after: number };
  readonly played: Played;
  /** By scenario. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly verdicts: readonly Verdict[];
}
