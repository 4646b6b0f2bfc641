// Owns the lane and the cargo it is about: urgent only for held cargo, and days that fit together.
import { invalid, type Refusal } from '@centerline/cases';
import { addDays, parsePlainDate, type PlainDate } from '@centerline/clock';
import { CARGO, DATES, EMERGENCY, LANE } from '../citations.js';
import { EMERGENCIES, LANES, type CargoBody, type Emergency, type Lane } from '../fields.js';
import { MOST_DAYS_AHEAD } from '../policies.js';
import type { Cargo } from '../state.js';
import { notADay, notOneOf, pastDayFaults } from './text.js';

export const laneFaults = (lane: Lane, held: boolean): readonly Refusal[] => [
  ...notOneOf('/lane', lane, LANES, LANE),
  ...(lane === 'urgent' && !held ? [invalid('/lane', 'urgent-needs-held-cargo', 'The urgent lane is for cargo that is held; say so under cargo, or choose another lane.', LANE)] : []),
];

export function cargoFaults(cargo: CargoBody | undefined, today: PlainDate): readonly Refusal[] {
  if (!cargo) return [];
  const { held, arrivedOn, demurrageFrom } = cargo;
  const arrival = arrivedOn === undefined && !held ? [] : pastDayFaults('/cargo/arrivedOn', 'The day the held cargo arrived', arrivedOn, today, CARGO);
  if (demurrageFrom === undefined) return arrival;
  if (!parsePlainDate(demurrageFrom)) return [...arrival, notADay('/cargo/demurrageFrom')];
  if (arrivedOn !== undefined && demurrageFrom < arrivedOn)
    return [...arrival, invalid('/cargo/demurrageFrom', 'demurrage-before-arrival', 'Demurrage does not begin before the cargo arrived.', CARGO)];
  const latest = addDays(today, MOST_DAYS_AHEAD);
  return demurrageFrom > latest ? [...arrival, invalid('/cargo/demurrageFrom', 'too-far-ahead', `Demurrage begins after ${latest}: is the year right?`, DATES)] : arrival;
}

/** A flag that is given is one of the kinds of emergency. */
export const emergencyFaults = (emergency: Emergency | undefined): readonly Refusal[] =>
  emergency === undefined ? [] : notOneOf('/emergency', emergency, EMERGENCIES, EMERGENCY);

export const readCargo = (cargo: CargoBody | undefined): Cargo => ({
  held: cargo?.held ?? false, arrivedOn: cargo?.arrivedOn ?? null, demurrageFrom: cargo?.demurrageFrom ?? null, perishable: cargo?.perishable ?? false,
});
