// Who oversees whom: a supervisor the own office, Headquarters and auditors all, and nobody is alone with a breach of their own.
import { describe, expect, it } from '@jest/globals';
import type { SignedIn } from './actor.js';
import { fpfUnit, unitCode, type UnitCode } from './names.js';
import { OVERSIGHT_MATTERS, oversightOf, type OversightMatter, type Overseen } from './oversight.js';
import { people } from './testing/samplePeople.js';

type Name = keyof typeof people;
const seen = (name: Name, matter: OversightMatter): Overseen | 'refused' => {
  const found = oversightOf(people[name], matter);
  return found.ok ? found.of : 'refused';
};

describe('the table of oversight', () => {
  it.each<[Name, string | readonly string[], string, string]>([
    ['cee004Supervisor', ['CEE004'], 'refused', 'all'],
    ['cee004Director', ['CEE004'], 'refused', 'all'],
    ['portDirector', ['PORT-2704', 'FPF-2704'], 'refused', 'all'],
    ['fpfOfficer', ['FPF-2704'], 'refused', 'all'],
    ['hqSupervisor', 'all', 'refused', 'all'],
    ['hqDecider', 'all', 'refused', 'all'],
    ['hqAnalyst', 'all', 'refused', 'all'],
    ['auditor', 'all', 'all', 'all'],
    ['importer', 'refused', 'refused', 'refused'],
    ['broker', 'refused', 'refused', 'refused'],
    ['cee004Specialist', 'refused', 'refused', 'refused'],
    ['portOfficer', 'refused', 'refused', 'refused'],
    ['paralegal', 'refused', 'refused', 'refused'],
    ['legalLiaison', 'refused', 'refused', 'refused'],
  ])('shows %s promises and events of %j, readings: %s, policies: %s', (name, promises, readings, policies) => {
    expect([seen(name, 'promises'), seen(name, 'events'), seen(name, 'readings'), seen(name, 'policies')]).toEqual([promises, promises, readings, policies]);
  });

  it('refuses with the rule, and says for whom it is', () => {
    const found = oversightOf(people.importer, 'promises');
    expect(found).toMatchObject({ ok: false, refusal: { kind: 'forbidden', code: 'not-permitted', rule: { citation: 'Centerline policy: supervision', mark: 'policy' } } });
    if (!found.ok) expect(found.refusal.message).toContain('center supervisor');
  });

  it('gives a broker’s system no more than the broker', () => {
    const system: SignedIn = { ...people.broker, kind: 'application' };
    expect(OVERSIGHT_MATTERS.filter((matter) => oversightOf(system, matter).ok)).toEqual([]);
  });
});

describe('separation of duties', () => {
  /** Offices whose delay is a decider's own, with that decider. */
  it.each<[string, UnitCode, Name]>([
    ['the Executive Director at Headquarters', unitCode('OFO-HQ'), 'hqDecider'],
    ['the FP&F Officer', fpfUnit('2704'), 'fpfOfficer'],
    ['the port director', unitCode('PORT-2704'), 'portDirector'],
    ['the Center director', unitCode('CEE004'), 'cee004Director'],
  ])('never leaves %s alone with a breach of the own office', (_who, office, decider) => {
    const overseers = (Object.keys(people) as Name[]).filter((name) => {
      const found = seen(name, 'promises');
      return found === 'all' || (found !== 'refused' && found.includes(office));
    });
    expect(overseers).toContain(decider);
    expect(overseers.filter((name) => name !== decider && people[name].unit !== people[decider].unit).length).toBeGreaterThan(0);
  });
});
