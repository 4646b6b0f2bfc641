// Run as a process of its own: migrates the database of CENTERLINE_OWNER_URL and loads reference data and samples, for development. One sentence when it cannot.
import { loadReference, migrate } from '@centerline/prisma';
import { wordsOf } from './unable.js';

const ownerUrl = process.env['CENTERLINE_OWNER_URL'];
const report = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  if (ownerUrl === undefined) throw new Error('CENTERLINE_OWNER_URL is missing');
  await migrate({ ownerUrl, report });
  await loadReference({ ownerUrl, mode: 'development', samples: true, report });
  process.exit(0);
} catch (error) {
  process.stderr.write(`The ledger's tables could not be put in place: ${wordsOf(error)}\n${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exit(1);
}
