// Owns what follows from Centers and ports alone: every office, and the calendar its dates are counted by. Pure.

/** Hours of 19 CFR 101.6: local hours may differ with approval; 08:30 to 17:00, Monday to Friday, is POLICY. */
const OPEN = [['08:30', '17:00']] as const;
const CALENDAR_VERSION = '2026-01';
/** Only offices in Washington are closed on Inauguration Day, 5 U.S.C. 6103(c). */
const HEADQUARTERS = 'us-federal-dc/America/New_York';

/** A Center or port as its reference file has it. `zone` is an IANA name. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
}

export interface Office {
  readonly code: string;
  readonly name: string;
  readonly calendar_name: string;
}

export interface OfficeCalendar {
  readonly name: string;
  readonly version: string;
  readonly spec: { readonly zone: string; readonly holidays: string; readonly hours: Readonly<Record<string, typeof OPEN>> };
}

const federal = (place: Place): string => `us-federal/${place.zone}`;

/** Each Center, the port and the Fines, Penalties and Forfeitures office of each port, and Headquarters. */
export function officesOf(centers: readonly Place[], ports: readonly Place[]): readonly Office[] {
  return [
    ...centers.map((center) => ({ code: center.code, name: `Center of Excellence and Expertise: ${center.name}`, calendar_name: federal(center) })),
    ...ports.flatMap((port) => [
      { code: `PORT-${port.code}`, name: `Port of ${port.name}`, calendar_name: federal(port) },
      { code: `FPF-${port.code}`, name: `Fines, Penalties and Forfeitures Office, ${port.name}`, calendar_name: federal(port) },
    ]),
    { code: 'OFO-HQ', name: 'Office of Field Operations, Cargo and Conveyance Security', calendar_name: HEADQUARTERS },
    { code: 'OT-RR', name: 'Office of Trade, Regulations and Rulings', calendar_name: HEADQUARTERS },
    { code: 'OFO-AUDIT', name: 'Office of Field Operations, audit', calendar_name: HEADQUARTERS },
    { code: 'OFO-ADMIN', name: 'Office of Field Operations, administration', calendar_name: HEADQUARTERS },
  ];
}

/** One calendar a zone: federal holidays only, for offices stay open on State and local ones (19 CFR 101.6(d)). */
export function calendarsOf(offices: readonly Office[]): readonly OfficeCalendar[] {
  return [...new Set(offices.map((office) => office.calendar_name))].sort().map((name) => {
    const [holidays = '', ...zone] = name.split('/');
    return { name, version: CALENDAR_VERSION, spec: { zone: zone.join('/'), holidays, hours: { mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN } } };
  });
}
