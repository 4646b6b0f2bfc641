// On the running system: whatever happens stands under a signed head outside of the database within seconds, and the verifier finds all of it as it was.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '@centerline/infra';
import { ask, endpointsOfTest } from '../src/asking.js';
import { rowsOf } from '../src/ledgerRows.js';
import { daysOf } from '../src/stories.js';
import { releaseHold } from './ftzPort.js';

const { identity, ftz, oversight, reassignment, home, auditDatabaseUrl, ownerDatabaseUrl } = endpointsOfTest();
const HEADS = join(home, 'audit-heads', 'heads.jsonl');
const headsWritten = (): number => (existsSync(HEADS) ? readFileSync(HEADS, 'utf8').split('\n').length - 1 : 0);

/** Ends as the command of the same name does. */
const verify = (...given: readonly string[]) => new Promise<{ readonly code: number; readonly words: string }>((resolve) => {
  execFile(process.execPath, ['infra/bootstrap.mjs', 'infra/src/verify.ts', ...given], { cwd: repository, env: { ...process.env, CENTERLINE_HOME: home, CENTERLINE_AUDIT_URL: auditDatabaseUrl, CENTERLINE_HEADS: '' } }, (error, stdout, stderr) =>
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

  it('is proven one by one: an auditor fetches the proof of an event or a reading, and anybody verifies it without the ledger', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'proofs-'));
    const prove = (person: string, record: string) => ask(identity, person, `${oversight}/v1/oversight/${record}/proof`);
    const verified = (body: object) => {
      const file = join(scratch, 'proof.json');
      writeFileSync(file, JSON.stringify(body));
      return verify('--record', file);
    };
    const filed = await ask(identity, 'pia.long', `${ftz}/v1/ftz-escalations`, { body: releaseHold(await daysOf(ownerDatabaseUrl)) });
    const found = async () => (await rowsOf<{ event: string; reading: string; head: string | null }>(ownerDatabaseUrl, `SELECT e.id::text AS event, (SELECT max(id)::text FROM centerline.reading) AS reading,
      (SELECT min(h.size)::text FROM centerline.audit_head h WHERE e.id = ANY (h.events)) AS head FROM centerline.audit_event e WHERE e.case_id = $1 ORDER BY e.id LIMIT 1`, [filed.body.id]))[0];
    for (const until = Date.now() + 60_000; ((await found())?.head ?? null) === null && Date.now() < until;) await new Promise((resolve) => setTimeout(resolve, 250));
    const { event: eventId, reading: readingId } = (await found()) ?? {};
    const [event, reading] = [await prove('ada.wynn', `events/${eventId}`), await prove('ada.wynn', `readings/${readingId}`)];
    expect([event.status, reading.status]).toEqual([200, 200]);
    expect(JSON.parse(String(event.body.leaf))).toMatchObject({ log: 'event', id: eventId });
    const whole = await verified(event.body);
    expect(whole.words).toContain(`This is what event ${eventId} was when it was closed over`);
    expect(whole.code).toBe(0);
    const forged = await verified({ ...event.body, leaf: String(event.body.leaf).replace('"version":', '"version":1') });
    expect([forged.code, forged.words]).toEqual([1, expect.stringContaining('it is not what it was when it was closed over')]);
    // Who oversees an office has its events proven, nobody else's, and no reading.
    expect((await prove('paul.drake', `events/${eventId}`)).body.record).toBe(`event ${eventId}`);
    for (const [person, record, status] of [['cee010.supervisor', `events/${eventId}`, 404], ['paul.drake', `readings/${readingId}`, 403], ['pia.long', `events/${eventId}`, 403], ['ada.wynn', 'events/0x1', 404], ['ada.wynn', 'readings/999999999999', 404]] as const) {
      expect([person, record, (await prove(person, record)).status]).toEqual([person, record, status]);
    }
    rmSync(scratch, { recursive: true });
  }, 120_000);
});
