// What everybody may do on an FTZ case wherever it stands, and why not the rest: said before anybody tries, and true when somebody does.
import { describe, expect, it } from '@jest/globals';
import { actsFor, audienceOf, commandId, judge, type ActStanding, type Person } from '@centerline/cases';
import { momentAt, people } from '@centerline/cases/testing';
import type { FtzCommand, FtzCommandKind } from './fields.js';
import { ftzLaw } from './law.js';
import { PERMISSIONS } from './permissions.js';
import { direction, reason } from './testing/bodies.js';
import { after, type FtzFile } from './testing/desk.js';
import { acknowledged, atCenter, atHeadquarters, drafted, inPortReview, inTriage, MUCH_LATER, requested, TUESDAY, WEDNESDAY } from './testing/places.js';

const acts = (file: FtzFile, who: Person, at = TUESDAY): readonly ActStanding[] => actsFor(ftzLaw, file, who, momentAt(at));
const barTo = (file: FtzFile, who: Person, command: FtzCommandKind, at?: string) => acts(file, who, at).find((one) => one.command === command)?.bar;

const places: readonly [string, () => FtzFile][] = [
  ['in triage', () => inTriage()], ['with the Centers', () => atCenter()], ['drafted', () => drafted()], ['back at the port', () => inPortReview()], ['requested', () => requested()],
  ['at Headquarters', () => atHeadquarters()], ['acknowledged', () => acknowledged()],
  ['asked for information', () => after(acknowledged(), WEDNESDAY, 'request-information', people.hqAnalyst, { from: 'PORT', questions: ['Why?'] })],
  ['referred', () => after(acknowledged(), WEDNESDAY, 'refer-legal', people.hqAnalyst, { under: '19 CFR 177.11', question: reason })],
  ['directed', () => after(acknowledged(), WEDNESDAY, 'issue-direction', people.hqDecider, direction)],
  ['withdrawn', () => after(inTriage(), TUESDAY, 'withdraw', people.portOfficer, { reason })],
];

describe.each(places)('a case that is %s', (_place, file) => {
  it.each([WEDNESDAY, MUCH_LATER])('says of every command to every reader what the judge says, at %s', (at) => {
    const now = file();
    const readers = Object.values(people).filter((who) => audienceOf(who, ftzLaw.parties(now.state)) !== null);
    for (const who of readers) for (const { command, bar } of acts(now, who, at)) {
      const decision = judge(ftzLaw, now, { id: commandId('x'), kind: command, actor: who, body: {} } as unknown as FtzCommand, momentAt(at));
      const kinds = decision.ok ? [] : decision.refusals.map(({ kind }) => kind);
      expect([who.id, command, bar === null]).toEqual([who.id, command, !kinds.includes('forbidden') && !kinds.includes('conflict')]);
    }
  });
});

describe('why not', () => {
  it('names every command to the agency, and none to the importer whose goods are in the zone', () => {
    const commands = new Set(PERMISSIONS.map(({ command }) => command).filter((command) => command !== 'open'));
    expect(new Set(acts(inTriage(), people.portOfficer).map(({ command }) => command))).toEqual(commands);
    expect(acts(inTriage(), people.zoneUser)).toEqual([]);
  });

  it('is told at the gate to Headquarters: the lead Center has not been asked, or still has time', () => {
    expect(barTo(inTriage(), people.portOfficer, 'request-escalation')).toMatchObject({ because: 'conditions', code: 'no-center-advice' });
    expect(barTo(atCenter(), people.portOfficer, 'proceed-without-advice')).toMatchObject({ because: 'conditions', code: 'center-clock-runs' });
    expect(barTo(atCenter(), people.portOfficer, 'proceed-without-advice', MUCH_LATER)).toBeNull();
    expect(barTo(inTriage(), people.hqSupervisor, 'force-up')).toMatchObject({ because: 'conditions', code: 'port-clock-runs' });
  });

  it('is told by separation of duties: who requests does not certify, who drafts does not issue', () => {
    const both: Person = { ...people.portDirector, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] };
    const byBoth = after(inPortReview(), TUESDAY, 'request-escalation', both, { reason });
    expect(barTo(byBoth, both, 'certify-escalation')).toMatchObject({ because: 'duties', code: 'own-request' });
    const decider: Person = { ...people.hqDecider, roles: ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER'] };
    const withDraft = after(acknowledged(), WEDNESDAY, 'draft-direction', decider, direction);
    expect(barTo(withDraft, decider, 'issue-direction', WEDNESDAY)).toMatchObject({ because: 'duties', code: 'own-draft' });
  });

  it('is told by office: of the Centers only the lead Center\'s director forces a case up', () => {
    const consulted = after(inTriage(), TUESDAY, 'consult-center', people.portOfficer, { consultedCenters: ['CEE004'] });
    expect(barTo(consulted, people.cee004Director, 'force-up', MUCH_LATER)).toMatchObject({ because: 'duties', code: 'not-lead-center' });
  });
});
