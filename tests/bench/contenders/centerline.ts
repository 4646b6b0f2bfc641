// Centerline as people use it: HTTP with a token, a service, the ledger, the conductor, a workflow in Temporal that completes with its case.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { entryCheckDigit } from '@centerline/cases';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { signInAs } from '../../src/signIn.js';
import { releaseHold } from '../../stories/ftzPort.js';
import { daysOf } from '../../src/stories.js';
import type { Account, Contend } from '../contender.js';
import { ACCOUNT } from './ledger.js';

const LOOK_EVERY_MS = 20;
const PERSON = 'pia.long';
const entryOf = (serial: number): string => {
  const [filer, digits] = ['B76', String(serial).padStart(7, '0')];
  return `${filer}-${digits}-${entryCheckDigit(filer + digits)}`;
};

export const contend: Contend = async ({ databaseUrl, urls, temporalAddress }) => {
  const base = new URL(`${urls['ftz'] ?? ''}/v1/ftz-escalations`);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const temporal = new Client({ connection: Connection.lazy({ address: temporalAddress }) });
  const hold = releaseHold(await daysOf(databaseUrl));
  // Every question is of an entry of its own, as those of a port are.
  let serial = Math.floor(Math.random() * 1_000_000);
  const question = (): string => JSON.stringify({ ...hold, references: { entryNumbers: [entryOf((serial += 1))] } });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  /** A POST as a careful client sends it; rejects for anything but the status that was hoped for. */
  async function post(path: string, text: string, status: number, more: Readonly<Record<string, string>>): Promise<string> {
    const token = await signInAs(urls['identity'] ?? '', PERSON);
    return new Promise((resolve, reject) => {
      const sent = request({
        agent, host: base.hostname, port: base.port, path: `${base.pathname}${path}`, method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'idempotency-key': randomUUID(), ...more },
      }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          if (response.statusCode === status) resolve(answer);
          else reject(new Error(`${path || 'filing'} was answered ${response.statusCode}: ${answer.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  const running = async (): Promise<number> => (await temporal.workflow.count(`WorkflowType = 'ftzEscalation' AND ExecutionStatus = 'Running'`)).count;

  const open = async (): Promise<number> => (await pool.query<{ open: number }>(`SELECT count(*)::integer AS open FROM centerline.case_file WHERE type = 'ftz' AND NOT closed`)).rows[0]?.open ?? 1;
  /** Cases of others that stand open meanwhile. */
  const before = { open: await open(), running: await running() };

  return {
    name: 'Centerline over HTTP, workflows in Temporal',
    versions: {},
    accept: async () => (JSON.parse(await post('', question(), 201, {})) as { id: string }).id,
    async decide(id, version = 1) {
      await post(`/${id}/withdraw`, JSON.stringify({ reason: 'Settled by telephone with the operator.' }), 200, { 'if-match': `"${version}"` });
    },
    async ended(waiting = 0) {
      for (const until = Date.now() + 120_000; (await open()) > before.open + waiting; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS)))
        if (Date.now() > until) throw new Error('cases did not close within two minutes');
      // Closed in the ledger is what people see; ended is when Temporal has nothing of them left to run. Thousands at once, out of the cache by then, end at twenty a second.
      for (const until = Date.now() + 180_000; (await running()) > before.running + waiting; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS)))
        if (Date.now() > until) throw new Error('workflows still run three minutes after their cases closed');
    },
    async account() {
      const { rows: [found] } = await pool.query<Account>(ACCOUNT('ftz'));
      return found as Account;
    },
    async close() {
      agent.destroy();
      await pool.end();
      await temporal.connection.close();
    },
  };
};
