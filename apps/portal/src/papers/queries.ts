// Owns what the pages of papers ask and send beside the commands: messages, documents, letters. None of it changes the case itself.
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CaseType } from '@centerline/cases';
import { ask, type Answer } from '../api/ask.js';
import { caseAt, CASES_AT, nextAt } from '../api/places.js';
import { get, lookUp, queryClient } from '../api/queries.js';
import type { DeliveryLine, DocumentLine, DocumentsAnswer, Grant, LetterLine, MessageLine, MessagesPage } from './answers.js';

/** Pages of messages, the latest first; the messages of each are oldest first. */
export const messagesQuery = (type: CaseType, id: string) =>
  infiniteQueryOptions({
    queryKey: ['case', type, id, 'messages'],
    initialPageParam: `${caseAt(type, id)}/messages`,
    queryFn: ({ pageParam, signal }) => get<MessagesPage>(pageParam, signal),
    getNextPageParam: (page) => (page.earlier === null ? undefined : nextAt(CASES_AT[type], page.earlier)),
  });

/** Of these cases, those with messages not read yet. */
export const unreadQuery = (type: CaseType, id: string) =>
  lookUp<{ readonly items: readonly { readonly caseId: string; readonly unread: number }[] }>(['case', type, id, 'unread'], `${CASES_AT[type]}/messages/unread?cases=${encodeURIComponent(id)}`);

export const documentsQuery = (type: CaseType, id: string) => lookUp<DocumentsAnswer>(['case', type, id, 'documents'], `${caseAt(type, id)}/documents`);
export const lettersQuery = (type: CaseType, id: string) => lookUp<{ readonly items: readonly LetterLine[] }>(['case', type, id, 'letters'], `${caseAt(type, id)}/letters`);
export const deliveriesQuery = (type: CaseType, id: string) => lookUp<{ readonly items: readonly DeliveryLine[] }>(['case', type, id, 'deliveries'], `${caseAt(type, id)}/deliveries`);

/** What was asked under this case before a paper came to it is old. */
export const papersChanged = (type: CaseType, id: string): Promise<unknown> => queryClient.invalidateQueries({ queryKey: ['case', type, id] });

export const sendMessage = (type: CaseType, id: string) => async (body: unknown, idempotencyKey: string): Promise<Answer<MessageLine>> => {
  const answer = await ask<MessageLine>(`${caseAt(type, id)}/messages`, { method: 'POST', body, idempotencyKey });
  if (answer.kind === 'ok') void papersChanged(type, id);
  return answer;
};

/** Tells the service how far the reader has read. Failing harms nobody: the next look tells it again. */
export async function markRead(type: CaseType, id: string, through: string): Promise<void> {
  const answer = await ask(`${caseAt(type, id)}/messages/read`, { method: 'POST', body: { through }, idempotencyKey: crypto.randomUUID() });
  if (answer.kind !== 'ok') return;
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['case', type, id, 'unread'] }), queryClient.invalidateQueries({ queryKey: ['counts'] })]);
}

export const holdDocument = (type: CaseType, id: string, document: string) => async (body: unknown, idempotencyKey: string): Promise<Answer<DocumentLine>> => {
  const answer = await ask<DocumentLine>(`${caseAt(type, id)}/documents/${document}/hold`, { method: 'POST', body, idempotencyKey });
  if (answer.kind === 'ok') void papersChanged(type, id);
  return answer;
};

/** Has one version handed out to this reader, and fetches it as a file. */
export async function fetchDocument(type: CaseType, id: string, document: string, version: number): Promise<Answer<Grant>> {
  const answer = await ask<Grant>(`${caseAt(type, id)}/documents/${document}/grant`, { method: 'POST', body: { version }, idempotencyKey: crypto.randomUUID() });
  if (answer.kind === 'ok') saveFrom(nextAt(CASES_AT[type], answer.value.url), answer.value.name);
  return answer;
}

function saveFrom(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
