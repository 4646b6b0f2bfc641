// What everybody may do on a request for Center input wherever it stands, and why not the rest: said before anybody tries, and true when somebody does.
import { describe, expect, it } from '@jest/globals';
import { actsFor, audienceOf, commandId, judge, type ActStanding, type CaseFile, type Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import type { FpfBodies, FpfCommand, FpfCommandKind } from './fields.js';
import { fpfLaw } from './law.js';
import { PERMISSIONS } from './permissions.js';
import { PROBES } from './probes.js';
import type { FpfState } from './state.js';
import { partnerBody, voluntaryBody } from './testing/bodies.js';
import { asked, assigned, considering, decided, delivered, drafted, eligible, lapsed, sent, Story, submitted, withReason } from './testing/story.js';

const fileOf = ({ file }: Story): CaseFile<FpfState> => {
  if (!file) throw new Error('The case is not open');
  return file;
};
const acts = (story: Story, who: Person): readonly ActStanding[] => actsFor(fpfLaw, fileOf(story), who, story.moment);
const barTo = (story: Story, who: Person, command: FpfCommandKind) => acts(story, who).find((one) => one.command === command)?.bar;

const places: readonly [string, () => Story][] = [
  ['asked', () => new Story().does(people.importer, 'request', partnerBody)], ['acknowledged', () => asked()], ['voluntary', () => asked(voluntaryBody)], ['eligible', () => eligible()],
  ['sent', () => sent()], ['assigned', () => assigned()], ['drafted', () => drafted()], ['submitted', () => submitted()], ['delivered', () => delivered()],
  ['considered', () => considering()], ['lapsed', lapsed], ['decided', () => decided()],
  ['withdrawn', () => asked().does(people.importer, 'withdraw-request', withReason)],
];

describe.each(places)('a request that is %s', (_place, story) => {
  it('can be asked about by everybody who reads it, and says of every command what the judge says of its probe', () => {
    const now = story();
    const readers = Object.values(people).filter((who) => audienceOf(who, fpfLaw.parties(now.state)) !== null);
    for (const who of readers) for (const { command, bar } of acts(now, who)) {
      const kind = command as keyof FpfBodies;
      const decision = judge(fpfLaw, fileOf(now), { id: commandId('x'), kind, actor: who, body: PROBES[kind] ?? {} } as unknown as FpfCommand, now.moment);
      const kinds = decision.ok ? [] : decision.refusals.map((refusal) => refusal.kind);
      expect([who.id, command, bar === null]).toEqual([who.id, command, !kinds.includes('forbidden') && !kinds.includes('conflict')]);
    }
  });
});

describe('why not', () => {
  it('names every command to the agency, and to a party its own', () => {
    const commands = new Set(PERMISSIONS.map(({ command }) => command).filter((command) => command !== 'request'));
    expect(new Set(acts(sent(), people.fpfOfficer).map(({ command }) => command))).toEqual(commands);
    expect(acts(sent(), people.importer).map(({ command }) => command)).toEqual(['withdraw-request']);
  });

  it('is told by what is missing: no limitations date, nobody to extend, a claim within the delegation', () => {
    const bare = new Story().does(people.importer, 'request', partnerBody).conduct().does(people.paralegal, 'confirm-eligibility', {});
    expect(barTo(bare, people.paralegal, 'send-to-center')).toMatchObject({ because: 'conditions', code: 'limitations-unknown' });
    expect(barTo(considering(), people.fpfOfficer, 'transfer-hq-petition')).toMatchObject({ because: 'conditions', code: 'within-delegation' });
    const extended = assigned().does(people.fpfOfficer, 'extend-input', { workingDays: 5, ...withReason });
    expect(barTo(extended, people.fpfOfficer, 'extend-input')).toMatchObject({ because: 'conditions', code: 'extension-refused' });
  });

  it('is told by duties: who has not been given the request does not draft, who drafted does not approve', () => {
    const other: Person = { ...people.cee004Specialist, id: people.cee004Director.id, name: 'Somebody else' };
    expect(barTo(assigned(), other, 'draft-input')).toMatchObject({ because: 'duties', code: 'not-assigned' });
    const both: Person = { ...people.cee004Specialist, roles: ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'] };
    expect(barTo(submitted(), both, 'approve-input')).toMatchObject({ because: 'duties', code: 'drafter-may-not-approve' });
  });

  it('leaves what depends on what is written open: a waiver, a decline, a disposition of many points', () => {
    expect(barTo(considering(), people.fpfOfficer, 'record-limitations-waiver')).toBeNull();
    expect(barTo(eligible(), people.fpfOfficer, 'decline')).toBeNull();
    expect(barTo(considering(), people.fpfOfficer, 'record-disposition')).toBeNull();
  });
});
