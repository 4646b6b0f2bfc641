// Owns who may decide a petition: derived from the delegation table, never typed (19 CFR 171.11(a), 171.12).
import type { DelegationRule, ReferenceBook } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { SUPPLEMENTAL_DECIDER } from '../citations.js';
import { SUPPLEMENTAL_1641_LIMIT } from '../policies.js';
import type { Decider, Petition } from '../state.js';

type Claim = Pick<Petition, 'actionType' | 'statutes' | 'claimAmount' | 'round'>;

/** The officer's rule for such a claim: a statute's own before the general one, the latest in force, of several the strictest. */
function ruleFor(claim: Claim, book: ReferenceBook, on: PlainDate): DelegationRule | null {
  const inForce = book.delegationRules(claim.actionType, on).filter((rule) => rule.authority === 'FPF_OFFICER' && rule.effectiveFromOn <= on);
  const ofStatute = inForce.filter((rule) => rule.statute !== null && rule.statute !== '' && claim.statutes.includes(rule.statute));
  const general = inForce.filter((rule) => rule.statute === null || rule.statute === '');
  const candidates = ofStatute.length > 0 ? ofStatute : general;
  const since = candidates.map((rule) => rule.effectiveFromOn).sort().at(-1);
  const ceiling = (rule: DelegationRule): number => rule.maxAmount ?? Number.POSITIVE_INFINITY;
  return candidates.filter((rule) => rule.effectiveFromOn === since).sort((a, b) => ceiling(a) - ceiling(b))[0] ?? null;
}

/** FP&F Officer up to the delegated amount; above it, or without any delegation on record, the Penalties Branch at Headquarters. */
export function deciderOf(claim: Claim, book: ReferenceBook, on: PlainDate): Decider {
  if (claim.round.kind === 'SUPPLEMENTAL' && claim.statutes.includes('19 U.S.C. 1641') && claim.claimAmount > SUPPLEMENTAL_1641_LIMIT)
    return { level: 'HQ_PENALTIES_BRANCH', maxAmount: SUPPLEMENTAL_1641_LIMIT, citation: SUPPLEMENTAL_DECIDER.citation, mark: 'law' };
  const rule = ruleFor(claim, book, on);
  if (!rule)
    return { level: 'HQ_PENALTIES_BRANCH', maxAmount: 0, citation: 'No delegation is on record for such a claim (19 CFR 171.12)', mark: 'law' };
  const within = rule.maxAmount === null || claim.claimAmount <= rule.maxAmount;
  return { level: within ? 'FPF_OFFICER' : 'HQ_PENALTIES_BRANCH', maxAmount: rule.maxAmount, citation: rule.citation, mark: rule.mark };
}
