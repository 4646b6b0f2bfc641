// Restate: a workflow that waits for its decision or its deadline; called over HTTP through its ingress, as its documentation shows.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as restate from '@restatedev/restate-sdk';
import pg from 'pg';
import { freePort } from './bullmq.mjs';
import { account, allEnded, DEADLINE_MS, STATE, TABLES } from './tables.mjs';

const require = createRequire(import.meta.url);

async function serverIn(folder) {
  const [node, ingress, admin] = await Promise.all([freePort(), freePort(), freePort()]);
  const config = join(folder, 'restate.toml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, `disable-telemetry = true\nlisten-mode = "tcp"\nbind-address = "127.0.0.1:${node}"\nbase-dir = "${join(folder, 'restate')}"\nlog-filter = "error"\n[ingress]\nbind-address = "127.0.0.1:${ingress}"\n[admin]\nbind-address = "127.0.0.1:${admin}"\ndisable-web-ui = true\n`);
  const binary = join(dirname(require.resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/package.json`)), 'bin', 'restate-server');
  const server = spawn(binary, ['--config-file', config, '--no-logo'], { stdio: 'ignore', cwd: folder });
  process.once('exit', () => server.kill('SIGKILL'));
  for (const until = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const health = await fetch(`http://127.0.0.1:${admin}/health`).catch(() => null);
    if (health?.ok) break;
    if (Date.now() > until) throw new Error('restate-server did not become ready within 30 s');
  }
  return { ingress: `http://127.0.0.1:${ingress}`, admin: `http://127.0.0.1:${admin}`, stop: () => new Promise((resolve) => { server.once('exit', resolve); server.kill('SIGKILL'); }) };
}

export async function contend({ databaseUrl, folder }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query(TABLES);
  const note = (id, version) => pool.query({ name: 'audit', text: 'INSERT INTO audit (case_id, version, data) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', values: [id, version, STATE] });
  const promise = restate.workflow({
    name: 'promise',
    handlers: {
      run: async (context) => {
        await context.run('filed', async () => {
          await pool.query({ name: 'file', text: 'INSERT INTO case_row (id, version, state) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING', values: [context.key, STATE] });
          await note(context.key, 1);
        });
        await restate.RestatePromise.any([context.promise('decided').get(), context.sleep(DEADLINE_MS)]);
        await context.run('decided', async () => {
          await note(context.key, 2);
          await pool.query({ name: 'end', text: 'UPDATE case_row SET version = 2, decided_at = clock_timestamp(), ended_at = clock_timestamp() WHERE id = $1', values: [context.key] });
        });
      },
      decide: async (context) => {
        await context.promise('decided').resolve('yes');
      },
    },
  });
  const server = await serverIn(folder);
  const port = await freePort();
  await restate.serve({ services: [promise], port });
  const registered = await fetch(`${server.admin}/deployments`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ uri: `http://127.0.0.1:${port}` }) });
  if (!registered.ok) throw new Error(`restate did not take the deployment: ${registered.status} ${await registered.text()}`);
  let cases = 0;
  const call = async (path) => {
    const response = await fetch(`${server.ingress}${path}`, { method: 'POST' });
    const text = await response.text();
    if (!response.ok) throw new Error(`restate answered ${response.status}: ${text.slice(0, 200)}`);
  };
  return {
    name: 'Restate, over HTTP',
    versions: { 'restate-server': '1.7.12', '@restatedev/restate-sdk': '1.17.2' },
    async accept() {
      const id = randomUUID();
      await call(`/promise/${id}/run/send`);
      cases += 1;
      return id;
    },
    decide: (id) => call(`/promise/${id}/decide`),
    async ended() {
      for (const until = Date.now() + 120_000; (await account(pool)).decided < cases; await new Promise((resolve) => setTimeout(resolve, 20)))
        if (Date.now() > until) throw new Error('workflows did not end within two minutes');
      await allEnded(pool);
    },
    account: () => account(pool),
    async close() {
      await server.stop();
      await pool.end();
    },
  };
}
