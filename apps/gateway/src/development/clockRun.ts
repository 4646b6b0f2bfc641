// Owns one run of `infra/src/advance.ts` as a child: the clock of a development installation goes forward, and what lay on the way comes back line by line.
// The child reads the owner's way into the database itself; this process never learns it. Must never be part of a production installation.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ProblemException } from '@centerline/edge';

const ADVANCE = fileURLToPath(new URL('../../../../infra/src/advance.ts', import.meta.url));

/** As `infra/src/time-travel.ts` tells it. */
export interface Due {
  readonly caseId: string;
  readonly number: string;
  readonly type: string;
  readonly units: readonly string[];
  readonly iors: readonly string[];
  readonly clock: string;
  readonly mark: string | null;
}
export interface Stop {
  readonly at: string;
  readonly due: readonly Due[];
}
export interface Travelled {
  readonly from: string;
  readonly to: string;
  readonly stops: readonly Stop[];
}
/** Lets time pass; a length such as `5d` or `36h`, or as far as the next mark of any open case. */
export type Advance = (by: string) => Promise<Travelled>;

/** How far the run has come by its lines. */
const isEnd = (line: object): line is Pick<Travelled, 'from' | 'to'> => 'to' in line;

export const advanceByChild: Advance = async (by) => {
  // Started as this process was, so that it finds the same sources.
  const child = spawn(process.execPath, [...process.execArgv, ADVANCE, '--json', by === 'next' ? '--to-next-deadline' : by], { stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => void complaints.push(line));
  const ended = new Promise<void>((resolve, reject) => child.once('close', () => resolve()).once('error', reject));
  const stops: Stop[] = [];
  let end: Pick<Travelled, 'from' | 'to'> | null = null;
  for await (const text of createInterface({ input: child.stdout })) {
    const line: Stop | Pick<Travelled, 'from' | 'to'> = JSON.parse(text);
    if (isEnd(line)) end = line;
    else stops.push(line);
  }
  await ended;
  if (end === null) throw new ProblemException('conflict', complaints[0] ?? 'The clock could not be moved.');
  return { ...end, stops };
};
