// What the press promises: PDF/UA-1, the same bytes for the same letter, whatever people wrote; and one clear sentence where it cannot print.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { both, Pen, type DayFact, type DueFact, type Language, type LetterText, type NameFact, type QuoteFact, type RuleFact } from '@centerline/cases/letters';
import { LetterFiles, NoPress, Press, sha256Of } from './index.js';
import { readPdf } from './testing/readPdf.js';

const press = new Press();
const name = (text: string) => ({ fact: 'name', text, source: 'test' }) as NameFact;
const rule = { fact: 'rule', citation: '19 CFR 101.10(c)', mark: 'law', source: 'test' } as RuleFact;
const due = { fact: 'due', on: '2026-03-03', until: '17:00', zone: 'America/New_York', source: 'test' } as DueFact;
const day = { fact: 'day', on: '2026-03-02', source: 'test' } as DayFact;
function letter(language: Language, importer = 'Blue Heron Outfitters (sample)'): LetterText {
  const pen = new Pen(language);
  const head = { form: 'test', number: name('CR-2026-000001'), on: day, to: [name('Ida Park'), name(importer)] };
  const received = both('We received the appeal of {importer} on {on} ({rule}).', 'Recibimos la apelación de {importer} el {on} ({rule}).');
  return pen.letter(head, both('We have your appeal', 'Hemos recibido su apelación'), pen.headquarters(), [
    pen.paragraph(received, { importer: name(importer), on: day, rule }), ...pen.dates(pen.deadline(both('We owed you this by', 'Le debíamos esto hasta'), { due, rule })),
  ]);
}
const english = letter('en');
const saying = (text: string): LetterText => ({ ...english, blocks: [...english.blocks, { block: 'quotes', by: [{ words: 'They wrote' }], texts: [{ fact: 'quote', text, source: 'test' } as QuoteFact] }] });

describe('a letter', () => {
  it.each(['en', 'es'] as const)('is a tagged PDF/UA-1 with title, language and its fonts within (%s)', async (language) => {
    const read = readPdf(await press.print(letter(language)));
    expect(read).toMatchObject({ title: language === 'en' ? 'We have your appeal' : 'Hemos recibido su apelación', language: `${language}-US`, isTagged: true, uaPart: '1', pages: 1 });
    expect(read.fonts.map((font) => [font.name.replace(/^[A-Z]{6}\+/, ''), font.embedded])).toEqual([['LibertinusSerif-Bold-Identity-H', true], ['LibertinusSerif-Regular-Identity-H', true]]);
  });
  it('says plainly that it is a sample', async () => expect(readPdf(await press.print(english)).text).toMatch(/^This is a sample .* not a letter of U\.S\. Customs and Border Protection/));
  it('is the same bytes for the same facts, from any press', async () => {
    const once = sha256Of(await press.print(english));
    expect(sha256Of(await new Press().print(letter('en')))).toBe(once);
    const reread = JSON.parse(JSON.stringify(english)) as LetterText;
    expect(sha256Of(await press.print(reread))).toBe(once);
  });
  it('states what the importer called itself, however it writes its name', async () => {
    const called = '#set text(red) $x$ [*Ida*] \\ "Park" <@x>';
    expect(readPdf(await press.print(letter('en', called))).text).toContain(called);
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
