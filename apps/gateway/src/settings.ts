// Owns what the gateway is told by its environment. A missing value is one sentence and the end; production guesses nothing about addresses or keys.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acrFrom, decidingAcrFrom, pacesFrom, Proxies, type Paces } from '@centerline/edge';

/** The services behind the gateway, by the name they have in the browser: /api/<name>/… */
export const SERVICES = ['reassignment', 'ftz', 'fpf', 'oversight'] as const;
export type ServiceName = (typeof SERVICES)[number];

export interface GatewaySettings {
  readonly mode: 'development' | 'production';
  readonly host: string;
  readonly port: number;
  /** Our own address as browsers know it: scheme, host and port, nothing after. */
  readonly origin: string;
  readonly databaseUrl: string;
  /** Without a slash at its end, as tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** The private key (JWK) by which the portal proves itself to the provider. */
  readonly clientKeyFile: string;
  /** The secret that seals sessions. */
  readonly sessionKeyFile: string;
  /** What the provider is told about asking again: people choose who they are at each sign-in (OpenID Connect Core § 3.1.2.1). */
  readonly prompt: string;
  /** The ways of signing in that will do at all. */
  readonly acr: readonly string[];
  /** The ways of signing in that will do to decide; the services are told the same. */
  readonly decidingAcr: readonly string[];
  readonly services: Readonly<Record<ServiceName, string>>;
  /** The built portal. */
  readonly portalFolder: string;
  /** How much one person or address may ask. */
  readonly paces: Paces;
  /** What stands before us, and whose X-Forwarded-For is believed; nobody's unless named. */
  readonly proxies: Proxies;
}

const builtPortal = fileURLToPath(new URL('../../portal/dist', import.meta.url));

/** Reads the settings; throws with the one sentence an operator needs. */
export function settingsFrom(environment: NodeJS.ProcessEnv): GatewaySettings {
  const text = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`The gateway needs the environment variable ${name}; "npm start" sets it.`);
    return value;
  };
  const mode = environment['CENTERLINE_MODE'] ?? 'production';
  if (mode !== 'development' && mode !== 'production') throw new Error(`CENTERLINE_MODE is "development" or "production", not "${mode}".`);
  const port = Number(text('PORT'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a port number, not "${text('PORT')}".`);
  const origin = originOf('CENTERLINE_ORIGIN', environment['CENTERLINE_ORIGIN'] ?? (mode === 'development' ? `http://127.0.0.1:${port}` : text('CENTERLINE_ORIGIN')), mode);
  const issuer = text('OIDC_ISSUER').replace(/\/$/, '');
  originOf('OIDC_ISSUER', URL.canParse(issuer) ? new URL(issuer).origin : issuer, mode);
  const home = text('CENTERLINE_HOME');
  const clientId = environment['OIDC_CLIENT_ID'] ?? 'centerline-portal';
  return {
    mode, port, origin, issuer, clientId,
    host: environment['HOST'] ?? '127.0.0.1',
    databaseUrl: text('DATABASE_URL'),
    clientKeyFile: resolve(environment['OIDC_CLIENT_KEY_FILE'] ?? `${home}/keys/${clientId}.jwk.json`),
    sessionKeyFile: resolve(environment['CENTERLINE_SESSION_KEY_FILE'] ?? `${home}/keys/gateway-sessions.key`),
    prompt: environment['OIDC_PROMPT'] ?? 'login',
    acr: acrFrom(environment, mode),
    decidingAcr: decidingAcrFrom(environment, mode),
    services: servicesOf(text('CENTERLINE_URLS')),
    portalFolder: resolve(environment['CENTERLINE_PORTAL'] ?? builtPortal),
    paces: pacesFrom(environment['CENTERLINE_PACES']),
    proxies: new Proxies(environment['CENTERLINE_PROXIES'] ?? ''),
  };
}

/** Plain http is for one machine only. */
function originOf(name: string, value: string, mode: GatewaySettings['mode']): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || url.origin !== value.replace(/\/$/, '')) throw new Error(`${name} must be an address such as https://centerline.example, not "${value}".`);
  if (mode === 'production' && url.protocol !== 'https:') throw new Error(`${name} must begin with https:// in production, not "${value}".`);
  return url.origin;
}

function servicesOf(json: string): Readonly<Record<ServiceName, string>> {
  const wrong = new Error(`CENTERLINE_URLS must be JSON that names the address of each of ${SERVICES.join(', ')}.`);
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    throw wrong;
  }
  if (typeof found !== 'object' || found === null) throw wrong;
  const given: Readonly<Record<string, unknown>> = { ...found };
  const of = (name: ServiceName): string => {
    const value = given[name];
    if (typeof value !== 'string' || !URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw wrong;
    return new URL(value).origin;
  };
  return { reassignment: of('reassignment'), ftz: of('ftz'), fpf: of('fpf'), oversight: of('oversight') };
}
