// The demo can fail: what does not hold is counted, told and makes it end badly; what breaks a story off is no end of it.
import { describe, expect, it } from '@jest/globals';
import { Storyteller } from './storyteller.js';

const teller = () => {
  const lines: string[] = [];
  return { lines, teller: new Storyteller((line) => lines.push(line)) };
};

describe('an expectation', () => {
  it('that holds is counted and told', () => {
    const { lines, teller: told } = teller();
    told.expects('the sun rises', true);
    told.ends();
    expect(told.held).toBe(1);
    expect(told.notHeld).toEqual([]);
    expect(lines.at(-1)).toBe('1 checks held, 0 did not');
  });

  it('that does not hold is told with what was there, again at the end, and counted apart', () => {
    const { lines, teller: told } = teller();
    told.expects('there is one event', false, [1, 2]);
    told.ends();
    expect(told.held).toBe(0);
    expect(told.notHeld).toEqual([': there is one event (found: [1,2])']);
    expect(lines.filter((line) => line.includes('there is one event'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('0 checks held, 1 did not');
  });
});

describe('a long sentence', () => {
  it('goes on in the next line under its beginning, and loses no word', () => {
    const { lines, teller: told } = teller();
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    told.says(words);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.length <= 132 && line.startsWith('   word'))).toBe(true);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(words);
  });
});
