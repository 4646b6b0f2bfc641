// Owns every number of this case type as dated data: the clocks of domain § 11.2, the dates set by law, the greatest and least lengths.
// The lanes' times are POLICY, all of them; the tracked dates are law.
import { LADDER, policy, WATCHED, type ClockPolicy, type MarkRule, type RuleRef } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { CERTIFICATION, DIRECT_DELIVERY, LOCAL_FIRST, RECONCILIATION, REMOVAL, SUSPENSION, WEEKLY_ENTRY } from './citations.js';
import { LANES, type Lane, type TrackedKind } from './fields.js';

const DAY_MINUTES = 24 * 60;
/** In force since the Centers are permanent (81 FR 92978, effective 2017-01-19). */
const DATED = { version: '2026-01', effectiveOn: '2017-01-19' as PlainDate } as const;

type Amount = Pick<ClockPolicy, 'unit' | 'amount'>;
const hours = (count: number): Amount => ({ unit: 'working-minute', amount: count * 60 });
const days = (count: number): Amount => ({ unit: 'working-day', amount: count });
const inWords = ({ unit, amount }: Amount): string => (unit === 'working-minute' ? `${amount / 60} working hours` : `${amount} working ${amount === 1 ? 'day' : 'days'}`);

export const LANE_CLOCKS = ['port-triage', 'center-advice', 'port-decision', 'hq-acknowledgement', 'hq-direction', 'information-answer'] as const;
export type LaneClock = (typeof LANE_CLOCKS)[number];

const LANE_TIMES: Readonly<Record<LaneClock, { readonly title: string; readonly topic: string } & Readonly<Record<Lane, Amount>>>> = {
  'port-triage': { title: 'Triage at the port', topic: 'port triage', urgent: hours(4), standard: days(1), complex: days(2) },
  'center-advice': { title: 'Advise the port', topic: 'Center response', urgent: days(1), standard: days(5), complex: days(10) },
  'port-decision': { title: 'Decide at the port, or escalate', topic: 'port decision or HQ request', urgent: hours(4), standard: days(2), complex: days(5) },
  'hq-acknowledgement': { title: 'Acknowledge the escalation', topic: 'acknowledgement by Headquarters', urgent: hours(4), standard: days(1), complex: days(1) },
  'hq-direction': { title: 'Direct the port', topic: 'direction by Headquarters', urgent: days(3), standard: days(10), complex: days(20) },
  'information-answer': { title: 'Answer Headquarters', topic: 'information for Headquarters', urgent: hours(4), standard: days(2), complex: days(5) },
};

/** What Headquarters' own direction clock may wait for, and for how long at most each time (POLICY; the model is bounded tolling). */
export const DIRECTION_PAUSES = { maxPauses: 3, maxMinutesByReason: { INFO_REQUESTED: 10 * DAY_MINUTES, INTERNAL_ADVICE: 90 * DAY_MINUTES, FTZ_BOARD: 90 * DAY_MINUTES } } as const;

export const lanePolicyKind = (clock: LaneClock, lane: Lane): string => `${clock}/${lane}`;

const lanePolicies: readonly ClockPolicy[] = LANE_CLOCKS.flatMap((clock) =>
  LANES.map((lane): ClockPolicy => {
    const row = LANE_TIMES[clock];
    return {
      ...DATED, ...row[lane], kind: lanePolicyKind(clock, lane), title: row.title, basis: 'INTERNAL_SLA', marks: LADDER,
      rule: policy(row.topic, `${inWords(row[lane])} in the ${lane} lane.`),
      ...(clock === 'hq-direction' ? { pauses: DIRECTION_PAUSES } : {}),
    };
  }),
);

/** Internal advice has no day count in 19 CFR 177.11: it is tracked, with reminders, and never judged. */
const REMINDERS: readonly MarkRule[] = [30, 60, 90].map((count): MarkRule => ({ kind: `REMIND_${count}`, tells: 'owner', calendarDaysAfterStart: count }));
/** So far away that it is nobody's deadline; a clock needs an end, the rule has none. */
const HORIZON_DAYS = 3_650;

interface TrackedRule {
  readonly basis: 'REGULATORY' | 'STATUTORY';
  readonly title: string;
  /** The day it counts from. */
  readonly anchor: string;
  readonly unit: 'calendar-day' | 'working-day';
  readonly amount: number;
  readonly rule: RuleRef;
  readonly extendable: boolean;
  /** What the rule asks for may be done before the day it counts from; where absent, it cannot. */
  readonly mayPrecede?: true;
}
export const TRACKED_RULES: Readonly<Record<TrackedKind, TrackedRule>> = {
  REMOVAL_AFTER_PERMIT: { basis: 'REGULATORY', title: 'Remove the merchandise after the permit', anchor: 'the day of the permit', unit: 'working-day', amount: 5, rule: REMOVAL, extendable: true },
  WEEKLY_ENTRY: { basis: 'STATUTORY', title: 'File the next weekly entry', anchor: 'the first day of the running 7-day period', unit: 'calendar-day', amount: 7, rule: WEEKLY_ENTRY, extendable: false, mayPrecede: true },
  RECONCILIATION: { basis: 'REGULATORY', title: 'Prepare the annual reconciliation', anchor: 'the last day of the zone year', unit: 'calendar-day', amount: 90, rule: RECONCILIATION, extendable: true },
  CERTIFICATION: { basis: 'REGULATORY', title: 'Certify the annual reconciliation', anchor: 'the day of the reconciliation', unit: 'working-day', amount: 10, rule: CERTIFICATION, extendable: false },
  SUSPENSION_HEARING: { basis: 'REGULATORY', title: 'Hear the operator on the suspension', anchor: "the day of the operator's request", unit: 'calendar-day', amount: 30, rule: SUSPENSION, extendable: false },
  VIEWS: { basis: 'REGULATORY', title: "Operator's views on the record", anchor: 'the day the operator received the record', unit: 'calendar-day', amount: 10, rule: SUSPENSION, extendable: false },
  DIRECT_DELIVERY_214: { basis: 'REGULATORY', title: 'File the Form 214 for direct delivery', anchor: 'the business day of the deliveries', unit: 'working-day', amount: 1, rule: DIRECT_DELIVERY, extendable: false },
};
export const trackedPolicyKind = (kind: TrackedKind): string => `tracked-date/${kind}`;

/** The rules set no cap on extensions; these keep a mistyped number out. */
const MOST_EXTENSIONS = 50;
const MOST_EXTENSION_DAYS = 365;

const trackedPolicies: readonly ClockPolicy[] = (Object.keys(TRACKED_RULES) as TrackedKind[]).map((kind): ClockPolicy => {
  const { basis, title, unit, amount, rule, extendable } = TRACKED_RULES[kind];
  return {
    ...DATED, kind: trackedPolicyKind(kind), title, basis, unit, amount, rule, marks: WATCHED,
    ...(extendable ? { extension: { roles: ['PORT_DIRECTOR'], times: MOST_EXTENSIONS, most: MOST_EXTENSION_DAYS } } : {}),
  };
});

export const CLOCK_POLICIES: readonly ClockPolicy[] = [
  ...lanePolicies,
  {
    ...DATED, kind: 'port-implementation', title: 'Carry out the direction', basis: 'INTERNAL_SLA', ...days(5), marks: LADDER,
    rule: policy('implementation', 'The port carries out a direction within 5 working days.'),
  },
  { ...DATED, kind: 'internal-advice', title: 'Internal advice (tracked; the rule sets no date)', basis: 'INTERNAL_SLA', unit: 'calendar-day', amount: HORIZON_DAYS, marks: REMINDERS, rule: LOCAL_FIRST },
  ...trackedPolicies,
];

/** How often a port may ask Centers in one case. */
export const MOST_CONSULTATIONS = 5;
/** How far back a tracked date may have begun, and how far ahead demurrage may begin, in days. */
export const MOST_DAYS_BACK = 366;
export const MOST_DAYS_AHEAD = 366;
/** How far back anything else may lie that has happened, in days: goods may rest in a zone for years, a mistyped century is told. */
export const MOST_DAYS_OF_MEMORY = 3_653;

/** Least and greatest lengths in characters, and greatest lengths of lists. */
export const LIMITS = {
  question: { least: 20, most: 20_000 },
  reason: { least: 20, most: 20_000 },
  text: { least: 20, most: 20_000 },
  short: { least: 3, most: 200 },
  note: { least: 1, most: 2_000 },
  references: 200,
  headings: 100,
  centers: 9,
  attempts: 50,
  drafts: 20,
  informationRequests: 20,
  questions: 20,
  authorities: 50,
  trackedDates: 20,
  linkedAppeals: 20,
  attachments: 50,
} as const;
