// BullMQ on Redis with appendfsync always: durable, but not in one transaction with the case; the honest upper mark of a queue beside a database.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { account, allEnded, collector, DEADLINE_MS, inBatches, DECIDE, END, FILE, STATE, TABLES } from './tables.mjs';

export const freePort = () => new Promise((resolve, reject) => {
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** A Redis of our own. Rejects when there is no redis-server on this machine. */
export async function redisIn(folder) {
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'], { stdio: 'ignore' });
  process.once('exit', () => server.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('there is no redis-server on the PATH (Debian package redis-server)')));
    setTimeout(resolve, 500);
  });
  return { port, stop: () => new Promise((resolve) => { server.once('exit', resolve); server.kill('SIGTERM'); }) };
}

export async function contend({ databaseUrl, folder }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query(TABLES);
  const redis = await redisIn(folder);
  const connection = new Redis({ host: '127.0.0.1', port: redis.port, maxRetriesPerRequest: null });
  const { redis_version: version } = Object.fromEntries((await connection.info('server')).split('\r\n').map((line) => line.split(':')));
  const jobs = new Queue('promises', { connection });
  const late = collector(pool);
  const worker = new Worker('promises', async ({ name, data }) => {
    if (name === 'due') await late.ran(data);
    if (name === 'close') await pool.query({ name: 'end', text: END, values: [data.id] });
  }, { connection: connection.duplicate(), concurrency: 16 });
  worker.on('error', () => undefined);
  return {
    name: 'BullMQ on Redis, appendfsync always (not one transaction)',
    versions: { bullmq: '6.7.0', redis: version },
    async accept() {
      const id = randomUUID();
      await pool.query({ name: 'file', text: FILE, values: [id, STATE] });
      await jobs.add('lapse', { id }, { jobId: `lapse-${id}`, delay: DEADLINE_MS, removeOnComplete: true });
      return id;
    },
    async decide(id) {
      await pool.query({ name: 'decide', text: DECIDE, values: [id, STATE] });
      await jobs.remove(`lapse-${id}`);
      await jobs.add('close', { id }, { removeOnComplete: true });
    },
    ended: () => allEnded(pool),
    fill: (count) => inBatches(count, 1_000, (batch) => jobs.addBulk(batch.map(() => ({ name: 'far', data: {}, opts: { delay: DEADLINE_MS, removeOnComplete: true } })))),
    late: (dues) => late.of(dues, (all) => jobs.addBulk(all.map((data) => ({ name: 'due', data, opts: { delay: data.dueMs - Date.now(), removeOnComplete: true } })))),
    account: () => account(pool),
    async close() {
      await worker.close();
      await jobs.close();
      await pool.end();
      connection.disconnect();
      await redis.stop();
    },
  };
}
