// Grants: what we gave is read as it was given, for five minutes from the moment it was asked for; nothing else is a grant.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { caseId, documentId, personId } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { Grants, grantSecret } from './grants.js';
import { disposition } from './handingOut.js';

const grants = new Grants(Buffer.alloc(32, 1));
const wanted = { caseId: caseId('c'), documentId: documentId('d'), version: 2, person: personId('ida.park') };
const at = '2026-03-02T15:00:00.000Z' as Instant;

describe('a grant', () => {
  it('says what it was given for, until five minutes later', () => {
    const { text, ...given } = grants.give(wanted, at);
    expect(given).toEqual({ ...wanted, until: '2026-03-02T15:05:00.000Z' });
    expect(grants.read(text)).toEqual(given);
  });

  it('is none when a single character is another', () => {
    const { text } = grants.give(wanted, at);
    for (let place = 0; place < text.length; place += 1) {
      const other = `${text.slice(0, place)}${text[place] === 'A' ? 'B' : 'A'}${text.slice(place + 1)}`;
      // The last character of base64url may carry bits that mean nothing; the signature is compared as text.
      expect([place, grants.read(other)]).toEqual([place, null]);
    }
  });

  it.each([[''], ['.'], ['a.b'], ['a.b.c'], ['%00']])('is not %j', (text) => {
    expect(grants.read(text)).toBeNull();
  });

  it('is not one of another installation', () => {
    expect(new Grants(Buffer.alloc(32, 2)).read(grants.give(wanted, at).text)).toBeNull();
  });

  it('is signed with the secret of the home, made once and for its owner only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'grants-'));
    const secret = grantSecret(join(folder, 'keys'));
    expect(secret).toHaveLength(32);
    expect(grantSecret(join(folder, 'keys'))).toEqual(secret);
    expect(statSync(join(folder, 'keys', 'document-grants.secret')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

describe('the name a file is saved by', () => {
  it.each([
    ['petition.pdf', `attachment; filename="petition.pdf"; filename*=UTF-8''petition.pdf`],
    ['größer "so".pdf', `attachment; filename="gr__er _so_.pdf"; filename*=UTF-8''gr%C3%B6%C3%9Fer%20%22so%22.pdf`],
    ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ])('of %s', (name, header) => {
    expect(disposition(name)).toBe(header);
  });
});
