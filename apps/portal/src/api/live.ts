// Owns live updates: the gateway says which case changed (ids only), and what shows it is asked again. Losing the line loses nothing.
import { CASE_TYPES, type CaseType } from '@centerline/cases';
import { useEffect } from 'react';
import { EVENTS_AT } from './places.js';
import { listsChanged, meQuery, queryClient } from './queries.js';

/** The case an event is about; null when it does not say. */
export function newsOf(data: string): { readonly type: CaseType; readonly id: string } | null {
  try {
    const { type, caseId } = JSON.parse(data) as Readonly<Record<string, unknown>>;
    const kind = CASE_TYPES.find((one) => one === type);
    return kind !== undefined && typeof caseId === 'string' ? { type: kind, id: caseId } : null;
  } catch {
    return null;
  }
}

/** A browser gives up a line that was refused (too many windows, a gateway starting anew); we knock again after this. */
const KNOCK_AGAIN_MS = 30_000;
/** Many news at once make one round of questions. */
const GATHER_MS = 300;

/** Opens the line; what ends it is returned. */
function listen(): () => void {
  const cases = new Map<string, { readonly type: CaseType; readonly id: string }>();
  let round: ReturnType<typeof setTimeout> | undefined;
  let knock: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const ask = (): void => {
    round = undefined;
    for (const { type, id } of cases.values()) void queryClient.invalidateQueries({ queryKey: ['case', type, id] });
    void listsChanged();
    cases.clear();
  };
  const open = (): void => {
    source = new EventSource(EVENTS_AT);
    source.addEventListener('case', (event: MessageEvent<string>) => {
      const news = newsOf(event.data);
      if (news === null) return;
      cases.set(`${news.type}/${news.id}`, news);
      round ??= setTimeout(ask, GATHER_MS);
    });
    // The gateway cannot say what was missed.
    source.addEventListener('reload', () => void queryClient.invalidateQueries());
    source.addEventListener('session-ended', () => {
      source.close();
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    });
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(knock);
      knock = setTimeout(open, KNOCK_AGAIN_MS);
    });
  };
  open();
  return () => {
    clearTimeout(round);
    clearTimeout(knock);
    source.close();
  };
}

/** Listens while somebody is signed in. */
export const useLiveUpdates = (): void => useEffect(listen, []);
