// Who is denied again and again is told of once, whoever else is denied meanwhile, and is forgotten when they have been quiet.
import { describe, expect, it } from '@jest/globals';
import { Probing, PROBING } from './probing.js';

const MINUTE = 60_000;
function watching() {
  let now = 5;
  const probing = new Probing(() => now);
  return { passes: (ms: number) => void (now += ms), denied: (times: number, who = 'person:ida.park') => Array.from({ length: times }, () => probing.isAlarm(who)).filter(Boolean).length };
}

describe('somebody who feels their way', () => {
  it(`is told of at the denial after ${PROBING.quota} in ${PROBING.windowSeconds / 60} minutes, and not at each one that follows`, () => {
    const { denied } = watching();
    expect([denied(PROBING.quota), denied(1), denied(100)]).toEqual([0, 1, 0]);
  });
  it('is told of again when they go on after being quiet', () => {
    const { denied, passes } = watching();
    denied(PROBING.quota + 1);
    passes(10 * MINUTE);
    expect([denied(PROBING.quota), denied(1)]).toEqual([0, 1]);
  });
  it('is nobody who is denied now and then', () => {
    const { denied, passes } = watching();
    for (let hour = 0; hour < 48; hour += 1) {
      expect(denied(10)).toBe(0);
      passes(60 * MINUTE);
    }
  });
  it('is told apart from everybody else, and remembered among ten thousand', () => {
    const { denied } = watching();
    denied(PROBING.quota);
    for (let other = 0; other < 9_999; other += 1) expect(denied(1, `address:${other}`)).toBe(0);
    expect(denied(1)).toBe(1);
  });
});
