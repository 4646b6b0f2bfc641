// The conductor's process: runs the workflows, their activities, the relay and the sweep. Wiring only.
import { join } from 'node:path';
import { Ledger } from '@centerline/ledger';
import { Conductor } from '@centerline/temporal';
import { workflowBundle } from '@centerline/temporal/bundle';
import { TASK_QUEUE } from '@centerline/workflows/activities';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { activitiesOn } from './activities.js';
import { closingRound } from './audit-log/round.js';
import { dutiesWith } from './duties.js';
import { serveHealth } from './health.js';
import { LAWS } from './laws.js';
import { FileAce } from './outside/ace.js';
import { postRounds } from './post/rounds.js';
import { goRound } from './rounds.js';
import { postRoom } from './webhooks/posting.js';
import { postToSystems } from './webhooks/round.js';
import { settingsFrom } from './settings.js';

const log = pino({ name: 'worker' });
Runtime.install({ logger: new DefaultLogger('WARN', ({ level, message, meta }) => log.warn({ level, meta }, message)), shutdownSignals: [] });

/** Temporal may come later than we do. */
async function connectPatiently(address: string, stopping: () => boolean): Promise<NativeConnection | null> {
  while (!stopping()) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      log.warn({ address, error }, 'Temporal does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
  return null;
}

async function main(): Promise<void> {
  const settings = settingsFrom(process.env);
  const ledger = Ledger.connect(settings.databaseUrl, 12, 'system');
  const conductor = new Conductor(ledger, {
    address: settings.temporalAddress,
    namespace: settings.namespace,
    onDelay: (row, error) => log.warn({ outbox: row.id, caseId: row.caseId, error }, 'news for the conductor waits'),
  });
  let worker: Worker | null = null;
  let stopping = false;
  const stop = () => {
    stopping = true;
    if (worker?.getState() === 'RUNNING') worker.shutdown();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);

  const health = await serveHealth(settings.host, settings.port, ledger, () => worker?.getState() === 'RUNNING');
  const connection = await connectPatiently(settings.temporalAddress, () => stopping);
  if (connection) {
    worker = await Worker.create({
      connection,
      namespace: settings.namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: await workflowBundle(settings.cache) },
      activities: { ...activitiesOn(ledger, LAWS, dutiesWith(ledger, new FileAce(join(settings.home, 'ace'))), log) },
      maxCachedWorkflows: 500,
      shutdownGraceTime: '5 seconds',
    });
    const post = postRounds(settings, ledger, LAWS, log);
    const heads = closingRound(ledger, settings, log);
    const rounds = goRound(ledger, conductor, log, settings.mode, [...post.rounds, ['webhooks', () => postToSystems({ ledger, room: postRoom(settings.mode), log })], ['audit log', heads]]);
    if (!stopping) await worker.run();
    await rounds.stop();
    post.close();
    await connection.close();
  }
  health.close();
  await conductor.close();
  await ledger.close();
}

main().catch((error: unknown) => {
  log.fatal({ error }, 'the worker cannot go on');
  process.exit(1);
});
