// `npm run advance -- 5d`, `-- 36h`, `-- 90m` or `-- --to-next-deadline`: lets time pass in a development installation.
// With `--json` each stop and the end are one line of JSON, for the gateway's time travel bar.
import { endpoints } from './endpoints.js';
import { advance, lengthOf, type Stop } from './time-travel.js';
import { Unable, linesOf } from './unable.js';

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const say = (value: object): void => console.log(JSON.stringify(value));

function tell(stop: Stop): void {
  if (isJson) return say(stop);
  console.log(`  something was due at ${stop.at}`);
  for (const { number, clock, mark } of stop.due) console.log(`    ${number}: ${clock}${mark === null ? '' : ` (${mark})`}`);
}

try {
  const length = words.map(lengthOf).find((one) => one !== undefined);
  const by = words.includes('--to-next-deadline') ? 'next' : length;
  if (by === undefined) throw new Unable('Say how far: npm run advance -- 5d (or 36h, 90m), or npm run advance -- --to-next-deadline.');
  const { ownerDatabaseUrl } = endpoints();
  if (ownerDatabaseUrl === undefined) throw new Unable('Nothing was started here yet: run npm start first.');
  const { from, to, stops } = await advance(ownerDatabaseUrl, by, tell);
  if (isJson) say({ from, to });
  else console.log(`The clock went from ${from} to ${to}; ${stops} instants with something to do lay on the way.`);
} catch (failure) {
  for (const line of linesOf(failure)) console.error(line);
  process.exitCode = 1;
}
