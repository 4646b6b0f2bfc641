// Owns how news of the ledger reaches Temporal: start a case's workflow, or tell it. A second delivery is harmless.
// Must never hold up an answer: what cannot be delivered now waits in the outbox.
import { Client, Connection, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, WorkflowUpdateStage } from '@temporalio/client';
import type { CaseType } from '@centerline/cases';
import type { Ledger, OutboxRow } from '@centerline/ledger';
import { TASK_QUEUE, TELL, type CaseRef } from '@centerline/workflows/activities';

const WORKFLOWS: Readonly<Record<CaseType, string>> = { reassignment: 'reassignment', ftz: 'ftzEscalation', fpf: 'fpfInput' };

/** A run may begin or end between two questions; more often than this it is not that. */
const MOST_TELLINGS = 3;

export interface ConductorOptions {
  readonly address: string;
  readonly namespace: string;
  /** Where the workers of this installation listen. */
  readonly taskQueue?: string;
  /** How long one delivery may take before it is left to the relay. */
  readonly timeoutMs?: number;
  /** Told when a delivery failed; the row stays in the outbox and is tried again. */
  readonly onDelay?: (row: OutboxRow, error: unknown) => void;
}

export class Conductor {
  private readonly client: Client;
  private readonly connection: Connection;
  private readonly delivered: string[] = [];
  private flushing: Promise<void> | null = null;
  private readonly underway = new Set<Promise<void>>();

  constructor(private readonly ledger: Ledger, private readonly options: ConductorOptions) {
    this.connection = Connection.lazy({ address: options.address });
    this.client = new Client({ connection: this.connection, namespace: options.namespace });
  }

  /** Straight after a commit, without waiting. */
  deliver(row: OutboxRow): void {
    const delivery = this.deliverNow(row).then(() => undefined);
    this.underway.add(delivery);
    void delivery.finally(() => this.underway.delete(delivery));
  }

  /** Says whether Temporal has it now. Never rejects. */
  async deliverNow(row: OutboxRow): Promise<boolean> {
    try {
      await this.connection.withDeadline(Date.now() + (this.options.timeoutMs ?? 4_000), () => (row.kind === 'start' ? this.start(row) : this.tell(row)));
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
    await this.connection.close();
  }

  private async start(row: OutboxRow): Promise<void> {
    try {
      await this.begin(row, 'REJECT_DUPLICATE');
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  private async tell(row: OutboxRow): Promise<void> {
    for (let attempt = 0; attempt < MOST_TELLINGS; attempt += 1) {
      if (await this.heard(row)) return;
      // There is a workflow, and it is not running: it ended with its case.
      if (row.standing.closed && attempt > 0) return;
      // Never started, or lost with Temporal's database: the ledger knows all it needs to begin.
      if (await this.begun(row)) return;
      // Started at this very moment, by older news: that run has not heard this.
    }
    throw new Error(`The workflow of ${row.caseId} was there and was not there, ${MOST_TELLINGS} times`);
  }

  /** Whether a run of the case's workflow took the news. */
  private async heard(row: OutboxRow): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(row.caseId).startUpdate(TELL, { args: [row.standing], updateId: `outbox-${row.id}`, waitForStage: WorkflowUpdateStage.ACCEPTED });
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Whether this began a run, which then knows the news; not when one is running already, or has ended with its case. */
  private async begun(row: OutboxRow): Promise<boolean> {
    try {
      await this.begin(row, row.standing.closed ? 'REJECT_DUPLICATE' : 'ALLOW_DUPLICATE');
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  private begin(row: OutboxRow, workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE') {
    const ref: CaseRef = { type: row.type, caseId: row.caseId, standing: row.standing };
    return this.client.workflow.start(WORKFLOWS[row.type], {
      workflowId: row.caseId, taskQueue: this.options.taskQueue ?? TASK_QUEUE, args: [ref], workflowIdReusePolicy, workflowIdConflictPolicy: 'FAIL',
    });
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
