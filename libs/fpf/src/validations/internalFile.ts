// Owns what FP&F records of a petition beside the claim: culpability, limitations, CAFRA, planned decision. Never asked of a party.
import { invalid, type Refusal } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import * as rules from '../citations.js';
import { addYears, daysBetween } from '../days.js';
import { CULPABILITIES, LIMITATIONS_KINDS, type ActionType, type InternalFileBody, type LimitationsKind } from '../fields.js';
import { is1592, isOutsideCafra, readStatute } from '../facts/statutes.js';
import { dateFaults, isCountable, orderFaults, pastFaults, requiredFaults, wordFaults } from './form.js';

/** What the file is checked against. */
export interface Claim {
  readonly actionType: ActionType;
  readonly statutes: readonly string[];
  readonly violationOn: PlainDate;
}
export const INTERNAL_FIELDS = [
  'culpability', 'limitationsOn', 'limitationsKind', 'discoveredOn', 'plannedDecisionOn', 'cafraApplies', 'seizedOn', 'cafraNoticeOn',
] as const satisfies readonly (keyof InternalFileBody)[];

/** Most days a clock can count. */
const MOST_DAYS = 10_000;

/** From what day the limitations date is counted; null where that day is missing. */
export const limitationsAnchor = (kind: LimitationsKind, violationOn: PlainDate, discoveredOn: PlainDate | null): PlainDate | null =>
  kind === 'FIVE_YEARS_FROM_VIOLATION' || kind === 'TOLLED' ? violationOn : discoveredOn;

function culpabilityFaults(body: InternalFileBody, claim: Claim): readonly Refusal[] {
  const faults = [...wordFaults(body.culpability, CULPABILITIES, '/culpability', 'Culpability', rules.CULPABILITY)];
  const under1592 = claim.actionType === 'PENALTY' && claim.statutes.some(is1592);
  if (body.culpability !== undefined && !under1592)
    faults.push(invalid('/culpability', 'only-under-1592', 'Only a penalty under 19 U.S.C. 1592 has a level of culpability.', rules.CULPABILITY));
  const fromDiscovery = body.limitationsKind === 'FIVE_YEARS_FROM_DISCOVERY';
  if (under1592 && fromDiscovery && body.culpability !== undefined && body.culpability !== 'FRAUD')
    faults.push(invalid(
      '/limitationsKind', 'discovery-needs-fraud', 'Under 19 U.S.C. 1592 time runs from discovery only for fraud; otherwise from the violation.',
      rules.LIMITATIONS,
    ));
  return faults;
}

/** A date later than the rule gives would be a false safety; an earlier one is caution. */
function limitationsFaults(body: InternalFileBody, claim: Claim): readonly Refusal[] {
  const { limitationsOn, limitationsKind, discoveredOn } = body;
  if (limitationsOn === undefined && limitationsKind === undefined) return [];
  const faults = [
    ...requiredFaults(limitationsOn, '/limitationsOn', 'The limitations date', rules.LIMITATIONS),
    ...requiredFaults(limitationsKind, '/limitationsKind', 'What the limitations date follows from', rules.LIMITATIONS),
    ...wordFaults(limitationsKind, LIMITATIONS_KINDS, '/limitationsKind', 'The kind of limitations date', rules.LIMITATIONS),
    ...dateFaults(limitationsOn, '/limitationsOn', 'The limitations date'),
  ];
  if (faults.length > 0 || limitationsOn === undefined || limitationsKind === undefined || !isCountable(claim.violationOn)) return faults;
  if (limitationsKind === 'TWO_YEARS_FROM_DISCOVERY' && claim.actionType !== 'SEIZURE')
    faults.push(invalid(
      '/limitationsKind', 'forfeiture-only', 'Two years from the discovery of the involvement of property is the rule of forfeitures.',
      rules.LIMITATIONS,
    ));
  const anchor = limitationsAnchor(limitationsKind, claim.violationOn, discoveredOn ?? null);
  if (anchor === null)
    return [...faults, invalid('/discoveredOn', 'missing', 'The day of discovery is missing, from which this limitations date runs.', rules.LIMITATIONS)];
  if (!isCountable(anchor)) return faults;
  const ruleOn = limitationsKind === 'TOLLED' ? null : addYears(anchor, limitationsKind === 'TWO_YEARS_FROM_DISCOVERY' ? 2 : 5);
  if (limitationsOn <= anchor)
    faults.push(invalid('/limitationsOn', 'limitations-too-early', `The limitations date is not after ${anchor}, from which it runs.`, rules.LIMITATIONS));
  if (ruleOn !== null && limitationsOn > ruleOn)
    faults.push(invalid(
      '/limitationsOn', 'limitations-too-late',
      `By its rule the limitations date is ${ruleOn} at the latest; where time did not run, record it as TOLLED.`, rules.LIMITATIONS,
    ));
  if (daysBetween(anchor, limitationsOn) > MOST_DAYS)
    faults.push(invalid('/limitationsOn', 'limitations-too-late', `The limitations date is more than ${MOST_DAYS} days after ${anchor}.`, rules.LIMITATIONS));
  return faults;
}

function cafraFaults(body: InternalFileBody, claim: Claim, today: PlainDate): readonly Refusal[] {
  const { cafraApplies, seizedOn, cafraNoticeOn } = body;
  const faults = [...pastFaults(seizedOn, '/seizedOn', 'The seizure', today), ...pastFaults(cafraNoticeOn, '/cafraNoticeOn', 'The CAFRA notice', today)];
  if (cafraApplies !== true) {
    if (cafraNoticeOn !== undefined)
      faults.push(invalid('/cafraNoticeOn', 'cafra-does-not-apply', 'A CAFRA notice belongs to a seizure the Act applies to.', rules.CAFRA_SCOPE));
    return faults;
  }
  if (claim.actionType !== 'SEIZURE')
    faults.push(invalid('/cafraApplies', 'cafra-seizures-only', 'The Act is about civil forfeitures: it applies to seizures only.', rules.CAFRA_SCOPE));
  const outside = claim.statutes.filter((text) => {
    const statute = readStatute(text);
    return statute !== null && isOutsideCafra(statute);
  });
  if (outside.length > 0)
    faults.push(invalid('/cafraApplies', 'cafra-excluded', `${outside.join(', ')}: the Act does not apply to forfeitures under this law.`, rules.CAFRA_SCOPE));
  faults.push(...requiredFaults(seizedOn, '/seizedOn', 'The day of the seizure, from which the notice is due,', rules.CAFRA_NOTICE));
  faults.push(...orderFaults(seizedOn, cafraNoticeOn, '/cafraNoticeOn', 'The CAFRA notice is before the seizure.'));
  return faults;
}

/** Every fault of the internal file against the claim. `today` is the office's local day. */
export const internalFileFaults = (body: InternalFileBody, claim: Claim, today: PlainDate): readonly Refusal[] => [
  ...culpabilityFaults(body, claim),
  ...pastFaults(body.discoveredOn, '/discoveredOn', 'The discovery', today),
  ...orderFaults(claim.violationOn, body.discoveredOn, '/discoveredOn', 'The discovery is before the violation.'),
  ...limitationsFaults(body, claim),
  ...dateFaults(body.plannedDecisionOn, '/plannedDecisionOn', 'The planned decision'),
  ...orderFaults(today, body.plannedDecisionOn, '/plannedDecisionOn', 'The planned decision date has passed.'),
  ...cafraFaults(body, claim, today),
];
