// Owns how a story is told over HTTP: people act on a case as it stands, and wait for what the system does. Must never know a case type.
import { localDateOf, type Instant } from '@centerline/clock';
import pg from 'pg';
import { ask, type Request, type Said } from './asking.js';

/** One error of a problem, as far as the stories look at it. */
export interface Fault {
  readonly code?: string;
  readonly field?: string;
  readonly rule?: { readonly citation: string };
}
export const faultsOf = (said: Said): readonly Fault[] => (said.body.errors ?? []) as readonly Fault[];

const HEADQUARTERS_ZONE = 'America/New_York';
const LOOKS = 200;
const LOOK_EVERY_MS = 50;

export interface Story {
  /** One request as that person, under the cases of the service. */
  as(person: string, path?: string, request?: Request): Promise<Said>;
  /** The case as that person reads it, once it stands in that stage. Throws when it never comes there. */
  inStage(person: string, id: string, stage: string): Promise<Said>;
  /** A command by that person, on the case as it stands now. */
  does(person: string, id: string, command: string, body?: unknown): Promise<Said>;
}

/** @param cases address of the service's cases, such as `http://127.0.0.1:4401/v1/reassignments`. */
export function storyAt(issuer: string, cases: string): Story {
  const as = (person: string, path = '', request: Request = {}): Promise<Said> => ask(issuer, person, `${cases}${path}`, request);
  return {
    as,
    async inStage(person, id, stage) {
      for (let look = 0; look < LOOKS; look += 1) {
        const said = await as(person, `/${id}`);
        if (said.body.stage === stage) return said;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      throw new Error(`The case never came to ${stage}`);
    },
    async does(person, id, command, body = {}) {
      // Whoever acts has read the case; what changed in between is read again, as a person would.
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const seen = await as(person, `/${id}`);
        const said = await as(person, `/${id}/${command}`, { body, ifMatch: seen.etag ?? '' });
        if (said.status !== 412) return said;
      }
      throw new Error(`${command} was always too late`);
    },
  };
}

/** Days as the ledger tells them: other stories may have moved its clock months ahead. */
export interface Days {
  /** The day it is at Headquarters, by which import years are judged to have ended. */
  readonly today: string;
  /** So many days ago, as `YYYY-MM-DD`; negative for days ahead. Give one day at least where it must have passed in every time zone. */
  daysAgo(days: number): string;
  /** That day of the month so many months ago; day 0 is the last of the month before. */
  month(ago: number, day?: number): string;
}

/** @param databaseUrl of any role that may ask the ledger for its moment. */
export async function daysOf(databaseUrl: string): Promise<Days> {
  const now = new Date(await momentOf(databaseUrl));
  const told = (month: number, day: number): string => new Date(Date.UTC(now.getUTCFullYear(), month, day)).toISOString().slice(0, 10);
  return {
    today: localDateOf(now.toISOString() as Instant, HEADQUARTERS_ZONE),
    daysAgo: (days) => told(now.getUTCMonth(), now.getUTCDate() - days),
    month: (ago, day = 1) => told(now.getUTCMonth() - ago, day),
  };
}

/** The instant at which the ledger judges commands now. */
export async function momentOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: [row] } = await client.query<{ now: string }>('SELECT centerline.instant(centerline.moment()) AS now');
    if (!row) throw new Error('The ledger did not say what time it is');
    return row.now;
  } finally {
    await client.end();
  }
}
