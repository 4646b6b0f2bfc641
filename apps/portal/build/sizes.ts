// `node infra/bootstrap.mjs apps/portal/build/sizes.ts`: what a first visit downloads, against the budget. Owns the budget.
// Reads what the build wrote and nothing else; fails when there is nothing to read.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { weigh, type Manifest } from './weigh.js';

const BUDGET = { js: 250 * 1024, css: 70 * 1024 } as const;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const kilo = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;

function main(): number {
  if (!existsSync(`${dist}manifest.json`)) {
    process.stderr.write('The portal is not built: apps/portal/dist is missing.\n');
    return 1;
  }
  const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8')) as Manifest;
  const { shell, pages, css } = weigh(manifest, (file) => readFileSync(`${dist}${file}.gz`).length);
  const heaviest = pages.reduce((most, page) => Math.max(most, page.bytes), 0);
  process.stdout.write(`portal, gzip: shell ${kilo(shell)}, CSS ${kilo(css)}\n`);
  for (const page of pages) process.stdout.write(`  + ${kilo(page.bytes)}  ${page.name}\n`);
  const over = [
    ...(shell + heaviest > BUDGET.js ? [`JavaScript of a first visit is ${kilo(shell + heaviest)}, over ${kilo(BUDGET.js)}`] : []),
    ...(css > BUDGET.css ? [`CSS is ${kilo(css)}, over ${kilo(BUDGET.css)}`] : []),
  ];
  for (const words of over) process.stderr.write(`${words}\n`);
  process.stdout.write(`first visit at most ${kilo(shell + heaviest)} JavaScript (budget ${kilo(BUDGET.js)}), ${kilo(css)} CSS (budget ${kilo(BUDGET.css)})\n`);
  return over.length === 0 ? 0 : 1;
}

process.exitCode = main();
