// Owns the table of everything a reader can come to: each route of the portal's router and each page that is written without script, in every state.
// The runs for accessibility, layout and figures are made from it. A route that is not in it fails the run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@centerline/infra';
import { ACCOUNT } from './pages/account.js';
import { ACTS, CASES } from './pages/cases.js';
import { CENTER, FILING_APPEAL, FILING_OTHERS } from './pages/filing.js';
import { FRONT } from './pages/front.js';
import { PAPERS } from './pages/papers.js';
import type { Row } from './pages/state.js';
import { SUPERVISION } from './pages/supervision.js';
import { WORK } from './pages/work.js';

/** The rooms, each of which has a spec file of its own. */
export const ROOMS = {
  account: ACCOUNT, acts: ACTS, cases: CASES, 'filing-an-appeal': FILING_APPEAL, 'filing-others': [...FILING_OTHERS, ...CENTER], front: FRONT, papers: PAPERS, supervision: SUPERVISION, work: WORK,
} satisfies Readonly<Record<string, readonly Row[]>>;

export const ROWS: readonly Row[] = Object.values(ROOMS).flat();

/** Every path the portal's router knows, read from where it is written; throws when one cannot be read. */
export function routerPaths(): readonly string[] {
  const source = readFileSync(join(repository, 'apps', 'portal', 'src', 'routes.tsx'), 'utf8');
  const found = [...source.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g)].map(([, name = '', parent = '', path = '']) => ({ name, parent, path }));
  const written = [...source.matchAll(/createRoute\(\{/g)].length;
  if (found.length !== written) throw new Error(`routes.tsx has ${written} routes, of which ${found.length} could be read`);
  const whole = (name: string): string => {
    const route = found.find((one) => one.name === name);
    return route === undefined ? '' : `${whole(route.parent)}${route.path}`;
  };
  return found.map(({ name }) => whole(name));
}
