// Who acts for an importer: given by the importer, verified by Headquarters, over when it is over, revoked whenever the importer wants.
import { describe, expect, it } from '@jest/globals';
import type { Instant, PlainDate } from '@centerline/clock';
import { brokerSystem, people } from '../testing/samplePeople.js';
import { unitCode } from '../names.js';
import { giveRepresentation, revokeRepresentation, standingOfRepresentation, verifyRepresentation, type Representation, type RepresentationOrder } from './representation.js';

const day = (text: string): PlainDate => text as PlainDate;
const TODAY = day('2026-03-02');
const AT = '2026-03-01T12:00:00.000Z' as Instant;
const power = (change: Partial<Representation> = {}): Representation => ({
  id: 'one', broker: unitCode('BRK-201'), account: unitCode('ACCT-1001'), iors: null, fromOn: day('2026-01-01'), untilOn: null, evidence: 'Form 5291, file 12', givenBy: 'ida.park', givenAt: AT,
  verifiedAt: AT, verifiedBy: 'hal.brandt', revokedAt: null, revokedBy: null, revokedFor: null, ...change,
});
const order = (change: Partial<RepresentationOrder> = {}): RepresentationOrder => ({ id: 'one', broker: 'BRK-201', iors: null, fromOn: TODAY, untilOn: null, evidence: 'Form 5291, file 12', ...change });
const faults = (change: Partial<RepresentationOrder>, actor: Parameters<typeof giveRepresentation>[1] = people.importer) =>
  giveRepresentation(order(change), actor, people.importer.iors, TODAY).map(({ code, field }) => `${field ?? ''} ${code}`.trim());

describe('a power of attorney', () => {
  it.each<[string, Partial<Representation>]>([
    ['in-force', {}], ['in-force', { untilOn: day('2026-03-03') }], ['over', { untilOn: TODAY }], ['to-come', { fromOn: day('2026-03-03') }],
    ['to-be-verified', { verifiedAt: null }], ['revoked', { revokedAt: AT, verifiedAt: null }], ['over', { untilOn: TODAY, verifiedAt: null }],
  ])('is %s with %j', (standing, change) => {
    expect(standingOfRepresentation(power(change), TODAY)).toBe(standing);
  });
});

describe('giving one', () => {
  it('is for a person of the importer, for the own numbers, from today on, with the place of the signed paper', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ iors: ['91-1000001BH'], untilOn: day('2026-12-31') })).toEqual([]);
  });
  it.each<[string, Partial<RepresentationOrder>, string]>([
    ['to nobody', { broker: 'Harbor Pilot' }, '/broker no-broker'], ['for a number of somebody else', { iors: ['91-1000001BH', '92-2000001TR'] }, '/iors/1 not-yours'],
    ['from a day gone by', { fromOn: day('2026-03-01') }, '/fromOn in-the-past'], ['that ends as it begins', { untilOn: TODAY }, '/untilOn ends-before-it-begins'], ['without a paper', { evidence: '  ' }, '/evidence no-evidence'],
  ])('%s is refused', (_what, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });
  it.each([['a broker', people.broker], ['the broker’s system', brokerSystem], ['an officer', people.hqAnalyst]])('is refused to %s', (_who, actor) => {
    expect(faults({}, actor)).toEqual(['not-permitted']);
  });
});

describe('verifying and revoking', () => {
  it('verifies what stands, by Headquarters alone', () => {
    expect(verifyRepresentation(people.hqAnalyst, power({ verifiedAt: null }), TODAY)).toBeNull();
    expect(verifyRepresentation(people.hqAnalyst, power({ revokedAt: AT }), TODAY)?.code).toBe('ended');
    expect(verifyRepresentation(people.importer, power({ verifiedAt: null }), TODAY)?.kind).toBe('forbidden');
    expect(verifyRepresentation(people.broker, power({ verifiedAt: null }), TODAY)?.kind).toBe('forbidden');
  });
  it('revokes for the importer who gave it, and for Headquarters; not for the broker', () => {
    expect([people.importer, people.hqAnalyst, people.hqSupervisor].map((who) => revokeRepresentation(who, power()))).toEqual([null, null, null]);
    expect(revokeRepresentation(people.broker, power())?.kind).toBe('forbidden');
  });
  it('tells a stranger of one as of none', () => {
    for (const who of [people.otherImporter, people.strangerBroker, people.portOfficer, people.cee004Director]) {
      expect(revokeRepresentation(who, power())).toEqual(revokeRepresentation(who, null));
      expect(verifyRepresentation(who, power(), TODAY)).toEqual(verifyRepresentation(who, null, TODAY));
    }
  });
});
