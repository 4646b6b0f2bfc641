// Owns the loading of reference data and samples from the files beside it. All of it in one transaction, or nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { readCsv } from './csv.js';

export interface ReferenceOptions {
  readonly ownerUrl: string;
  readonly mode: 'development' | 'production';
  /** Sample importers, powers of attorney and people: never in production. */
  readonly samples: boolean;
  readonly report?: (line: string) => void;
}

type Row = Readonly<Record<string, string | null>>;
const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const REFERENCE: readonly [table: string, file: string][] = [
  ['center', 'reference/centers.csv'], ['port', 'reference/ports.csv'], ['heading', 'reference/headings.csv'],
  ['heading_center_map', 'reference/heading_center_map.csv'], ['zone_site', 'reference/zones.csv'], ['delegation_rule', 'reference/delegation_rules.csv'],
  ['bond_activity', 'reference/bond_activities.csv'],
];
const SAMPLES: readonly [table: string, file: string][] = [
  ['importer', 'samples/importers.csv'], ['partner_status', 'samples/partner_statuses.csv'], ['power_of_attorney', 'samples/powers_of_attorney.csv'],
];
/** Columns of the file that are not columns of the table. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = { center: ['zone'] };

/** Hours of 19 CFR 101.6: local hours may differ with approval; 08:30 to 17:00 is POLICY. */
const OPEN = [['08:30', '17:00']];
const CALENDAR_VERSION = '2026-01';

interface Office {
  readonly code: string;
  readonly name: string;
  readonly calendar: string;
}

/** Every office, with the calendar its dates are counted by: its own zone, Washington's holidays for Headquarters. */
function offices(): readonly Office[] {
  const federal = (zone: string | null) => `us-federal/${zone}`;
  const headquarters = 'us-federal-dc/America/New_York';
  return [
    ...readCsv(text('reference/centers.csv')).map((row) => ({ code: row.code as string, name: `Center of Excellence and Expertise: ${row.name}`, calendar: federal(row.zone ?? null) })),
    ...readCsv(text('reference/ports.csv')).flatMap((row) => [
      { code: `PORT-${row.code}`, name: `Port of ${row.name}`, calendar: federal(row.zone ?? null) },
      { code: `FPF-${row.code}`, name: `Fines, Penalties and Forfeitures Office, ${row.name}`, calendar: federal(row.zone ?? null) },
    ]),
    { code: 'OFO-HQ', name: 'Office of Field Operations, Cargo and Conveyance Security', calendar: headquarters },
    { code: 'OT-RR', name: 'Office of Trade, Regulations and Rulings', calendar: headquarters },
    { code: 'OFO-AUDIT', name: 'Office of Field Operations, audit', calendar: headquarters },
    { code: 'OFO-ADMIN', name: 'Office of Field Operations, administration', calendar: headquarters },
  ];
}

function specOf(calendar: string): string {
  const [holidays, ...zone] = calendar.split('/');
  return JSON.stringify({ zone: zone.join('/'), holidays, hours: { mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN } });
}

/** Replaces the rows of a table by those of a file. */
async function fill(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !ELSEWHERE[table]?.includes(column))));
  const columns = Object.keys(kept[0] ?? {}).map((column) => `"${column}"`).join(', ');
  const defaults = table === 'delegation_rule' ? kept.map((row) => ({ ...row, statute: row.statute ?? '' })) : kept;
  await client.query(`INSERT INTO centerline."${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::centerline."${table}", $1::jsonb)`, [JSON.stringify(defaults)]);
}

/** Loads what changed since the last time; does nothing when nothing did. A production installation never becomes another. */
export async function loadReference({ ownerUrl, mode, samples, report = () => undefined }: ReferenceOptions): Promise<void> {
  const files = [...REFERENCE, ...(samples ? SAMPLES : [])];
  const people = text('samples/people.json');
  const version = createHash('sha256').update(JSON.stringify([mode, samples, files.map(([, file]) => text(file)), people])).digest('hex').slice(0, 16);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('centerline-reference'))`);
    await client.query('INSERT INTO centerline.installation (mode) VALUES ($1) ON CONFLICT DO NOTHING', [mode]);
    const { rows: [installed] } = await client.query<{ mode: string }>('SELECT mode FROM centerline.installation');
    if (installed?.mode !== mode) throw new Error(`This database belongs to a ${installed?.mode} installation: it cannot be used for ${mode}.`);
    const { rows: [current] } = await client.query<{ version: string }>('SELECT version FROM centerline.reference_version');
    if (current?.version !== version) {
      report('Loading reference data');
      await replaceAll(client, files, samples ? people : '[]', mode);
      await client.query('INSERT INTO centerline.reference_version (version) VALUES ($1) ON CONFLICT (id) DO UPDATE SET version = excluded.version', [version]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}

async function replaceAll(client: pg.Client, files: readonly [string, string][], people: string, mode: string): Promise<void> {
  const tables = [...files.map(([table]) => table), 'unit', 'calendar_version', 'person'].map((table) => `centerline."${table}"`);
  await client.query(`TRUNCATE ${tables.join(', ')} CASCADE`);
  for (const [table, file] of files) await fill(client, table, readCsv(text(file)));
  const units = offices();
  await fill(client, 'unit', units.map(({ code, name, calendar }) => ({ code, name, calendar_name: calendar })));
  const calendars = [...new Set(units.map(({ calendar }) => calendar))];
  await client.query('INSERT INTO centerline.calendar_version (name, version, spec) SELECT c.name, $2, c.spec::jsonb FROM jsonb_to_recordset($1::jsonb) AS c(name text, spec text)', [
    JSON.stringify(calendars.map((name) => ({ name, spec: specOf(name) }))), CALENDAR_VERSION,
  ]);
  await client.query('INSERT INTO centerline.person (id, name, roles, unit) SELECT p.id, p.name, p.roles, p.unit FROM jsonb_to_recordset($1::jsonb) AS p(id text, name text, roles text[], unit text)', [people]);
  if (mode === 'development') await client.query('INSERT INTO centerline.moment_shift (id) VALUES (1) ON CONFLICT DO NOTHING');
}
