// Owns the conversation with a contender's process, as calls that answer. A contender that cannot begin is said, never skipped in silence.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account, Grounds } from './contender.js';
import type { Answered, Asked } from './child.js';
import type { Bound } from './drive.js';
import type { Turn } from './turn.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Of one turn of three phases, each bounded to a few seconds before its backlog drains. */
const MOST_SECONDS = 60;

export class Seat {
  private constructor(readonly id: string, readonly name: string, readonly versions: Readonly<Record<string, string>>, private readonly child: ChildProcess) {}

  /** @param module path below this folder. Rejects with the contender's own words when it cannot begin. */
  static async take(id: string, module: string, grounds: Grounds): Promise<Seat> {
    const child = fork(join(here, 'child.ts'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: process.execArgv });
    let words = '';
    child.on('error', () => undefined); // what could not be sent is said by the call that sent it
    child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000)));
    try {
      const { name, versions } = (await put(child, { ask: 'begin', module: join(here, module), grounds })) as { name: string; versions: Record<string, string> };
      return new Seat(id, name, versions, child);
    } catch (error) {
      child.kill('SIGKILL');
      throw new Error(`${id} could not begin: ${error instanceof Error ? error.message.split('\n')[0] : String(error)} ${words.split('\n').slice(-3).join(' ')}`.trim(), { cause: error });
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }
  /** Rejects when the turn has not come to its end long after its bound: an engine may have lost something, and the others wait. */
  turn(bound: Bound): Promise<Turn> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the turn did not come to its end within ${MOST_SECONDS} seconds`)), MOST_SECONDS * 1_000);
    });
    return Promise.race([put(this.child, { ask: 'turn', bound }) as Promise<Turn>, late]).finally(() => clearTimeout(timer));
  }
  account(): Promise<Account> {
    return put(this.child, { ask: 'account' }) as Promise<Account>;
  }
  async fill(count: number): Promise<void> {
    await put(this.child, { ask: 'fill', count });
  }
  late(dues: readonly number[]): Promise<readonly number[]> {
    return put(this.child, { ask: 'late', dues }) as Promise<readonly number[]>;
  }
  async leave(): Promise<void> {
    // It may have ended by itself, and then has nothing more to say.
    if (!this.child.connected || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    await Promise.race([put(this.child, { ask: 'end' }), new Promise((resolve) => setTimeout(resolve, 10_000))]).catch(() => undefined);
    this.child.kill('SIGKILL');
    await gone;
  }
}

const put = (child: ChildProcess, asked: Asked): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`its process ended (${code ?? 'killed'})`));
    child.once('exit', ended);
    child.once('message', ({ answer, error }: Answered) => {
      child.off('exit', ended);
      if (error === undefined) resolve(answer);
      else reject(new Error(error));
    });
    child.send(asked, (error) => {
      if (error) reject(error);
    });
  });
