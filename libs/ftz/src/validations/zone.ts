// Owns that the zone named is one: Zone ID and FIRMS well formed, known, one-to-one, and active at that port on the day.
import { checkBond, checkFirms, checkPortCode, checkZoneId, invalid, type Moment, type Refusal, type ZoneRecord } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { ACTIVE_ZONE, BOND_FORM, OPENING, ZONE_IDENTIFIERS } from '../citations.js';
import type { OpenBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { Flags } from '../state.js';
import { optionalTextFaults } from './text.js';

export const zoneFaults = (body: OpenBody, today: PlainDate, moment: Moment): readonly Refusal[] => [
  ...portFaults(body.portCode, moment),
  ...siteFaults(body, today, moment),
  ...(body.legacyZoneId !== undefined && !/^\d{3}[0-9A-Z]{4}$/.test(body.legacyZoneId)
    ? [invalid('/legacyZoneId', 'legacy-zone-form', 'A legacy Zone ID has seven positions: three digits of the zone, then four letters or digits.', ZONE_IDENTIFIERS)] : []),
  ...optionalTextFaults('/grantee', 'The grantee', body.grantee, LIMITS.short, ACTIVE_ZONE),
  ...optionalTextFaults('/operator', 'The operator', body.operator, LIMITS.short, ACTIVE_ZONE),
  ...bondFaults(body.operatorBond),
];

function portFaults(portCode: string, moment: Moment): readonly Refusal[] {
  const form = checkPortCode(portCode ?? '');
  if (!form.ok) return [invalid('/portCode', 'port-form', form.message, OPENING)];
  return moment.book.port(portCode) ? [] : [invalid('/portCode', 'unknown-port', `There is no port ${portCode}.`, OPENING)];
}

function siteFaults({ portCode, zoneId, firms }: OpenBody, today: PlainDate, moment: Moment): readonly Refusal[] {
  const zoneForm = checkZoneId(zoneId ?? '');
  const firmsForm = checkFirms(firms ?? '');
  const zone = zoneForm.ok ? moment.book.zoneById(zoneId) : null;
  const site = firmsForm.ok ? moment.book.zoneByFirms(firms) : null;
  const faults = [
    ...(zoneForm.ok ? [] : [invalid('/zoneId', 'zone-form', zoneForm.message, ZONE_IDENTIFIERS)]),
    ...(firmsForm.ok ? [] : [invalid('/firms', 'firms-form', firmsForm.message, ZONE_IDENTIFIERS)]),
    ...(zoneForm.ok && !zone ? [invalid('/zoneId', 'unknown-zone', `There is no zone site ${zoneId}.`, ZONE_IDENTIFIERS)] : []),
    ...(firmsForm.ok && !site ? [invalid('/firms', 'unknown-firms', `There is no zone site with FIRMS code ${firms}.`, ZONE_IDENTIFIERS)] : []),
    ...(zone && site && zone.zoneId !== site.zoneId
      ? [invalid('/firms', 'zone-and-firms-disagree', `FIRMS code ${firms} is that of site ${site.zoneId}; site ${zoneId} has ${zone.firms}.`, ZONE_IDENTIFIERS)] : []),
  ];
  return zone ? [...faults, ...activationFaults(zone, portCode, today)] : faults;
}

function activationFaults(zone: ZoneRecord, portCode: string, today: PlainDate): readonly Refusal[] {
  const active = zone.activeFromOn <= today && (zone.activeUntilOn === null || today < zone.activeUntilOn);
  return [
    ...(zone.port === portCode ? [] : [invalid('/zoneId', 'zone-of-other-port', `Site ${zone.zoneId} belongs to port ${zone.port}, not ${portCode}.`, ACTIVE_ZONE)]),
    ...(active ? [] : [invalid('/zoneId', 'zone-not-active', `Site ${zone.zoneId} is not active on ${today}.`, ACTIVE_ZONE)]),
  ];
}

function bondFaults(bond: string | undefined): readonly Refusal[] {
  if (bond === undefined) return [];
  const form = checkBond(bond);
  return form.ok ? [] : [invalid('/operatorBond', 'bond-form', form.message, BOND_FORM)];
}

/** In what the port's words differ from the zone's record: shown, not refused, for either may be out of date. */
export const recordDiffers = (body: OpenBody, zone: ZoneRecord): Flags['zoneRecordDiffers'] =>
  (['grantee', 'operator', 'operatorBond'] as const).filter((field) => body[field] !== undefined && body[field] !== zone[field]);
