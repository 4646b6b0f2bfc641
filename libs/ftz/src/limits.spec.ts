// A case holds only so much: no act can make it grow without end, and none that ends it is barred by that.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { LIMITS } from './policies.js';
import { attempt, day, direction, reason, releaseHold } from './testing/bodies.js';
import { after, changeBy, codes, type FtzFile, type Given } from './testing/desk.js';
import { acknowledged, inTriage, MONDAY, THURSDAY, WEDNESDAY } from './testing/places.js';

const times = (count: number, file: FtzFile, ...acts: readonly Given[]): FtzFile =>
  Array.from({ length: count }).reduce<FtzFile>((one) => acts.reduce((now, act) => after(now, WEDNESDAY, ...act), one), file);

const ask: Given = ['request-information', people.hqAnalyst, { from: 'PORT', questions: ['Which lots are affected?'] }];
const answer: Given = ['answer-information', people.portOfficer, { answer: 'Lots 12 and 14 of the admission.' }];
const draft: Given = ['draft-direction', people.hqAnalyst, direction];
const record: Given = ['record-attempt', people.portOfficer, attempt];
const track: Given = ['track-date', people.portOfficer, { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: day('2026-03-02') }];

describe('a case that is full', () => {
  it.each<readonly [string, FtzFile, Given]>([
    ['attempts', times(LIMITS.attempts - 1, inTriage(), record), record],
    ['drafts', times(LIMITS.drafts, acknowledged(), draft), draft],
    ['requests for information', times(LIMITS.informationRequests, acknowledged(), ask, answer), ask],
    ['tracked dates', times(LIMITS.trackedDates, inTriage(), track), track],
  ])('takes no more %s', (_what, file, act) => {
    expect(codes(file, THURSDAY, ...act)).toEqual(['too-many']);
  });
  it('is directed and settled all the same', () => {
    expect(codes(times(LIMITS.drafts, acknowledged(), draft), THURSDAY, 'issue-direction', people.hqDecider, direction)).toEqual([]);
    expect(codes(times(LIMITS.attempts - 1, inTriage(), record), THURSDAY, 'resolve-locally', people.portOfficer, { outcome: 'RESOLVED_BY_PORT', resolution: reason })).toEqual([]);
  });
});

describe('what a port says', () => {
  it('is kept, also the reason for a lead Center that would have led anyway', () => {
    const { state, event } = changeBy(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, leadCenter: 'CEE003', leadCenterReason: reason });
    expect(state.lead).toEqual({ center: 'CEE003', from: 'IMPORTER', reason });
    expect(event.reasonCode).toBeUndefined();
  });
});
