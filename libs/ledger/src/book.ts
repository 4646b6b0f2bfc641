// Owns the reference book as this process knows it: rows read once and again when their version changes. Decides nothing.
import { localDateOf, type CalendarSpec, type Instant, type PlainDate } from '@centerline/clock';
import {
  personId, unitCode,
  type CenterRecord, type DelegationRule, type HeadingMapping, type Mark, type NamedCalendar, type PortRecord, type ReferenceBook, type Role, type StaffRecord,
  type UnitCode, type ZoneRecord,
} from '@centerline/cases';
import type { Database } from './database.js';

const day = (date: Date): PlainDate => date.toISOString().slice(0, 10) as PlainDate;
const dayOrNull = (date: Date | null): PlainDate | null => (date ? day(date) : null);
const byKey = <Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row> => new Map(rows.map((row) => [key(row), row]));
const inForce = (from: PlainDate, until: PlainDate | null, on: PlainDate): boolean => from <= on && (until === null || on < until);

interface Mapping extends HeadingMapping {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** Reads the whole book (a few thousand rows) in one go. */
export async function readBook(database: Database, version: string): Promise<ReferenceBook> {
  const { prisma } = database;
  const [centerRows, portRows, zoneRows, headingRows, mapRows, calendarRows, unitRows, delegationRows, bondRows, personRows] = await Promise.all([
    prisma.center.findMany({ orderBy: { code: 'asc' } }),
    prisma.port.findMany(),
    prisma.zoneSite.findMany(),
    prisma.heading.findMany({ select: { code: true } }),
    prisma.headingCenterMap.findMany(),
    prisma.calendarVersion.findMany({ orderBy: { version: 'asc' } }),
    prisma.unit.findMany(),
    prisma.delegationRule.findMany(),
    prisma.bondActivity.findMany({ select: { code: true } }),
    prisma.person.findMany(),
  ]);
  const centers = byKey(centerRows.map((row): CenterRecord => ({ ...row, activeFromOn: day(row.activeFromOn), activeUntilOn: dayOrNull(row.activeUntilOn) })), (one) => one.code);
  const ports = byKey<PortRecord, string>(portRows, (port) => port.code);
  const zones = zoneRows.map((row): ZoneRecord => ({
    zoneId: row.zoneId, firms: row.firms, port: row.portCode, grantee: row.grantee, operator: row.operator, operatorBond: row.operatorBond,
    activeFromOn: day(row.activeFromOn), activeUntilOn: dayOrNull(row.activeUntilOn),
  }));
  const zonesById = byKey(zones, (zone) => zone.zoneId);
  const zonesByFirms = byKey(zones, (zone) => zone.firms);
  const headings = new Set(headingRows.map((row) => row.code));
  const mappings = Map.groupBy(
    mapRows.map((row): Mapping => ({
      center: row.centerCode, mapVersion: row.mapVersion, prefix: row.prefix, mark: row.mark as Mark, citation: row.citation,
      fromOn: day(row.effectiveFromOn), untilOn: dayOrNull(row.effectiveToOn),
    })),
    (mapping) => mapping.prefix,
  );
  // The latest version of a calendar is the one new clocks take; older clocks carry theirs with them.
  const calendars = byKey(calendarRows.map((row): NamedCalendar => ({ name: row.name, version: row.version, spec: row.spec as unknown as CalendarSpec })), (one) => one.name);
  const units = byKey(unitRows, (unit) => unit.code);
  const delegations = delegationRows.map((row) => ({
    authority: row.authority, actionType: row.actionType, statute: row.statute === '' ? null : row.statute,
    maxAmount: row.maxAmount === null ? null : Number(row.maxAmount), effectiveFromOn: day(row.effectiveFromOn), citation: row.citation, mark: row.mark as Mark,
  }));
  const bonds = new Set(bondRows.map((row) => row.code));
  const staff = byKey(personRows.map((row): StaffRecord => ({ id: personId(row.id), name: row.name, roles: row.roles as Role[], unit: unitCode(row.unit) })), (one) => one.id);

  const staffByUnit = Map.groupBy([...staff.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')), (one) => one.unit);

  const headquartersCalendar = calendars.get('us-federal-dc/America/New_York');
  if (!headquartersCalendar) throw new Error('The reference book has no calendar of Headquarters: load reference data first');
  // Trade parties have no office of ours: their dates are counted by Headquarters' zone.
  const calendarOf = (unit: UnitCode): NamedCalendar => calendars.get(units.get(unit)?.calendarName ?? '') ?? headquartersCalendar;

  return {
    version,
    headingMapVersion: mapRows.map((row) => row.mapVersion).sort().at(-1) ?? 'none',
    center: (code) => centers.get(code) ?? null,
    centers: () => [...centers.values()],
    centerActiveOn(code, on) {
      const center = centers.get(code);
      return center !== undefined && inForce(center.activeFromOn, center.activeUntilOn, on);
    },
    port: (code) => ports.get(code) ?? null,
    zoneById: (zoneId) => zonesById.get(zoneId) ?? null,
    zoneByFirms: (firms) => zonesByFirms.get(firms) ?? null,
    headingExists: (heading4) => headings.has(heading4),
    centerForHeading(heading4, on) {
      for (const prefix of [heading4, heading4.slice(0, 2)]) {
        const mapping = mappings.get(prefix)?.find((one) => inForce(one.fromOn, one.untilOn, on));
        if (mapping) return mapping;
      }
      return null;
    },
    calendarOf,
    dayAt: (unit, at: Instant) => localDateOf(at, calendarOf(unit).spec.zone),
    delegationRules: (actionType, on) => delegations.filter((rule: DelegationRule) => rule.actionType === actionType && rule.effectiveFromOn <= on),
    staff: (id) => staff.get(personId(id)) ?? null,
    staffOf: (unit) => staffByUnit.get(unit) ?? [],
    unitName: (unit) => units.get(unit)?.name ?? unit,
    bondActivityExists: (code) => bonds.has(code),
  };
}
