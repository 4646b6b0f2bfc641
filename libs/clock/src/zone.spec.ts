import { describe, expect, it } from '@jest/globals';
import type { Instant, PlainDate } from './instant.js';
import { endOfLocalDate, findZone, localDateOf, startOfLocalDate, timeOfDay, wallTime, zoneNamed } from './zone.js';

const date = (text: string): PlainDate => text as PlainDate;

describe('the name of a zone', () => {
  const names = ['America/New_York', 'Pacific/Guam', 'US/Eastern', 'UTC', 'EST5EDT', 'Etc/GMT+5', 'Europe/Kyiv', 'Asia/Calcutta', 'GB'];
  const offsets = ['-05:00', '+05', 'UTC+5', 'GMT+5', 'Z'];
  const abbreviations = ['PST', 'IST', 'SystemV/EST5'];
  const misspelt = ['america/new_york', 'AMERICA/NEW_YORK', 'utc', 'America/New_York ', 'America', '', 'local'];

  it.each(names)('may be %s', (name) => {
    expect(findZone(name)?.name).toBe(name);
  });

  it.each([...offsets, ...abbreviations, ...misspelt])('is not %j', (name) => {
    expect(findZone(name)).toBeNull();
  });
});

describe('a wall time', () => {
  it.each([
    ['that is skipped stands for the change', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z'],
    ['that comes twice stands for the first', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['of 24:00 is the next date', 'America/New_York', '2026-11-01', '24:00', '2026-11-02T05:00:00.000Z'],
    ['is skipped by half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00.000Z'],
    ['of midnight is skipped', 'America/Havana', '2026-03-08', '00:00', '2026-03-08T05:00:00.000Z'],
    ['of midnight comes twice', 'America/Havana', '2026-11-01', '00:00', '2026-11-01T04:00:00.000Z'],
    ['of midnight comes twice when clocks go back over it', 'America/St_Johns', '2009-11-01', '00:00', '2009-11-01T02:30:00.000Z'],
    ['of a date that never came stands for the next one', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00.000Z'],
    ['with an offset of seconds', 'Africa/Monrovia', '1971-06-01', '00:00', '1971-06-01T00:44:30.000Z'],
  ])('%s', (_, zone, day, time, instant) => {
    expect(wallTime(date(day), time, zone)).toBe(instant);
  });

  it.each(['00:00', '09:05', '23:59', '24:00'])('is written %s', (text) => {
    expect(timeOfDay(text)).not.toBeNaN();
  });

  it.each(['24:01', '25:00', '08:60', '8:00', '08:00:00', '0800', '08:00\n', '-1:00', 8, null])('is not written %j', (text) => {
    expect(timeOfDay(text)).toBeNaN();
  });
});

describe('a local date', () => {
  it('of 23 or 25 hours ends when the next one begins', () => {
    expect(startOfLocalDate(date('2026-03-08'), 'America/New_York')).toBe('2026-03-08T05:00:00.000Z');
    expect(endOfLocalDate(date('2026-03-08'), 'America/New_York')).toBe('2026-03-09T04:00:00.000Z');
    expect(endOfLocalDate(date('2026-11-01'), 'America/New_York')).toBe('2026-11-02T05:00:00.000Z');
  });

  it('is what the local clock shows, also when it shows the date before again', () => {
    expect(localDateOf('2026-03-01T18:00:00.000Z' as Instant, 'Pacific/Guam')).toBe('2026-03-02');
    expect(localDateOf('2009-11-01T02:30:30.000Z' as Instant, 'America/St_Johns')).toBe('2009-11-01');
    expect(localDateOf('2009-11-01T02:31:00.000Z' as Instant, 'America/St_Johns')).toBe('2009-10-31');
  });
});

describe('offsets', () => {
  const names = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/') && !name.startsWith('Etc/'));

  it('are what Intl shows, in every zone, at instants from 1970 to 2199', () => {
    const wrong: string[] = [];
    for (const [place, name] of names.entries()) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
      for (let sample = 0; sample < 5; sample += 1) {
        const second = (place * 104_729 * 7919 + sample * 1_442_968_193) % 7_258_118_400;
        const shown = Date.parse(`${format.format(second * 1000).replace(' ', 'T')}Z`);
        if (second * 1000 + zoneNamed(name).offsetAt(second * 1000) !== shown) wrong.push(`${name} ${second}`);
      }
    }
    expect(names.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  it('are a fault to ask of a zone that does not exist', () => {
    expect(() => zoneNamed('America/Gotham')).toThrow(RangeError);
  });
});
