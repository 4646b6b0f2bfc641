// Owns which words a mark of a clock has: kinds with a number in them share one. Pure.

const KNOWN = ['WARN', 'BREACH', 'DIRECTOR', 'EXECUTIVE', 'DELAY', 'LAPSE', 'ALARM', 'REMIND', 'PAUSE_ENDS'] as const;
export type MarkKey = (typeof KNOWN)[number] | 'OTHER';

/** `ALARM_365` → `ALARM`, `PAUSE_ENDS_4` → `PAUSE_ENDS`. */
export function markWords(kind: string): MarkKey {
  const bare = kind.replace(/_\d+$/, '');
  return KNOWN.find((one) => one === bare) ?? 'OTHER';
}
