// Owns random runs of acts on an FTZ case, with time between them. For specs of what must hold wherever a case has come to.
import fc from 'fast-check';
import { people } from '@centerline/cases/testing';
import { instantOf, msOf, type Instant } from '@centerline/clock';
import { CONDUCTOR } from '@centerline/cases';
import { LANES } from '../fields.js';
import { ftzLaw } from '../law.js';
import { advice, attempt, day, direction, reason } from './bodies.js';
import { after, refusals, timePasses, type FtzFile, type Given } from './desk.js';
import { inTriage, MONDAY } from './places.js';

const text = 'Words enough for every text that has to be written.';
/** Every act somebody may try at any time; those that do not fit are refused and change nothing. */
const ACTS: readonly Given[] = [
  ['record-attempt', people.portOfficer, attempt],
  ['consult-center', people.portOfficer, {}],
  ['consult-center', people.portOfficer, { consultedCenters: ['CEE004'] }],
  ['advise', people.cee003Specialist, advice],
  ['advise', people.cee004Specialist, advice],
  ['approve-advice', people.cee003Supervisor, {}],
  ['approve-advice', people.cee004Supervisor, {}],
  ['return-advice', people.cee003Supervisor, { reason }],
  ['proceed-without-advice', people.portOfficer, { reason }],
  ['resolve-locally', people.portDirector, { outcome: 'RESOLVED_BY_PORT', resolution: text }],
  ['resolve-locally', people.portDirector, { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: text, adviceUse: 'FOLLOWED' }],
  ['request-escalation', people.portOfficer, { reason }],
  ['certify-escalation', people.portDirector, { whyNotLocally: text }],
  ['emergency-bypass', people.portDirector, { reason, emergency: 'SYSTEM_OUTAGE' }],
  ['force-up', people.hqSupervisor, { reason }],
  ['acknowledge-hq', people.hqAnalyst, {}],
  ['request-information', people.hqAnalyst, { from: 'PORT', questions: ['Why?'] }],
  ['request-information', people.hqAnalyst, { from: 'LEAD_CENTER', questions: ['Why?'] }],
  ['answer-information', people.portOfficer, { answer: text }],
  ['answer-information', people.cee003Specialist, { answer: text }],
  ['return-to-port', people.hqAnalyst, { reason }],
  ['return-to-port', people.hqAnalyst, { reason, endsCase: true }],
  ['refer-legal', people.hqAnalyst, { under: '19 CFR 177.11', question: text }],
  ['record-internal-advice', people.legalLiaison, { advice: text }],
  ['refer-board', people.hqAnalyst, { question: text }],
  ['record-board-answer', people.hqAnalyst, { answer: text, answeredOn: day('2026-03-02') }],
  ['close-referral', people.hqDecider, { reason }],
  ['draft-direction', people.hqAnalyst, direction],
  ['issue-direction', people.hqDecider, direction],
  ['issue-direction', people.hqDecider, { ...direction, adviceUse: 'NOT_RECEIVED' }],
  ['confirm-implementation', people.portOfficer, { done: text }],
  ['withdraw', people.portOfficer, { reason }],
  ['overtaken-by-events', people.hqSupervisor, { reason }],
  ['change-lane', people.portDirector, { lane: 'urgent', reason }],
  ['change-lane', people.portDirector, { lane: 'complex', reason }],
  ['override-lead-center', people.hqSupervisor, { leadCenter: 'CEE004', reason }],
  ['override-lead-center', people.portDirector, { leadCenter: 'CEE003', reason }],
  ['track-date', people.portOfficer, { kind: 'WEEKLY_ENTRY', anchorOn: day('2026-03-02') }],
  ['close', CONDUCTOR, {}],
];
export interface Step {
  readonly act: number;
  readonly minutes: number;
}
/** A case under a random run of acts with time between them; refused acts change nothing. Gives every place it was at. */
export function wander(lane: (typeof LANES)[number], steps: readonly Step[]): readonly FtzFile[] {
  const places: FtzFile[] = [inTriage(lane)];
  let at = MONDAY;
  for (const { act, minutes } of steps) {
    at = instantOf(msOf(at as Instant) + minutes * 60_000);
    const now = timePasses(places.at(-1) ?? inTriage(lane), at).file;
    // Two of three acts belong to the stage, so that runs get far; the third is anybody's guess.
    const fitting = act % 3 === 0 ? ACTS : ACTS.filter(([kind]) => ftzLaw.possible(now.state).includes(kind));
    const given = fitting[act % fitting.length];
    places.push(given && refusals(now, at, ...given).length === 0 ? after(now, at, ...given) : now);
  }
  return places;
}
const step = fc.record({ act: fc.nat(100_000), minutes: fc.oneof(fc.nat(240), fc.nat(20_000)) });
export const runsOf = (minLength: number) => fc.record({ lane: fc.constantFrom(...LANES), steps: fc.array(step, { minLength, maxLength: 40 }) });
