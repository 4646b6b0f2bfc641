// Owns what the process is told by its environment. Must never guess an address.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface IdentitySettings {
  readonly host: string;
  readonly port: number;
  /** Our own address as tokens name it, without a trailing slash. */
  readonly issuer: string;
  readonly peopleFile: string;
  /** Where keys are kept from one start to the next. */
  readonly keysFolder: string;
}

const samplePeople = fileURLToPath(new URL('../../../prisma/samples/people.json', import.meta.url));

/** Reads the settings; throws with the one sentence an operator needs. */
export function settingsFrom(environment: NodeJS.ProcessEnv): IdentitySettings {
  const text = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`The identity service needs the environment variable ${name}.`);
    return value;
  };
  if (environment['CENTERLINE_MODE'] === 'production') {
    throw new Error('The identity service does not run in production: its sample people are for development; point OIDC_ISSUER at the real OpenID provider.');
  }
  const port = Number(text('PORT'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a port number, not "${text('PORT')}".`);
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port,
    issuer: text('OIDC_ISSUER').replace(/\/$/, ''),
    peopleFile: environment['CENTERLINE_PEOPLE'] ?? samplePeople,
    keysFolder: resolve(text('CENTERLINE_HOME'), 'keys'),
  };
}
