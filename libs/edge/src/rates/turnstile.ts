// Owns who has taken how much, in memory, for one process. Must never keep more than its measure: whoever was not heard of for longest is forgotten first.
import { performance } from 'node:perf_hooks';
import { policy } from '@centerline/cases';
import { ProblemException } from '../problems/problem.js';
import { draw, isFull, type Bucket, type Drawn } from './bucket.js';
import { PACE_NAMES, type PaceName, type Paces } from './pace.js';

/** Buckets kept at most; each is of the order of 200 bytes. */
const MOST_KEPT = 50_000;

const WORDS: Readonly<Record<PaceName, string>> = {
  reads: 'requests to read', writes: 'requests to write', downloads: 'downloads and exports', 'sign-ins': 'sign-ins from one address', strangers: 'requests without a good token from one address',
};

export type RateHeaders = Readonly<Record<string, string>>;

/** As draft-ietf-httpapi-ratelimit-headers-10 has them: what is granted, and what is left of it. */
function headersOf(name: PaceName, paces: Paces, { remaining, fullInSeconds }: Drawn): RateHeaders {
  const { quota, windowSeconds } = paces[name];
  return { 'ratelimit-policy': `"${name}";q=${quota};w=${windowSeconds}`, ratelimit: `"${name}";r=${remaining};t=${fullInSeconds}` };
}

export class Turnstile {
  private readonly kept = new Map<string, Bucket>();

  /** @param now milliseconds of a clock that never goes back. */
  constructor(private readonly paces: Paces, private readonly now: () => number = () => performance.now(), private readonly mostKept = MOST_KEPT) {}

  /**
   * One request of a principal (`person:…`, `application:…` or `address:…`): the headers that tell what is left.
   * Throws `too-often` with Retry-After when nothing is.
   */
  pass(name: PaceName, principal: string): RateHeaders {
    const key = `${name} ${principal}`;
    const nowMs = Math.floor(this.now());
    const drawn = draw(this.paces[name], this.kept.get(key) ?? null, nowMs);
    // The last in the order of a Map is the one heard of last.
    this.kept.delete(key);
    this.kept.set(key, drawn.bucket);
    if (this.kept.size > this.mostKept) this.forget(nowMs);
    const headers = headersOf(name, this.paces, drawn);
    if (drawn.isGranted) return headers;
    const { quota, windowSeconds } = this.paces[name];
    const detail = `These are more than ${quota} ${WORDS[name]} in ${windowSeconds} seconds. Ask again in ${drawn.retryAfterSeconds} s.`;
    throw new ProblemException('too-often', detail, {
      headers: { ...headers, 'retry-after': String(drawn.retryAfterSeconds) },
      errors: [{ code: `too-many-${name}`, message: detail, rule: policy(`pace of ${name}`, `Of ${WORDS[name]}, ${quota} are granted in ${windowSeconds} seconds, so that nobody takes the time of others.`) }],
    });
  }

  /** What is full goes without loss; then the oldest. */
  private forget(nowMs: number): void {
    for (const [key, bucket] of this.kept) if (isFull(this.paces[nameOf(key)], bucket, nowMs)) this.kept.delete(key);
    for (const key of this.kept.keys()) {
      if (this.kept.size <= Math.ceil(this.mostKept * 0.9)) return;
      this.kept.delete(key);
    }
  }
}

const nameOf = (key: string): PaceName => PACE_NAMES.find((name) => key.startsWith(`${name} `)) ?? 'strangers';
