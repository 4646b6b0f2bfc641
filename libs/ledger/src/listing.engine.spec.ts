// What lists show of a case is recorded for auditors: once an hour for each reader, and again after that.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { CaseId } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import pg from 'pg';
import { Ledger } from './ledger.js';
import { ledgerOfOwn } from './testing/ledgerOfOwn.js';

const own = await ledgerOfOwn();
const ledger = Ledger.connect(own.databaseUrl, 2, 'system');
const owner = new pg.Pool({ connectionString: own.ownerDatabaseUrl, max: 1 });
afterAll(async () => {
  await ledger.close();
  await owner.end();
});

const [one, other] = [randomUUID(), randomUUID()] as readonly string[] as readonly CaseId[];
const recorded = async (): Promise<readonly string[]> =>
  (await owner.query<{ line: string }>(`SELECT reader || ' ' || CASE case_id WHEN $1 THEN 'one' ELSE 'other' END AS line FROM centerline.reading WHERE case_id IN ($1, $2) AND what = 'list' ORDER BY id`, [one, other])).rows.map(({ line }) => line);

describe('a list of cases', () => {
  it('leaves a reading of each case it shows, once an hour and reader', async () => {
    if (one === undefined || other === undefined) throw new Error('two cases were expected');
    await ledger.recordListing(people.auditor, [one, one, other]);
    await ledger.recordListing(people.auditor, [other]);
    await ledger.recordListing(people.hqAnalyst, [other]);
    await ledger.recordListing(people.hqAnalyst, []);
    expect((await recorded()).toSorted()).toEqual(['ada.wynn one', 'ada.wynn other', 'hal.brandt other']);
    await owner.query(`INSERT INTO centerline.reading (at, reader, unit, case_id, what) VALUES (centerline.moment() - interval '61 minutes', 'hal.brandt', 'OFO-HQ', $1, 'list')`, [one]);
    await ledger.recordListing(people.hqAnalyst, [one]);
    expect((await recorded()).filter((line) => line === 'hal.brandt one')).toHaveLength(2);
  });
});
