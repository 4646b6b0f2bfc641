// One instant reads rightly for the importer in Los Angeles and for the office in Washington.
import { describe, expect, it } from '@jest/globals';
import { endsDay, sameWallClock, sayDatesIn, sayDay, sayDistance, sayInstant, sayMoney, sayWeekday } from './times.js';

const at = '2026-11-30T22:00:00.000Z';
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('an instant', () => {
  it('is said in each zone by its own clock', () => {
    expect(plain(sayInstant(at, 'en', 'America/New_York'))).toBe('Mon, Nov 30, 2026, 5:00 PM EST');
    expect(plain(sayInstant(at, 'en', 'America/Los_Angeles'))).toBe('Mon, Nov 30, 2026, 2:00 PM PST');
    expect(plain(sayInstant(at, 'es', 'America/New_York'))).toContain('30 de nov de 2026, 5:00');
  });

  it('needs to be said once where two clocks agree, twice where they do not', () => {
    expect(sameWallClock(at, 'America/New_York', 'America/Detroit')).toBe(true);
    expect(sameWallClock(at, 'America/New_York', 'America/Chicago')).toBe(false);
  });

  it.each([['2026-12-03T22:00:00.000Z', 'in 3 days'], ['2026-11-30T20:00:00.000Z', '2 hours ago'], ['2026-11-30T22:10:00.000Z', 'in 10 minutes']])('of %s is %s', (when, words) => {
    expect(sayDistance(when, at, 'en')).toBe(words);
  });
});

it('a calendar day is the same day everywhere', () => expect(sayDay('2026-03-01', 'en')).toBe('March 1, 2026'));

it.each([[1234, '$1,234'], [1234.5, '$1,234.50'], [0, '$0']])('%d dollars are %s', (dollars, words) => expect(sayMoney(dollars, 'en')).toBe(words));

describe('a deadline at the end of a day', () => {
  it('is that day\'s in the zone that made it, whatever the season', () => {
    expect(endsDay('2026-12-26T05:00:00.000Z', 'America/New_York')).toBe(true);
    expect(endsDay('2026-12-26T05:00:00.000Z', 'America/Los_Angeles')).toBe(false);
    expect(endsDay('2026-07-02T04:00:00.000Z', 'America/New_York')).toBe(true);
    expect(endsDay('2026-12-25T22:00:00.000Z', 'America/New_York')).toBe(false);
    expect(sayWeekday('2026-12-26T04:59:59.999Z', 'en', 'America/New_York')).toBe('Fri, Dec 25, 2026');
  });
});

describe('a sentence of a service', () => {
  it.each([
    ['received 2027-01-17, due 2027-02-16', 'received January 17, 2027, due February 16, 2027'],
    ['received 2027-01-27T18:17:56.223Z by portal', 'received Wed, Jan 27, 2027, 1:17 PM EST by portal'],
    ['FP&F case 2027-2704-026246-01 and CR-2027-01-02', 'FP&F case 2027-2704-026246-01 and CR-2027-01-02'],
  ])('“%s” has its dates said as “%s”', (sentence, said) => {
    expect(plain(sayDatesIn(sentence, 'en', 'America/New_York'))).toBe(said);
  });
});
