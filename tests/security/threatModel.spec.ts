// The threat model names what shows each of its lines: the files are there, and no line goes without one unless it says that it is open.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '@centerline/infra';
import { counts, figure } from './src/figures.js';

const page = readFileSync(join(repository, 'docs', 'security', 'threat-model.md'), 'utf8');
const lines = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
const specsIn = (text: string): readonly string[] => [...text.matchAll(/`([\w./-]+\.spec\.ts)`/g)].map(([, path]) => path ?? '');

describe('the threat model', () => {
  it('names for each line what shows it, or says that it is open', () => {
    const open = lines.filter((line) => line.includes('**open**'));
    figure('threat model', counts({ lines: lines.length, 'shown by a spec': lines.filter((line) => specsIn(line).length > 0).length, 'open in whole or part': open.length }));
    for (const line of lines) expect([line.slice(0, 60), specsIn(line).length > 0 || line.includes('**open**')]).toEqual([line.slice(0, 60), true]);
    expect(lines.length).toBeGreaterThan(40);
  });
  it('names no spec that is not there', () => {
    expect(specsIn(page).filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });
  it('cites requirements as ASVS and controls as NIST write them', () => {
    for (const line of lines) {
      const [, , , asvs = '', nist = ''] = line.split('|').map((cell) => cell.trim());
      expect([line.slice(0, 60), /^\d+\.\d+\.\d+/.test(asvs), /^[A-Z]{2}-\d+/.test(nist)]).toEqual([line.slice(0, 60), true, true]);
    }
  });
});
