import { describe, expect, it } from '@jest/globals';
import { Unable, explained, linesOf } from './unable.js';

const withCode = (code: string) => Object.assign(new Error(`${code}: something`), { code });

describe('a failure that a person can act on', () => {
  it('of a full disk is one sentence that says what to do', () => {
    expect(linesOf(explained(withCode('ENOSPC'), '/data/home'))).toEqual([
      'The disk that holds /data/home is full: free some space (about 300 MB are needed), or set CENTERLINE_HOME to a folder on another disk.',
    ]);
  });

  it.each(['EACCES', 'EROFS', 'EPERM'])('of a place that cannot be written (%s) is one sentence', (code) => {
    expect(linesOf(explained(withCode(code), '/data/home'))[0]).toMatch(/^\/data\/home cannot be written/);
  });

  it('keeps its own sentence and its details', () => {
    expect(linesOf(explained(new Unable('Port 4401 is taken.', ['    by you']), '/data/home'))).toEqual(['Port 4401 is taken.', '    by you']);
  });
});

it('a failure that nobody foresaw keeps its stack', () => {
  expect(linesOf(explained(new TypeError('no such thing'), '/data/home'))[0]).toMatch(/TypeError: no such thing\n\s+at /);
});
