// Owns what kinds of events a history is sorted by, and the reason an event carries. Pure.
import type { TimelineLine } from '../api/answers.js';

export const KINDS = ['course', 'dates', 'work', 'papers'] as const;
export type EventKind = (typeof KINDS)[number];

/** By the event's own kind; a party has none and sees one kind. */
export function kindOf({ kind = '' }: Pick<TimelineLine, 'kind'>): EventKind {
  if (/^task\./.test(kind)) return 'work';
  if (/^(message|document|letter|paper|notice)\b/.test(kind)) return 'papers';
  if (/^(clock\.|case\.heeded)|extended|tracked|waived/.test(kind)) return 'dates';
  return 'course';
}

/** What somebody wrote as their reason, where the event keeps it and the line does not say it already. */
export function reasonOf({ data, summary }: Pick<TimelineLine, 'data' | 'summary'>): string | null {
  const reason = data?.['reason'];
  return typeof reason === 'string' && reason !== '' && !/^[A-Z0-9_]+$/.test(reason) && !summary.includes(reason) ? reason : null;
}
