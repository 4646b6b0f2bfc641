// Owns what a service is told by its environment. A missing value is one sentence and the end; none is guessed but the address it listens on.

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
  return {
    host: environment['HOST'] ?? '127.0.0.1', port: listensOn, databaseUrl: text('DATABASE_URL'), temporalAddress: text('TEMPORAL_ADDRESS'),
    temporalNamespace: environment['TEMPORAL_NAMESPACE'] ?? 'default', issuer, mode,
  };
}
