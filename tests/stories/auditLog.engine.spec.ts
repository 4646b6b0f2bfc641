// On the running system: whatever happens stands under a signed head outside of the database within seconds, and the verifier finds all of it as it was.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '@centerline/infra';
import { ask, endpointsOfTest } from '../src/asking.js';
import { rowsOf } from '../src/ledgerRows.js';

const { identity, reassignment, home, auditDatabaseUrl, ownerDatabaseUrl } = endpointsOfTest();
const HEADS = join(home, 'audit-heads', 'heads.jsonl');
const headsWritten = (): number => (existsSync(HEADS) ? readFileSync(HEADS, 'utf8').split('\n').length - 1 : 0);

/** Ends as the command of the same name does. */
const verify = () => new Promise<{ readonly code: number; readonly words: string }>((resolve) => {
  execFile(process.execPath, ['infra/bootstrap.mjs', 'infra/src/verify.ts'], { cwd: repository, env: { ...process.env, CENTERLINE_HOME: home, CENTERLINE_AUDIT_URL: auditDatabaseUrl, CENTERLINE_HEADS: '' } }, (error, stdout, stderr) =>
    resolve({ code: error === null ? 0 : 1, words: stdout + stderr }));
});

describe('what happens on the running system', () => {
  it('stands under a head within seconds, and is found as it was by whoever looks', async () => {
    const before = headsWritten();
    await ask(identity, 'pia.long', `${reassignment}/v1/importers/look-up`, { body: { ior: '95-5000001JM' } });
    const [reading] = await rowsOf<{ id: string }>(ownerDatabaseUrl, `SELECT max(id)::text AS id FROM centerline.reading WHERE reader = 'pia.long'`);
    const covered = async (): Promise<boolean> => (await rowsOf(ownerDatabaseUrl, `SELECT 1 FROM centerline.audit_head WHERE $1::bigint = ANY (readings)`, [reading?.id])).length > 0;
    for (const until = Date.now() + 60_000; (!(await covered()) || headsWritten() <= before) && Date.now() < until;) await new Promise((resolve) => setTimeout(resolve, 250));
    expect([await covered(), headsWritten() > before]).toEqual([true, true]);
    const { code, words } = await verify();
    expect(words).toContain('Every record is what it was when it was closed over.');
    expect(code).toBe(0);
    expect(readFileSync(HEADS, 'utf8')).not.toMatch(/95-5000001JM|PRIVATE/);
  }, 120_000);
});
