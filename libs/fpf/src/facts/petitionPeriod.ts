// Owns the clock of the petition's own period: from the mailing of the notice to the receipt. Rebuilt from the facts, so that
// timeliness is judged by the same clock that is shown. Must never be paused by anything of ours.
import { Revision, policyAt, type ClockCard, type Moment, fpfUnit } from '@centerline/cases';
import { addDays, instantOf, localDateOf, msOf, startOfLocalDate, type Instant, type PlainDate } from '@centerline/clock';
import { daysBetween } from '../days.js';
import { CLOCK_POLICIES } from '../policies.js';
import type { Petition } from '../state.js';

export const PETITION_CLOCK = 'petition-due';

export type PeriodFacts = Pick<Petition, 'actionType' | 'noticeMailedOn' | 'receivedOn' | 'round' | 'shorterDueOn' | 'extension' | 'port'>;

/** The policy by kind of petition and claim. */
export function periodKind({ round, actionType }: Pick<Petition, 'round' | 'actionType'>): string {
  if (round.kind === 'SUPPLEMENTAL') return 'petition-due/supplemental';
  const kinds = { SEIZURE: 'petition-due/seizure', PENALTY: 'petition-due/penalty', LIQUIDATED_DAMAGES: 'petition-due/liquidated-damages' } as const;
  return kinds[actionType];
}

/** The zone of the FP&F office, in which its days are counted. */
export const zoneOf = (port: string, moment: Moment): string => moment.book.calendarOf(fpfUnit(port)).spec.zone;
/** The local day an end-of-day instant belongs to. */
export const lastDayBefore = (end: Instant, zone: string): PlainDate => localDateOf(instantOf(msOf(end) - 1), zone);

const anchorOf = ({ round, noticeMailedOn }: PeriodFacts): PlainDate => (round.kind === 'SUPPLEMENTAL' ? round.decisionNoticeOn : noticeMailedOn);

/**
 * The period's clock, stopped at the receipt: `met` when the petition was timely, else `missed`. It starts on the local day of the mailing
 * (for a supplemental petition of the decision's notice); days are calendar days, the last one rolls to a working day (POLICY).
 */
export function petitionClock(facts: PeriodFacts, moment: Moment): ClockCard {
  const office = fpfUnit(facts.port);
  const zone = zoneOf(facts.port, moment);
  const policy = policyAt(CLOCK_POLICIES, periodKind(facts), moment, office);
  const anchor = anchorOf(facts);
  const amount = facts.shorterDueOn === null ? policy.amount : daysBetween(anchor, facts.shorterDueOn);
  const deskOn = (day: PlainDate, clocks: readonly ClockCard[]) => new Revision(
    { state: { stage: '' }, clocks, tasks: [] }, { ...moment, at: startOfLocalDate(day, zone) },
  );

  const begun = deskOn(anchor, []);
  begun.startClock({ id: PETITION_CLOCK, policy, owedBy: office, amount });
  let clocks = begun.clocks;
  if (facts.extension?.recorded) {
    // A clock that ended takes no event: an extension granted after the receipt is entered with the receipt; the day it was granted stays on file.
    const grantedOn = facts.extension.grantedOn < facts.receivedOn ? facts.extension.grantedOn : facts.receivedOn;
    const extended = deskOn(grantedOn, clocks);
    extended.extendClock(PETITION_CLOCK, daysBetween(addDays(anchor, amount), facts.extension.newDueOn));
    clocks = extended.clocks;
  }
  const received = deskOn(facts.receivedOn, clocks);
  received.stopClock(PETITION_CLOCK);
  const card = received.clock(PETITION_CLOCK);
  if (!card) throw new Error('The clock of the petition period was not started');
  return card;
}

/** The last day of the rule, and the last day on which a petition is taken. */
export function petitionDays(card: ClockCard, zone: string): { readonly dueOn: PlainDate; readonly acceptedThroughOn: PlainDate } {
  if (card.strictDueAt === null || card.dueAt === null) throw new Error('The period of a petition always has an end');
  return { dueOn: lastDayBefore(card.strictDueAt, zone), acceptedThroughOn: lastDayBefore(card.dueAt, zone) };
}
