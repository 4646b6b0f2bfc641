// Owns every number of this case type as dated data: the clocks of domain § 11.1 and the greatest and least lengths. All POLICY:
// 19 CFR 101.10(c) sets no deadline.
import { LADDER, policy, type ClockPolicy, type MarkRule } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

const DAY_MINUTES = 24 * 60;

/** In force since 19 CFR 101.10 is (81 FR 92978, effective 2017-01-19). */
const SINCE = { basis: 'INTERNAL_SLA', version: '2026-01', effectiveOn: '2017-01-19' as PlainDate } as const;

/** The party owes the cure, so the party is told; what to do about silence is then an analyst's work. */
const CURE_MARKS: readonly MarkRule[] = [
  { kind: 'WARN', tells: 'party', percent: 75 },
  { kind: 'BREACH', tells: 'party', atDue: true },
];
/** Three days before a target that will not be met, the party is told so, with the reason and the new date: before the limit, never after it. */
const TARGET_MARKS: readonly MarkRule[] = [...LADDER, { kind: 'DELAY', tells: 'party', calendarDaysBeforeDue: 3 }];
const LIMIT_MARKS: readonly MarkRule[] = [
  { kind: 'WARN', tells: 'director', percent: 75 },
  { kind: 'BREACH', tells: 'executive', atDue: true },
];

export const CLOCK_POLICIES: readonly ClockPolicy[] = [
  {
    ...SINCE, kind: 'acknowledge', title: 'Acknowledge the appeal', unit: 'working-day', amount: 1, marks: LADDER,
    rule: policy('acknowledgement', 'Acknowledged with a control number within 1 working day, after the model of eRulings.'),
  },
  {
    ...SINCE, kind: 'completeness', title: 'Check the appeal for completeness', unit: 'working-day', amount: 5, marks: LADDER,
    pauses: { maxPauses: 2, maxMinutesByReason: { AWAITING_IMPORTER: 45 * DAY_MINUTES } },
    rule: policy(
      'completeness review', 'Reviewed within 5 working days; waiting for the importer stops the clock at most twice, each time for at most 45 days.',
    ),
  },
  {
    ...SINCE, kind: 'importer-cure', title: 'Complete the appeal', unit: 'calendar-day', amount: 30, roll: true, marks: CURE_MARKS,
    extension: { roles: ['OFO_HQ_ANALYST'], times: 1, most: 15 },
    rule: policy(
      'importer cure period',
      '30 calendar days, after the model of CBP Form 28, extended once by 15; a last day that is no working day moves to the next one.',
    ),
  },
  {
    ...SINCE, kind: 'center-advice', title: 'Advise on the appeal', unit: 'working-day', amount: 10, marks: LADDER,
    rule: policy('Center advice', 'Each Center advises within 10 working days, both in parallel.'),
  },
  {
    ...SINCE, kind: 'decision-target', title: 'Decide the appeal', unit: 'calendar-day', amount: 30, marks: TARGET_MARKS,
    // A clock of calendar days cannot pause: the days of a consultation are added when its answer comes.
    extension: { roles: ['OT_RR_LIAISON'], times: 1, most: 60 },
    rule: policy(
      'decision target',
      '30 calendar days from a complete appeal, after the model of eRulings; the days of one consultation of counsel, at most 60, do not count.',
    ),
  },
  {
    ...SINCE, kind: 'outer-limit', title: 'Decide the appeal at the latest', unit: 'calendar-day', amount: 90, marks: LIMIT_MARKS,
    rule: policy('outer limit', '90 calendar days from a complete appeal, after the model of eRulings referred to Headquarters; nothing moves it.'),
  },
  {
    ...SINCE, kind: 'hq-consult', title: 'Answer the consultation', unit: 'calendar-day', amount: 60, marks: LADDER,
    rule: policy('Headquarters consultation', '60 calendar days: what eRulings add when they are referred to Headquarters.'),
  },
  {
    ...SINCE, kind: 'ace-change', title: 'Change the assignment in ACE', unit: 'working-day', amount: 5, marks: LADDER,
    rule: policy('ACE change', 'ACE shows the new assignment within 5 working days of the decision.'),
  },
];

/** Working days between the decision and the earliest effective date. */
export const WORKING_DAYS_TO_EFFECT = 10;
/** How many months later than the default an effective date may be set. */
export const MOST_MONTHS_TO_EFFECT = 12;
/** Prior data of one year end at most so many months before filing. */
export const MOST_MONTHS_STALE = 3;

/** Least and greatest lengths in characters, and greatest lengths of lists. */
export const LIMITS = {
  justification: { least: 100, most: 20_000 },
  reasons: { least: 20, most: 20_000 },
  note: { least: 1, most: 2_000 },
  shortText: { least: 1, most: 200 },
  reference: { least: 1, most: 60 },
  phone: { least: 7, most: 40 },
  iors: 200,
  bondsPerIor: 20,
  headingRows: 5_000,
  items: 20,
  questions: 20,
  matters: 200,
  lines: 1_000_000_000,
  value: 1_000_000_000_000,
} as const;
