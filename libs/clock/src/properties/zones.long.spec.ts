import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateLine } from '../evaluate.js';
import { lines } from './lines.js';
import { runCommand } from './runCommand.js';

describe('npm run clock', () => {
  it('answers 5,000 generated lines the same under TZ UTC, Pacific/Auckland and America/Los_Angeles, and as the library does', () => {
    const corpus = fc.sample(lines({ bounds: true }), { numRuns: 5000, seed: 113_177 });
    const input = corpus.map((line) => `${JSON.stringify(line)}\n`).join('');
    const [utc, auckland, losAngeles] = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((TZ) => runCommand(input, TZ).answers);
    expect(utc).toHaveLength(5000);
    expect(auckland).toEqual(utc);
    expect(losAngeles).toEqual(utc);
    expect(utc).toEqual(corpus.map((line) => JSON.stringify(evaluateLine(line))));
  });
});
