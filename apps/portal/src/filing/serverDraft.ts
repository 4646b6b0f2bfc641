// Owns the draft on the server: opened once there is an importer number to keep it for, then replaced as the form goes on, and at last
// submitted. One request at a time; a draft the service would refuse stays on the device only.
import type { FilingBody } from '@centerline/reassignment';
import type { CaseView } from '../api/answers.js';
import { ask, type Answer } from '../api/ask.js';
import { caseAt, CASES_AT } from '../api/places.js';

export interface Opened {
  readonly id: string;
  readonly version: number;
}
/** The name of an appeal just begun, until the service has given it an id. */
export const newDraft = (): string => `new-${crypto.randomUUID().slice(0, 8)}`;
export const isNew = (draft: string): boolean => draft.startsWith('new-');
/** The name under which the form is kept on this device. */
export const draftName = (draft: string): string => `reassignment/${draft}`;

export type DraftAnswer = Answer<CaseView>;

const POST = 'POST' as const;

/** Keeps a draft: opens it, or replaces what it says. */
export const keepOnServer = (opened: Opened | null, body: FilingBody, idempotencyKey: string): Promise<DraftAnswer> =>
  opened === null
    ? ask<CaseView>(CASES_AT.reassignment, { method: POST, body: { ...body, asDraft: true }, idempotencyKey })
    : ask<CaseView>(`${caseAt('reassignment', opened.id)}/amend-draft`, { method: POST, body, version: opened.version, idempotencyKey });

/**
 * Files the appeal: without a draft at once; with one, what it says is replaced, unless the server has just that, and then it is submitted. Both steps are keyed
 * by the attempt, so that a repeat after a lost answer goes on where the first one stopped. Whoever submits another's draft as it is has not made it theirs.
 */
export async function fileAppeal(opened: Opened | null, body: FilingBody, key: string, isOnServer: boolean): Promise<DraftAnswer> {
  if (opened === null) return ask<CaseView>(CASES_AT.reassignment, { method: POST, body, idempotencyKey: key });
  if (isOnServer) return submitDraft(opened, key);
  const amended = await keepOnServer(opened, body, `${key}-amend`);
  if (amended.kind !== 'ok') return amended;
  return submitDraft({ id: opened.id, version: amended.value.version }, key);
}
const submitDraft = ({ id, version }: Opened, key: string): Promise<DraftAnswer> =>
  ask<CaseView>(`${caseAt('reassignment', id)}/submit`, { method: POST, body: {}, version, idempotencyKey: `${key}-submit` });
