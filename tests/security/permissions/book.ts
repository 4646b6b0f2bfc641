// Owns which tables of permissions there are, type by type, in the order in which an auditor reads them. Must never hold a permission of its own.
import { DECIDING_ACTS, OVERSIGHT, paperPermissions, READING_PERMISSIONS, REPRESENTATION_PERMISSIONS, SESSION_PERMISSIONS, WORK_PERMISSIONS, type CaseType, type NotedPermission } from '@centerline/cases';
import { WEBHOOK_PERMISSIONS } from '@centerline/cases/webhooks';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';

export interface Chapter {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly NotedPermission[];
  /** Commands of a sign-in that must be recent. */
  readonly deciding?: readonly string[];
}

const commandsOf = (title: string, type: CaseType, rows: readonly NotedPermission[]): Chapter => ({ deciding: DECIDING_ACTS[type], title: `${title}: commands`, about: 'What changes a case of this type. Whatever is not listed can be given by the system alone, or by nobody.', rows });
const papersOf = (title: string, type: CaseType): Chapter => ({ title: `${title}: messages and documents`, about: 'What lies beside a case of this type and changes nothing of it.', rows: paperPermissions(type) });

export const CHAPTERS: readonly Chapter[] = [
  { title: 'Reading a case', about: 'Of every type: the case, its history, deadlines, letters, messages and documents. Every reading is recorded before it is answered.', rows: READING_PERMISSIONS },
  commandsOf('Center reassignment', 'reassignment', reassignmentLaw.permissions),
  papersOf('Center reassignment', 'reassignment'),
  commandsOf('FTZ escalation', 'ftz', ftzLaw.permissions),
  papersOf('FTZ escalation', 'ftz'),
  commandsOf('FP&F Center input', 'fpf', fpfLaw.permissions),
  papersOf('FP&F Center input', 'fpf'),
  { title: 'Work, views, absences', about: 'Of every type: who takes and gives work. Who works is never who decides what the work comes to.', rows: WORK_PERMISSIONS },
  { title: 'Representation', about: 'Powers of attorney of brokers and counsel. Whoever acts by one is looked up at every request.', rows: REPRESENTATION_PERMISSIONS },
  { title: 'Webhooks', about: 'News of cases posted to systems of their parties. Whether an office may hear of a case is looked up before every post.', rows: WEBHOOK_PERMISSIONS },
  { title: 'Sessions', about: 'Being signed in with a browser. Everybody sees their own and ends it elsewhere.', rows: SESSION_PERMISSIONS },
  { title: 'Oversight', about: 'What supervisors and auditors look at, beside the cases they read.', rows: OVERSIGHT },
];
