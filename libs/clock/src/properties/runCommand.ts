// Owns running `npm run clock` as a process of its own, in any zone of the machine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the command answers, a line each, and how it ended. It may not say a word on standard error. */
export function runCommand(input: string | Uint8Array, TZ = 'UTC'): { answers: string[]; status: number | null } {
  const command = ['--conditions=source', '--import', './infra/hook.mjs', 'libs/clock/src/command.ts'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, input, env: { ...process.env, TZ }, maxBuffer: 1 << 28 });
  expect(stderr.toString()).toBe('');
  return { answers: stdout.toString().split('\n').slice(0, -1), status };
}
