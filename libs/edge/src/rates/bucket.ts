// Owns the arithmetic of one bucket: whole numbers only, so that it is exact after any number of requests. Pure; knows neither who asks nor what time it is.
import type { Pace } from './pace.js';

/**
 * What is left at an instant, in request-milliseconds: `quota × window` when full. In this unit a millisecond brings back `quota`, and a request takes the
 * `window`; neither is ever a fraction.
 */
export interface Bucket {
  readonly left: number;
  /** Whole milliseconds of a clock that never goes back. */
  readonly atMs: number;
}
export interface Drawn {
  readonly bucket: Bucket;
  readonly isGranted: boolean;
  /** Whole requests that are left. */
  readonly remaining: number;
  /** Whole seconds until the bucket is full again. */
  readonly fullInSeconds: number;
  /** Whole seconds until one more request is granted; 0 when one would be now. */
  readonly retryAfterSeconds: number;
}

const windowMs = ({ windowSeconds }: Pace): number => windowSeconds * 1_000;
const fullOf = (pace: Pace): number => pace.quota * windowMs(pace);

/** The bucket at that instant. An instant before the last one brings back nothing. */
function refilled(pace: Pace, bucket: Bucket | null, nowMs: number): Bucket {
  if (bucket === null) return { left: fullOf(pace), atMs: nowMs };
  const passed = Math.max(0, nowMs - bucket.atMs);
  // Beyond one window everything is back; so no product grows past what a number holds exactly.
  return passed >= windowMs(pace) ? { left: fullOf(pace), atMs: nowMs } : { left: Math.min(fullOf(pace), bucket.left + passed * pace.quota), atMs: Math.max(nowMs, bucket.atMs) };
}

const secondsUntil = (missing: number, { quota }: Pace): number => Math.ceil(Math.max(0, missing) / quota / 1_000);

/** Takes one request out of the bucket, or nothing when there is not a whole one: who is refused does not wait longer for having asked. */
export function draw(pace: Pace, before: Bucket | null, nowMs: number): Drawn {
  const { left, atMs } = refilled(pace, before, nowMs);
  const one = windowMs(pace);
  const isGranted = left >= one;
  const after = isGranted ? left - one : left;
  return {
    bucket: { left: after, atMs }, isGranted, remaining: Math.floor(after / one), fullInSeconds: secondsUntil(fullOf(pace) - after, pace), retryAfterSeconds: secondsUntil(one - after, pace),
  };
}

/** Whether it would be as good to forget this bucket. */
export const isFull = (pace: Pace, bucket: Bucket, nowMs: number): boolean => refilled(pace, bucket, nowMs).left === fullOf(pace);
