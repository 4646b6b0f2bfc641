// What the press promises: PDF/UA-1, the same bytes for the same letter, whatever people wrote; and one clear sentence where it cannot print.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { QuoteFact } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { wholeAppeal } from '@centerline/reassignment/testing';
import { compose, LetterFiles, NoPress, Press, sha256Of, type LetterText } from './index.js';
import { readPdf } from './testing/readPdf.js';
import { walkAppeal } from './testing/walks.js';

const FILED = '2026-03-02T15:00:00.000Z' as Instant;
const press = new Press();
const [told] = walkAppeal(FILED, [{ choice: 0, minutes: 10 }]);
if (!told) throw new Error('no letter');
const english = compose(told.letter, 'en');
const saying = (text: string): LetterText => ({ ...english, blocks: [...english.blocks, { block: 'quotes', by: [{ words: 'They wrote' }], texts: [{ fact: 'quote', text, source: 'test' } as QuoteFact] }] });

describe('a letter', () => {
  it.each(['en', 'es'] as const)('is a tagged PDF/UA-1 with title, language and its fonts within (%s)', async (language) => {
    const read = readPdf(await press.print(compose(told.letter, language)));
    expect(read).toMatchObject({ title: language === 'en' ? 'We have your appeal' : 'Hemos recibido su apelación', language: `${language}-US`, isTagged: true, uaPart: '1', pages: 1 });
    expect(read.fonts.map((font) => [font.name.replace(/^[A-Z]{6}\+/, ''), font.embedded])).toEqual([['LibertinusSerif-Bold-Identity-H', true], ['LibertinusSerif-Regular-Identity-H', true]]);
  });
  it('says plainly that it is a sample', async () => expect(readPdf(await press.print(english)).text).toMatch(/^This is a sample .* not a letter of U\.S\. Customs and Border Protection/));
  it('is the same bytes for the same facts, from any press', async () => {
    const again = walkAppeal(FILED, [{ choice: 0, minutes: 10 }])[0];
    const once = sha256Of(await press.print(english));
    expect(again && sha256Of(await new Press().print(compose(again.letter, 'en')))).toBe(once);
    const reread = JSON.parse(JSON.stringify(english)) as LetterText;
    expect(sha256Of(await press.print(reread))).toBe(once);
  });
  it('states what the importer called itself, however it writes its name', async () => {
    const name = '#set text(red) $x$ [*Ida*] \\ "Park" <@x>';
    const [named] = walkAppeal(FILED, [{ choice: 0, minutes: 10 }], wholeAppeal({ contact: { name, email: 'ida.park@blueheron.example' } }));
    expect(named && readPdf(await press.print(compose(named.letter, 'en'))).text).toContain(name);
  });
  it.each([
    ['right to left', 'שלום עולם', 'שלום'],
    ['accents', 'Ñandú, çedilla, œuvre', 'Ñandú, çedilla, œuvre'],
    ['signs no font here has', 'We import 玩具 and 😀 toys', 'We import [U+73A9][U+5177] and [U+1F600] toys'],
    ['control characters', 'a\u0007b', 'a[U+0007]b'],
  ])('prints %s, or says their codes', async (_what, written, printed) => {
    const { text } = readPdf(await press.print(saying(written)));
    // Hebrew is shown from right to left; what counts is that it is there.
    expect([text, [...text].reverse().join('')].some((one) => one.includes(printed))).toBe(true);
    expect(text.includes('cannot be printed here')).toBe(printed.includes('[U+'));
  });
  it('of twenty thousand characters goes over several pages', async () => {
    const read = readPdf(await press.print(saying('All of it has to be said. '.repeat(800))));
    expect(read.pages).toBeGreaterThan(3);
  });
});

describe('where letters cannot be made', () => {
  const sentence = /^Letters cannot be made on sparkle os: .*pinned for Linux on x64.*Cases and mail go on without letters\.$/;
  it('the press says so in one sentence: no program for the platform', async () => {
    const none = new Press(() => Promise.reject(new Error('Cannot find native binding')), 'sparkle os');
    await expect(none.print(english)).rejects.toThrow(NoPress);
    await expect(none.print(english)).rejects.toThrow(sentence);
  });
  it('and for a program too old for PDF/UA', async () => {
    const old = new Press(async () => ({ evictCache: () => undefined, pdf: () => { throw new Error('unknown variant `ua-1`, expected one of `1.4`'); } }), 'sparkle os');
    await expect(old.print(english)).rejects.toThrow(sentence);
  });
  it('another fault is not taken for that', async () => {
    const broken = new Press(async () => ({ evictCache: () => undefined, pdf: () => { throw new Error('missing document title'); } }));
    await expect(broken.print(english)).rejects.toThrow('A letter could not be typeset: missing document title');
  });
});

describe('the files of letters', () => {
  const home = mkdtempSync(join(tmpdir(), 'centerline-letters-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  it('are named by what is in them, kept once, and read back', async () => {
    const files = new LetterFiles(home);
    const pdf = await press.print(english);
    const names = await Promise.all([1, 2, 3].map(() => files.keep(pdf)));
    expect(new Set(names)).toEqual(new Set([sha256Of(pdf)]));
    expect(readdirSync(join(home, 'letters'))).toEqual([`${sha256Of(pdf)}.pdf`]);
    expect(sha256Of((await files.read(sha256Of(pdf))) ?? new Uint8Array())).toBe(sha256Of(pdf));
  });
  it('are not handed out when somebody changed them, nor by another name', async () => {
    const files = new LetterFiles(home);
    const sha256 = await files.keep(await press.print(english));
    writeFileSync(join(home, 'letters', `${sha256}.pdf`), 'changed');
    expect(await files.read(sha256)).toBeNull();
    expect(await files.read('../secrets.json')).toBeNull();
  });
});
