// Owns the question whether a request comes from a page of ours. Asked of everything that changes something, and of every call of the API.
// Pure: the facts of a request in, the reason to refuse it out.
import { timingSafeEqual } from 'node:crypto';
import { policy } from '@centerline/cases';
import { ProblemException } from '@centerline/edge';
import { headerOf, type Visit } from '../visit.js';

export const CSRF_HEADER = 'x-centerline-csrf';
const FROM_OUR_PAGE = policy('forged requests', `A request that changes something comes from a page of ours (Origin, or Sec-Fetch-Site: same-origin) and carries the session's own value in ${CSRF_HEADER}; OWASP ASVS 5.0.0 § 3.5.`);

export interface RequestFacts {
  readonly origin: string | undefined;
  /** Sec-Fetch-Site. */
  readonly site: string | undefined;
}
export interface Bar {
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

export const factsOf = (visit: Visit): RequestFacts => ({ origin: headerOf(visit, 'origin'), site: headerOf(visit, 'sec-fetch-site') });

/** Why a changing request cannot be from a page of ours; null when it is. An Origin that is there must be right, whatever else is. */
export function originBar({ origin, site }: RequestFacts, ours: string): Bar | null {
  if (origin !== undefined && origin !== ours) return { code: 'other-origin', field: 'Origin', message: 'The request comes from a page of another origin.' };
  if (site !== undefined && site !== 'same-origin') return { code: 'other-site', field: 'Sec-Fetch-Site', message: 'The request comes from a page of another origin.' };
  if (origin === undefined && site === undefined) return { code: 'no-origin', field: 'Origin', message: 'The request does not say which page it comes from.' };
  return null;
}

/** Why a reading request of the API cannot be from a page of ours. Programs without a browser, and addresses typed by hand, say nothing. */
export function readingBar({ origin, site }: RequestFacts, ours: string): Bar | null {
  const isOurs = (origin === undefined || origin === ours) && (site === undefined || site === 'same-origin' || site === 'none');
  return isOurs ? null : { code: 'other-site', field: 'Sec-Fetch-Site', message: 'The API is for our own pages.' };
}

/** Why the value does not prove that the page knows the session. */
export function tokenBar(given: string | undefined, csrf: string): Bar | null {
  if (given === undefined || given === '') return { code: 'csrf-missing', field: CSRF_HEADER, message: 'The request does not carry the value of its session.' };
  const [mine, theirs] = [Buffer.from(csrf), Buffer.from(given)];
  const same = mine.length === theirs.length && timingSafeEqual(mine, theirs);
  return same ? null : { code: 'csrf-wrong', field: CSRF_HEADER, message: 'The request carries the value of another session: read /auth/me again.' };
}

/** Throws `forbidden` with the rule when there is a reason to refuse. */
export function refuseForgery(bar: Bar | null): void {
  if (bar) throw new ProblemException('forbidden', bar.message, { errors: [{ ...bar, rule: FROM_OUR_PAGE }] });
}
