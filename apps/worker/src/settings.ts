// Owns what the worker is told by its environment. A missing value is one sentence and the end.

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Folder for what outlives a restart and is not in the ledger. */
  readonly home: string;
  readonly cache: string;
  /** Folder into which heads of the audit log are written, each with the public key that verifies it. An installation names one that is not the database operators'. */
  readonly heads: string;
  /** File of the key that signs them; made where there is none. */
  readonly headsKey: string;
  readonly mode: 'development' | 'production';
  /** `host:port` of the post office; null for none, and then nothing is mailed. */
  readonly smtpAddress: string | null;
  /** Where people open the portal, without a slash at its end; mails link to it. */
  readonly portal: string;
}

/** The gateway, unless people reach it by another address. */
function portalOf(env: NodeJS.ProcessEnv): string {
  const urls: unknown = env.CENTERLINE_URLS ? JSON.parse(env.CENTERLINE_URLS) : null;
  const gateway = typeof urls === 'object' && urls !== null && 'gateway' in urls && typeof urls.gateway === 'string' ? urls.gateway : '';
  return (env.CENTERLINE_ORIGIN ?? gateway).replace(/\/$/, '');
}

export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const must = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`The worker needs ${name} in its environment; "npm start" sets it.`);
    return value;
  };
  return {
    host: env.HOST ?? '127.0.0.1',
    port: Number(must('PORT')),
    databaseUrl: must('DATABASE_URL'),
    temporalAddress: must('TEMPORAL_ADDRESS'),
    namespace: env.TEMPORAL_NAMESPACE ?? 'default',
    home: must('CENTERLINE_HOME'),
    cache: env.CENTERLINE_CACHE ?? `${must('CENTERLINE_HOME')}/cache`,
    heads: env.CENTERLINE_HEADS || `${must('CENTERLINE_HOME')}/audit-heads`,
    headsKey: env.CENTERLINE_HEADS_KEY || `${must('CENTERLINE_HOME')}/keys/audit-heads.pem`,
    mode: env.CENTERLINE_MODE === 'development' ? 'development' : 'production',
    smtpAddress: env.SMTP_ADDRESS || null,
    portal: portalOf(env),
  };
}
