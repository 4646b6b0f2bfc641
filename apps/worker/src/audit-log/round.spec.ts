// Heads are closed at their pace, written outside once and in order, also those that were closed just before the worker ended; and signed by a key that stays.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isSignedBy, keyIdOf, type SignedHead, type TreeHead } from '@centerline/audit';
import { closingRound } from './round.js';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'heads-'))));
afterEach(() => rmSync(home, { recursive: true }));

/** A log in which something happens whenever it is looked at. */
function log() {
  const heads: SignedHead[] = [];
  return {
    heads,
    auditLog: {
      close: async (sign: (head: TreeHead) => SignedHead) => {
        const head = sign({ size: heads.length + 1, root: 'a'.repeat(64), at: '2026-03-02T15:00:00.000Z' });
        heads.push(head);
        return head;
      },
      headsAfter: async (size: number, limit: number) => heads.filter((one) => one.size > size).slice(0, limit),
      verify: async () => { throw new Error('not here'); },
    },
  };
}
const settings = () => ({ heads: join(home, 'outside'), headsKey: join(home, 'keys', 'heads.pem') });
const written = (): readonly SignedHead[] => readFileSync(join(home, 'outside', 'heads.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as SignedHead);

describe('the round of the audit log', () => {
  it('closes a head, signs it, writes it, and rests until its time has come', async () => {
    let now = 0;
    const { heads, auditLog } = log();
    const round = closingRound({ auditLog }, settings(), 5_000, () => now);
    for (now of [0, 1_000, 4_999, 5_000, 9_999]) await round();
    expect(heads).toHaveLength(2);
    expect(written()).toEqual(heads);
    const [name = ''] = readdirSync(join(home, 'outside')).filter((one) => one.endsWith('.pub.pem'));
    const key = createPublicKey(readFileSync(join(home, 'outside', name)));
    expect(written().every((head) => isSignedBy(head, new Map([[keyIdOf(key), key]])))).toBe(true);
    expect(isSignedBy({ ...(heads[0] as SignedHead), size: 7 }, new Map([[keyIdOf(key), key]]))).toBe(false);
    expect(statSync(join(home, 'keys', 'heads.pem')).mode & 0o777).toBe(0o600);
  });

  it('writes after a restart what was closed and not written, with the same key, and nothing twice', async () => {
    const { heads, auditLog } = log();
    await closingRound({ auditLog }, settings(), 0)();
    await auditLog.close((head) => ({ ...head, key: 'k', signature: 's' }));
    await closingRound({ auditLog }, settings(), 0)();
    expect(written()).toEqual(heads);
    expect(new Set([heads[0]?.key, heads[2]?.key]).size).toBe(1);
  });

  it('catches up on hundreds of heads, and counts a line that was cut off as not written', async () => {
    const { heads, auditLog } = log();
    const round = closingRound({ auditLog }, settings(), 0);
    await round();
    appendFileSync(join(home, 'outside', 'heads.jsonl'), '{"size":2,"ro');
    for (let more = 0; more < 250; more += 1) await auditLog.close((head) => ({ ...head, key: 'k', signature: 's' }));
    const again = closingRound({ auditLog }, settings(), 0);
    while ((await again()) > 0);
    expect(written().at(-1)?.size).toBe(heads.length);
  });
});
