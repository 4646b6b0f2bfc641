// Owns the loading of reference data and samples from the files beside it. All of it in one transaction, or nothing.
// Must never undo what officers recorded: a revocation, a person, an older calendar.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { asOwner, inOneTransaction } from './connection.js';
import { REFERENCE, SAMPLES, placesOf, rowsOf, samplePeople, type Row } from './files.js';
import { calendarsOf, officesOf } from './offices.js';

export interface ReferenceOptions {
  readonly ownerUrl: string;
  readonly mode: 'development' | 'production';
  /** Sample importers, powers of attorney and people: refused in production. */
  readonly samples: boolean;
  /** Seals the importer numbers in a text, which nobody reads in a table; asked for with the samples. */
  readonly seal?: (text: string) => string;
  readonly report?: (line: string) => void;
}

interface Load {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly Row[];
  /** Whether rows that are not among these go. */
  readonly whole: boolean;
}

/** Everything to be loaded, those referred to first. */
function loads(samples: boolean): readonly Load[] {
  const offices = officesOf(placesOf('reference/centers.csv'), placesOf('reference/ports.csv'));
  return [
    ...REFERENCE.map((file) => ({ table: file.table, key: file.key, rows: rowsOf(file), whole: true })),
    { table: 'unit', key: ['code'], rows: offices.map((office) => ({ ...office })), whole: false },
    { table: 'calendar_version', key: ['name', 'version'], rows: calendarsOf(offices).map((calendar) => ({ ...calendar })), whole: false },
    ...(samples ? SAMPLES.map((file) => ({ table: file.table, key: file.key, rows: rowsOf(file), whole: false })) : []),
    ...(samples ? [{ table: 'person', key: ['id'], rows: samplePeople().map(({ id, name, roles, unit }) => ({ id, name, roles, unit })), whole: false }] : []),
  ];
}

/**
 * Loads what changed since the last time; does nothing when nothing did. Callers at the same time wait for one another.
 * Throws when the database belongs to an installation of the other mode, and when samples are asked for in production.
 */
export async function loadReference({ ownerUrl, mode, samples, seal, report = () => undefined }: ReferenceOptions): Promise<void> {
  if (mode === 'production' && samples) throw new Error('Sample people and companies are for development: a production installation refuses them.');
  if (samples && !seal) throw new Error('Sample importers are loaded with their numbers sealed: the caller brings the seal.');
  const all = loads(samples);
  const version = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  await asOwner(ownerUrl, (client) => inOneTransaction(client, async () => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('centerline-reference'))`);
    await client.query('INSERT INTO centerline.installation (mode) VALUES ($1) ON CONFLICT DO NOTHING', [mode]);
    const { rows: [installed] } = await client.query<{ mode: string }>('SELECT mode FROM centerline.installation');
    if (installed?.mode !== mode) throw new Error(`This database belongs to a ${installed?.mode} installation: it cannot be used for ${mode}.`);
    if (mode === 'development') await client.query('INSERT INTO centerline.moment_shift (id) VALUES (1) ON CONFLICT DO NOTHING');

    const { rows: [current] } = await client.query<{ version: string }>('SELECT version FROM centerline.reference_version');
    if (current?.version === version) return;
    report('Loading reference data');
    for (const load of all) await put(client, load, seal ?? ((text) => text));
    for (const load of all.filter(({ whole }) => whole).reverse()) await dropAbsent(client, load);
    await client.query('INSERT INTO centerline.reference_version (version) VALUES ($1) ON CONFLICT (id) DO UPDATE SET version = excluded.version', [version]);
  }));
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

async function put(client: pg.Client, { table, key, rows }: Load, seal: (text: string) => string): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const changes = columns.filter((column) => !key.includes(column)).map((column) => {
    // A revocation stands, whatever the file says: it works on the broker's next request.
    const value = column === 'revoked_at' ? 'coalesce(was.revoked_at, excluded.revoked_at)' : `excluded."${column}"`;
    return `"${column}" = ${value}`;
  });
  await client.query(
    `INSERT INTO centerline."${table}" AS was (${quoted(columns)})
     SELECT ${quoted(columns)} FROM jsonb_populate_recordset(NULL::centerline."${table}", $1::jsonb)
     ON CONFLICT (${quoted(key)}) DO UPDATE SET ${changes.join(', ')}`,
    [seal(JSON.stringify(rows))],
  );
}

async function dropAbsent(client: pg.Client, { table, key, rows }: Load): Promise<void> {
  await client.query(
    `DELETE FROM centerline."${table}" WHERE (${quoted(key)}) NOT IN (SELECT ${quoted(key)} FROM jsonb_populate_recordset(NULL::centerline."${table}", $1::jsonb))`,
    [JSON.stringify(rows)],
  );
}
