// Owns what the process is told by its environment. Must never run in production: anybody who reaches its page reads everybody's mail.
import { resolve } from 'node:path';

export interface MailroomSettings {
  readonly host: string;
  /** Of the web page. */
  readonly port: number;
  /** Where mail is handed in. */
  readonly smtp: { readonly host: string; readonly port: number };
  /** Where mail is kept from one start to the next. */
  readonly folder: string;
}

/** Reads the settings; throws with the one sentence an operator needs. */
export function settingsFrom(environment: NodeJS.ProcessEnv): MailroomSettings {
  const text = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`The mailroom needs the environment variable ${name}; "npm start" sets it.`);
    return value;
  };
  if (environment['CENTERLINE_MODE'] !== 'development') throw new Error('The mailroom is an inbox for development: in production, SMTP_ADDRESS names the real post office and this does not run.');
  const portOf = (name: string, written: string): number => {
    const port = Number(written);
    if (!/^\d+$/.test(written) || port > 65_535) throw new Error(`${name} must hold a port number, not "${written}".`);
    return port;
  };
  const [, host, port] = /^(.+):([^:]*)$/.exec(text('SMTP_ADDRESS')) ?? [];
  if (!host) throw new Error(`SMTP_ADDRESS is host:port, not "${text('SMTP_ADDRESS')}".`);
  return {
    host: environment['HOST'] ?? '127.0.0.1', port: portOf('PORT', text('PORT')), smtp: { host, port: portOf('SMTP_ADDRESS', port ?? '') },
    folder: resolve(text('CENTERLINE_HOME'), 'mail'),
  };
}
