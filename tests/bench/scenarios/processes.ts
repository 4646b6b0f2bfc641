// Owns which processes of the running system a scenario watches, and how its worker is started again.
import { homeAt, readState } from '@centerline/infra';
import type { Ground } from '../ground.js';

const PATIENCE_MS = 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every process of the system by its name, as it runs now. */
export const processesOf = ({ system }: Ground): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(readState(homeAt(system.home.folder).state)?.processes ?? {}).map(([name, { pid }]) => [name, pid]));

/** Ends the worker as a deployment does, and waits until its successor is ready: it has an empty cache. */
export async function restartWorker(ground: Ground): Promise<void> {
  const before = processesOf(ground)['worker'];
  if (before === undefined) throw new Error('there is no worker to restart');
  process.kill(before, 'SIGTERM');
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(100)) {
    const now = processesOf(ground)['worker'];
    if (now === undefined || now === before) continue;
    if (await fetch(`${ground.system.urls.worker}/health/ready`).then(({ status }) => status === 200, () => false)) return;
  }
  throw new Error('the worker did not come back within a minute');
}
