// The reference files agree with one another and with the law's own forms, before any database sees them.
import { describe, expect, it } from '@jest/globals';
import { checkFirms, checkIor, checkPortCode, checkZoneId, iorKind } from '@centerline/cases';
import { prepareCalendar } from '@centerline/clock';
import { REFERENCE, SAMPLES, placesOf, rowsOf, samplePeople, type Row } from './files.js';
import { calendarsOf, officesOf } from './offices.js';

const rows = (table: string): readonly Row[] => {
  const file = [...REFERENCE, ...SAMPLES].find((one) => one.table === table);
  if (!file) throw new Error(`No file fills ${table}`);
  return rowsOf(file);
};
const column = (table: string, name: string): readonly string[] => rows(table).map((row) => String(row[name]));
const [centers, ports] = [placesOf('reference/centers.csv'), placesOf('reference/ports.csv')];
const offices = officesOf(centers, ports);
const calendarOf = (unit: string) => offices.find((office) => office.code === unit)?.calendar_name;

describe('the files', () => {
  it.each([
    ['center', 10], ['port', 413], ['heading', 1229], ['heading_center_map', 177], ['zone_site', 14], ['delegation_rule', 4], ['bond_activity', 19],
    ['importer', 9], ['partner_status', 6], ['power_of_attorney', 3],
  ])('fill %s with %i rows', (table, count) => {
    expect(rows(table)).toHaveLength(count);
  });

  it.each([...REFERENCE, ...SAMPLES].map((file) => [file.table, file] as const))('name each row of %s once', (_table, file) => {
    const keys = rowsOf(file).map((row) => JSON.stringify(file.key.map((name) => row[name])));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('say of every row that has a standing whether it is law, policy or unofficial', () => {
    const marks = ['center', 'port', 'heading', 'heading_center_map', 'zone_site', 'delegation_rule', 'bond_activity'].flatMap((table) => column(table, 'mark'));
    expect([...new Set(marks)].sort()).toEqual(['law', 'unofficial']);
    expect(['center', 'port', 'heading', 'heading_center_map', 'zone_site', 'delegation_rule'].flatMap((table) => rows(table).filter((row) => !row['citation']))).toEqual([]);
  });

  it('call the delegated amounts unofficial, for they are recalled', () => {
    expect(new Set(column('delegation_rule', 'mark'))).toEqual(new Set(['unofficial']));
  });
});

describe('ports and Centers', () => {
  it('have four-digit port codes', () => {
    expect(column('port', 'code').filter((code) => !checkPortCode(code).ok)).toEqual([]);
  });

  it('stand in a zone that the clock can count in', () => {
    const refused = calendarsOf(offices).filter(({ spec }) => 'error' in prepareCalendar(spec));
    expect(refused).toEqual([]);
  });

  // A state is not a time zone: these lie across the line from most of their state.
  it.each([
    ['1819', 'Pensacola', 'America/Chicago'], ['2016', 'Knoxville', 'America/New_York'], ['2008', 'Chattanooga', 'America/New_York'],
    ['2403', 'Presidio', 'America/Chicago'], ['2402', 'El Paso', 'America/Denver'], ['3905', 'Gary', 'America/Chicago'],
    ['4110', 'Indianapolis', 'America/Indiana/Indianapolis'], ['3302', 'Eastport', 'America/Los_Angeles'], ['2604', 'Nogales', 'America/Phoenix'],
    ['3201', 'Honolulu', 'Pacific/Honolulu'], ['4909', 'San Juan', 'America/Puerto_Rico'],
  ])('%s %s keeps the time of %s', (code, name, zone) => {
    expect(ports.find((port) => port.code === code)).toEqual({ code, name, zone });
  });

  it('have an office and a calendar each: a port also its FP&F office', () => {
    expect(offices).toHaveLength(10 + 2 * 413 + 4);
    expect(calendarOf('CEE003')).toBe('us-federal/America/Detroit');
    expect([calendarOf('PORT-2704'), calendarOf('FPF-2704')]).toEqual(['us-federal/America/Los_Angeles', 'us-federal/America/Los_Angeles']);
  });

  it('leave Inauguration Day to Headquarters', () => {
    expect(['OFO-HQ', 'OT-RR'].map(calendarOf)).toEqual(['us-federal-dc/America/New_York', 'us-federal-dc/America/New_York']);
    expect(calendarsOf(offices).filter(({ spec }) => spec.holidays === 'us-federal-dc')).toHaveLength(1);
  });
});

describe('the map from headings to Centers', () => {
  const headings = new Set(column('heading', 'code'));
  const centerOf = (heading: string) => {
    const map = rows('heading_center_map');
    return [heading, heading.slice(0, 2)].map((prefix) => map.find((row) => row.prefix === prefix)?.center_code).find((code) => code !== undefined) ?? null;
  };

  it('names Centers that exist', () => {
    expect(column('heading_center_map', 'center_code').filter((code) => !centers.some((center) => center.code === code))).toEqual([]);
  });

  it('names chapters and headings that exist', () => {
    const chapters = new Set([...headings].map((heading) => heading.slice(0, 2)));
    expect(column('heading_center_map', 'prefix').filter((prefix) => !headings.has(prefix) && !chapters.has(prefix))).toEqual([]);
  });

  it.each([
    ['6109', 'CEE004'], ['8517', 'CEE007'], ['8471', 'CEE007'], ['8479', 'CEE010'], ['9018', 'CEE001'], ['9013', 'CEE007'], ['9031', 'CEE010'],
    ['8511', 'CEE003'], ['7415', 'CEE005'], ['8309', 'CEE005'], ['9503', 'CEE008'], ['0804', 'CEE002'],
  ])('sends %s to %s', (heading, center) => {
    expect(centerOf(heading)).toBe(center);
  });

  it.each(['7309', '7310', '7311', '8301', '8544', '9999'])('shows %s as unmapped: no Center was read for it, and there is no silent default', (heading) => {
    expect(centerOf(heading)).toBeNull();
  });
});

describe('zone sites', () => {
  it('have one Zone ID for one FIRMS code, both well formed', () => {
    expect(new Set(column('zone_site', 'firms')).size).toBe(rows('zone_site').length);
    expect(column('zone_site', 'zone_id').filter((id) => !checkZoneId(id).ok)).toEqual([]);
    expect(column('zone_site', 'firms').filter((firms) => !checkFirms(firms).ok)).toEqual([]);
  });

  it('lie at ports that exist', () => {
    expect(column('zone_site', 'port_code').filter((code) => !ports.some((port) => port.code === code))).toEqual([]);
  });

  it.each([
    ['202000001', 'W202', '2704', null], ['202000002', 'W203', '2704', '2024-01-01'], ['049000001', 'E049', '4601', null],
  ])('%s is %s at port %s, closed on %s', (zoneId, firms, port, closedOn) => {
    expect(rows('zone_site').find((row) => row.zone_id === zoneId)).toMatchObject({ firms, port_code: port, active_until_on: closedOn });
  });
});

describe('sample companies and people', () => {
  it('have importer numbers of all three forms, all well formed', () => {
    const iors = column('importer', 'ior');
    expect(iors.filter((ior) => !checkIor(ior).ok)).toEqual([]);
    expect(new Set(iors.map(iorKind))).toEqual(new Set(['EIN', 'SSN', 'CBP']));
  });

  it('are plainly invented: each importer says that it is a sample', () => {
    expect(column('importer', 'name').filter((name) => !name.includes('sample'))).toEqual([]);
  });

  it('have partner statuses of importers that exist, each beginning where the one before ended', () => {
    const iors = column('importer', 'ior');
    expect(column('partner_status', 'ior').filter((ior) => !iors.includes(ior))).toEqual([]);
    const lantern = rows('partner_status').filter((row) => row.ior === '94-4000001LB').map((row) => [row.status, row.from_on, row.until_on]);
    expect(lantern).toEqual([['ACTIVE', '2022-01-01', '2025-01-01'], ['SUSPENDED', '2025-01-01', null]]);
  });

  it('have one broker whose power of attorney was revoked', () => {
    expect(rows('power_of_attorney').filter((row) => row.revoked_at !== null).map((row) => [row.broker_unit, row.account])).toEqual([['BRK-202', 'ACCT-1001']]);
  });

  it('have a specialist, a supervisor and a director in every Center', () => {
    const staff = new Map(samplePeople().map((person) => [person.id, person]));
    for (const { code } of centers) {
      for (const post of ['specialist', 'supervisor', 'director']) {
        expect(staff.get(`${code.toLowerCase()}.${post}`)).toMatchObject({ unit: code, roles: [`CENTER_${post.toUpperCase()}`] });
      }
    }
  });

  it('work in offices, accounts or brokerages that exist', () => {
    const places = new Set([...offices.map(({ code }) => code), ...column('importer', 'account'), ...column('power_of_attorney', 'broker_unit')]);
    expect(samplePeople().filter(({ unit }) => !places.has(unit))).toEqual([]);
  });
});
