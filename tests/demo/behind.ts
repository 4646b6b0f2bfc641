// Owns what the demo sees behind the services: the ledger's moment and notices, Temporal's runs. Reads only, but for the clock, which it lets go forward.
import { advance, temporalNamespace } from '@centerline/infra';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pg from 'pg';
import type { Ground } from './ground.js';

export interface Notice {
  readonly addressee: { readonly to: 'party' | 'unit' | 'person'; readonly unit?: string; readonly roles?: readonly string[]; readonly person?: string };
  readonly subject: string;
  readonly body: string;
}
export interface Run {
  /** Temporal's word: `RUNNING`, `COMPLETED`, `FAILED` … */
  readonly status: string;
  readonly events: number;
}

const LOOKS = 200;
const LOOK_EVERY_MS = 50;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

export class Behind {
  private constructor(private readonly ground: Ground, private readonly ledger: pg.Client, private readonly temporal: TestWorkflowEnvironment) {}

  static async of(ground: Ground): Promise<Behind> {
    quiet();
    const ledger = new pg.Client({ connectionString: ground.ownerDatabaseUrl });
    // A database that ends under an interrupted demo is no news; a question on its way fails by itself.
    ledger.on('error', () => undefined);
    await ledger.connect();
    // Row security binds the owner too.
    await ledger.query(`SELECT set_config('centerline.side', 'system', false)`);
    const temporal = await TestWorkflowEnvironment.createFromExistingServer({ address: ground.temporalAddress, namespace: temporalNamespace });
    return new Behind(ground, ledger, temporal);
  }
  async close(): Promise<void> {
    await this.ledger.end();
    await this.temporal.teardown();
  }

  /** The instant at which the ledger judges commands now. */
  async moment(): Promise<string> {
    const { rows: [row] } = await this.ledger.query<{ now: string }>('SELECT centerline.instant(centerline.moment()) AS now');
    if (!row) throw new Error('The ledger did not say what time it is');
    return row.now;
  }

  /** Lets the clock go on to just after an instant, everything on the way happening in its order. Nothing when it has passed. */
  async timePassesTo(at: string): Promise<void> {
    const length = Date.parse(at) + 1_000 - Date.parse(await this.moment());
    if (length > 0) await advance(this.ground.ownerDatabaseUrl, length, () => undefined);
  }

  /** Everything anybody was told about a case, in order. */
  async notices(caseId: string): Promise<readonly Notice[]> {
    return (await this.ledger.query<Notice>('SELECT addressee, subject, body FROM centerline.notice WHERE case_id = $1 ORDER BY id', [caseId])).rows;
  }

  async isClosed(caseId: string): Promise<boolean> {
    return (await this.ledger.query<{ closed: boolean }>('SELECT closed FROM centerline.case_file WHERE id = $1', [caseId])).rows[0]?.closed ?? false;
  }

  /** The case's workflow, once it has ended, or as it is after ten seconds. */
  async runOf(caseId: string): Promise<Run> {
    const handle = this.temporal.client.workflow.getHandle(caseId);
    for (let look = 0; ; look += 1) {
      const { status, historyLength } = await handle.describe();
      if (status.name !== 'RUNNING' || look === LOOKS) return { status: status.name, events: historyLength };
      await pause();
    }
  }
}

/** Temporal's core speaks to the terminal unless told not to, and can be told only once in a process. */
function quiet(): void {
  try {
    Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  } catch {
    // Somebody else in this process has told it already.
  }
}
