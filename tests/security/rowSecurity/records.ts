// Owns a ledger full of cases by chance, of every class of record one thing each, and who may read which by the permission table. Asks no row security.
import { audienceOf, markingsFor, unitCode, type Ior, type SignedIn } from '@centerline/cases';

import type pg from 'pg';

export interface Made {
  readonly id: string;
  readonly units: readonly string[];
  readonly iors: readonly string[];
}

const UNITS = ['PORT-2704', 'PORT-4601', 'FPF-2704', 'FPF-4601', 'CEE003', 'CEE004', 'CEE008', 'OFO-HQ', 'OT-RR'] as const;

/** Every class of record in a case, and the statement that finds the cases of which one is seen. */
export const CLASSES = {
  case: 'SELECT id FROM centerline.case_file',
  deadline: 'SELECT case_id AS id FROM centerline.clock',
  work: 'SELECT case_id AS id FROM centerline.task',
  'public event': 'SELECT case_id AS id FROM centerline.audit_event WHERE public_summary IS NOT NULL',
  'internal event': 'SELECT case_id AS id FROM centerline.audit_event WHERE public_summary IS NULL',
  'notice to the party': `SELECT case_id AS id FROM centerline.notice WHERE key = 'party'`,
  'notice to an office': `SELECT case_id AS id FROM centerline.notice WHERE key = 'unit'`,
  'public message': `SELECT case_id AS id FROM centerline.message WHERE kind = 'public'`,
  'internal message': `SELECT case_id AS id FROM centerline.message WHERE kind = 'internal'`,
  'public document': `SELECT d.case_id AS id FROM centerline.document d JOIN centerline.document_version v ON v.document_id = d.id WHERE d.marking = 'public'`,
  'internal document': `SELECT d.case_id AS id FROM centerline.document d JOIN centerline.document_version v ON v.document_id = d.id WHERE d.marking = 'internal'`,
  'law-enforcement document': `SELECT d.case_id AS id FROM centerline.document d JOIN centerline.document_version v ON v.document_id = d.id WHERE d.marking = 'law-enforcement'`,
  'letter to the party': `SELECT case_id AS id FROM centerline.letter WHERE audience = 'party'`,
  'letter to an office': `SELECT case_id AS id FROM centerline.letter WHERE audience = 'agency'`,
} as const;
export type RecordClass = keyof typeof CLASSES;

/** What the permission table says: the reading of the case, and of it the public side for a party. */
export function mayRead(actor: SignedIn, { units, iors }: Made, what: RecordClass): boolean {
  const audience = audienceOf(actor, { units: { office: units.map(unitCode) }, iors: iors as readonly Ior[] });
  if (audience === null) return false;
  switch (what) {
    case 'case': case 'deadline': case 'public event': case 'notice to the party': case 'public message': case 'public document': case 'letter to the party':
      return true;
    case 'work': case 'internal event': case 'notice to an office': case 'internal message': case 'internal document': case 'letter to an office':
      return audience === 'agency';
    case 'law-enforcement document':
      return audience === 'agency' && markingsFor(audience, actor).includes('law-enforcement');
  }
}

/** Numbers by chance, the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const MAKE = `
  WITH made AS (SELECT m.id::uuid AS id, m.units, m.iors FROM jsonb_to_recordset($1::jsonb) AS m(id text, units text[], iors text[])),
  cases AS (
    INSERT INTO centerline.case_file (id, number, type, stage, status, closed, title, iors, units, version, state, opened_at, updated_at)
    SELECT id, 'X-' || id, 'ftz', 'OPEN', 'RECEIVED', false, 'A case by chance', iors, units, 1, '{}', now(), now() FROM made),
  clocks AS (
    INSERT INTO centerline.clock (case_id, id, kind, title, basis, owed_by, verdict, started_at, generation, marks, passed, heeded, card, type, judged)
    SELECT id, 'one', 'answer', 'Answer', 'INTERNAL_SLA', coalesce(units[1], 'OFO-HQ'), 'running', now(), 1, '[]', '{}', '{}', '{}', 'ftz', true FROM made),
  tasks AS (
    INSERT INTO centerline.task (case_id, id, title, unit, roles, opened_at, type, units) SELECT id, 'one', 'Answer', coalesce(units[1], 'OFO-HQ'), '{PORT_OFFICER}', now(), 'ftz', units FROM made),
  events AS (
    INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, command_id, command_kind, kind, summary, public_summary, data, after_hash)
    SELECT id, v, now(), now(), 'system', 'system:time', 'Centerline', '{}', 'x', 'x', 'x', 'Inside', CASE v WHEN 1 THEN 'Outside' END, '{}', 'f00d' FROM made, generate_series(1, 2) v),
  notices AS (
    INSERT INTO centerline.notice (case_id, key, addressee, subject, body, created_at)
    SELECT id, k, jsonb_build_object('to', k, 'unit', 'PORT-2704'), 'S', 'B', now() FROM made, unnest('{party,unit}'::text[]) k),
  messages AS (
    INSERT INTO centerline.message (id, case_id, kind, at, recorded_at, author_id, author_name, author_roles, side, body, sent_key)
    SELECT gen_random_uuid(), id, k, now(), now(), 'somebody', 'Somebody', '{}', 'agency', 'B', id || k FROM made, unnest('{public,internal}'::text[]) k),
  documents AS (
    INSERT INTO centerline.document (id, case_id, title, kind, marking, in_draft) SELECT gen_random_uuid(), id, 'D', 'other', k, false FROM made, unnest('{public,internal,law-enforcement}'::text[]) k RETURNING id),
  versions AS (
    INSERT INTO centerline.document_version (document_id, version, name, media_type, size, sha256, filer_id, filer_name, filer_roles, side, at, recorded_at, sent_key)
    SELECT id, 1, 'd', 'text/plain', 1, repeat('0', 64), 'somebody', 'Somebody', '{}', 'agency', now(), now(), id::text FROM documents)
  INSERT INTO centerline.letter (id, case_id, key, kind, form, audience, language, title, case_version, content, sha256, size, made_at)
  SELECT gen_random_uuid(), id, k, 'decision', 'x', CASE k WHEN 'party' THEN 'party' ELSE 'agency' END, 'en', 'L', 1, '{}', repeat('0', 64), 1, now() FROM made, unnest('{party,unit}'::text[]) k`;

/** Fills the ledger as its owner; each case stands by chance with up to four offices and with none to three importers. */
export async function fillByChance(owner: pg.Pool, count: number, seed: number): Promise<readonly Made[]> {
  const below = chance(seed);
  const { rows: known } = await owner.query<{ ior: string }>(`SELECT ior FROM centerline.importer WHERE ior ~ '^[0-9]{2}-' ORDER BY ior`);
  const some = <Item>(items: readonly Item[], most: number): Item[] => [...new Set(Array.from({ length: below(most + 1) }, () => items[below(items.length)] as Item))];
  const made = Array.from({ length: count }, (_, index): Made => ({
    id: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`, units: some(UNITS, 4), iors: some(known.map((one) => one.ior), 3),
  }));
  await owner.query(MAKE, [JSON.stringify(made)]);
  return made;
}
