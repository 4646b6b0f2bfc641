// Owns who the security specs act as: everybody of the sample sign-ins, as the law knows them, and the broker's system. Must never make a person up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isParty, personId, unitCode, type Application, type Ior, type Person, type Role, type SignedIn, type UnitCode } from '@centerline/cases';
import { repository } from '@centerline/infra';
import { ask, type Request, type Said } from '../../src/asking.js';
import { applicationToken } from '../../src/signIn.js';

interface Sample {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}
const samples = JSON.parse(readFileSync(join(repository, 'prisma', 'samples', 'people.json'), 'utf8')) as readonly Sample[];

export const BROKER_SYSTEM = 'harbor-pilot-system';

/** One of every role. */
export const OF_EVERY_ROLE: readonly string[] = [
  'ida.park', 'ben.ortiz', 'pia.long', 'paul.drake', 'fay.moss', 'frank.ames', 'cee004.specialist', 'cee004.supervisor', 'cee004.director', 'hal.brandt', 'helen.cruz', 'hugo.stein', 'otto.lang', 'ada.wynn', 'adam.knox',
];
/** The same roles at other offices, other importers, a broker whose power of attorney was revoked, and a broker's system. */
export const OF_OTHERS: readonly string[] = [
  'mina.cole', 'tom.reyes', 'ollie.marsh', 'dana.vale', BROKER_SYSTEM, 'nick.hale', 'nora.quinn', 'felix.rowe', 'cee003.specialist', 'cee003.supervisor', 'cee003.director',
];
export const EVERYBODY: readonly string[] = [...OF_EVERY_ROLE, ...OF_OTHERS];

/** The person or system as the law judges it, with the importers it acts for at this moment. */
export async function actorOf(id: string, actsFor: (unit: UnitCode) => Promise<readonly Ior[]>): Promise<SignedIn> {
  const sample = id === BROKER_SYSTEM ? samples.find((one) => one.id === 'ben.ortiz') : samples.find((one) => one.id === id);
  if (!sample) throw new Error(`Nobody in the sample is called ${id}`);
  const actor: Person | Application = { kind: id === BROKER_SYSTEM ? 'application' : 'person', id: personId(id), name: sample.name, roles: sample.roles, unit: unitCode(sample.unit), iors: [] };
  return isParty(actor) ? { ...actor, iors: await actsFor(actor.unit) } : actor;
}

export const rolesOf = (id: string): readonly Role[] => samples.find((one) => one.id === id)?.roles ?? ['BROKER_USER'];

/** One request as that person or system. */
export async function askAs({ identity, home }: { readonly identity: string; readonly home: string }, id: string, url: string, request: Request = {}): Promise<Said> {
  return ask(identity, id, url, id === BROKER_SYSTEM ? { token: await applicationToken(identity, home), ...request } : request);
}
