import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { isAlive, type Known } from './processes.js';
import { supervise, type Plan } from './supervise.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'centerline-supervise-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan = (script: string): Plan => ({
  name: 'clerk',
  command: process.execPath,
  args: ['-e', script],
  env: process.env,
  cwd: folder,
  log: join(folder, 'clerk.log'),
  patience: 10_000,
  isReady: async () => true,
  kindly: [['SIGTERM', 2_000]],
  atOnce: [['SIGKILL', 2_000]],
});
const stays = 'setInterval(() => {}, 1000)';

/** The last process that took the place, and a wait for the next. */
function place() {
  const seen: Known[] = [];
  return { seen, note: (process: Known | undefined) => void (process && seen.push(process)) };
}

it('a process that is killed comes back by itself, and that is said', async () => {
  const { seen, note } = place();
  const said: string[] = [];
  const clerk = await supervise(plan(stays), (line) => said.push(line), note);
  process.kill(seen[0]?.pid ?? 0, 'SIGKILL');
  for (let waited = 0; seen.length < 2 && waited < 100; waited += 1) await pause(50);
  await pause(200);
  await clerk.stop(() => false);
  expect(seen).toHaveLength(2);
  expect(said).toEqual(['clerk ended (by SIGKILL); it is being started again.', 'clerk is back.']);
  expect(seen.some((one) => isAlive(one))).toBe(false);
});

it('a process that will not end kindly is ended all the same', async () => {
  const { seen, note } = place();
  const clerk = await supervise({ ...plan(`process.on('SIGTERM', () => {}); ${stays}`), kindly: [['SIGTERM', 300]] }, () => undefined, note);
  await clerk.stop(() => false);
  expect(seen.some((one) => isAlive(one))).toBe(false);
});

it('a process that dies while it starts is reported with the end of its log', async () => {
  const failing = supervise({ ...plan('console.error("the ink is dry"); process.exit(3)'), isReady: async () => false }, () => undefined, () => undefined);
  await expect(failing).rejects.toMatchObject({ message: expect.stringContaining('clerk ended while it was starting (exit code 3)'), details: ['    the ink is dry'] });
});
