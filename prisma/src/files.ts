// Owns which file fills which table, in the order the tables refer to one another. Reads the files; knows no database.
import { readFileSync } from 'node:fs';
import { readCsv } from './csv.js';
import type { Place } from './offices.js';

export type Row = Readonly<Record<string, unknown>>;

export interface TableFile {
  readonly table: string;
  readonly path: string;
  readonly key: readonly string[];
  /** Columns of the file that no column of the table holds. */
  readonly elsewhere?: readonly string[];
  /** What an empty field means where the table has no NULL. */
  readonly empty?: Row;
}

/** A file of these is the whole of its table. */
export const REFERENCE: readonly TableFile[] = [
  { table: 'center', path: 'reference/centers.csv', key: ['code'], elsewhere: ['zone'] },
  { table: 'port', path: 'reference/ports.csv', key: ['code'] },
  { table: 'heading', path: 'reference/headings.csv', key: ['code'] },
  { table: 'heading_center_map', path: 'reference/heading_center_map.csv', key: ['map_version', 'prefix', 'effective_from_on'] },
  { table: 'zone_site', path: 'reference/zones.csv', key: ['zone_id'] },
  { table: 'delegation_rule', path: 'reference/delegation_rules.csv', key: ['authority', 'action_type', 'statute', 'effective_from_on'], empty: { statute: '' } },
  { table: 'bond_activity', path: 'reference/bond_activities.csv', key: ['code'] },
];

/** Invented companies for development. What is in the table besides them stays. */
export const SAMPLES: readonly TableFile[] = [
  { table: 'unit', path: 'samples/trade_offices.csv', key: ['code'] },
  { table: 'importer', path: 'samples/importers.csv', key: ['ior'] },
  { table: 'partner_status', path: 'samples/partner_statuses.csv', key: ['ior', 'program', 'from_on'] },
  { table: 'power_of_attorney', path: 'samples/powers_of_attorney.csv', key: ['broker_unit', 'account', 'from_on'] },
];

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The rows of a file as its table wants them. */
export const rowsOf = ({ path, elsewhere = [], empty = {} }: TableFile): readonly Row[] =>
  readCsv(text(path)).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !elsewhere.includes(column)).map(([column, value]) => [column, value ?? empty[column] ?? null])));

/** Centers or ports, for the offices they have. Throws naming the row without a zone. */
export const placesOf = (path: 'reference/centers.csv' | 'reference/ports.csv'): readonly Place[] =>
  readCsv(text(path)).map(({ code, name, zone }) => {
    if (!code || !name || !zone) throw new Error(`${path}: ${code ?? 'a row'} needs a code, a name and a zone`);
    return { code, name, zone };
  });

export const samplePeople = (): readonly SamplePerson[] => JSON.parse(text('samples/people.json')) as SamplePerson[];
