// Owns where each service is, seen from the browser: behind the gateway, under one origin.
import type { CaseType } from '@centerline/cases';

/** The lists of cases, by type. */
export const CASES_AT: Readonly<Record<CaseType, string>> = {
  reassignment: '/api/reassignment/v1/reassignments',
  ftz: '/api/ftz/v1/ftz-escalations',
  fpf: '/api/fpf/v1/fpf-inputs',
};
export const OVERSIGHT_AT = '/api/oversight/v1';
export const EVENTS_AT = '/api/events';

export const caseAt = (type: CaseType, id: string): string => `${CASES_AT[type]}/${encodeURIComponent(id)}`;

/** The address of a next page: a service names it within itself, the gateway has it under the service's name. */
export function nextAt(place: string, next: string): string {
  if (next.startsWith('/api/')) return next;
  const [service = place] = /^\/api\/[a-z]+/.exec(place) ?? [];
  return `${service}${next}`;
}

/** Where to sign in once more, to decide, and come back to. */
export const stepUpAt = (to: string): string => `/auth/step-up?to=${encodeURIComponent(to)}`;

/** Where to sign in, and come back to. */
export const signInAt = (to: string): string => `/auth/sign-in?to=${encodeURIComponent(to)}`;
