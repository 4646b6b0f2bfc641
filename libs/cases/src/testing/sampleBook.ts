// A reference book small enough to read, for tests of the laws. The real one is rows of the ledger.
import { localDateOf, type CalendarSpec, type Instant, type PlainDate } from '@centerline/clock';
import type { ImporterRecord, Moment, NamedCalendar, PartnerStatus, RelatedCase } from '../moment.js';
import { ior, unitCode, type UnitCode } from '../names.js';
import type { CenterRecord, DelegationRule, HeadingMapping, PortRecord, ReferenceBook, ZoneRecord } from '../referenceBook.js';
import { people } from './samplePeople.js';

const day = (text: string): PlainDate => text as PlainDate;

const CENTERS: readonly [string, string, string, string][] = [
  ['CEE001', 'Pharmaceuticals, Health & Chemicals', 'New York, NY', 'America/New_York'],
  ['CEE002', 'Agriculture & Prepared Products', 'Miami, FL', 'America/New_York'],
  ['CEE003', 'Automotive & Aerospace', 'Detroit, MI', 'America/Detroit'],
  ['CEE004', 'Apparel, Footwear & Textiles', 'San Francisco, CA', 'America/Los_Angeles'],
  ['CEE005', 'Base Metals', 'Chicago, IL', 'America/Chicago'],
  ['CEE006', 'Petroleum, Natural Gas & Minerals', 'Houston, TX', 'America/Chicago'],
  ['CEE007', 'Electronics', 'Long Beach, CA', 'America/Los_Angeles'],
  ['CEE008', 'Consumer Products & Mass Merchandising', 'Atlanta, GA', 'America/New_York'],
  ['CEE009', 'Industrial & Manufacturing Materials', 'Buffalo, NY', 'America/New_York'],
  ['CEE010', 'Machinery', 'Laredo, TX', 'America/Chicago'],
];
const PORTS: readonly PortRecord[] = [
  { code: '2704', name: 'Los Angeles', state: 'CA', zone: 'America/Los_Angeles' },
  { code: '4601', name: 'New York/Newark', state: 'NJ', zone: 'America/New_York' },
  { code: '3801', name: 'Detroit', state: 'MI', zone: 'America/Detroit' },
];
const ZONES: readonly ZoneRecord[] = [
  { zoneId: '202000001', firms: 'W202', port: '2704', grantee: 'Sample Harbor Grantee', operator: 'Sample Zone Operator', operatorBond: '99FTZ0001', activeFromOn: day('2015-01-01'), activeUntilOn: null },
  { zoneId: '202000002', firms: 'W203', port: '2704', grantee: 'Sample Harbor Grantee', operator: 'Closed Zone Operator', operatorBond: '99FTZ0002', activeFromOn: day('2015-01-01'), activeUntilOn: day('2024-01-01') },
  { zoneId: '049000001', firms: 'E049', port: '4601', grantee: 'Sample Bay Grantee', operator: 'Sample Bay Operator', operatorBond: '99FTZ0003', activeFromOn: day('2015-01-01'), activeUntilOn: null },
];
const MAP: Readonly<Record<string, string>> = {
  '30': 'CEE001', '08': 'CEE002', '87': 'CEE003', '61': 'CEE004', '62': 'CEE004', '64': 'CEE004', '72': 'CEE005', '27': 'CEE006',
  '8471': 'CEE007', '8517': 'CEE007', '94': 'CEE008', '95': 'CEE008', '39': 'CEE009', '84': 'CEE010',
};
const DELEGATIONS: readonly DelegationRule[] = [
  ['SEIZURE', 100_000], ['PENALTY', 100_000], ['LIQUIDATED_DAMAGES', 200_000],
].map(([actionType, maxAmount]) => ({
  authority: 'FPF_OFFICER', actionType: actionType as string, statute: null, maxAmount: maxAmount as number,
  effectiveFromOn: day('2000-10-05'), citation: 'T.D. 00-58, amounts recalled', mark: 'unofficial' as const,
}));

const calendar = (zone: string, holidays: 'us-federal' | 'us-federal-dc'): NamedCalendar => {
  const open: [string, string][] = [['08:30', '17:00']];
  return {
    name: `${holidays}/${zone}`, version: '2026-01',
    spec: { zone, holidays, hours: { mon: open, tue: open, wed: open, thu: open, fri: open } } as CalendarSpec,
  };
};

function calendarOf(unit: UnitCode): NamedCalendar {
  if (unit === 'OFO-HQ' || unit === 'OT-RR') return calendar('America/New_York', 'us-federal-dc');
  const center = CENTERS.find(([code]) => code === unit);
  const port = PORTS.find(({ code }) => unit === `PORT-${code}` || unit === `FPF-${code}`);
  return calendar(center?.[3] ?? port?.zone ?? 'America/New_York', 'us-federal');
}

const center = ([code, name, city]: readonly [string, string, string, string]): CenterRecord => ({ code, name, city, activeFromOn: day('2016-12-20'), activeUntilOn: null });

export const sampleBook: ReferenceBook = {
  version: 'sample-1',
  headingMapVersion: 'sample-map-1',
  center: (code) => CENTERS.filter(([one]) => one === code).map(center)[0] ?? null,
  centers: () => CENTERS.map(center),
  centerActiveOn: (code, on) => CENTERS.some(([one]) => one === code) && on >= '2016-12-20',
  port: (code) => PORTS.find((port) => port.code === code) ?? null,
  zoneById: (zoneId) => ZONES.find((zone) => zone.zoneId === zoneId) ?? null,
  zoneByFirms: (firms) => ZONES.find((zone) => zone.firms === firms) ?? null,
  headingExists: (heading4) => /^\d{4}$/.test(heading4) && !heading4.startsWith('77') && heading4 < '9800' && heading4 > '0100',
  centerForHeading(heading4): HeadingMapping | null {
    const prefix = MAP[heading4] ? heading4 : heading4.slice(0, 2);
    const found = MAP[prefix];
    return found ? { center: found, mapVersion: 'sample-map-1', prefix, mark: 'unofficial', citation: 'sample map' } : null;
  },
  calendarOf,
  dayAt: (unit, at) => localDateOf(at, calendarOf(unit).spec.zone),
  delegationRules: (actionType) => DELEGATIONS.filter((rule) => rule.actionType === actionType),
  staff: (id) => Object.values(people).find((one) => one.id === id && one.iors.length === 0) ?? null,
  staffOf: (unit) => Object.values(people).filter((one) => one.unit === unit && one.iors.length === 0).sort((a, b) => a.name.localeCompare(b.name)),
  unitName: (unit) => CENTERS.find(([code]) => code === unit)?.[1] ?? unit,
  bondActivityExists: (code) => /^[A-HJ-T]$/.test(code),
};

const status = (program: PartnerStatus['program'], tier: PartnerStatus['tier'], state: PartnerStatus['status'], fromOn: string): PartnerStatus => ({
  program, tier, status: state, fromOn: day(fromOn), untilOn: null, source: 'sample partner file',
});
const importer = (number: string, name: string, account: string, assignedCenter: string, ...partnerStatuses: PartnerStatus[]): ImporterRecord => ({
  ior: ior(number), name, account: unitCode(account), assignedCenter, partnerStatuses,
});

export const sampleImporters: readonly ImporterRecord[] = [
  importer('91-1000001BH', 'Blue Heron Outfitters (sample)', 'ACCT-1001', 'CEE004', status('CTPAT', 'TIER_II', 'ACTIVE', '2022-03-01')),
  importer('91-1000002BH', 'Blue Heron Outfitters (sample), retail', 'ACCT-1001', 'CEE004', status('CTPAT', 'TIER_II', 'ACTIVE', '2022-03-01')),
  importer('92-2000001TR', 'Tumbleweed Robotics (sample)', 'ACCT-1002', 'CEE010', status('CTPAT_TRADE_COMPLIANCE', 'TIER_III', 'ACTIVE', '2023-06-01')),
  importer('94-4000001LB', 'Lantern Bay Foods (sample)', 'ACCT-1004', 'CEE002', status('CTPAT', 'TIER_I', 'SUSPENDED', '2025-01-01')),
  importer('95-5000001JM', 'Juniper Motor Parts (sample)', 'ACCT-1005', 'CEE003', status('CTPAT_TRADE_COMPLIANCE', 'TIER_II', 'ACTIVE', '2023-06-01')),
  importer('900-12-1234', 'Ollie Marsh (sample sole proprietor)', 'ACCT-1006', 'CEE008'),
];

/** The moment of a test: judged at this instant, by the sample book and all sample importers. */
export const momentAt = (at: string, related: readonly RelatedCase[] = []): Moment => ({
  at: at as Instant, book: sampleBook, importers: sampleImporters, related,
});
