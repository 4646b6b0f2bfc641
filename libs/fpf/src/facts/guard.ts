// Owns the limitations guard (domain § 11.3): how long a Center may be given without endangering the limitations date or a planned decision.
import type { Moment, UnitCode } from '@centerline/cases';
import { addDays, addWorkingDays, localDateOf, type Instant, type PlainDate } from '@centerline/clock';
import { earliest } from '../days.js';
import { GUARD_DAYS_BEFORE_LIMITATIONS, LEAST_INPUT_WORKING_DAYS } from '../policies.js';
import type { FpfState } from '../state.js';
import { zoneOf } from './petitionPeriod.js';

export type InputSpan =
  | { readonly kind: 'FULL' | 'COMPRESSED'; readonly workingDays: number; readonly latestOn: PlainDate | null }
  | { readonly kind: 'LIMITATIONS_RISK'; readonly latestOn: PlainDate };

/** The last day on which Center input may be due: 60 days before the limitations date, and before a decision date FP&F has set. */
export const latestInputOn = ({ file }: FpfState): PlainDate | null =>
  earliest(
    file.limitations ? addDays(file.limitations.on, -GUARD_DAYS_BEFORE_LIMITATIONS) : null,
    file.plannedDecisionOn ? addDays(file.plannedDecisionOn, -1) : null,
  );

/** Whether that many working days of the Center, counted from an instant, end within the guard. */
export function fitsGuard(state: FpfState, center: UnitCode, from: Instant, workingDays: number, moment: Moment): boolean {
  const latest = latestInputOn(state);
  if (latest === null) return true;
  const due = addWorkingDays(moment.book.calendarOf(center).spec, from, workingDays);
  return localDateOf(due, zoneOf(state.petition.port, moment)) <= latest;
}

/** The full time if it fits, else what remains, but never less than three working days. */
export function inputSpan(state: FpfState, center: UnitCode, full: number, moment: Moment): InputSpan {
  const latestOn = latestInputOn(state);
  for (let days = full; days >= LEAST_INPUT_WORKING_DAYS; days -= 1) {
    if (fitsGuard(state, center, moment.at, days, moment)) return { kind: days === full ? 'FULL' : 'COMPRESSED', workingDays: days, latestOn };
  }
  if (latestOn === null) throw new Error('Without a date to guard the full time always fits');
  return { kind: 'LIMITATIONS_RISK', latestOn };
}
