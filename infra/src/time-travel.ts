// Moves the clock of a development installation forward, from mark to mark, so that everything happens in its order as if the time had passed.
// The database refuses it in production. Must never move backwards.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Unable } from './unable.js';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 100;

export interface Advanced {
  readonly from: string;
  readonly to: string;
  /** How many instants with something to do lay on the way. */
  readonly stops: number;
}

/** Something that lay on the way: a warning, a deadline or another mark of a clock, and whose it is. */
export interface Due {
  readonly caseId: string;
  readonly number: string;
  readonly type: string;
  /** Offices and importers that stand in the case, for who shows it to somebody. */
  readonly units: readonly string[];
  readonly iors: readonly string[];
  readonly clock: string;
  /** WARN, BREACH, DIRECTOR …; null where a pause ends. */
  readonly mark: string | null;
}
export interface Stop {
  readonly at: string;
  readonly due: readonly Due[];
}

/** A length of time as people write it: `5d`, `36h`, `90m`. Milliseconds, or undefined when it is none. */
export function lengthOf(text: string): number | undefined {
  const [, amount, unit] = /^(\d{1,5})([dhm])$/.exec(text) ?? [];
  const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };
  return amount === undefined || unit === undefined ? undefined : Number(amount) * (units[unit] as number);
}

const MOMENT = `SELECT centerline.instant(centerline.moment()) AS now`;
const NEXT = `SELECT centerline.instant(min(k.next_mark_at)) AS next FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id
  WHERE k.next_mark_at > centerline.moment() AND NOT c.closed`;
/** What is due at the next instant with something to do. */
const DUE = `SELECT c.id AS "caseId", c.number, c.type, c.units, c.iors, k.title AS clock, (
    SELECT mark->>'kind' FROM jsonb_array_elements(k.marks) AS mark WHERE (mark->>'at')::timestamptz = k.next_mark_at AND NOT mark->>'kind' = ANY (k.passed) LIMIT 1
  ) AS mark
  FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id WHERE NOT c.closed AND k.next_mark_at = $1::timestamptz ORDER BY c.number, k.title`;
/** Cases that the moment still asks something of, and what: news on its way, a mark to record or to act on, a duty of the system. */
const UNSETTLED = `
  SELECT c.number, 'news for its workflow' AS why FROM centerline.outbox o JOIN centerline.case_file c ON c.id = o.case_id WHERE o.delivered_at IS NULL
  UNION ALL SELECT c.number, 'the clock ' || k.id FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id WHERE NOT c.closed
    AND (k.next_mark_at <= centerline.moment() OR (k.verdict IN ('running', 'paused') AND NOT k.passed <@ k.heeded))
  UNION ALL SELECT number, 'its duty to ' || duty FROM centerline.case_file WHERE duty = ANY ('{acknowledge,close}')
  LIMIT 5`;
const SHIFT = `UPDATE centerline.moment_shift SET ms = ms + greatest(0, ceil(extract(epoch FROM ($1::timestamptz - centerline.moment())) * 1000))`;
const TELL_ALL = `INSERT INTO centerline.outbox (case_id, type, kind, next_try_at)
  SELECT id, type, 'tell', clock_timestamp() FROM centerline.case_file c WHERE armed_at IS NOT NULL AND NOT closed`;
/** On the way only those whose time has come need to hear of it: the others arm their timers anew where the way ends. */
const TELL_THE_DUE = `${TELL_ALL} AND (armed_at <= centerline.moment() OR EXISTS (SELECT FROM centerline.clock k WHERE k.case_id = c.id AND k.next_mark_at <= centerline.moment()))`;

const one = async <Row extends object>(client: pg.Client, text: string): Promise<Row> => {
  const { rows: [row] } = await client.query<Row & pg.QueryResultRow>(text);
  if (!row) throw new Error('The ledger did not answer');
  return row;
};

/** Waits until every workflow has done what the moment asks of it. */
async function settle(client: pg.Client): Promise<void> {
  let waiting: readonly { readonly number: string; readonly why: string }[] = [];
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(LOOK_EVERY_MS)) {
    waiting = (await client.query<{ number: string; why: string }>(UNSETTLED)).rows;
    if (waiting.length === 0) return;
  }
  const words = waiting.map(({ number, why }) => `${number} (${why})`).join(', ');
  throw new Unable(`The cases did not come to rest within a minute: ${words}. Is the worker running? Look at .centerline/logs/worker.log.`);
}

async function moveTo(client: pg.Client, at: string, tell: string): Promise<void> {
  await client.query(SHIFT, [at]);
  await client.query(tell);
  await settle(client);
}

/**
 * Advances by a length of time, or to the next deadline or warning of any open case.
 * @param report told of every stop. Throws Unable in production, and when the cases do not come to rest.
 */
export async function advance(ownerUrl: string, by: number | 'next', report: (stop: Stop) => void): Promise<Advanced> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // A connection that is cut ends the question on its way, which tells it; by itself it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Row security binds the owner too: whose clock is moved is the system's.
    await client.query(`SELECT set_config('centerline.side', 'system', false)`);
    const { mode } = await one<{ mode: string }>(client, 'SELECT mode FROM centerline.installation');
    if (mode !== 'development') throw new Unable('The clock of a production installation cannot be moved.');
    await settle(client);
    const { now: from } = await one<{ now: string }>(client, MOMENT);
    const target = by === 'next' ? (await one<{ next: string | null }>(client, NEXT)).next : new Date(Date.parse(from) + by).toISOString();
    if (target === null) throw new Unable('No open case has a deadline ahead.');
    let stops = 0;
    for (;;) {
      const { next } = await one<{ next: string | null }>(client, NEXT);
      if (next === null || next > target) break;
      const { rows: due } = await client.query<Due>(DUE, [next]);
      await moveTo(client, next, TELL_THE_DUE);
      report({ at: next, due });
      stops += 1;
    }
    await moveTo(client, target, TELL_ALL);
    return { from, to: (await one<{ now: string }>(client, MOMENT)).now, stops };
  } finally {
    await client.end();
  }
}
