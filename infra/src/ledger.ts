// Tables and reference data, put in place through @centerline/prisma. Owns when that happens, must never know what is in them.
// Done in a process of its own: the migration engine would stay in the launcher's memory for as long as the system runs.
import { join } from 'node:path';
import { repository } from './places.js';
import { step, type Report } from './progress.js';
import { inChild } from './readied.js';
import { fromSource } from './tools.js';

/** @param home the folder where the keys of importer numbers lie, or are made. Migrates to the newest tables and loads reference data and samples; both do nothing when nothing is new. */
export async function prepareLedger(ownerUrl: string, home: string, report: Report, signal?: AbortSignal): Promise<void> {
  const script = join(repository, 'infra', 'src', 'prepare-ledger.ts');
  await step(report, 'Ledger: tables, reference data, samples', () => inChild([...fromSource, script], { environment: { CENTERLINE_OWNER_URL: ownerUrl, CENTERLINE_HOME: home }, onLine: report, signal }));
}
