import { expect, it } from '@jest/globals';
import { urlsFor } from './ports.js';
import { signIns, welcome, whereItRuns } from './welcome.js';

it('says Ready in one line and shows the page of every service below it', () => {
  const [first, ...below] = welcome({ urls: urlsFor(5400), portBase: 5400 });
  expect(first).toMatch(/^Ready/);
  expect(below.filter((line) => line.endsWith('/docs'))).toHaveLength(4);
  expect(below.join('\n')).toContain('http://127.0.0.1:5402/docs');
});

it('shows one sample person for each set of roles', () => {
  const lines = signIns([
    { id: 'ann', name: 'Ann', unit: 'CEE001', roles: ['CENTER_DIRECTOR'] },
    { id: 'bob', name: 'Bob', unit: 'CEE002', roles: ['CENTER_DIRECTOR'] },
    { id: 'cy', name: 'Cy', unit: 'PORT-2704', roles: ['PORT_DIRECTOR'] },
  ]);
  expect(lines.join('\n')).toMatch(/ann .*CEE001.*\n.*cy .*PORT-2704/);
  expect(lines.join('\n')).not.toContain('bob');
});

it('says where a running system is instead of starting another', () => {
  const state = { status: 'ready', startedAt: '', mode: 'development', portBase: 4400, urls: urlsFor(4400), launcher: { pid: 7, mark: '' }, processes: {} } as const;
  expect(whereItRuns(state)[0]).toBe('Centerline is already running at ports from 4400 (process 7); nothing was started.');
});
