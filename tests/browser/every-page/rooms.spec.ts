// No page is forgotten: each route of the portal's router stands in the table of pages, and each room of the table has a spec file that looks at it.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ROOMS, routerPaths, ROWS } from '../src/everyRoute.js';

describe('the table of pages', () => {
  it('has every route of the router', () => {
    expect(ROWS.map(({ route }) => route)).toEqual(expect.arrayContaining([...routerPaths()]));
  });
  it('has every room looked at by a file of its own', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.browser.spec.ts')).map((name) => name.replace('.browser.spec.ts', ''));
    expect(files.sort()).toEqual(Object.keys(ROOMS).sort());
  });
});
