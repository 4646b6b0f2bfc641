// S13: ten pauses and resumes on each case, conducted by Temporal: what they add to its history, and whether the due date is the one that addition gives.
// At the level of the library with its conductor; the worker and the workflow are the running system's.
import { randomUUID } from 'node:crypto';
import type { CaseId } from '@centerline/cases';
import { temporalNamespace } from '@centerline/infra';
import { Ledger, type CommandResult } from '@centerline/ledger';
import { director, officer, type Errand } from '@centerline/ledger/testing';
import { Conductor } from '@centerline/temporal';
import { atOnce } from '../drive.js';
import { atMost } from '../verdict.js';
import { requireSound } from './books.js';
import type { Scenario } from './index.js';
import { MINUTES, pausableLaw, PAUSES } from './pausable.js';
import { historiesOf } from './workflows.js';

const CASES = { quick: 50, full: 1_000 } as const;
const CALLERS = 12;
/** Started, armed, told of the end, completed: what a case has without any pause. */
const PLAIN = 14;

export const pauses: Scenario = {
  id: 'S13',
  title: `${PAUSES} pauses and resumes of a clock`,
  modes: ['full'],
  async run({ ground, mode }) {
    const { system, owner } = ground;
    const ledger = Ledger.connect(system.databaseUrl, 8, 'system');
    const late: unknown[] = [];
    const conductor = new Conductor(ledger, { address: system.urls.temporalAddress, namespace: temporalNamespace, onDelay: (_, error) => late.push(error) });
    const give = async (caseId: CaseId | null, kind: string, body: unknown): Promise<Extract<CommandResult<Errand>, { kind: 'done' }>> => {
      const result = await ledger.command(pausableLaw, { caseId, kind, body, actor: caseId === null ? officer : director, expectedVersion: null, idempotency: null });
      if (result.kind !== 'done') throw new Error(`${kind} was ${JSON.stringify(result)}`);
      if (result.outbox) conductor.deliver(result.outbox);
      return result;
    };
    const began = performance.now();
    try {
      const { results } = await atOnce({ count: CASES[mode], seconds: 90, callers: CALLERS }, async () => {
        const { file } = await give(null, 'ask', { question: randomUUID() });
        for (let pair = 0; pair < PAUSES; pair += 1) {
          await give(file.id, 'pause', {});
          await give(file.id, 'resume', {});
        }
        return file.id;
      });
      const seconds = (performance.now() - began) / 1_000;
      const off = await owner.query<{ off: number }>(ORACLE, [results, MINUTES * 60_000]);
      const mostOff = Math.max(...off.rows.map((row) => Math.abs(Number(row.off))));
      await atOnce({ count: results.length, seconds: 90, callers: CALLERS }, (turn) => give(results[turn] as CaseId, 'answer', {}));
      await allEnded(system.urls.temporalAddress, results);
      const events = (await historiesOf(system.urls.temporalAddress, results)).map((one) => one.events);
      await requireSound(owner, results, 2 + 2 * PAUSES);
      const perPair = Math.max(0, Math.max(...events) - PLAIN) / PAUSES;
      return {
        figures: { cases: results.length, pairsEach: PAUSES, commandsPerSecond: (results.length * (1 + 2 * PAUSES)) / seconds, eventsMost: Math.max(...events), mostOffMs: mostOff, delayedDeliveries: late.length },
        verdicts: [
          atMost('S13 events a pair', 5, perPair, 'events', `most of ${results.length} cases: ${Math.max(...events)} in all, ${PLAIN} allowed a plain case`),
          atMost('S13 due date off', 0, mostOff, 'ms', 'from start + an hour + the pauses as the audit trail has them'),
        ],
      };
    } finally {
      await conductor.close();
      await ledger.close();
    }
  },
};

/** For each case, milliseconds between its due date and the one that its audit trail adds up to. Nothing of the clock library is asked. */
const ORACLE = `SELECT extract(epoch FROM k.due_at - (f.at + make_interval(secs => $2 / 1000.0) + w.waited)) * 1000 AS off
  FROM unnest($1::uuid[]) AS x(id)
  JOIN centerline.clock k ON k.case_id = x.id
  JOIN centerline.audit_event f ON f.case_id = x.id AND f.kind = 'errand.asked'
  CROSS JOIN LATERAL (SELECT sum(CASE e.kind WHEN 'errand.resume' THEN e.at - f.at WHEN 'errand.pause' THEN f.at - e.at END) AS waited FROM centerline.audit_event e WHERE e.case_id = x.id) w`;

async function allEnded(address: string, ids: readonly string[]): Promise<void> {
  const { Client, Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection });
    for (const id of ids) await workflow.getHandle(id).result();
  } finally {
    await connection.close();
  }
}
