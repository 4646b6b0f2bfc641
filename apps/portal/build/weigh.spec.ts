// What a first visit downloads is counted right, or the budget means nothing.
import { describe, expect, it } from '@jest/globals';
import { weigh } from './weigh.js';

const SIZES: Readonly<Record<string, number>> = { 'shell.js': 100, 'react.js': 40, 'filing.js': 30, 'grid.js': 7, 'center.js': 20, 'shell.css': 11, 'grid.css': 2 };
const sizeOf = (file: string): number => SIZES[file] ?? Number.NaN;

const manifest = {
  'index.html': { file: 'shell.js', isEntry: true, imports: ['_react'], dynamicImports: ['filing.tsx', 'center.tsx'], css: ['shell.css'] },
  _react: { file: 'react.js' },
  _grid: { file: 'grid.js', imports: ['_react'], css: ['grid.css'] },
  'filing.tsx': { file: 'filing.js', imports: ['index.html', '_grid'] },
  'center.tsx': { file: 'center.js', imports: ['index.html'] },
};

describe('the weight of a first visit', () => {
  it('is the shell with all it imports, and the page with what only it imports', () => {
    expect(weigh(manifest, sizeOf)).toEqual({ shell: 140, pages: [{ name: 'filing.tsx', bytes: 37 }, { name: 'center.tsx', bytes: 20 }], css: 13 });
  });

  it('cannot be told of a build without an entry', () => {
    expect(() => weigh({ 'filing.tsx': { file: 'filing.js' } }, sizeOf)).toThrow('no entry');
  });
});
