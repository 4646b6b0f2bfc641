// Social Security numbers in a real ledger: whoever reads its rows or its backups finds none, and whoever may know one reads it as it was written.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ior, unitCode, type CaseId } from '@centerline/cases';
import pg from 'pg';
import { Ledger } from '../ledger.js';
import type { CommandOrder } from '../orders.js';
import { director, errandLaw, officer } from '../testing/errand.js';
import { everyRow } from '../testing/everyRow.js';
import { ledgerOfOwn } from '../testing/ledgerOfOwn.js';
import { numberKeysFile, readNumberKeys } from './numberKeys.js';
import { NumberSealer } from './numberSealer.js';
import { reseal } from './reseal.js';

const SSN = '900-12-1234';
const OTHER = '901-45-6789';
const { databaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();
const keys = readNumberKeys(numberKeysFile(process.env));

let ledger: Ledger;
let caseId: CaseId;
const question = `Which Center has ${SSN}, and which ${OTHER}? ${randomUUID()}`;
const order = (key: string, hash = 'h'): CommandOrder => ({ caseId: null, kind: 'ask', body: { question }, actor: officer, expectedVersion: null, idempotency: { owner: officer.id, key, hash } });
const holding = async (): Promise<readonly string[]> => (await everyRow(ownerDatabaseUrl)).filter(({ rows }) => rows.some((row) => row.includes(SSN) || row.includes(OTHER))).map(({ table }) => table);
async function asOwner(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('centerline.side', 'system', true), set_config('centerline.keys', '{*}', true)`);
    const answer = await client.query(text, [...values]);
    await client.query('COMMIT');
    return answer;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  ledger = Ledger.connect(databaseUrl, 4, 'system');
  const asked = await ledger.command(errandLaw, order('sealing-key-1'));
  if (asked.kind !== 'done') throw new Error(asked.kind);
  caseId = asked.file.id;
  const answered = await ledger.command(errandLaw, { caseId, kind: 'answer', body: { answer: `It is ${SSN}.` }, actor: director, expectedVersion: null, idempotency: null });
  if (answered.kind !== 'done') throw new Error(answered.kind);
});
afterAll(() => ledger.close());

describe('a number that is written into a case', () => {
  it('stands in no row of any table', async () => {
    expect(await holding()).toEqual([]);
  });

  it('is read as it was written: in the case, in its history, as what the case is about', async () => {
    const read = await ledger.readCase(errandLaw, caseId);
    expect(read?.file.state).toMatchObject({ question, answer: `It is ${SSN}.` });
    expect(JSON.stringify(await ledger.timeline(caseId))).toContain(OTHER);
  });

  it('is found by itself: the same question again meets the case that is there', async () => {
    const { rows } = await asOwner('SELECT count(*)::int AS cases FROM centerline.case_file WHERE subject_key = $1', [new NumberSealer(() => keys).seal(question)]);
    expect(rows).toEqual([{ cases: 1 }]);
    expect(await ledger.command(errandLaw, order('sealing-key-1'))).toMatchObject({ kind: 'done', replayed: true, file: { id: caseId } });
    expect(await ledger.command(errandLaw, order('sealing-key-1', 'another body'))).toEqual({ kind: 'key-reused' });
  });

  it('is told by no hash of what was sent', async () => {
    const { rows } = await asOwner('SELECT body_hash FROM centerline.idempotency WHERE case_id = $1', [caseId]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toEqual({ body_hash: 'h' });
  });
});

describe('the importer whose number it is', () => {
  it('is found by it, and by those who act for it', async () => {
    expect(await ledger.actsFor(unitCode('ACCT-1006'))).toEqual([SSN]);
    expect(await ledger.importers([ior(SSN)])).toMatchObject([{ ior: SSN, account: 'ACCT-1006' }]);
  });
});

describe('a ledger of before', () => {
  it('has its numbers sealed, in history and in what refers to them, and takes a new key', async () => {
    await asOwner(`INSERT INTO centerline.importer (ior, name, account, assigned_center) VALUES ($1, 'Plain Old Sample', 'ACCT-1099', 'CEE001')`, [OTHER]);
    await asOwner(`INSERT INTO centerline.partner_status (ior, program, status, from_on, source) VALUES ($1, 'CTPAT', 'ACTIVE', '2024-01-01', 'sample')`, [OTHER]);
    await asOwner(`INSERT INTO centerline.notice (case_id, key, addressee, subject, body, created_at) VALUES ($1, 'old', '{"to":"party"}', 'About ' || $2, 'x', now())`, [caseId, OTHER]);
    expect(await holding()).toEqual(['importer', 'notice', 'partner_status']);
    const fingerprints = async () => (await asOwner('SELECT before_hash, after_hash FROM centerline.audit_event WHERE case_id = $1 ORDER BY id', [caseId])).rows;
    const before = await fingerprints();

    const changed = await reseal(ownerDatabaseUrl, new NumberSealer(() => keys));
    expect([...changed.keys()].sort()).toEqual(expect.arrayContaining(['importer', 'notice']));
    expect(await holding()).toEqual([]);
    expect(await ledger.importers([ior(OTHER)])).toMatchObject([{ ior: OTHER, partnerStatuses: [{ program: 'CTPAT' }] }]);
    expect(await reseal(ownerDatabaseUrl, new NumberSealer(() => keys))).toEqual(new Map());

    const rotated = { current: 'k2', secrets: new Map([...keys.secrets, ['k2', randomBytes(32)]]) };
    await reseal(ownerDatabaseUrl, new NumberSealer(() => rotated));
    // With the new key alone: nothing is left that the old one would be needed for.
    const later = Ledger.connect(databaseUrl, 2, 'system', new NumberSealer(() => ({ current: 'k2', secrets: new Map([...rotated.secrets].filter(([name]) => name === 'k2')) })));
    try {
      expect((await later.readCase(errandLaw, caseId))?.file.state).toMatchObject({ question });
      expect(JSON.stringify(await later.timeline(caseId))).toContain(OTHER);
      expect(await later.actsFor(unitCode('ACCT-1006'))).toEqual([SSN]);
      expect(await fingerprints()).toEqual(before);
    } finally {
      await later.close();
    }
    await expect(ledger.readCase(errandLaw, caseId)).rejects.toThrow('sealed by the key "k2"');
    // History is closed again when it is done.
    await expect(asOwner(`UPDATE centerline.audit_event SET summary = 'x'`)).rejects.toThrow('append-only');
  });
});
