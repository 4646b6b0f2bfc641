import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { isRunning } from '@centerline/cases';
import { TRACKED_KINDS, type TrackedKind } from './fields.js';
import { day, direction, reason } from './testing/bodies.js';
import { after, clockOf, closed, codes, dueOf, refusals, timePasses, type FtzFile } from './testing/desk.js';
import { acknowledged, atHeadquarters, inTriage, MONDAY, MUCH_LATER, THURSDAY, TUESDAY, WEDNESDAY } from './testing/places.js';

const trackedDates = TRACKED_KINDS.map((kind) => ({ kind, anchorOn: day('2026-03-02') }));
const withAll = { trackedDates };
const idOf = (kind: TrackedKind): string => `tracked-date:${kind}:1`;
const datesOf = (file: FtzFile) => TRACKED_KINDS.map((kind) => [kind, dueOf(file, idOf(kind))]);

describe('dates set by law beside the case', () => {
  // From Monday 2 March 2026 in Los Angeles; a calendar day ends at 08:00Z, from 8 March at 07:00Z.
  it.each<readonly [TrackedKind, string, string, string]>([
    ['REMOVAL_AFTER_PERMIT', 'REGULATORY', '19 CFR 146.71(c)', '2026-03-10T00:00:00.000Z'],
    ['WEEKLY_ENTRY', 'STATUTORY', '19 U.S.C. 1484(i)', '2026-03-10T07:00:00.000Z'],
    ['RECONCILIATION', 'REGULATORY', '19 CFR 146.25', '2026-06-01T07:00:00.000Z'],
    ['CERTIFICATION', 'REGULATORY', '19 CFR 146.25', '2026-03-17T00:00:00.000Z'],
    ['SUSPENSION_HEARING', 'REGULATORY', '19 CFR 146.82', '2026-04-02T07:00:00.000Z'],
    ['VIEWS', 'REGULATORY', '19 CFR 146.82', '2026-03-13T07:00:00.000Z'],
    ['DIRECT_DELIVERY_214', 'REGULATORY', '19 CFR 146.40(c)', '2026-03-04T01:00:00.000Z'],
  ])('%s is %s by %s and ends where the rule says', (kind, basis, citation, due) => {
    expect(clockOf(inTriage('standard', withAll), idOf(kind))).toMatchObject({ basis, rule: { citation, mark: 'law' }, dueAt: due });
  });

  it('are moved by nothing that happens to the case: not by escalating, waiting, returning, directing or closing', () => {
    const before = datesOf(inTriage('standard', withAll));
    const hq = atHeadquarters('standard', withAll);
    const asked = after(hq, WEDNESDAY, 'request-information', people.hqAnalyst, { from: 'PORT', questions: ['Which lots are affected?'] });
    const referred = after(after(asked, THURSDAY, 'answer-information', people.portOfficer, { answer: 'Lots 12 and 14 of the admission.' }), THURSDAY, 'refer-legal', people.hqAnalyst, { under: '19 CFR 177.11', question: 'Is a withdrawal for testing a removal?' });
    const back = after(referred, THURSDAY, 'record-internal-advice', people.legalLiaison, { advice: 'It is not a removal within the rule.' });
    const returned = after(back, THURSDAY, 'return-to-port', people.hqAnalyst, { reason });
    const slower = after(returned, THURSDAY, 'change-lane', people.portDirector, { lane: 'complex', reason });
    const directed = after(back, THURSDAY, 'issue-direction', people.hqDecider, direction);
    const end = closed(after(directed, THURSDAY, 'confirm-implementation', people.portOfficer, { done: 'The parts were released this morning.' }), THURSDAY);
    for (const place of [hq, asked, referred, back, returned, slower, directed, end]) {
      expect(datesOf(place)).toEqual(before);
      expect(TRACKED_KINDS.map((kind) => clockOf(place, idOf(kind)).line.events.map((event) => event.type))).toEqual(TRACKED_KINDS.map(() => ['start']));
    }
    // After the end they go on to be judged; every clock of ours has ended.
    expect(end.clocks.filter(isRunning).map((card) => card.kind)).toEqual(TRACKED_KINDS.map((kind) => `tracked-date/${kind}`));
  });

  it('are extended by the recorded decision of the port director, for good cause', () => {
    const file = after(inTriage('standard', withAll), TUESDAY, 'extend-tracked-date', people.portDirector, { clockId: idOf('REMOVAL_AFTER_PERMIT'), amount: 3, reason });
    // The eighth working day after 2 March: Thursday 12 March, 17:00 in Los Angeles.
    expect(dueOf(file, idOf('REMOVAL_AFTER_PERMIT'))).toBe('2026-03-13T00:00:00.000Z');
    expect(file.state.trackedDates[0]?.extensions).toMatchObject([{ by: 'paul.drake', amount: 3, reason }]);
    const twice = after(file, TUESDAY, 'extend-tracked-date', people.portDirector, { clockId: idOf('REMOVAL_AFTER_PERMIT'), amount: 1, reason });
    expect(dueOf(twice, idOf('REMOVAL_AFTER_PERMIT'))).toBe('2026-03-14T00:00:00.000Z');
  });

  it.each<readonly [TrackedKind, boolean]>([
    ['REMOVAL_AFTER_PERMIT', true], ['RECONCILIATION', true], ['WEEKLY_ENTRY', false], ['CERTIFICATION', false], ['SUSPENSION_HEARING', false], ['VIEWS', false], ['DIRECT_DELIVERY_214', false],
  ])('%s may be extended: %s', (kind, allowed) => {
    const found = refusals(inTriage('standard', withAll), TUESDAY, 'extend-tracked-date', people.portDirector, { clockId: idOf(kind), amount: 3, reason });
    expect(found.map((one) => [one.code, one.rule.mark])).toEqual(allowed ? [] : [['not-extendable', 'law']]);
  });

  it('are not extended by an officer, by part of a day, by a year and more, or where there is no such date', () => {
    const file = inTriage('standard', withAll);
    const clockId = idOf('RECONCILIATION');
    expect(codes(file, TUESDAY, 'extend-tracked-date', people.portOfficer, { clockId, amount: 3, reason })).toEqual(['not-permitted']);
    expect(codes(file, TUESDAY, 'extend-tracked-date', people.portDirector, { clockId, amount: 1.5, reason: '' })).toEqual(['missing', 'not-whole']);
    expect(codes(file, TUESDAY, 'extend-tracked-date', people.portDirector, { clockId, amount: 366, reason })).toEqual(['not-extendable']);
    expect(codes(file, TUESDAY, 'extend-tracked-date', people.portDirector, { clockId: 'port-triage', amount: 3, reason })).toEqual(['no-such-date']);
  });

  it('are settled by the day on which the thing was done, whenever that is recorded', () => {
    const clockId = idOf('REMOVAL_AFTER_PERMIT');
    const file = inTriage('standard', withAll);
    const inTime = after(file, MUCH_LATER, 'settle-tracked-date', people.portOfficer, { clockId, doneOn: day('2026-03-09') });
    expect(inTime.state.trackedDates[0]?.settled).toMatchObject({ doneOn: '2026-03-09', inTime: true });
    const late = after(file, MUCH_LATER, 'settle-tracked-date', people.portOfficer, { clockId, doneOn: day('2026-03-10') });
    expect(late.state.trackedDates[0]?.settled?.inTime).toBe(false);
    expect(codes(late, MUCH_LATER, 'settle-tracked-date', people.portOfficer, { clockId, doneOn: day('2026-03-09') })).toEqual(['date-settled']);
    expect(codes(late, MUCH_LATER, 'extend-tracked-date', people.portDirector, { clockId, amount: 1, reason })).toEqual(['date-settled']);
    expect(codes(file, TUESDAY, 'settle-tracked-date', people.portOfficer, { clockId, doneOn: day('2026-03-04') })).toEqual(['in-future']);
  });

  it('are not settled before the day they count from, but a weekly entry may be filed ahead', () => {
    const file = inTriage('standard', withAll);
    for (const kind of TRACKED_KINDS) {
      const found = codes(file, MUCH_LATER, 'settle-tracked-date', people.portOfficer, { clockId: idOf(kind), doneOn: day('2026-03-01') });
      expect([kind, found]).toEqual([kind, kind === 'WEEKLY_ENTRY' ? [] : ['before-anchor']]);
    }
  });

  it('of calendar days end with their last day', () => {
    const views = { clockId: idOf('VIEWS') };
    const file = inTriage('standard', withAll);
    expect(after(file, MUCH_LATER, 'settle-tracked-date', people.portOfficer, { ...views, doneOn: day('2026-03-12') }).state.trackedDates[5]?.settled?.inTime).toBe(true);
    expect(after(file, MUCH_LATER, 'settle-tracked-date', people.portOfficer, { ...views, doneOn: day('2026-03-13') }).state.trackedDates[5]?.settled?.inTime).toBe(false);
  });

  it('may be tracked later, several of a kind, each with its permit', () => {
    const first = after(inTriage(), TUESDAY, 'track-date', people.portOfficer, { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: day('2026-03-02'), reference: 'Permit 17' });
    const second = after(first, TUESDAY, 'track-date', people.portOfficer, { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: day('2026-03-03'), reference: 'Permit 18' });
    expect(second.state.trackedDates.map((one) => [one.clockId, one.reference])).toEqual([['tracked-date:REMOVAL_AFTER_PERMIT:1', 'Permit 17'], ['tracked-date:REMOVAL_AFTER_PERMIT:2', 'Permit 18']]);
    expect(clockOf(second, 'tracked-date:REMOVAL_AFTER_PERMIT:2').title).toBe('Remove the merchandise after the permit (Permit 18)');
    expect(codes(inTriage(), MONDAY, 'track-date', people.portOfficer, { kind: 'VIEWS', anchorOn: day('2026-03-03') })).toEqual(['in-future']);
  });

  it('warn and are recorded when they pass; the case is where it was', () => {
    const { file } = timePasses(acknowledged(), WEDNESDAY);
    const tracked = after(file, WEDNESDAY, 'track-date', people.portOfficer, { kind: 'WEEKLY_ENTRY', anchorOn: day('2026-03-02') });
    const { file: later, notices } = timePasses(tracked, '2026-03-10T07:00:00.001Z');
    expect(later.state.stage).toBe('OFO_HQ_REVIEW');
    expect(notices.some((one) => one.key.startsWith('tracked-date:WEEKLY_ENTRY:1/BREACH'))).toBe(true);
  });
});
