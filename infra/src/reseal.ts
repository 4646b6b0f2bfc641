// `npm run reseal`: seals every importer number in the ledger anew by the current key, after a key was added. Needs CENTERLINE_OWNER_URL and the keys, and every
// service stopped. Must never be needed in development: each start does it.
import { NumberSealer, numberKeysFile, readNumberKeys, reseal } from '@centerline/ledger';
import { wordsOf } from './unable.js';

try {
  const ownerUrl = process.env['CENTERLINE_OWNER_URL'];
  if (!ownerUrl) throw new Error('CENTERLINE_OWNER_URL must be the address of the database, as its owner.');
  const keys = readNumberKeys(numberKeysFile(process.env));
  const changed = await reseal(ownerUrl, new NumberSealer(() => keys));
  for (const [table, count] of changed) process.stdout.write(`${table}: ${count}\n`);
  process.stdout.write(`Every importer number is sealed by the key "${keys.current}".\n`);
} catch (error) {
  process.stderr.write(`Nothing was sealed anew: ${wordsOf(error)}\n`);
  process.exit(1);
}
