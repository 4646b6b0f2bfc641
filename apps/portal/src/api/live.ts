// Owns live updates: the gateway says which case changed (ids only), and what shows it is asked again. Losing the line loses nothing.
import { CASE_TYPES, type CaseType } from '@centerline/cases';
import { useEffect } from 'react';
import { EVENTS_AT } from './places.js';
import { caseChanged, listsChanged, queryClient } from './queries.js';

/** What an event is about: a case, or anything (null) when the event does not say. */
export function newsOf(data: string): { readonly type: CaseType; readonly id: string } | null {
  try {
    const { type, caseType, id, caseId } = JSON.parse(data) as Readonly<Record<string, unknown>>;
    const kind = CASE_TYPES.find((one) => one === (caseType ?? type));
    const name = caseId ?? id;
    return kind !== undefined && typeof name === 'string' ? { type: kind, id: name } : null;
  } catch {
    return null;
  }
}

/** Listens while somebody is signed in. Many news at once make one round of questions. */
export function useLiveUpdates(): void {
  useEffect(() => {
    const source = new EventSource(EVENTS_AT);
    const cases = new Map<string, { readonly type: CaseType; readonly id: string }>();
    let round: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;
    const hear = (event: MessageEvent<string>): void => {
      const news = newsOf(event.data);
      if (news !== null) cases.set(`${news.type}/${news.id}`, news);
      round ??= setTimeout(() => {
        round = undefined;
        for (const one of cases.values()) void caseChanged(one.type, one.id);
        if (cases.size === 0) void listsChanged();
        cases.clear();
      }, 300);
    };
    source.addEventListener('message', hear);
    source.addEventListener('case', hear);
    // After a gap nobody knows what was missed.
    source.addEventListener('open', () => {
      if (wasOpen) void queryClient.invalidateQueries();
      wasOpen = true;
    });
    return () => {
      clearTimeout(round);
      source.close();
    };
  }, []);
}
