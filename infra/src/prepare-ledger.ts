// Run as a process of its own: migrates the database of CENTERLINE_OWNER_URL and loads reference data and samples, for development, with importer numbers
// sealed by the keys in CENTERLINE_HOME. One sentence when it cannot.
import { isResealed, NumberSealer, numberKeysFile, readOrMakeNumberKeys, reseal } from '@centerline/ledger';
import { loadReference, migrate } from '@centerline/prisma';
import { wordsOf } from './unable.js';

const ownerUrl = process.env['CENTERLINE_OWNER_URL'];
const report = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  if (ownerUrl === undefined) throw new Error('CENTERLINE_OWNER_URL is missing');
  await migrate({ ownerUrl, report });
  const keys = readOrMakeNumberKeys(numberKeysFile(process.env));
  const sealer = new NumberSealer(() => keys);
  // What was written before numbers were sealed, or by an older key, first: the samples are then the same rows.
  if (!(await isResealed(ownerUrl, sealer))) for (const [table, count] of await reseal(ownerUrl, sealer)) report(`Sealed importer numbers in ${table}: ${count}`);
  await loadReference({ ownerUrl, mode: 'development', samples: true, seal: (text) => sealer.seal(text), report });
  process.exit(0);
} catch (error) {
  process.stderr.write(`The ledger's tables could not be put in place: ${wordsOf(error)}\n${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exit(1);
}
