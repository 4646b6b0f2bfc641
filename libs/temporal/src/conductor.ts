// Owns how news of the ledger reaches Temporal: start a case's workflow, or tell it. A second delivery is harmless.
// Must never hold up an answer: what cannot be delivered now waits in the outbox.
import type { Ledger, OutboxRow } from '@centerline/ledger';
import type { Line, LineOptions } from './line.js';

/** A run may begin or end between two questions; more often than this it is not that. */
const MOST_TELLINGS = 3;

export interface ConductorOptions extends LineOptions {
  /** How long one delivery may take before it is left to the relay. */
  readonly timeoutMs?: number;
  /** Told when a delivery failed; the row stays in the outbox and is tried again. */
  readonly onDelay?: (row: OutboxRow, error: unknown) => void;
}

export class Conductor {
  private line: Promise<Line> | null = null;
  private readonly delivered: string[] = [];
  private flushing: Promise<void> | null = null;
  private readonly underway = new Set<Promise<void>>();

  constructor(private readonly ledger: Ledger, private readonly options: ConductorOptions) {}

  /** Straight after a commit, without waiting. */
  deliver(row: OutboxRow): void {
    const delivery = this.deliverNow(row).then(() => undefined);
    this.underway.add(delivery);
    void delivery.finally(() => this.underway.delete(delivery));
  }

  /** Says whether Temporal has it now. Never rejects. */
  async deliverNow(row: OutboxRow): Promise<boolean> {
    try {
      const line = await this.taken();
      await line.within(this.options.timeoutMs ?? 4_000, () => (row.kind === 'start' ? start(line, row) : tell(line, row)));
    } catch (error) {
      this.options.onDelay?.(row, error);
      return false;
    }
    this.delivered.push(row.id);
    this.flushing ??= new Promise<void>((resolve) => setTimeout(resolve, 50)).then(() => this.flush());
    return true;
  }

  /** After the last delivery; rows not marked are delivered again, which is harmless. */
  async close(): Promise<void> {
    await Promise.allSettled(this.underway);
    await this.flushing;
    await (await this.line)?.close();
  }

  /** Temporal's client takes 25 MB: a process that has nothing to tell does not load it. */
  private taken(): Promise<Line> {
    return (this.line ??= import('./line.js').then((module) => new module.Line(this.options)));
  }

  private async flush(): Promise<void> {
    this.flushing = null;
    const ids = this.delivered.splice(0);
    try {
      await this.ledger.markDelivered(ids);
    } catch (error) {
      for (const id of ids) this.options.onDelay?.({ id } as OutboxRow, error);
    }
  }
}

/** A run that was started before, by this news or by later, is as good. */
async function start(line: Line, row: OutboxRow): Promise<void> {
  await line.begun(row, true);
}

async function tell(line: Line, row: OutboxRow): Promise<void> {
  for (let attempt = 0; attempt < MOST_TELLINGS; attempt += 1) {
    if (await line.heard(row)) return;
    // There is a workflow, and it is not running: it ended with its case.
    if (row.standing.closed && attempt > 0) return;
    // Never started, or lost with Temporal's database: the ledger knows all it needs to begin.
    if (await line.begun(row, row.standing.closed)) return;
    // Started at this very moment, by older news: that run has not heard this.
  }
  throw new Error(`The workflow of ${row.caseId} was there and was not there, ${MOST_TELLINGS} times`);
}
