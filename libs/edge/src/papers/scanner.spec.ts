// The scan: clean only when clamd says so in as many words; anything else is a virus, or a scanner that is away.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClamd, type Mood } from '../testing/fakeClamd.js';
import { askClamd } from './clamd.js';
import { builtInCheck, clamdScanner, TEST_VIRUS } from './scanner.js';

let folder: string;
const clamd = new FakeClamd();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scanner-'));
  await clamd.start();
});
afterAll(async () => {
  await clamd.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  clamd.mood = 'well';
});
const file = (content: string | Buffer): string => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
};

describe('clamd', () => {
  it('is shown the whole file and believed when it finds nothing', async () => {
    const before = clamd.seen;
    expect(await askClamd(clamd.address, file(Buffer.alloc(300_000, 'x')))).toEqual({ kind: 'clean' });
    expect(clamd.seen - before).toBe(300_000);
  });
  it('names what it finds', async () => {
    expect(await askClamd(clamd.address, file(`before ${TEST_VIRUS} after`))).toEqual({ kind: 'infected', signature: 'Eicar-Test-Signature' });
  });
  it.each<[Mood]>([['hangs-up'], ['too-small'], ['strange']])('is away when it %s', async (mood) => {
    clamd.mood = mood;
    expect(await askClamd(clamd.address, file('anything'))).toMatchObject({ kind: 'away' });
  });
  it('is away when it stays silent', async () => {
    clamd.mood = 'silent';
    expect(await askClamd(clamd.address, file('anything'), 100)).toEqual({ kind: 'away', reason: 'no answer in time' });
  });
  it('is away when it has enough before the end of the file, and its words are told but never taken for a verdict', async () => {
    for (const [mood, words] of [['has-enough', 'INSTREAM size limit exceeded. ERROR'], ['says-ok-early', 'stream: OK']] as const) {
      clamd.mood = mood;
      expect(await askClamd(clamd.address, file(Buffer.alloc(30_000_000, 'x')))).toEqual({ kind: 'away', reason: `clamd answered "${words}"` });
    }
  });
  it('is away when the file cannot be read, at once', async () => {
    expect(await askClamd(clamd.address, join(folder, 'no-such-file'))).toMatchObject({ kind: 'away', reason: expect.stringContaining('ENOENT') });
  });
  it('is away when nobody listens, and the scanner says why and passes nothing', async () => {
    await clamd.stop();
    const reasons: string[] = [];
    expect(await clamdScanner(clamd.address, (reason) => reasons.push(reason))(file('anything'))).toBeNull();
    expect(reasons).toEqual([expect.stringContaining('ECONNREFUSED')]);
    expect(await askClamd(join(folder, 'no.sock'), file('anything'))).toMatchObject({ kind: 'away' });
    await clamd.start();
    expect(await clamdScanner(clamd.address, () => undefined)(file('anything'))).toEqual({ verdict: 'clean', scanner: `clamd at ${clamd.address}`, signature: null });
  });
});

describe('the built-in check of a development installation', () => {
  it('finds the test virus wherever it lies, also across two parts of the file', async () => {
    expect(await builtInCheck(file(TEST_VIRUS))).toMatchObject({ verdict: 'infected' });
    expect(await builtInCheck(file(Buffer.concat([Buffer.alloc(65_536 - 30, 'x'), Buffer.from(TEST_VIRUS)])))).toMatchObject({ verdict: 'infected' });
  });
  it('says of everything else that it was not scanned, and never that it is clean', async () => {
    expect(await builtInCheck(file('anything'))).toEqual({ verdict: 'not-scanned', scanner: 'no scanner is configured; only the EICAR test file is known', signature: null });
  });
});
