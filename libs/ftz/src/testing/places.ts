// For the tests of this law: a case brought to a certain place, at fixed instants of the first week of March 2026.
import { people } from '@centerline/cases/testing';
import type { Lane, OpenBody } from '../fields.js';
import { advice, attempt, reason, releaseHold } from './bodies.js';
import { after, type FtzFile } from './desk.js';

/** Monday 2 March, 10:00 in Los Angeles, 13:00 in Detroit and Washington. */
export const MONDAY = '2026-03-02T18:00:00.000Z';
/** Tuesday 3 March, 10:00 in Los Angeles. */
export const TUESDAY = '2026-03-03T18:00:00.000Z';
/** Wednesday 4 March, 10:00 in Los Angeles, 13:00 in Washington. */
export const WEDNESDAY = '2026-03-04T18:00:00.000Z';
export const THURSDAY = '2026-03-05T18:00:00.000Z';
/** Three weeks on: every clock of the port and of the Centers has breached by then. */
export const MUCH_LATER = '2026-03-25T18:00:00.000Z';

export const inTriage = (lane: Lane = 'standard', change: Partial<OpenBody> = {}): FtzFile =>
  after(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, lane, attempts: [attempt], ...change });
export const atCenter = (lane: Lane = 'standard', change: Partial<OpenBody> = {}): FtzFile => after(inTriage(lane, change), MONDAY, 'consult-center', people.portOfficer, {});
export const drafted = (lane: Lane = 'standard', change: Partial<OpenBody> = {}): FtzFile => after(atCenter(lane, change), MONDAY, 'advise', people.cee003Specialist, advice);
/** The lead Center's advice is final on Tuesday. */
export const inPortReview = (lane: Lane = 'standard', change: Partial<OpenBody> = {}): FtzFile => after(drafted(lane, change), TUESDAY, 'approve-advice', people.cee003Supervisor, {});
export const requested = (lane: Lane = 'standard', change: Partial<OpenBody> = {}): FtzFile => after(inPortReview(lane, change), TUESDAY, 'request-escalation', people.portOfficer, { reason });
/** Certified on Wednesday. */
export const atHeadquarters = (lane: Lane = 'standard', change: Partial<OpenBody> = {}): FtzFile =>
  after(requested(lane, change), WEDNESDAY, 'certify-escalation', people.portDirector, { whyNotLocally: reason });
export const acknowledged = (lane: Lane = 'standard'): FtzFile => after(atHeadquarters(lane), WEDNESDAY, 'acknowledge-hq', people.hqAnalyst, {});
