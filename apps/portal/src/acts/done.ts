// Owns what was just done, kept for the one page that says so next. Lives in this tab only.
import type { CaseType } from '@centerline/cases';

export interface Done {
  readonly type: CaseType;
  readonly id: string;
  readonly command: string;
  /** What arrived was the attempt before. */
  readonly earlier: boolean;
}
const KEPT = 'centerline.done';

export const keepDone = (done: Done): void => sessionStorage.setItem(KEPT, JSON.stringify(done));

/** What was done on this case just now; null for nothing. It is forgotten by `forgetDone`. */
export function doneOn(type: CaseType, id: string): Done | null {
  try {
    const done = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Done | null;
    return done !== null && done.type === type && done.id === id ? done : null;
  } catch {
    return null;
  }
}
export const forgetDone = (): void => sessionStorage.removeItem(KEPT);
