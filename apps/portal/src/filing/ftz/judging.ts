// Owns the judging of a zone question in the browser, by the law's own function, before anything is sent. The service judges again: what only it knows
// (an importer nobody has looked up here) is its word.
import { portUnit, type Moment, type PortRecord, type ReferenceBook, type Refusal, type ZoneRecord } from '@centerline/cases';
import { localDateOf } from '@centerline/clock';
import { openingFaults, type OpenBody } from '@centerline/ftz';
import { bookOf, type Reference } from '../judging.js';
import type { Known } from '../knownImporter.js';

/** A site as reference data tells it: without the bond of its operator. */
export type Site = Omit<ZoneRecord, 'operatorBond'>;

export interface ZoneKnowledge {
  readonly reference: Reference;
  readonly port: PortRecord;
  /** Sites of that port, active or not. */
  readonly sites: readonly Site[];
}
export const isActive = ({ activeFromOn, activeUntilOn }: Site, today: string): boolean => activeFromOn <= today && (activeUntilOn === null || today < activeUntilOn);
export const todayAt = ({ reference, port }: ZoneKnowledge): string => localDateOf(reference.asOf, port.zone);

/** The part of the reference book an opening asks of; nothing else is known here, and asking is a fault of ours. */
function bookWith({ reference, port, sites }: ZoneKnowledge): ReferenceBook {
  const zones = sites.map((site): ZoneRecord => ({ ...site, operatorBond: null }));
  const part: ReturnType<typeof bookOf> & Pick<ReferenceBook, 'port' | 'zoneById' | 'zoneByFirms'> = {
    ...bookOf(reference),
    port: (code) => (code === port.code ? port : null),
    zoneById: (zoneId) => zones.find((zone) => zone.zoneId === zoneId) ?? null,
    zoneByFirms: (firms) => zones.find((zone) => zone.firms === firms) ?? null,
    dayAt: (unit, at) => (unit === portUnit(port.code) ? localDateOf(at, port.zone) : reference.today),
  };
  return part as ReferenceBook;
}

/** What only a record of the importer could tell. */
const OF_THE_RECORD = ['unknown-importer', 'lead-center-needed', 'lead-consulted'];

/** All that is wrong with the question as it stands, as far as it can be known here. */
export function faultsOf(body: OpenBody, knowledge: ZoneKnowledge, importer: Known): readonly Refusal[] {
  const importers = importer.kind === 'found' ? [importer.record] : [];
  const moment: Moment = { at: knowledge.reference.asOf, book: bookWith(knowledge), importers, related: [] };
  const faults = openingFaults(body, moment);
  return importer.kind === 'not-asked' ? faults.filter(({ code }) => !OF_THE_RECORD.includes(code)) : faults;
}
