// Owns the clocks of law that run beside a request: limitations, CAFRA, the surety's period, and the dates a decision sets.
// They start on the local day of their anchor, which is mostly in the past. Must never stop or pause one for our own convenience.
import { Revision, fpfUnit, policyAt, type Moment } from '@centerline/cases';
import { startOfLocalDate, type Instant, type PlainDate } from '@centerline/clock';
import { daysBetween } from '../days.js';
import { CLOCK_POLICIES } from '../policies.js';
import type { Disposition, FpfState, InternalFile, Limitations, Petition } from '../state.js';
import { zoneOf } from './petitionPeriod.js';

type Desk = Revision<FpfState>;
interface Watch {
  readonly id: string;
  readonly kind: string;
  readonly fromOn: PlainDate;
  readonly amount?: number;
}

export const SURETY_CLOCK = 'surety-due';
const startOf = (day: PlainDate, port: string, moment: Moment): Instant => startOfLocalDate(day, zoneOf(port, moment));

function watch(revision: Desk, port: string, { id, kind, fromOn, amount }: Watch): void {
  const owedBy = fpfUnit(port);
  const policy = policyAt(CLOCK_POLICIES, kind, revision.moment, owedBy);
  revision.startClock({ id, policy, owedBy, startsAt: startOf(fromOn, port, revision.moment), ...(amount === undefined ? {} : { amount }) });
}

/** Runs from the violation or its discovery to the date on file; the clock of a date it replaces ends, and stays visible. */
export function watchLimitations(revision: Desk, port: string, limitations: Limitations, replaced: Limitations | null): void {
  if (replaced) revision.cancelClock(replaced.clockId);
  watch(
    revision, port,
    { id: limitations.clockId, kind: 'limitations', fromOn: limitations.anchorOn, amount: daysBetween(limitations.anchorOn, limitations.on) },
  );
}

/** Ends a clock on the day a thing happened, which the case learned later. */
function happenedOn(revision: Desk, clockId: string, day: PlainDate, port: string): void {
  const card = revision.clock(clockId);
  if (!card) return;
  const then = new Revision({ state: revision.state, clocks: [card], tasks: [] }, { ...revision.moment, at: startOf(day, port, revision.moment) });
  then.stopClock(clockId);
  revision.replaceClock(then.clock(clockId) ?? card);
}

type Cafra = NonNullable<InternalFile['cafra']>;
const NOTICE = 'cafra-notice';

/**
 * Only where the Act applies (18 U.S.C. 983(i)): notice within 60 days, a claim not due before 35 days from its mailing. The clock of a day of seizure that is corrected ends, and
 * stays visible. @param before as it was on file.
 */
export function watchCafra(revision: Desk, port: string, cafra: Cafra, before: Cafra | null): void {
  const known = revision.clocks.filter(({ kind }) => kind === NOTICE);
  const isCorrected = before !== null && before.seizedOn !== cafra.seizedOn;
  let id = known.at(-1)?.id ?? NOTICE;
  if (isCorrected) {
    revision.cancelClock(id);
    id = `${NOTICE}:${known.length + 1}`;
  }
  if (!revision.clock(id)) watch(revision, port, { id, kind: NOTICE, fromOn: cafra.seizedOn });
  if (cafra.noticeOn === null || revision.clock('cafra-claim')) return;
  happenedOn(revision, id, cafra.noticeOn, port);
  watch(revision, port, { id: 'cafra-claim', kind: 'cafra-claim', fromOn: cafra.noticeOn });
}

/** 60 days from the demand on the surety. */
export function watchSurety(revision: Desk, petition: Petition): void {
  if (petition.demandOnSuretyOn === null || revision.clock(SURETY_CLOCK)) return;
  watch(revision, petition.port, { id: SURETY_CLOCK, kind: SURETY_CLOCK, fromOn: petition.demandOnSuretyOn });
}

/** The dates a decision sets for the petitioner; they go on after the case has closed. */
export function watchDecision(revision: Desk, port: string, disposition: Disposition): void {
  const { decisionNoticeOn, payByOn, supplementalDueOn } = disposition;
  if (payByOn)
    watch(
      revision, port, { id: 'mitigated-amount', kind: 'mitigated-amount', fromOn: decisionNoticeOn, amount: daysBetween(decisionNoticeOn, payByOn) },
    );
  if (supplementalDueOn) watch(revision, port, { id: 'supplemental-due', kind: 'supplemental-due', fromOn: decisionNoticeOn });
}
