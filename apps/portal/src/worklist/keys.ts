// Owns which key does what in a list of work and on a case opened from it. Keys of one letter can be turned off (WCAG 2.2, 2.1.4). Pure.
export type KeyAct = 'next-row' | 'previous-row' | 'take' | 'choose' | 'give' | 'give-back' | 'next-case' | 'previous-case' | 'to-list' | 'help';

/** In the order of the page that explains them. `Enter` opens the case by itself: the row's link has the focus. */
export const KEYS: Readonly<Record<KeyAct, { readonly key: string; readonly on: 'list' | 'case' | 'both' }>> = {
  'next-row': { key: 'j', on: 'list' },
  'previous-row': { key: 'k', on: 'list' },
  take: { key: 'c', on: 'list' },
  choose: { key: 'x', on: 'list' },
  give: { key: 'a', on: 'list' },
  'give-back': { key: 'r', on: 'list' },
  'next-case': { key: 'n', on: 'case' },
  'previous-case': { key: 'p', on: 'case' },
  'to-list': { key: 'u', on: 'case' },
  help: { key: '?', on: 'both' },
};

export interface Pressed {
  readonly key: string;
  /** Control, Alt or Meta held: the browser's and the reader's own. */
  readonly isHeld: boolean;
  /** The focus is in a field, or a window is open over the page. */
  readonly isTyping: boolean;
}

/** What a key does there, or null. */
export function actOf({ key, isHeld, isTyping }: Pressed, on: 'list' | 'case'): KeyAct | null {
  if (isHeld || isTyping) return null;
  const acts = Object.keys(KEYS) as KeyAct[];
  return acts.find((act) => KEYS[act].key === key && (KEYS[act].on === on || KEYS[act].on === 'both')) ?? null;
}

/** The row to go to; stays at the ends. `from` is -1 while no row has the focus. */
export const rowAfter = (act: 'next-row' | 'previous-row', from: number, rows: number): number =>
  rows === 0 ? -1 : Math.min(rows - 1, Math.max(0, act === 'next-row' ? from + 1 : from < 0 ? 0 : from - 1));

const KEPT = 'centerline.keys';
/** Whether keys are on, for this device. */
export const keysAreOn = (keeping: Pick<Storage, 'getItem'>): boolean => keeping.getItem(KEPT) !== 'off';
export const turnKeys = (keeping: Pick<Storage, 'setItem'>, on: boolean): void => keeping.setItem(KEPT, on ? 'on' : 'off');
