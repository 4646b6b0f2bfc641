// S11: what a cold touch costs: replaying recorded histories of every shape under today's code, in CPU milliseconds each.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atMost } from '../verdict.js';
import type { Scenario } from './index.js';

export const replay: Scenario = {
  id: 'S11',
  title: 'replay of recorded histories',
  modes: ['quick', 'full'],
  async run() {
    const figures = await new Promise<{ readonly histories: number; readonly failures: number; readonly cpuMsEach: number }>((resolve, reject) => {
      const child = fork(fileURLToPath(new URL('../replaying.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: process.execArgv });
      child.once('message', (found) => resolve(found as { histories: number; failures: number; cpuMsEach: number }));
      child.once('exit', () => reject(new Error('the replaying process ended without a word')));
    });
    return {
      figures,
      verdicts: [
        atMost('S11 replay', 14, figures.cpuMsEach, 'ms CPU a history', `${figures.histories} histories`),
        atMost('S11 failures', 0, figures.failures, 'failures'),
      ],
    };
  },
};
