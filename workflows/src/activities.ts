// Owns what a workflow may ask of the world, and the case it is told about. Types only; the worker does the work.
import type { CaseType, Standing } from '@centerline/cases';

export interface CaseRef {
  readonly type: CaseType;
  /** Also the workflow's id. */
  readonly caseId: string;
  /** As the ledger saw the case when this run was started. */
  readonly standing: Standing;
}

export interface CaseActivities {
  /** Gives the system command of that name to the case; repeats until it is done. Returns where the case stands then. */
  perform(ref: Omit<CaseRef, 'standing'>, duty: string): Promise<Standing>;
  /** Records the marks that have passed and draws their consequences. Returns where the case stands then. */
  heed(ref: Omit<CaseRef, 'standing'>): Promise<Standing>;
}

/** The Update by which the ledger's news reaches a workflow; its id is the outbox row's. */
export const TELL = 'tell';
export const TASK_QUEUE = 'centerline';
