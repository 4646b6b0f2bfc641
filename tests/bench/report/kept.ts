// Owns the results kept in the repository, docs/performance/*.json: reads them, quick runs first and the oldest first among their like: a whole run is never outdone by a quick one.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from '@centerline/infra';
import type { Result } from '../result.js';
import type { Named } from './page.js';

export const KEPT = join(repository, 'docs', 'performance');
export const PAGE = join(repository, 'docs', 'performance.md');

export const keptResults = (): readonly Named[] =>
  readdirSync(KEPT).filter((name) => name.endsWith('.json'))
    .map((name): Named => ({ name: basename(name, '.json'), result: JSON.parse(readFileSync(join(KEPT, name), 'utf8')) as Result }))
    .sort((one, other) => Number(one.result.mode === 'full') - Number(other.result.mode === 'full') || one.result.beganAt.localeCompare(other.result.beganAt));
