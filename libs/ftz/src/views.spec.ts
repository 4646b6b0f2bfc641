import { describe, expect, it } from '@jest/globals';
import { actionsFor, audienceOf } from '@centerline/cases';
import { people, sampleImporters } from '@centerline/cases/testing';
import { ftzLaw } from './law.js';
import { advice, direction, reason, releaseHold, SECRET } from './testing/bodies.js';
import { after, changeBy, closed, refusals, type FtzFile } from './testing/desk.js';
import { acknowledged, atHeadquarters, drafted, inPortReview, inTriage, MONDAY, requested, THURSDAY, TUESDAY, WEDNESDAY } from './testing/places.js';

const done = (): FtzFile =>
  closed(after(after(acknowledged(), WEDNESDAY, 'issue-direction', people.hqDecider, direction), THURSDAY, 'confirm-implementation', people.portOfficer, { done: 'The parts were released this morning.' }), THURSDAY);
const everywhere = (): readonly FtzFile[] => [
  inTriage(), drafted(), inPortReview(), requested(), atHeadquarters(),
  after(acknowledged(), WEDNESDAY, 'draft-direction', people.hqAnalyst, direction), done(),
];
const partyView = (file: FtzFile) => ftzLaw.view(file.state, 'party', people.zoneUser.id);

describe('what the importer in the zone reads', () => {
  it('is the status in plain words and nothing else', () => {
    for (const file of everywhere()) expect(Object.keys(partyView(file))).toEqual(['status', 'statusWords']);
    expect(partyView(atHeadquarters())).toEqual({ status: 'REFERRED_TO_HQ', statusWords: 'The question has been referred to Headquarters of the Office of Field Operations.' });
  });

  it('has no word of advice, attempts, officers, deadlines or the question', () => {
    const file = atHeadquarters();
    const secrets = [SECRET, advice.advice, reason, direction.direction, releaseHold.question, 'Sol Ibarra', 'Pia Long', 'CEE003', '2026-03', 'advice'];
    for (const place of [...everywhere(), file]) for (const secret of secrets) expect(JSON.stringify(partyView(place))).not.toContain(secret);
  });

  it('includes no clock, no timeline line and no notice', () => {
    const file = atHeadquarters();
    expect(file.clocks.filter((card) => ftzLaw.clockIsPublic(card))).toEqual([]);
    const change = changeBy(drafted(), TUESDAY, 'approve-advice', people.cee003Supervisor, {});
    expect(change.event.publicSummary).toBeUndefined();
    expect(change.notices.filter((one) => one.addressee.to === 'party')).toEqual([]);
  });

  it('is for the importer concerned only, who may do nothing', () => {
    const parties = ftzLaw.parties(inTriage().state);
    expect(audienceOf(people.zoneUser, parties)).toBe('party');
    expect(audienceOf(people.importer, parties)).toBeNull();
    expect(actionsFor(ftzLaw, inTriage().state, people.zoneUser)).toEqual([]);
  });
});

describe('what the agency reads', () => {
  it('includes the advice, and masks a Social Security number', () => {
    expect(JSON.stringify(ftzLaw.view(inPortReview().state, 'agency', people.portOfficer.id))).toContain(SECRET);
    const file = after(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, userIor: '900-12-1234' });
    const text = JSON.stringify(ftzLaw.view(file.state, 'agency', people.portOfficer.id));
    expect([text.includes('***-**-1234'), text.includes('900-12-1234')]).toEqual([true, false]);
  });

  it('is open to the port, the Centers and Headquarters, and to counsel once asked', () => {
    const parties = ftzLaw.parties(inTriage().state);
    expect([people.portOfficer, people.cee003Specialist, people.hqAnalyst, people.auditor].map((one) => audienceOf(one, parties))).toEqual(['agency', 'agency', 'agency', 'agency']);
    expect([people.otherPortOfficer, people.cee004Specialist, people.legalLiaison].map((one) => audienceOf(one, parties))).toEqual([null, null, null]);
    const referred = after(acknowledged(), WEDNESDAY, 'refer-legal', people.hqAnalyst, { under: '19 CFR 146.83(a)', question: 'Is the question of revocation substantial?' });
    expect(audienceOf(people.legalLiaison, ftzLaw.parties(referred.state))).toBe('agency');
  });
});

describe('the shelf', () => {
  it('says who has the ball', () => {
    expect([inTriage(), drafted(), inPortReview(), requested(), atHeadquarters(), done()].map((file) => ftzLaw.shelf(file.state).heldBy)).toEqual(['PORT-2704', 'CEE003', 'PORT-2704', 'PORT-2704', 'OFO-HQ', null]);
    expect(ftzLaw.shelf(inTriage().state)).toEqual({
      status: 'RECEIVED', closed: false, outcome: null, center: 'CEE003', port: '2704', heldBy: 'PORT-2704', tier: 'TIER_II', title: 'Release hold at 202000001: Juniper Motor Parts (sample)',
    });
  });

  it('finds possible duplicates by port, site, category and references, as opened and as stored', () => {
    const body = { ...releaseHold, references: { entryNumbers: ['B7603245278'], forms214: ['ADM-2'] } };
    const key = 'PORT-2704/202000001/RELEASE_HOLD/ADM-2/B76-0324527-8';
    expect(ftzLaw.openingSubjectKey(body)).toBe(key);
    expect(ftzLaw.subjectKey(after(null, MONDAY, 'open', people.portOfficer, body).state)).toBe(key);
    for (const junk of [null, 1, 'x', {}, { portCode: 1 }]) expect([ftzLaw.openingSubjectKey(junk), ftzLaw.openingParties(junk).iors, ftzLaw.importersOf(null, junk)]).toEqual([null, [], []]);
  });
});

describe('a precedent note', () => {
  const note = { title: 'Release on a corrected summary', question: 'May parts be released before the weekly summary is corrected?', answer: 'Yes, on the corrected summary of the week.' };

  it.each([['an analyst of Headquarters', people.hqAnalyst], ['a supervisor of the lead Center', people.cee003Supervisor]] as const)('is published by %s on a closed case, and replaced', (_who, actor) => {
    const file = after(done(), THURSDAY, 'publish-precedent', actor, note);
    expect(file.state.precedent).toMatchObject({ title: note.title });
    expect(after(file, THURSDAY, 'publish-precedent', actor, { ...note, title: 'A corrected title' }).state.precedent?.title).toBe('A corrected title');
  });

  it.each([
    ['the importer number', '95-5000001JM'], ['it without hyphens', '955000001jm'], ["the importer's name", 'Juniper Motor Parts (sample)'], ['part of the name in capitals', 'JUNIPER MOTOR PARTS'],
    ['an entry number', 'B76-0324527-8'], ['it without hyphens', 'B7603245278'], ['the Zone ID', '202000001'], ['the operator', 'Sample Zone Operator'],
  ])('is refused when it contains %s', (_what, secret) => {
    expect(sampleImporters.some((one) => one.name === 'Juniper Motor Parts (sample)')).toBe(true);
    for (const field of ['title', 'question', 'answer'] as const)
      expect(refusals(done(), THURSDAY, 'publish-precedent', people.hqAnalyst, { ...note, [field]: `${note[field]} ${secret}` })).toContainEqual(expect.objectContaining({ field: `/${field}`, code: 'names-somebody' }));
  });

  it('is refused on an open case, and from another Center', () => {
    expect(refusals(inPortReview(), TUESDAY, 'publish-precedent', people.hqAnalyst, note)).toEqual([expect.objectContaining({ code: 'wrong-stage' })]);
    expect(refusals(done(), THURSDAY, 'publish-precedent', people.cee004Supervisor, note)).toEqual([expect.objectContaining({ kind: 'not-found' })]);
  });
});
