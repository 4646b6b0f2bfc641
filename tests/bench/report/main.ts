// `npm run performance`: writes docs/performance.md and its charts from the results in docs/performance. A run is kept there by hand: `npm run --silent bench -- --full --json > docs/performance/full.json`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT, keptResults, PAGE } from './kept.js';
import { pageOf } from './page.js';

const { text, charts } = pageOf(keptResults());
writeFileSync(PAGE, text);
for (const [name, chart] of Object.entries(charts)) writeFileSync(join(KEPT, name), chart);
