// Whoever is on call finds every alarm a log may hold on one page, and none there that nothing raises.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '@centerline/infra';

const page = readFileSync(join(repository, 'docs', 'security', 'alarms.md'), 'utf8');
const sources = ['apps', 'libs', 'workflows'].flatMap((folder) => readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.includes('node_modules') && !path.includes('dist')).map((path) => readFileSync(join(repository, folder, path), 'utf8')));

describe('the page of alarms', () => {
  it('has what may be raised, and nothing else', () => {
    const raised = new Set(sources.flatMap((text) => [...text.matchAll(/\balarm: '([a-z-]+)'/g)].map(([, name]) => name)));
    const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(raised.size).toBeGreaterThan(2);
    expect(listed.toSorted()).toEqual([...raised].toSorted());
  });
});
