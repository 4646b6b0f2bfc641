// One long-running process kept alive: started, waited for until it is ready, started again with growing patience when it dies.
// Owns the child and its log. Must never start anything once it was told to stop.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { appendTo, lastLines } from './logs.js';
import { end, ended, known, type Known } from './processes.js';
import type { Report } from './progress.js';
import { Unable } from './unable.js';

/** What to start, and how it is known to be ready and made to end. */
export interface Plan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The user to run as, where it is not ours. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly log: string;
  /** Whether it does its work now; asked every 100 ms until it says yes. A rejection counts as no. */
  readonly isReady: () => Promise<boolean>;
  /** How long a start may take, in milliseconds. */
  readonly patience: number;
  /** How often the first start is tried when the process ends before it is ready. */
  readonly attempts?: number;
  /** The signals that end it kindly, each with the milliseconds it is given. */
  readonly kindly: readonly (readonly [NodeJS.Signals, number])[];
  /** The signals that end it at once. */
  readonly atOnce: readonly (readonly [NodeJS.Signals, number])[];
  /** What must be cleared away before it can start, for example the remains of one that was killed. */
  readonly prepare?: () => Promise<void>;
}

export interface Supervised {
  readonly name: string;
  /** Ends the process and keeps it ended; `force` leaves it no time. */
  stop(force: () => boolean): Promise<void>;
}

const pausesAfterDeath = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
const counted = 60_000; // a process that lived this long is forgiven its earlier deaths

/**
 * Starts the process and resolves when it is ready. `note` is told of every process that takes or leaves the place.
 * Rejects with Unable, and the end of the log, when the first start fails; later deaths are reported and followed by a new start.
 */
export async function supervise(plan: Plan, report: Report, note: (process: Known | undefined) => void): Promise<Supervised> {
  let stopping = false;
  let running: Running | undefined;

  const begin = async (attempts = 1): Promise<Running> => {
    await plan.prepare?.();
    if (stopping) throw new Unable(`${plan.name} was not started: the system is stopping.`);
    running = launch(plan);
    note(running.process);
    try {
      await readiness(plan, running);
      return running;
    } catch (error) {
      if (attempts <= 1 || running.over === undefined || stopping) throw error;
      await pause(700);
      return begin(attempts - 1);
    }
  };

  const keep = async (current: Running): Promise<void> => {
    for (let deaths = 0, alive = current; !stopping; ) {
      const bornAt = Date.now();
      const how = await alive.exit;
      note(undefined);
      if (stopping) return;
      deaths = Date.now() - bornAt > counted ? 1 : deaths + 1;
      report(`${plan.name} ended (${how}); it is being started again.`);
      if (!how.startsWith('by ')) for (const line of lastLines(plan.log, 4)) report(line); // one that was killed had no last words
      const again = await persist(deaths);
      if (again === undefined) return;
      alive = again;
      report(`${plan.name} is back.`);
    }
  };

  const persist = async (deaths: number): Promise<Running | undefined> => {
    for (let failures = deaths; !stopping; failures += 1) {
      await pause(pausesAfterDeath[Math.min(failures, pausesAfterDeath.length) - 1] ?? 250);
      try {
        if (!stopping) return await begin();
      } catch (error) {
        if (!stopping) report(error instanceof Error ? error.message : String(error));
        if (running?.process !== undefined) await end(running.process, plan.atOnce);
      }
    }
    return undefined;
  };

  try {
    const first = await begin(plan.attempts);
    void keep(first).catch((error: unknown) => report(`${plan.name} is no longer watched: ${String(error)}`));
  } catch (error) {
    stopping = true;
    if (running?.process !== undefined) await end(running.process, plan.atOnce);
    note(undefined);
    throw error;
  }

  return {
    name: plan.name,
    async stop(force) {
      stopping = true;
      const process = running?.process;
      if (process === undefined) return;
      for (const [signal, milliseconds] of force() ? [] : plan.kindly) {
        await end(process, [[signal, 0]]);
        for (const until = Date.now() + milliseconds; Date.now() < until && !force(); ) if (await ended(process, 100)) break;
      }
      await end(process, plan.atOnce);
      note(undefined);
    },
  };
}

interface Running {
  readonly process: Known | undefined;
  /** How it ended, in words. */
  readonly exit: Promise<string>;
  over: string | undefined;
}

function launch(plan: Plan): Running {
  const log = appendTo(plan.log);
  let child: ChildProcess;
  try {
    // A group of its own: a terminal's Ctrl-C reaches us only, and we end the processes in their order.
    child = spawn(plan.command, [...plan.args], { cwd: plan.cwd, env: plan.env, detached: true, stdio: ['ignore', log, log], ...(plan.user ?? {}) });
  } finally {
    closeSync(log);
  }
  const running: Running = {
    process: child.pid === undefined ? undefined : known(child.pid),
    exit: new Promise((settle) => {
      const over = (how: string) => {
        running.over = how;
        settle(how);
      };
      child.once('error', (error) => over(error.message));
      child.once('exit', (code, signal) => over(signal === null ? `exit code ${code}` : `by ${signal}`));
    }),
    over: undefined,
  };
  return running;
}

async function readiness(plan: Plan, running: Running): Promise<void> {
  for (const until = Date.now() + plan.patience; Date.now() < until; await pause(100)) {
    if (running.over !== undefined) throw new Unable(`${plan.name} ended while it was starting (${running.over}). The end of ${plan.log}:`, lastLines(plan.log));
    if (await plan.isReady().catch(() => false)) return;
  }
  throw new Unable(`${plan.name} was not ready after ${plan.patience / 1000} s. The end of ${plan.log}:`, lastLines(plan.log));
}
