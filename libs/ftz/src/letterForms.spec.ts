// Which events of an FTZ case are told by letter. All of them stay inside the agency.
import { describe, expect, it } from '@jest/globals';
import { Evidence, type DueLetter } from '@centerline/cases/letters';
import { people, sampleBook } from '@centerline/cases/testing';
import { ftzLaw } from './law.js';
import { ZONE_LETTERS } from './letterForms.js';
import { zoneLetters } from './letterText.js';
import { day, direction, reason } from './testing/bodies.js';
import { after, changeBy, type FtzFile, type Given } from './testing/desk.js';
import { acknowledged, atHeadquarters, inTriage, TUESDAY, WEDNESDAY } from './testing/places.js';

/** The letters that act calls for, by form. */
function lettersBy(file: FtzFile, at: string, ...given: Given): readonly string[] {
  const { notices } = changeBy(file, at, ...given);
  const next = after(file, at, ...given);
  return notices.flatMap((notice) => {
    const due: DueLetter | null = zoneLetters(notice.key);
    const written = due?.write(Evidence.of(ftzLaw, next, due.audience, sampleBook, next.openedAt));
    return written ? [written.form] : [];
  });
}

describe('Headquarters writes to the port', () => {
  it('that it has the question', () => expect(lettersBy(atHeadquarters(), WEDNESDAY, 'acknowledge-hq', people.hqAnalyst, {})).toEqual(['escalation-acknowledged']));
  it('what it asks', () => expect(lettersBy(acknowledged(), WEDNESDAY, 'request-information', people.hqAnalyst, { from: 'PORT', questions: ['Which lots are affected?'] })).toEqual(['information-asked']));
  it('what it directs', () => expect(lettersBy(acknowledged(), WEDNESDAY, 'issue-direction', people.hqDecider, direction)).toEqual(['letter-of-direction']));
});

it('the port has a letter for the operator when a date set by law is extended', () => {
  const file = inTriage('standard', { trackedDates: [{ kind: 'REMOVAL_AFTER_PERMIT', anchorOn: day('2026-03-02') }] });
  expect(lettersBy(file, TUESDAY, 'extend-tracked-date', people.portDirector, { clockId: 'tracked-date:REMOVAL_AFTER_PERMIT:1', amount: 3, reason })).toEqual(['tracked-date-extended']);
});
it('no letter is for a party', () => expect(ZONE_LETTERS.every((row) => row.audience === 'agency')).toBe(true));
