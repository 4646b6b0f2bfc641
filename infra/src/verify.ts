// `npm run verify`: whether every record of the audit log is what it was when it was closed over. On a running or stopped ledger of the home, or as CENTERLINE_AUDIT_URL says;
// heads and public keys as they were published are read from `<home>/audit-heads`, or from the folder that is named. With `--record FILE` only the proof of one record, as it was
// downloaded, which needs no ledger. Ends with 1 when anything is wrong. Must never write.
import { createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flawsOfProof, inWords, keyIdOf, proofFlawInWords, proofOf, type PublicKeys, type SignedHead } from '@centerline/audit';
import { Ledger } from '@centerline/ledger';
import { auditUrlOf } from './database.js';
import { homeAt } from './places.js';
import { readSecrets } from './secrets.js';
import { Unable, linesOf } from './unable.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What was published; a line that was cut off is no head. */
interface Published {
  readonly folder: string;
  readonly keys: PublicKeys;
  readonly heads: readonly SignedHead[];
}
/** Throws Unable when there is no public key. */
function publishedIn(folder: string): Published {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const keys = names.filter((name) => name.endsWith('.pub.pem')).map((name) => createPublicKey(readFileSync(join(folder, name))));
  if (keys.length === 0) throw new Unable(`There is no public key in ${folder}: name the folder into which the heads of this installation are written.`);
  const file = join(folder, 'heads.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  return { folder, keys: new Map(keys.map((key) => [keyIdOf(key), key])), heads: lines.map((line) => JSON.parse(line) as SignedHead) };
}

function proofIn(file: string): ReturnType<typeof proofOf> {
  try {
    return proofOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Unable(`The proof in ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function verifyRecord(file: string, { folder, keys, heads }: Published): number {
  const proof = proofIn(file);
  if (proof === null) throw new Unable(`${file} is not the proof of a record, as the events of a case offer it.`);
  const flaws = flawsOfProof(proof, keys, heads);
  for (const flaw of flaws) say(proofFlawInWords(flaw));
  say(proof.leaf);
  if (flaws.length > 0 || proof.closedOver === null) return 1;
  const { place, head } = proof.closedOver;
  say(`This is what ${proof.record} was when it was closed over: entry ${place} of the ${head.size} under the head of ${head.at}, root ${head.root}, which is published in ${folder}.`);
  return 0;
}

async function verifyAll({ folder, keys, heads }: Published): Promise<number> {
  const home = homeAt();
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

const USAGE = 'npm run verify -- [--record FILE] [FOLDER OF PUBLISHED HEADS]';

async function main(given: readonly string[]): Promise<number> {
  const [file, [named, more]] = given[0] === '--record' ? [given[1], given.slice(2)] : [undefined, given];
  if (more !== undefined || named?.startsWith('-') || (given[0] === '--record' && file === undefined)) throw new Unable(USAGE);
  const published = publishedIn(named || process.env['CENTERLINE_HEADS'] || join(homeAt().folder, 'audit-heads'));
  return file === undefined ? verifyAll(published) : verifyRecord(file, published);
}

process.exit(await main(process.argv.slice(2)).catch((failure: unknown) => {
  for (const line of linesOf(failure)) process.stderr.write(`${line}\n`);
  return 1;
}));
