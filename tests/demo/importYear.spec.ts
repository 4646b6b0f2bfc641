// The import years in examples/: as their maker makes them, and a year of whole months or quarters before any day on which they are filed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { importYear } from './importYear.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BLUE_HERON = 'blue-heron-import-year.csv';
const TUMBLEWEED = 'tumbleweed-robotics-import-year.csv';

describe('the committed files', () => {
  it('are what their maker makes', () => {
    expect(() => execFileSync(process.execPath, ['examples/make-import-years.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow();
  });

  it.each([[BLUE_HERON, 300], [TUMBLEWEED, 100]])('%s has hundreds of rows, each of a real heading', (file, least) => {
    const headings = new Set(readFileSync(`${root}prisma/reference/headings.csv`, 'utf8').split('\n').map((line) => line.slice(0, 4)));
    const { rows } = importYear(file, '2026-11-25');
    expect(rows.length).toBeGreaterThan(least);
    expect(rows.filter(({ heading4 }) => !headings.has(heading4))).toEqual([]);
    expect(rows.every(({ lines = 0, value = 0 }) => Number.isInteger(lines) && lines > 0 && value > 0)).toBe(true);
  });
});

describe('a year filed on some day', () => {
  it.each([
    // file, filed on, from, to, months moved
    [BLUE_HERON, '2026-11-25', '2025-11-01', '2026-10-31', 0],
    [BLUE_HERON, '2026-12-01', '2025-12-01', '2026-11-30', 1],
    [BLUE_HERON, '2027-03-31', '2026-03-01', '2027-02-28', 4],
    [BLUE_HERON, '2028-03-01', '2027-03-01', '2028-02-29', 16],
    [BLUE_HERON, '2026-10-31', '2025-10-01', '2026-09-30', -1],
    [TUMBLEWEED, '2026-11-25', '2025-10-01', '2026-09-30', 0],
    [TUMBLEWEED, '2026-12-31', '2025-10-01', '2026-09-30', 0],
    [TUMBLEWEED, '2027-01-01', '2026-01-01', '2026-12-31', 3],
  ])('%s on %s is %s to %s', (file, today, from, to, monthsMoved) => {
    expect(importYear(file, today)).toMatchObject({ from, to, monthsMoved });
  });

  it('keeps its figures wherever it is moved', () => {
    const sum = (today: string): number => importYear(BLUE_HERON, today).rows.reduce((total, { value = 0 }) => total + value, 0);
    expect(sum('2031-05-05')).toBe(sum('2026-11-25'));
  });
});
