// Owns the form of what the port records with a day: its attempts, and the dates set by law that run beside the case.
import type { Refusal } from '@centerline/cases';
import { addDays, parsePlainDate, type PlainDate } from '@centerline/clock';
import { ATTEMPTS, TRACKED } from '../citations.js';
import { TRACKED_KINDS, type AttemptBody, type TrackDateBody } from '../fields.js';
import { LIMITS, MOST_DAYS_BACK } from '../policies.js';
import { longAgoFaults, notOneOf, optionalTextFaults, pastDayFaults, textFaults } from './text.js';

export const attemptFaults = (pointer: string, attempt: AttemptBody, today: PlainDate): readonly Refusal[] => [
  ...pastDayFaults(`${pointer}/triedOn`, 'The day of the attempt', attempt.triedOn, today, ATTEMPTS),
  ...textFaults(`${pointer}/what`, 'What was tried', attempt.what, LIMITS.text, ATTEMPTS),
  ...textFaults(`${pointer}/result`, 'The result', attempt.result, LIMITS.note, ATTEMPTS),
];

export const trackFaults = (pointer: string, tracked: TrackDateBody, today: PlainDate): readonly Refusal[] => [
  ...notOneOf(`${pointer}/kind`, tracked.kind, TRACKED_KINDS, TRACKED),
  ...anchorFaults(`${pointer}/anchorOn`, tracked.anchorOn, today),
  ...optionalTextFaults(`${pointer}/reference`, 'The reference', tracked.reference, LIMITS.short, TRACKED),
];

function anchorFaults(field: string, anchorOn: PlainDate, today: PlainDate): readonly Refusal[] {
  const faults = pastDayFaults(field, 'The day the date counts from', anchorOn, today, TRACKED);
  if (faults.length > 0 || !parsePlainDate(anchorOn)) return faults;
  return longAgoFaults(field, 'The day the date counts from', anchorOn, addDays(today, -MOST_DAYS_BACK));
}
