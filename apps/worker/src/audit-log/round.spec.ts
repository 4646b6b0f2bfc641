// Heads are closed at their pace, written outside once and in order, also those that were closed just before the worker ended; and signed by a key that stays.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isSignedBy, keyIdOf, type SignedHead, type TreeHead } from '@centerline/audit';
import pino from 'pino';
import { closingRound } from './round.js';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'heads-'))));
afterEach(() => rmSync(home, { recursive: true }));

/** A log in which something happens whenever it is looked at. @param content of its records. */
function log(heads: SignedHead[] = [], content = 'a') {
  return {
    heads,
    auditLog: {
      close: async (sign: (head: TreeHead) => SignedHead) => {
        const head = sign({ size: heads.length + 1, root: content.repeat(64), at: '2026-03-02T15:00:00.000Z' });
        heads.push(head);
        return head;
      },
      headsAfter: async (size: number, limit: number) => heads.filter((one) => one.size > size).slice(0, limit),
      lastShared: async (published: readonly SignedHead[]) => Math.max(0, ...published.filter(({ size, root }) => heads.some((one) => one.size === size && one.root === root)).map(({ size }) => size)),
    },
  };
}
const silent = pino({ enabled: false });
const settings = () => ({ heads: join(home, 'outside'), headsKey: join(home, 'keys', 'heads.pem') });
const written = (): readonly SignedHead[] => readFileSync(join(home, 'outside', 'heads.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as SignedHead);

describe('the round of the audit log', () => {
  it('closes a head, signs it, writes it, and rests until its time has come', async () => {
    let now = 0;
    const { heads, auditLog } = log();
    const round = closingRound({ auditLog }, settings(), silent, 5_000, () => now);
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
    await closingRound({ auditLog }, settings(), silent, 0)();
    await auditLog.close((head) => ({ ...head, key: 'k', signature: 's' }));
    await closingRound({ auditLog }, settings(), silent, 0)();
    expect(written()).toEqual(heads);
    expect(new Set([heads[0]?.key, heads[2]?.key]).size).toBe(1);
  });

  it('catches up on hundreds of heads, and counts a line that was cut off as not written', async () => {
    const { heads, auditLog } = log();
    const round = closingRound({ auditLog }, settings(), silent, 0);
    await round();
    appendFileSync(join(home, 'outside', 'heads.jsonl'), '{"size":2,"ro');
    for (let more = 0; more < 250; more += 1) await auditLog.close((head) => ({ ...head, key: 'k', signature: 's' }));
    const again = closingRound({ auditLog }, settings(), silent, 0);
    while ((await again()) > 0);
    expect(written().at(-1)?.size).toBe(heads.length);
  });

  it('goes on behind what was lost when the ledger was put back to an earlier state, says so, and takes nothing back', async () => {
    const first = log();
    const round = closingRound({ auditLog: first.auditLog }, settings(), silent, 0);
    for (let time = 0; time < 5; time += 1) await round();
    const lost = first.heads.slice(2);
    const restored = log(first.heads.slice(0, 2), 'b');
    const lines: string[] = [];
    const again = closingRound({ auditLog: restored.auditLog }, settings(), pino({ level: 'error' }, { write: (line) => void lines.push(line) }), 0);
    for (let time = 0; time < 2; time += 1) await again();
    expect(written()).toEqual([...first.heads, ...restored.heads.slice(2)]);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ alarm: 'audit-heads-lost', shared: 2, published: 5, lost: lost.length })]);
    lines.length = 0;
    await closingRound({ auditLog: restored.auditLog }, settings(), pino({ level: 'error' }, { write: (line) => void lines.push(line) }), 0)();
    expect([written().at(-1), lines]).toEqual([restored.heads.at(-1), []]);
  });
});
