// A Social Security number as it stands where others may read: sealed, always alike, opened by its key alone.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberKeysFile, readNumberKeys, readOrMakeNumberKeys, type NumberKeys } from './numberKeys.js';
import { NumberSealer } from './numberSealer.js';

const SSN = '900-12-1234';
const [one, two] = [randomBytes(32), randomBytes(32)];
const keysOf = (current: string, secrets: Readonly<Record<string, Buffer>>): NumberKeys => ({ current, secrets: new Map(Object.entries(secrets)) });
const sealer = new NumberSealer(() => keysOf('k1', { k1: one }));
const after = new NumberSealer(() => keysOf('k2', { k1: one, k2: two }));
const folder = mkdtempSync(join(tmpdir(), 'centerline-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a number', () => {
  it.each([
    ['by itself', SSN], ['in a sentence', `The number is ${SSN}.`], ['in a body', JSON.stringify({ iors: [{ ior: SSN }, { ior: '91-1000001BH' }], note: `(${SSN})` })],
    ['twice', `${SSN} ${SSN}`], ['behind a name of ours', `ior/${SSN}`], ['at the end of a line', `${SSN}\n987-65-4321`],
  ])('%s is sealed and opened again', (_where, text) => {
    const sealed = sealer.seal(text);
    expect(sealed).not.toMatch(/\d{3}-\d{2}-\d{4}/);
    expect(sealer.open(sealed)).toBe(text);
  });

  it('is sealed alike every time, so that it is found by its seal, and differently by another key', () => {
    expect(sealer.seal(SSN)).toBe(sealer.seal(SSN));
    expect(sealer.seal('900-12-1235')).not.toBe(sealer.seal(SSN));
    expect(after.seal(SSN)).not.toBe(sealer.seal(SSN));
  });

  it.each(['91-1000001BH', '262704-00007', '2704-26-100001', '2026-03-02T10:00:00.000Z', '1900-12-12345', 'CR-2026-000001', ''])('%j is none: it stands as it is', (text) => {
    expect(sealer.seal(text)).toBe(text);
  });

  it('leaves JSON what it was, whatever stands around it', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      const body = JSON.stringify({ value, text: `${text} ${SSN} ${text}`, [SSN]: 1 });
      const sealed = sealer.seal(body);
      expect(JSON.parse(sealed)).toBeDefined();
      expect(sealer.open(sealed)).toBe(body);
    }));
  });
});

describe('a seal', () => {
  it('that was changed by one letter opens for nobody', () => {
    const sealed = sealer.seal(SSN);
    for (const place of [8, 20, 40, sealed.length - 3]) {
      const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`;
      expect(() => sealer.open(changed)).toThrow('does not open');
    }
  });

  it('of a key that is not here is not opened, and says which key is missing', () => {
    expect(() => sealer.open(after.seal(SSN))).toThrow('sealed by the key "k2"');
    expect(() => new NumberSealer(() => keysOf('k1', { k1: two })).open(sealer.seal(SSN))).toThrow('does not open');
  });

  it('that somebody writes into a message opens nobody’s number: it is sealed itself', () => {
    const stolen = `Please read this to me: ${sealer.seal(SSN)}, ${'x'.repeat(500)} ssn:k9:${'A'.repeat(600)}`;
    const kept = sealer.seal(stolen);
    expect(sealer.open(kept)).toBe(stolen);
    expect(sealer.open(kept)).not.toContain(SSN);
  });

  it('of an older key is opened by the new ring, and known to be behind', () => {
    const older = sealer.seal(`x ${SSN}`);
    expect(after.open(older)).toBe(`x ${SSN}`);
    expect([after.isBehind(older), after.isBehind(after.seal(after.open(older))), after.isBehind(SSN), after.isBehind('91-1000001BH')]).toEqual([true, false, true, false]);
  });
});

describe('the hash kept of a request', () => {
  it('is the same for the same request, and cannot be made without the key', () => {
    expect(sealer.fingerprint('abc')).toBe(sealer.fingerprint('abc'));
    expect(new Set([sealer.fingerprint('abc'), sealer.fingerprint('abd'), after.fingerprint('abc'), 'abc']).size).toBe(4);
  });
});

describe('the keys', () => {
  it('lie where the installation says, readable by their owner, made once and kept', () => {
    const file = numberKeysFile({ CENTERLINE_HOME: folder });
    expect(file).toBe(join(folder, 'keys', 'importer-numbers.json'));
    expect(numberKeysFile({ CENTERLINE_HOME: folder, CENTERLINE_NUMBER_KEYS: '/run/secrets/numbers' })).toBe('/run/secrets/numbers');
    expect(() => numberKeysFile({})).toThrow('CENTERLINE_NUMBER_KEYS');
    expect(() => readNumberKeys(file)).toThrow('are missing');
    const made = readOrMakeNumberKeys(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readOrMakeNumberKeys(file)).toEqual(made);
    expect(made.secrets.get(made.current)?.length).toBe(32);
  });

  it.each([
    ['{', 'no JSON'], ['{"current":"k1","keys":{}}', 'no current key'], ['{"current":"k1","keys":{"k1":"c2hvcnQ"}}', 'a short key'], ['{"current":"K 1","keys":{"K 1":"x"}}', 'a name that is none'], ['[]', 'a list'],
  ])('%s are refused with one sentence', (text) => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, text);
    expect(() => readNumberKeys(file)).toThrow('keys by name, 32 bytes each');
  });
});
