// Owns reference data as it is shown to people: every row with its mark and its citation. Read once for a version of the data. Decides nothing.
import type { Mark } from '@centerline/cases';
import type { CalendarSpec, PlainDate } from '@centerline/clock';
import type { Database } from './database.js';

interface Standing {
  readonly mark: Mark;
  readonly citation: string;
}
export interface CenterRow extends Standing {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly activeFromOn: PlainDate;
  readonly activeUntilOn: PlainDate | null;
}
export interface PortRow extends Standing {
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly zone: string;
}
/** A zone site without the bond of its operator, which is nobody else's business. */
export interface ZoneRow extends Standing {
  readonly zoneId: string;
  readonly firms: string;
  readonly port: string;
  readonly grantee: string;
  readonly operator: string;
  readonly activeFromOn: PlainDate;
  readonly activeUntilOn: PlainDate | null;
}
export interface HeadingRow extends Standing {
  readonly code: string;
  readonly description: string;
}
export interface MappingRow extends Standing {
  readonly prefix: string;
  readonly center: string;
  readonly mapVersion: string;
  readonly effectiveFromOn: PlainDate;
  readonly effectiveToOn: PlainDate | null;
}
export interface CalendarRow {
  readonly name: string;
  readonly version: string;
  readonly spec: CalendarSpec;
  /** How many offices count by it. */
  readonly offices: number;
}
export interface ReferenceRows {
  /** Of all reference data: changes whenever any row does. */
  readonly version: string;
  readonly centers: readonly CenterRow[];
  readonly ports: readonly PortRow[];
  readonly zones: readonly ZoneRow[];
  readonly headings: readonly HeadingRow[];
  readonly headingMap: readonly MappingRow[];
  readonly calendars: readonly CalendarRow[];
}

const day = (date: Date): PlainDate => date.toISOString().slice(0, 10) as PlainDate;
const dayOrNull = (date: Date | null): PlainDate | null => (date ? day(date) : null);
const standing = ({ mark, citation }: { readonly mark: string; readonly citation: string }): Standing => ({ mark: mark as Mark, citation });

/** Reads all of it (about two thousand rows) in one go. */
export async function readReferenceRows({ prisma }: Database, version: string): Promise<ReferenceRows> {
  const [centers, ports, zones, headings, headingMap, calendars, units] = await Promise.all([
    prisma.center.findMany({ orderBy: { code: 'asc' } }),
    prisma.port.findMany({ orderBy: { code: 'asc' } }),
    prisma.zoneSite.findMany({ orderBy: { zoneId: 'asc' } }),
    prisma.heading.findMany({ orderBy: { code: 'asc' } }),
    prisma.headingCenterMap.findMany({ orderBy: [{ prefix: 'asc' }, { effectiveFromOn: 'asc' }] }),
    prisma.calendarVersion.findMany({ orderBy: [{ name: 'asc' }, { version: 'asc' }] }),
    prisma.unit.findMany({ select: { calendarName: true } }),
  ]);
  const offices = Map.groupBy(units, (unit) => unit.calendarName);
  return {
    version,
    centers: centers.map((row) => ({ code: row.code, name: row.name, city: row.city, activeFromOn: day(row.activeFromOn), activeUntilOn: dayOrNull(row.activeUntilOn), ...standing(row) })),
    ports: ports.map((row) => ({ code: row.code, name: row.name, state: row.state, zone: row.zone, ...standing(row) })),
    zones: zones.map((row) => ({
      zoneId: row.zoneId, firms: row.firms, port: row.portCode, grantee: row.grantee, operator: row.operator,
      activeFromOn: day(row.activeFromOn), activeUntilOn: dayOrNull(row.activeUntilOn), ...standing(row),
    })),
    headings: headings.map((row) => ({ code: row.code, description: row.description, ...standing(row) })),
    headingMap: headingMap.map((row) => ({
      prefix: row.prefix, center: row.centerCode, mapVersion: row.mapVersion, effectiveFromOn: day(row.effectiveFromOn), effectiveToOn: dayOrNull(row.effectiveToOn), ...standing(row),
    })),
    calendars: calendars.map((row) => ({ name: row.name, version: row.version, spec: row.spec as unknown as CalendarSpec, offices: offices.get(row.name)?.length ?? 0 })),
  };
}
