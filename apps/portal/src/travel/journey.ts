// Owns what is asked of the gateway to let time pass, and what of it is told. Development installations only; the gateway of another has no such routes.
import type { CaseType } from '@centerline/cases';
import { ask, type Answer } from '../api/ask.js';
import { lookUp } from '../api/queries.js';

/** Of a case its reader may see; clock and mark are the agency's. */
export interface DueLine {
  readonly caseId: string;
  readonly number: string;
  readonly type: CaseType;
  readonly clock?: string;
  readonly mark?: string | null;
}
export interface Stop {
  readonly at: string;
  readonly due: readonly DueLine[];
  /** Something of cases of others. */
  readonly others: number;
}
export interface Journey {
  readonly from: string;
  readonly to: string;
  readonly stops: readonly Stop[];
}

export const clockQuery = { ...lookUp<{ readonly now: string }>(['development-clock'], '/development/clock'), staleTime: 30_000 };

/** How far one can go at once; longer journeys are for the command line. */
export const LENGTHS = ['next', '1d', '3d', '7d', '30d'] as const;
export type Length = (typeof LENGTHS)[number];

export const advance = (by: Length): Promise<Answer<Journey>> => ask<Journey>('/development/advance', { method: 'POST', body: { by } });

const MARKS = ['WARN', 'BREACH', 'DIRECTOR', 'EXECUTIVE', 'LAPSE'] as const;
export type KnownMark = (typeof MARKS)[number];
/** A mark this page has words for; null for the others. */
export const knownMark = (mark: string): KnownMark | null => MARKS.find((one) => one === mark) ?? null;
