// Which events of a request are told by letter: to the petitioner what it may see, to the Center's supervisor that its input lapsed.
import { describe, expect, it } from '@jest/globals';
import { Evidence } from '@centerline/cases/letters';
import { people, sampleBook } from '@centerline/cases/testing';
import { fpfLaw } from './law.js';
import { petitionLetters } from './letterText.js';
import { damagesBody, on, REASON, SECRET } from './testing/bodies.js';
import { asked, decided, lapsed, type Story } from './testing/story.js';

const told = (story: Story): readonly string[] => story.changes.flatMap((change) => change.notices).flatMap((notice) => {
  const due = petitionLetters(notice.key);
  const written = story.file && due?.write(Evidence.of(fpfLaw, story.file, due.audience, sampleBook, story.moment.at));
  return written ? [`${notice.key.replace(/\/2.*/, '')} (${due?.audience}): ${written.form}`] : [];
});

describe('a request for Center input', () => {
  it('is acknowledged and decided by letter, without a word of the input', () => {
    const story = decided();
    expect(told(story)).toEqual(['acknowledged (party): request-acknowledged', 'decided (party): petition-decided']);
    const due = petitionLetters('decided');
    const written = story.file && due?.write(Evidence.of(fpfLaw, story.file, 'party', sampleBook, story.moment.at));
    expect(JSON.stringify(written?.in('en'))).not.toContain(SECRET);
  });
  it('that lapses is told to the supervisor of the Center', () => expect(told(lapsed()).at(-1)).toBe('lapsed/center (agency): input-lapsed'));
  it('whose petition or surety is given more time tells the petitioner so, each time', () => {
    const story = asked({ ...damagesBody, demandOnSuretyOn: on('2026-02-27') })
      .does(people.fpfOfficer, 'extend-petition-period', { period: 'PETITION', newDueOn: on('2026-06-30'), reason: REASON })
      .does(people.fpfOfficer, 'extend-petition-period', { period: 'SURETY', newDueOn: on('2026-07-06'), reason: REASON });
    expect(told(story)).toEqual(['period-extended/PETITION (party): period-extended', 'period-extended/SURETY (party): period-extended']);
  });
});
