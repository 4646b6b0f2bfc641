// No letter states a date the engine will not honour: every date, weekday, citation and number of every letter is read back from its file and equals a value
// computed anew from the case; the dates of its table are those of the clocks it is about, in order. And a letter that lies is found out.
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@centerline/cases';
import type { DueFact, LetterText } from '@centerline/cases/letters';
import type { Instant } from '@centerline/clock';
import { Press } from '@centerline/letters';
import { readPdf } from '@centerline/letters/testing';
import { RULES as petitionRules } from '@centerline/fpf';
import * as petitions from '@centerline/fpf/testing';
import { RULES as zoneRules } from '@centerline/ftz';
import * as zones from '@centerline/ftz/testing';
import { RULES as appealRules } from '@centerline/reassignment';
import * as appeals from '@centerline/reassignment/testing';
import fc from 'fast-check';
import { beyondEngine, deadlineOf, tableDates } from './honest.js';
import { walkAppeal, walkPetition, walkZone, type AnyLetter, type Told } from './walks.js';

const CITATIONS = [appealRules, petitionRules, zoneRules].flatMap((rules) => Object.values(rules).map((rule) => rule.citation));
/** What Centers said, in the stories the letters are made from. */
const ADVICE = [petitions.SECRET, appeals.RETAIN.reasons, appeals.TRANSFER.reasons, 'rule count lines or value', 'neither alone decides', zones.SECRET];
const press = new Press();
const step = fc.record({ choice: fc.nat(1_000), minutes: fc.integer({ min: 1, max: 30_000 }) });
const steps = fc.array(step, { minLength: 4, maxLength: 14 });
const instant = fc.date({ min: new Date('2026-02-02T00:00:00Z'), max: new Date('2026-03-25T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString() as Instant);

const latest = ({ file }: Told, name: string): string => file.clocks.filter((card) => card.id === name || card.id.startsWith(`${name}:`)).at(-1)?.id ?? '';
/** Of which clocks a letter states the dates. A dash stands for the effective date of a change. */
const CLOCKS: Readonly<Record<AnyLetter['form'], (told: Told) => readonly string[]>> = {
  'appeal-acknowledged': () => ['acknowledge'],
  'appeal-complete': () => ['decision-target', 'outer-limit'],
  'appeal-information': ({ notice }) => [notice.key === 'information-asked/1' ? 'importer-cure' : notice.key.replace('information-asked/', 'importer-cure:')],
  'appeal-more-time': ({ notice }) => [notice.key.slice('cure-extended/'.length)],
  'appeal-target-moved': () => ['decision-target', 'outer-limit'],
  'appeal-delayed': () => ['decision-target', 'outer-limit'],
  'appeal-cure-ended': ({ notice }) => [notice.key.split('/')[0] ?? ''],
  'appeal-decided': ({ letter }) => (letter.form === 'appeal-decided' && letter.change ? ['-'] : []),
  'appeal-rejected': () => [],
  'appeal-duplicate': () => [],
  'request-acknowledged': () => ['petition-due'],
  'request-declined': () => [],
  'period-extended': ({ notice }) => [notice.key.includes('/SURETY/') ? 'surety-due' : 'petition-due'],
  'petition-decided': (told) => ['mitigated-amount', 'supplemental-due'].filter((id) => told.file.clocks.some((card) => card.id === id)),
  'petition-to-justice': () => [],
  'input-lapsed': () => ['center-input', 'fpf-disposition:no-input'],
  'escalation-acknowledged': (told) => [latest(told, 'hq-direction')].filter((id) => told.file.clocks.some((card) => card.id === id && card.dueAt !== null)),
  'information-asked': (told) => [latest(told, 'information-answer')],
  'letter-of-direction': (told) => [latest(told, 'port-implementation'), ...told.file.clocks.filter((card) => card.kind.startsWith('tracked-date/')).map((card) => card.id)],
  'tracked-date-extended': ({ notice }) => [notice.key.split('/')[1] ?? ''],
};
const effective = ({ file, law }: Told): string => `day ${String((law.view(file.state, 'party', null)['letter'] as { effectiveOn?: string } | null)?.effectiveOn)}`;
const seen = new Set<string>();

async function isHonest(told: Told, language: Language): Promise<void> {
  const read = readPdf(await press.print(told.in(language)));
  seen.add(`${told.letter.form} ${language}`);
  expect([told.notice.key, beyondEngine(read, told, language, CITATIONS)]).toEqual([told.notice.key, []]);
  const expected = CLOCKS[told.letter.form](told).map((id) => (id === '-' ? effective(told) : deadlineOf(told.file, id)));
  expect([told.letter.form, [...tableDates(read, language)].sort()]).toEqual([told.letter.form, [...expected].sort()]);
  if (told.audience === 'party') for (const advice of ADVICE) expect(read.text).not.toContain(advice);
  expect(read).toMatchObject({ uaPart: '1', isTagged: true, language: `${language}-US` });
}
async function areHonest(letters: readonly Told[]): Promise<void> {
  for (const told of letters) for (const language of LANGUAGES) await isHonest(told, language);
}

describe('every letter of any case', () => {
  it('on appeals states the engine’s dates and rules, and nothing else', () =>
    fc.assert(fc.asyncProperty(instant, steps, async (filedAt, course) => areHonest(walkAppeal(filedAt, course))), { numRuns: 25, seed: 1_125 }), 120_000);
  it('on petitions states the engine’s dates and rules, and nothing else', () =>
    fc.assert(fc.asyncProperty(fc.nat(2), steps, async (kind, course) => areHonest(walkPetition(kind, course))), { numRuns: 30, seed: 1_125 }), 120_000);
  it('on FTZ cases states the engine’s dates and rules, and nothing else', () =>
    fc.assert(fc.asyncProperty(steps, async (course) => areHonest(walkZone(course))), { numRuns: 15, seed: 1_125 }), 120_000);
  it('was among them', () => {
    const forms = Object.keys(CLOCKS).filter((form) => form !== 'appeal-duplicate' && form !== 'request-declined');
    expect(forms.flatMap((form) => LANGUAGES.map((language) => `${form} ${language}`)).filter((one) => !seen.has(one))).toEqual([]);
  });
});

describe('a letter that lies', () => {
  const told = walkAppeal('2026-03-02T15:00:00.000Z' as Instant, [{ choice: 0, minutes: 10 }, { choice: 1, minutes: 4_000 }])[1] as Told;
  const honest = told.in('en');
  const faultsOf = async (letter: LetterText) => {
    const read = readPdf(await press.print(letter));
    return [...beyondEngine(read, told, 'en', CITATIONS), ...(JSON.stringify(tableDates(read, 'en')) === JSON.stringify([deadlineOf(told.file, 'importer-cure')]) ? [] : ['table'])];
  };
  const withDue = (change: Partial<DueFact>): LetterText => ({
    ...honest, blocks: honest.blocks.map((block) => (block.block === 'dates' ? { ...block, rows: block.rows.map((row) => ({ ...row, date: { ...row.date, ...change } as DueFact })) } : block)),
  });
  const withWords = (words: string): LetterText => ({ ...honest, blocks: [...honest.blocks, { block: 'paragraph', line: [{ words }] }] });

  it('is honest to begin with', async () => {
    expect(told.letter.form).toBe('appeal-information');
    expect(await faultsOf(honest)).toEqual([]);
  });
  it.each<readonly [string, LetterText]>([
    ['by a day more', withDue({ on: '2026-04-07' as DueFact['on'] })],
    ['by a day less', withDue({ on: '2026-04-05' as DueFact['on'] })],
    ['by another hour', withDue({ until: '17:00' })],
    ['by a date of the case that is no deadline', withDue({ on: '2026-03-02' as DueFact['on'] })],
    ['by words that hold a date', withWords('You have until Friday, May 1, 2026.')],
    ['by a date without its year', withWords('You have until the first of April.')],
    ['by a number of days', withWords('You have 45 days.')],
    ['by a rule that is none of ours', withWords('See 19 CFR 999.1.')],
    ['by a policy we do not have', withWords('Centerline policy: generosity.')],
  ])('is found out %s', async (_how, letter) => expect(await faultsOf(letter)).not.toEqual([]));
});
