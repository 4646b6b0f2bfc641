// Owns what a service is told by its environment. A missing value is one sentence and the end; none is guessed but the address it listens on.
import { decidingAcrFrom } from '../identity/ways.js';
import { pacesFrom, type Paces } from '../rates/pace.js';
import { Proxies, THIS_MACHINE } from '../rates/sender.js';

export interface ServiceSettings {
  readonly host: string;
  readonly port: number;
  /** A role that owns nothing and cannot bypass row security. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Without a slash at its end, as tokens name it. */
  readonly issuer: string;
  readonly mode: 'development' | 'production';
  /** Folder of what this installation keeps outside of the database: documents and their keys. */
  readonly home: string;
  /** clamd as `host:port` or a socket; null only in development, where documents are then not scanned and say so. */
  readonly clamdAddress: string | null;
  /** Milliseconds until documents that wait for the scanner are shown to it again. */
  readonly scanAgainMs: number;
  /** The ways of signing in that will do to decide. */
  readonly decidingAcr: readonly string[];
  /** How much one principal may ask. */
  readonly paces: Paces;
  /** Whose X-Forwarded-For is believed: the gateway, and what stands before us. */
  readonly proxies: Proxies;
}

/** @param port in place of PORT. Throws with one sentence. */
export function settingsFrom(environment: NodeJS.ProcessEnv, port?: number): ServiceSettings {
  const text = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`This service needs the environment variable ${name}; "npm start" sets it.`);
    return value;
  };
  const listensOn = port ?? Number(text('PORT'));
  if (!Number.isInteger(listensOn) || listensOn < 0 || listensOn > 65_535) throw new Error(`PORT must be a port number, not "${environment['PORT'] ?? ''}".`);
  const mode = environment['CENTERLINE_MODE'] ?? 'production';
  if (mode !== 'development' && mode !== 'production') throw new Error(`CENTERLINE_MODE is "development" or "production", not "${mode}".`);
  const issuer = text('OIDC_ISSUER').replace(/\/$/, '');
  if (!URL.canParse(issuer)) throw new Error(`OIDC_ISSUER must be the address of an OpenID provider, not "${issuer}".`);
  const clamdAddress = environment['CLAMD_ADDRESS'] || null;
  if (mode === 'production' && clamdAddress === null) throw new Error('A production installation scans every document: set CLAMD_ADDRESS to clamd, such as 127.0.0.1:3310.');
  const scanAgainMs = 1_000 * Number(environment['SCAN_AGAIN_SECONDS'] ?? 30);
  if (!(scanAgainMs >= 100 && scanAgainMs <= 3_600_000)) throw new Error(`SCAN_AGAIN_SECONDS must be between 0.1 and 3600, not "${environment['SCAN_AGAIN_SECONDS'] ?? ''}".`);
  return {
    host: environment['HOST'] ?? '127.0.0.1', port: listensOn, databaseUrl: text('DATABASE_URL'), temporalAddress: text('TEMPORAL_ADDRESS'),
    temporalNamespace: environment['TEMPORAL_NAMESPACE'] ?? 'default', issuer, mode, home: text('CENTERLINE_HOME'), clamdAddress, scanAgainMs,
    decidingAcr: decidingAcrFrom(environment, mode),
    paces: pacesFrom(environment['CENTERLINE_PACES']), proxies: new Proxies(environment['CENTERLINE_PROXIES'] ?? (mode === 'development' ? THIS_MACHINE : '')),
  };
}
