// Owns what the rooms of work ask the service, each under a key that news of a case makes old.
import type { WorkFilters } from '@centerline/cases';
import { ask, type Answer } from '../api/ask.js';
import { caseAt, OVERSIGHT_AT } from '../api/places.js';
import { listsChanged, lookUp, pagesQuery, queryClient } from '../api/queries.js';
import type { AbsencesAnswer, PeopleAnswer, ViewsAnswer, WorkLine, WorkPageAnswer } from './answers.js';
import type { WorkAct } from './bulk.js';
import { queryOf } from './search.js';

const WORK_AT = `${OVERSIGHT_AT}/work`;
const ofUnit = (unit: string | null): string => (unit === null ? '' : `?unit=${encodeURIComponent(unit)}`);

export const viewsQuery = lookUp<ViewsAnswer>(['worklist', 'views'], `${WORK_AT}/views`);
/** @param limit rows of a page; the service's own number without it. */
export const workQuery = (filters: WorkFilters, limit?: number) => pagesQuery<WorkLine, WorkPageAnswer>(['worklist', 'work'], WORK_AT, `${queryOf(filters)}${limit === undefined ? '' : `&limit=${limit}`}`);
/** @param unit null for one's own office. */
export const peopleQuery = (unit: string | null) => lookUp<PeopleAnswer>(['worklist', 'people', unit], `${WORK_AT}/people${ofUnit(unit)}`);
export const absencesQuery = (unit: string | null) => lookUp<AbsencesAnswer>(['worklist', 'absences', unit], `${WORK_AT}/absences${ofUnit(unit)}`);

export interface ViewOrderBody {
  readonly name: string;
  readonly scope: 'mine' | 'office';
  readonly filters: WorkFilters;
}
/** Kept under an id of the browser's making: sent twice, it is kept once. */
export async function keepView(id: string, body: ViewOrderBody): Promise<Answer<{ readonly id: string }>> {
  const answer = await ask<{ readonly id: string }>(`${WORK_AT}/views/${id}`, { method: 'PUT', body });
  if (answer.kind === 'ok') await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
  return answer;
}
export async function removeView(id: string): Promise<Answer<null>> {
  const answer = await ask<null>(`${WORK_AT}/views/${id}`, { method: 'DELETE' });
  if (answer.kind === 'ok') await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
  return answer;
}

export interface AbsenceBody {
  readonly person: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly deputy?: string;
}
export async function enterAbsence(id: string, body: AbsenceBody): Promise<Answer<object>> {
  const answer = await ask<object>(`${WORK_AT}/absences/${id}`, { method: 'PUT', body });
  if (answer.kind === 'ok') await listsChanged();
  return answer;
}
export async function endAbsence(id: string): Promise<Answer<object>> {
  const answer = await ask<object>(`${WORK_AT}/absences/${id}/end`, { method: 'POST', body: {}, idempotencyKey: crypto.randomUUID() });
  if (answer.kind === 'ok') await listsChanged();
  return answer;
}

const actAt = ({ type, caseId, taskId }: WorkLine, act: WorkAct): string => `${caseAt(type, caseId)}/tasks/${encodeURIComponent(taskId)}/${act}`;

/** What the law says would follow; nothing is changed. */
export const lookAhead = (line: WorkLine, act: WorkAct, body: object, version: number) =>
  ask<{ readonly clocks: readonly { readonly title: string; readonly change: string; readonly dueAt: string | null; readonly dueBefore: string | null }[] }>(`${actAt(line, act)}?preview=true`, { method: 'POST', body, version });

/** @param idempotencyKey the same for a repeat of the same attempt. */
export const perform = (line: WorkLine, act: WorkAct, body: object, version: number, idempotencyKey: string) =>
  ask<{ readonly version: number }>(actAt(line, act), { method: 'POST', body, version, idempotencyKey });
