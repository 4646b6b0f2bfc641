// Six savings of a draft are one line of its history; two decisions by two people are two.
import { expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import { joinRepeats } from './timelines.js';

const line = (version: number, summary: string, actorName = 'Ida Park') => ({ version, at: `2026-11-25T15:0${version}:00.000Z` as Instant, summary, actorName, actorUnit: null });

it('what one person did several times in a row is told once, at its last time', () => {
  const told = joinRepeats([line(1, 'kept'), line(2, 'kept'), line(3, 'filed'), line(4, 'kept'), line(5, 'kept', 'Ben Ortiz')]);
  expect(told.map(({ line: { version }, times }) => [version, times])).toEqual([[2, 2], [3, 1], [4, 1], [5, 1]]);
});
