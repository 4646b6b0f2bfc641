// Owns when mail may reach somebody: never in the night of the place where they work, by the ledger's moment.
import { localDateOf, wallTime, type Instant } from '@centerline/clock';
import { QUIET } from './policies.js';

/** Whether it is night there. The first instant of the morning is day, the first of the evening is night. */
export function isQuiet(at: Instant, zone: string): boolean {
  const day = localDateOf(at, zone);
  return at < wallTime(day, QUIET.until, zone) || at >= wallTime(day, QUIET.from, zone);
}
