// Tables and reference data, put in place through @centerline/prisma. Owns when that happens, must never know what is in them.
import type { Report } from './progress.js';
import { step } from './progress.js';

/** Migrates to the newest tables and loads reference data and samples; both do nothing when nothing is new. */
export async function prepareLedger(ownerUrl: string, report: Report): Promise<void> {
  const { migrate, loadReference } = await import('@centerline/prisma');
  await step(report, 'Ledger: tables', () => migrate({ ownerUrl, report }));
  await step(report, 'Ledger: reference data and samples', () => loadReference({ ownerUrl, mode: 'development', samples: true, report }));
}
