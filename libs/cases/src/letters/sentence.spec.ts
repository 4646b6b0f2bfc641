// A sentence cannot hold a date of its own: the compiler refuses digits, and slots that differ between the languages. Each line below would not compile otherwise.
import { describe, expect, it } from '@jest/globals';
import { both, say } from './sentence.js';

describe('a sentence', () => {
  it('with a digit in either language does not compile', () => {
    // @ts-expect-error a date in English
    both('You have until May 3.', 'Tiene hasta la fecha.');
    // @ts-expect-error a number of days in Spanish
    both('You have until the date.', 'Tiene 30 días.');
    // @ts-expect-error a citation that is no fact
    both('See 19 CFR.', 'Vea la norma.');
    expect(both('You have until {due}.', 'Tiene hasta {due}.').texts.es).toBe('Tiene hasta {due}.');
  });
  it('has the same slots in both languages', () => {
    // @ts-expect-error the Spanish one forgets the rule
    both('By {due} ({rule}).', 'Hasta {due}.');
    // @ts-expect-error the Spanish one has one too many
    both('By {due}.', 'Hasta {due} ({rule}).');
    expect(both('{rule}: {due}', '{due}: {rule}').texts.en).toBe('{rule}: {due}');
  });
  it('takes facts only, and all of them', () => {
    const sentence = both('By {due}.', 'Hasta {due}.');
    // @ts-expect-error a date in words is no fact
    expect(say('en', sentence, { due: 'May 3, 2027' })).toEqual([{ words: 'By ' }, { fact: 'May 3, 2027' }, { words: '.' }]);
    // @ts-expect-error a fact cannot be written by hand
    say('en', sentence, { due: { fact: 'day', on: '2027-05-03', source: 'me' } });
    // @ts-expect-error the slot is empty
    expect(() => say('en', sentence, {})).toThrow('No fact was given for {due}');
  });
});
