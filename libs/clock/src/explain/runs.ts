// Owns how rows of neighbouring dates become one row. Must never join rows of different kinds or names.
import type { Draft } from './rows.js';

/** A draft of one or several neighbouring dates; its sentence is said when the run is over. */
export interface Run extends Omit<Draft, 'sentence'> {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Says what happened on so many dates; gets what was counted before the run and up to its end. */
  readonly say: (run: Run, before: number) => string;
}

/** Collects runs in order. */
export class Runs {
  readonly drafts: Draft[] = [];
  private current: Run | null = null;
  private before = 0;

  /** Adds a date to the run it continues, or begins a new one. */
  add(next: Run): void {
    const run = this.current;
    if (run !== null && run.kind === next.kind && run.name === next.name && next.firstDay === run.lastDay + 1) {
      this.current = { ...run, to: next.to, lastDay: next.lastDay, counted: run.counted + next.counted };
      return;
    }
    this.finish();
    this.current = next;
  }

  /** Ends the current run, so that the next date begins a new one. */
  finish(): void {
    const run = this.current;
    if (run === null) return;
    const { kind, from, to, counted, name } = run;
    this.drafts.push({ kind, from, to, counted, name, sentence: run.say(run, this.before) });
    this.before += counted;
    this.current = null;
  }
}
