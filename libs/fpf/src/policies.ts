// Owns every clock of this case type as dated data, with basis, citation and mark (domain § 11.3). Must never hold a date that was computed.
// What is REGULATORY or STATUTORY has no pauses here, and no code path could pause it.
import { LADDER, WATCHED, type ClockPolicy, type MarkRule } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import * as rules from './citations.js';

const DAY_MINUTES = 24 * 60;
const VERSION = '2026-01';

/** Parts 171 and 172 as revised with T.D. 00-58, effective 2000-10-05. */
const OF_LAW = { version: VERSION, effectiveOn: '2000-10-05' as PlainDate, unit: 'calendar-day' } as const;
/** POLICY. In force since the Centers' own regulation (effective 2017-01-19). */
const OF_OURS = { basis: 'INTERNAL_SLA', version: VERSION, effectiveOn: '2017-01-19' as PlainDate } as const;

/** 19 CFR 171.2(c) states no cap on how often or how long; each extension is a recorded decision of the officer. */
const BY_OFFICER = { roles: ['FPF_OFFICER'], times: 99, most: null } as const;
const ALARMS: readonly MarkRule[] = [
  { kind: 'ALARM_365', tells: 'supervisor', calendarDaysBeforeDue: 365 },
  { kind: 'ALARM_180', tells: 'supervisor', calendarDaysBeforeDue: 180 },
  { kind: 'BREACH', tells: 'executive', atDue: true },
];
/** Not using a right, or paying elsewhere, is no failing of anybody's: these dates are shown, never breached. */
const SHOWN_ONLY: readonly MarkRule[] = [];

const REGULATORY: readonly ClockPolicy[] = [
  { ...OF_LAW, kind: 'petition-due/seizure', title: 'Petition on the seizure', basis: 'REGULATORY', amount: 30, roll: true, marks: WATCHED, extension: BY_OFFICER, rule: rules.SEIZURE_PERIOD },
  { ...OF_LAW, kind: 'petition-due/penalty', title: 'Petition on the penalty', basis: 'REGULATORY', amount: 60, roll: true, marks: WATCHED, extension: BY_OFFICER, rule: rules.PENALTY_PERIOD },
  {
    ...OF_LAW, kind: 'petition-due/liquidated-damages', title: 'Petition on the liquidated damages', basis: 'REGULATORY', amount: 60, roll: true,
    marks: WATCHED,
    extension: BY_OFFICER, rule: rules.LIQUIDATED_DAMAGES_PERIOD,
  },
  { ...OF_LAW, kind: 'petition-due/supplemental', title: 'Supplemental petition', basis: 'REGULATORY', amount: 60, roll: true, marks: WATCHED, extension: BY_OFFICER, rule: rules.SUPPLEMENTAL_PERIOD },
  { ...OF_LAW, kind: 'supplemental-due', title: 'A supplemental petition may be filed', basis: 'REGULATORY', amount: 60, roll: true, marks: SHOWN_ONLY, rule: rules.SUPPLEMENTAL_PERIOD },
  { ...OF_LAW, kind: 'mitigated-amount', title: 'The mitigated amount may be paid', basis: 'REGULATORY', amount: 60, roll: true, marks: SHOWN_ONLY, rule: rules.PAYMENT_PERIOD },
  { ...OF_LAW, kind: 'surety-due', title: "The surety's petition", basis: 'REGULATORY', amount: 60, roll: true, marks: WATCHED, extension: BY_OFFICER, rule: rules.SURETY_PERIOD },
];

const STATUTORY: readonly ClockPolicy[] = [
  /** The amount is always given: from the violation or its discovery to the limitations date on file. No roll: the strict date is the date. */
  { ...OF_LAW, kind: 'limitations', title: 'Statute of limitations', basis: 'STATUTORY', amount: 1826, marks: ALARMS, rule: rules.LIMITATIONS },
  { ...OF_LAW, kind: 'cafra-notice', title: 'CAFRA notice of the seizure', basis: 'STATUTORY', amount: 60, marks: WATCHED, rule: rules.CAFRA_NOTICE },
  { ...OF_LAW, kind: 'cafra-claim', title: 'Earliest deadline of a CAFRA claim', basis: 'STATUTORY', amount: 35, marks: SHOWN_ONLY, rule: rules.CAFRA_CLAIM },
];

const INPUT = {
  ...OF_OURS, unit: 'working-day', rule: rules.CENTER_WORK,
  marks: [...LADDER, { kind: 'LAPSE', tells: 'supervisor', workingDaysAfterDue: 5 }],
  pauses: { maxPauses: 2, maxMinutesByReason: { AWAITING_FPF: 5 * DAY_MINUTES } },
  extension: { roles: ['FPF_OFFICER'], times: 1, most: 10 },
} as const;

const INTERNAL: readonly ClockPolicy[] = [
  { ...OF_OURS, kind: 'eligibility-check', title: 'Check the partner\'s eligibility', unit: 'working-day', amount: 2, marks: LADDER, rule: rules.ELIGIBILITY },
  { ...OF_OURS, kind: 'send-to-center', title: 'Send the request to the Center', unit: 'working-day', amount: 3, marks: LADDER, rule: rules.REQUEST },
  { ...OF_OURS, kind: 'center-accept', title: 'Take the request and assign a specialist', unit: 'working-day', amount: 2, marks: LADDER, rule: rules.CENTER_WORK },
  { ...INPUT, kind: 'center-input/standard', title: 'Give input on the petition', amount: 15 },
  { ...INPUT, kind: 'center-input/seizure', title: 'Give input on the petition (seizure)', amount: 10 },
  { ...OF_OURS, kind: 'clarification', title: 'Answer the Center', unit: 'working-day', amount: 3, marks: LADDER, rule: rules.CLARIFICATION },
  {
    ...OF_OURS, kind: 'fpf-disposition', title: 'Dispose of the input and decide', unit: 'working-day', amount: 10, marks: LADDER,
    rule: rules.DISPOSITION,
    pauses: { maxPauses: 1, maxMinutesByReason: { AWAITING_HQ: 30 * DAY_MINUTES } },
  },
  /** After the model of eRulings: 30 calendar days; 90 when the matter itself goes to Headquarters. */
  { ...OF_OURS, kind: 'hq-advice', title: 'Advise on the petition', unit: 'calendar-day', amount: 30, marks: LADDER, rule: rules.HQ_ADVICE },
  { ...OF_OURS, kind: 'hq-petition', title: 'Decide the petition at Headquarters', unit: 'calendar-day', amount: 90, marks: LADDER, rule: rules.HQ_PETITION },
];

export const CLOCK_POLICIES: readonly ClockPolicy[] = [...REGULATORY, ...STATUTORY, ...INTERNAL];

/** 19 CFR 171.2(e): when the notice may set a shorter period, and how short. */
export const SHORTER_PERIOD_WITHIN_DAYS = 180;
export const SHORTEST_PERIOD_WORKING_DAYS = 7;
/** 19 CFR 171.62(a). */
export const SUPPLEMENTAL_1641_LIMIT = 10_000;

/** POLICY, the guard of domain § 11.3. */
export const GUARD_DAYS_BEFORE_LIMITATIONS = 60;
export const LEAST_INPUT_WORKING_DAYS = 3;
/** Working days a bounded pause of 5 days can cost at most. */
export const MOST_WORKING_DAYS_PAUSED = 5;

/** POLICY: days this case type reckons with. A day outside is a slip of the pen, and no clock could count from it. */
export const FIRST_DAY = '1980-01-01' as PlainDate;
export const LAST_DAY = '2150-12-31' as PlainDate;
/** POLICY: 19 CFR 171.2(c) and 171.22 state no cap; ten years beyond the ordinary date is a slip of the pen as well. */
export const MOST_DAYS_BEYOND = 3_650;

/** POLICY: lengths of texts and lists, greatest amounts in whole U.S. dollars. */
export const LENGTH = {
  name: { min: 2, max: 200 }, reference: { min: 1, max: 100 }, reason: { min: 20, max: 5_000 }, text: { min: 20, max: 20_000 },
  note: { min: 1, max: 2_000 },
} as const;
export const MOST = { iors: 200, entryNumbers: 200, headings: 100, statutes: 20, questions: 20, points: 100, comparableCases: 50, rulings: 20, rounds: 20, clarifications: 20, amount: 1_000_000_000_000 } as const;
