// Owns what a trusted partner was on a given day (domain § 4). Must never decide what follows from it.
import type { ImporterRecord, PartnerStatus } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import type { PartnerStanding } from '../state.js';

const TIERS = ['TIER_I', 'TIER_II', 'TIER_III'] as const;
const rank = (status: PartnerStatus): number => (status.status === 'ACTIVE' ? 10 : 0) + (status.tier === null ? 0 : TIERS.indexOf(status.tier) + 1);

/** The standing of an importer on that day: an active programme before another, the higher tier before the lower. */
export function standingOn(importer: ImporterRecord | undefined, on: PlainDate): PartnerStanding {
  if (!importer) return { on, program: null, tier: null, status: 'NONE', source: 'no record of this importer' };
  const inForce = importer.partnerStatuses.filter((one) => one.fromOn <= on && (one.untilOn === null || on < one.untilOn));
  const best = [...inForce].sort((a, b) => rank(b) - rank(a))[0];
  return best
    ? { on, program: best.program, tier: best.tier, status: best.status, source: best.source }
    : { on, program: null, tier: null, status: 'NONE', source: `no partner status on record for ${importer.name}` };
}
