// Owns when somebody is taken to feel their way: so many denials in so short a time (POLICY; OWASP ASVS 5.0.0 § 16.3.3, NIST AU-6, SI-4). Says so once, and again
// only after they were quiet. Keeps who it is and a count, nothing of what they tried; must never keep anybody out: that is what the rules are for.
import { draw, type Bucket } from '../rates/bucket.js';
import type { Pace } from '../rates/pace.js';

/** Whoever types an address wrong, or comes back to a page after signing out, is denied a few times. */
export const PROBING: Pace = { quota: 20, windowSeconds: 600 };
/** How the log says it; `alarm` is the field that an installation watches. */
export const PROBED = `denied more than ${PROBING.quota} times in ${PROBING.windowSeconds / 60} minutes`;
/** Principals watched at a time; those denied least lately are forgotten. */
const MOST_WATCHED = 10_000;

export class Probing {
  private readonly watched = new Map<string, { readonly bucket: Bucket; readonly isTold: boolean }>();

  /** @param nowMs whole milliseconds of a clock that never goes back. */
  constructor(private readonly nowMs: () => number = () => Math.floor(performance.now())) {}

  /** Counts a denial of that principal; true when it is the one by which somebody should be told. */
  isAlarm(principal: string): boolean {
    const before = this.watched.get(principal);
    const { bucket, isGranted } = draw(PROBING, before?.bucket ?? null, this.nowMs());
    this.watched.delete(principal);
    this.watched.set(principal, { bucket, isTold: !isGranted });
    const [oldest] = this.watched.keys();
    if (this.watched.size > MOST_WATCHED && oldest !== undefined) this.watched.delete(oldest);
    return !isGranted && before?.isTold !== true;
  }
}
