// `npm run advance -- 5d`, `-- 36h`, `-- 90m` or `-- --to-next-deadline`: lets time pass in a development installation.
import { endpoints } from './endpoints.js';
import { advance, lengthOf } from './time-travel.js';
import { Unable, linesOf } from './unable.js';

try {
  const words = process.argv.slice(2);
  const length = words.map(lengthOf).find((one) => one !== undefined);
  const by = words.includes('--to-next-deadline') ? 'next' : length;
  if (by === undefined) throw new Unable('Say how far: npm run advance -- 5d (or 36h, 90m), or npm run advance -- --to-next-deadline.');
  const { ownerDatabaseUrl } = endpoints();
  if (ownerDatabaseUrl === undefined) throw new Unable('Nothing was started here yet: run npm start first.');
  const { from, to, stops } = await advance(ownerDatabaseUrl, by, (at) => console.log(`  something was due at ${at}`));
  console.log(`The clock went from ${from} to ${to}; ${stops} instants with something to do lay on the way.`);
} catch (failure) {
  for (const line of linesOf(failure)) console.error(line);
  process.exitCode = 1;
}
