import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionsFor, CONDUCTOR, isRunning, type Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { instantOf, msOf, type Instant } from '@centerline/clock';
import { LANES, OUTCOMES } from './fields.js';
import { ftzLaw } from './law.js';
import { isClosed, POSSIBLE, STAGES, type Stage } from './stages.js';
import { advice, attempt, day, direction, reason } from './testing/bodies.js';
import { after, refusals, timePasses, type FtzFile, type Given } from './testing/desk.js';
import { inTriage, MONDAY } from './testing/places.js';

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
const STAFF: readonly Person[] = Object.values(people);

interface Step {
  readonly act: number;
  readonly minutes: number;
}
/** A case under a random run of acts with time between them; refused acts change nothing. Gives every place it was at. */
function wander(lane: (typeof LANES)[number], steps: readonly Step[]): readonly FtzFile[] {
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
const runsOf = (minLength: number) => fc.record({ lane: fc.constantFrom(...LANES), steps: fc.array(step, { minLength, maxLength: 40 }) });
const runs = runsOf(0);

describe('whatever happens to an FTZ case', () => {
  it('somebody or the conductor can move it on, and open work has a clock that runs or waits', () => {
    fc.assert(fc.property(runs, ({ lane, steps }) => {
      for (const { state, tasks, clocks } of wander(lane, steps)) {
        if (isClosed(state.stage)) {
          expect(tasks.filter((task) => task.doneAt === null)).toEqual([]);
          expect(clocks.filter((card) => isRunning(card) && card.basis === 'INTERNAL_SLA')).toEqual([]);
          continue;
        }
        const moving = STAFF.some((person) => actionsFor(ftzLaw, state, person).some((command) => !['track-date', 'settle-tracked-date', 'extend-tracked-date', 'record-attempt'].includes(command)));
        expect(moving || ftzLaw.duty(state) !== null).toBe(true);
        const open = tasks.filter((task) => task.doneAt === null);
        if (!state.ending) expect(open.length).toBeGreaterThan(0);
        for (const task of open) expect(clocks.some((card) => card.id === task.clockId && isRunning(card))).toBe(true);
      }
    }), { numRuns: 150 });
  });

  it('it reaches Headquarters only with attempts and Center input, with proof that the port was silent, or as an approved emergency', () => {
    fc.assert(fc.property(runs, ({ lane, steps }) => {
      for (const { state } of wander(lane, steps)) for (const { entrance } of state.escalations) {
        if (entrance.way === 'CERTIFIED') {
          expect(state.attempts.length).toBeGreaterThan(0);
          expect(entrance.certified.by).not.toBe(entrance.request.requested.by);
          if (entrance.centerInput.kind === 'SILENCE') expect(entrance.centerInput.silence.breachedAt < entrance.certified.at).toBe(true);
        }
        if (entrance.way === 'FORCED_UP') expect([entrance.silence.owedBy, entrance.silence.breachedAt < entrance.forced.at]).toEqual(['PORT-2704', true]);
        if (entrance.way === 'EMERGENCY_BYPASS') expect(entrance.approved.by).toBe(people.portDirector.id);
      }
    }), { numRuns: 150 });
  });

  it('no date set by law ever pauses, moves or is cancelled', () => {
    fc.assert(fc.property(runs, ({ lane, steps }) => {
      for (const card of wander(lane, steps).at(-1)?.clocks ?? []) if (card.basis !== 'INTERNAL_SLA') expect(card.line.events.map((event) => event.type)).toEqual(['start']);
    }), { numRuns: 100 });
  });
});

describe('the map of the case', () => {
  it('every stage is passed and every outcome reached by some run of acts', () => {
    const seen = new Set<Stage>();
    const outcomes = new Set<string>();
    fc.assert(fc.property(runsOf(20), ({ lane, steps }) => {
      const { state } = wander(lane, steps).at(-1) ?? inTriage(lane);
      for (const { stage } of state.course) seen.add(stage);
      if (state.ending) outcomes.add(state.ending.outcome);
    }), { numRuns: 2_500, seed: 20_260_302 });
    expect([[...seen].sort(), [...outcomes].sort()]).toEqual([[...STAGES].sort(), [...OUTCOMES].sort()]);
  });

  it('has a permission for every command but the duty of the conductor, and a place for every command', () => {
    const placed = new Set(Object.values(POSSIBLE).flat());
    const permitted = new Set(ftzLaw.permissions.map((row) => row.command));
    expect([...placed].filter((command) => !permitted.has(command))).toEqual(['close']);
    expect([...permitted].filter((command) => command !== 'open' && ![...placed].some((one) => one === command))).toEqual([]);
  });
});
