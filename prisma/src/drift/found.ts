// Owns what the database's own catalog says, as facts. Leaves out what a Prisma schema cannot say: partial indexes, indexes on expressions, checks, triggers, functions, grants.
import type pg from 'pg';
import { columnLine, indexLine, keyLine, linkLine, PART, type Facts } from './facts.js';

const COLUMNS = `SELECT c.relname AS "table", a.attname AS "column", replace(format_type(a.atttypid, a.atttypmod), 'timestamp(6)', 'timestamp') AS type, a.attnotnull AS required,
    CASE WHEN a.attidentity <> '' THEN 'numbered by the database' ELSE pg_get_expr(d.adbin, d.adrelid) END AS fallback
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p')`;

const INDEXES = `SELECT i.relname AS name, c.relname AS "table", m.amname AS method, x.indisunique AS "unique", x.indisprimary AS "primary",
    ARRAY(SELECT pg_get_indexdef(i.oid, n, true) || CASE WHEN x.indoption[n - 1] & 1 = 1 THEN ' desc' ELSE '' END FROM generate_series(1, x.indnkeyatts) n ORDER BY n) AS columns
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid JOIN pg_am m ON m.oid = i.relam
  WHERE c.relnamespace = $1::regnamespace AND x.indpred IS NULL AND x.indexprs IS NULL`;

const LINKS = `SELECT k.conname AS name, c.relname AS "table", f.relname AS "to", k.confdeltype AS "onDelete", k.confupdtype AS "onUpdate",
    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n ORDER BY u.i) AS columns,
    ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = f.oid AND a.attnum = u.n ORDER BY u.i) AS "toColumns"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
  WHERE k.contype = 'f' AND c.relnamespace = $1::regnamespace`;

interface ColumnRow { readonly table: string; readonly column: string; readonly type: string; readonly required: boolean; readonly fallback: string | null }
interface IndexRow { readonly name: string; readonly table: string; readonly method: string; readonly unique: boolean; readonly primary: boolean; readonly columns: readonly string[] }
interface LinkRow {
  readonly name: string; readonly table: string; readonly to: string; readonly onDelete: string; readonly onUpdate: string;
  readonly columns: readonly string[]; readonly toColumns: readonly string[];
}

const ACTIONS: Readonly<Record<string, string>> = { a: 'no action', r: 'restrict', c: 'cascade', n: 'set null', d: 'set default' };
const action = (letter: string): string => ACTIONS[letter] ?? letter;

/** The facts of the ledger's part of the database; none when that part does not exist. */
export async function foundFacts(client: pg.Client): Promise<Facts> {
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [PART]);
  if (rowCount === 0) return new Map();
  const columns = await client.query<ColumnRow>(COLUMNS, [PART]);
  const indexes = await client.query<IndexRow>(INDEXES, [PART]);
  const links = await client.query<LinkRow>(LINKS, [PART]);
  return new Map([
    ...columns.rows.map((row) => [`table ${row.table}`, 'a table'] as const),
    ...columns.rows.map((row) => [`column ${row.table}.${row.column}`, columnLine(row.type, row.required, row.fallback)] as const),
    ...indexes.rows.map((row) => row.primary
      ? ([`key ${row.name}`, keyLine(row.table, row.columns)] as const)
      : ([`index ${row.name}`, indexLine(row.table, row.method, row.columns, row.unique)] as const)),
    ...links.rows.map((row) => [`link ${row.name}`, linkLine(row.table, row.columns, row.to, row.toColumns, action(row.onDelete), action(row.onUpdate))] as const),
  ]);
}
