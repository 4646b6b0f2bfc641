// Owns the questions the law may ask of reference data. Centers, ports, maps and calendars are effective-dated rows, never enums.
import type { Instant, PlainDate } from '@centerline/clock';
import type { Role } from './actor.js';
import type { NamedCalendar } from './moment.js';
import type { PersonId, UnitCode } from './names.js';
import type { Mark } from './rule.js';

export interface CenterRecord {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly activeFromOn: PlainDate;
  readonly activeUntilOn: PlainDate | null;
}
export interface PortRecord {
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly zone: string;
}
/** One activated foreign-trade-zone site: Zone ID and FIRMS are one-to-one. */
export interface ZoneRecord {
  readonly zoneId: string;
  readonly firms: string;
  readonly port: string;
  readonly grantee: string;
  readonly operator: string;
  readonly operatorBond: string | null;
  readonly activeFromOn: PlainDate;
  readonly activeUntilOn: PlainDate | null;
}
export interface HeadingMapping {
  readonly center: string;
  readonly mapVersion: string;
  readonly prefix: string;
  readonly mark: Mark;
  readonly citation: string;
}
export interface DelegationRule {
  readonly authority: string;
  readonly actionType: string;
  readonly statute: string | null;
  /** Whole U.S. dollars; null means no ceiling. */
  readonly maxAmount: number | null;
  readonly effectiveFromOn: PlainDate;
  readonly citation: string;
  readonly mark: Mark;
}
export interface StaffRecord {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: UnitCode;
}

export interface ReferenceBook {
  /** Changes whenever any reference row does. */
  readonly version: string;
  center(code: string): CenterRecord | null;
  centers(): readonly CenterRecord[];
  centerActiveOn(code: string, on: PlainDate): boolean;
  port(code: string): PortRecord | null;
  zoneById(zoneId: string): ZoneRecord | null;
  zoneByFirms(firms: string): ZoneRecord | null;
  headingExists(heading4: string): boolean;
  /** Longest prefix wins; null is unmapped and is shown as unmapped. */
  centerForHeading(heading4: string, on: PlainDate): HeadingMapping | null;
  readonly headingMapVersion: string;
  /** The working calendar of an office: federal holidays with its own zone and hours; Washington's for `OFO-HQ`. */
  calendarOf(unit: UnitCode): NamedCalendar;
  /** Local calendar day in the office's zone. */
  dayAt(unit: UnitCode, at: Instant): PlainDate;
  delegationRules(actionType: string, on: PlainDate): readonly DelegationRule[];
  staff(id: string): StaffRecord | null;
  /** The people of an office, by name. */
  staffOf(unit: UnitCode): readonly StaffRecord[];
  unitName(unit: UnitCode): string;
  bondActivityExists(code: string): boolean;
}
