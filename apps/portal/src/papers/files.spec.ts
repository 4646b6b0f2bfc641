// What is plainly wrong with a file is said before 25 MB of it are sent.
import { describe, expect, it } from '@jest/globals';
import { fileFault, saySize } from './files.js';

const upload = { mostBytes: 25 * 1024 * 1024 };

describe('a file', () => {
  it.each([
    ['petition.pdf', 1, null],
    ['Größe 1.PDF', 10, null],
    ['petition.pdf', 25 * 1024 * 1024, null],
    ['petition.pdf', 25 * 1024 * 1024 + 1, { kind: 'too-large' }],
    ['petition.pdf', 0, { kind: 'empty' }],
    ['petition.exe', 10, { kind: 'not-taken', ending: 'exe' }],
    ['petition', 10, { kind: 'not-taken', ending: '' }],
    ['in‮fdp.pdf', 10, { kind: 'bad-name', message: expect.stringContaining('invisible') }],
  ])('%s of %d bytes', (name, size, fault) => {
    expect(fileFault({ name, size }, upload)).toEqual(fault);
  });
});

describe('a size', () => {
  it.each([[1, 'en', '1 byte'], [999, 'en', '999 bytes'], [3_400, 'en', '3 kB'], [3_565_000, 'en', '3.4 MB'], [25 * 1024 * 1024, 'en', '25 MB'], [3_565_000, 'es', '3,4 MB']])('%d bytes in %s is %s', (bytes, language, words) => {
    expect(saySize(bytes, language).replace(/ /g, ' ')).toBe(words);
  });
});
