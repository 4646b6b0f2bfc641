// `npm run verify`: whether every record of the audit log is what it was when it was closed over. On a running or stopped ledger of the home, or as CENTERLINE_AUDIT_URL says;
// heads and public keys as they were published are read from `<home>/audit-heads`, or from the folder that is named. Ends with 1 when anything is wrong. Must never write.
import { createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, keyIdOf, type SignedHead } from '@centerline/audit';
import { Ledger } from '@centerline/ledger';
import { auditUrlOf } from './database.js';
import { homeAt } from './places.js';
import { readSecrets } from './secrets.js';
import { Unable, linesOf } from './unable.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What was published; a line that was cut off is no head. */
function publishedIn(folder: string): { readonly keys: ReadonlyMap<string, ReturnType<typeof createPublicKey>>; readonly heads: readonly SignedHead[] } {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const keys = names.filter((name) => name.endsWith('.pub.pem')).map((name) => createPublicKey(readFileSync(join(folder, name))));
  const file = join(folder, 'heads.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  return { keys: new Map(keys.map((key) => [keyIdOf(key), key])), heads: lines.map((line) => JSON.parse(line) as SignedHead) };
}

async function main([named]: readonly string[]): Promise<number> {
  const home = homeAt();
  const folder = named || process.env['CENTERLINE_HEADS'] || join(home.folder, 'audit-heads');
  const { keys, heads } = publishedIn(folder);
  if (keys.size === 0) throw new Unable(`There is no public key in ${folder}: name the folder into which the heads of this installation are written.`);
  const url = process.env['CENTERLINE_AUDIT_URL'] || auditUrlOf(readSecrets(home.secrets));
  if (url === undefined) throw new Unable('There is no ledger here: start the system once, or set CENTERLINE_AUDIT_URL to the address of the database, as its auditors\u2019 role.');
  process.env['CENTERLINE_HOME'] ??= home.folder;
  const ledger = Ledger.connect(url, 2, 'system');
  try {
    const { entries, heads: count, last, flaws } = await ledger.auditLog.verify(keys, heads);
    for (const flaw of flaws) say(inWords(flaw));
    say(`${entries.toLocaleString('en-US')} entries under ${count.toLocaleString('en-US')} heads, ${heads.length.toLocaleString('en-US')} of them published in ${folder}${last === null ? '' : `; the last was closed at ${last.at}, root ${last.root}`}.`);
    say(flaws.length === 0 ? 'Every record is what it was when it was closed over.' : `${flaws.length.toLocaleString('en-US')} ${flaws.length === 1 ? 'thing is' : 'things are'} wrong.`);
    return flaws.length === 0 ? 0 : 1;
  } finally {
    await ledger.close();
  }
}

process.exit(await main(process.argv.slice(2)).catch((failure: unknown) => {
  for (const line of linesOf(failure)) process.stderr.write(`${line}\n`);
  return 1;
}));
