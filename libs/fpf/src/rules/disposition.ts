// Owns the end FP&F comes to: what became of every point of the Center's input, and the petition's outcome. The Center advises, FP&F decides.
import { conflict, forbidden, holds, policyAt, refuse, Revision, type CaseFile, type Moment, type Refusal } from '@centerline/cases';
import { addDays, type PlainDate } from '@centerline/clock';
import * as rules from '../citations.js';
import { watchDecision } from '../facts/watching.js';
import type { PetitionOutcome, RecordDispositionBody } from '../fields.js';
import { CLOCK_POLICIES } from '../policies.js';
import type { Disposition, FpfState } from '../state.js';
import { dispositionFaults } from '../validations/disposition.js';
import { decisionWords, dollars, OUTCOME_WORDS } from '../words.js';
import { DISPOSITION_CLOCK, LAPSE_CLOCK } from './input.js';
import { INPUT_CLOCK } from './sending.js';
import { deskOf, officeOf, refuseAll, sign, todayAt, type Act, type Outcome } from './signing.js';

/** What the FP&F Officer may do to a petition above the delegation without Headquarters: cancel (171.11(b)) or pass it on. */
const WITHOUT_DELEGATION: readonly PetitionOutcome[] = ['CANCELLED_NO_VIOLATION', 'REFERRED_HQ', 'REFERRED_DOJ'];
/** Outcomes from which more relief can be asked (19 CFR 171.61). */
const LEAVES_SUPPLEMENTAL: readonly PetitionOutcome[] = ['MITIGATED', 'REMITTED', 'DENIED'];

function authorityBar({ actor, file: { state } }: Act, outcome: PetitionOutcome): Refusal | null {
  const { decider, petition, stage } = state;
  const atHeadquarters = stage === 'HQ_PETITION';
  if (!atHeadquarters && !holds(actor, ['FPF_OFFICER']))
    return forbidden(
      'not-at-headquarters', 'The petition is with FP&F; Headquarters records a decision only on petitions referred to it.', rules.HQ_PETITION,
    );
  // Who passed the petition on does not decide it all the same: that would be the way around the delegation.
  if (atHeadquarters && !holds(actor, ['OT_RR_LIAISON']))
    return forbidden('with-headquarters', 'The petition is with the Penalties Branch, which decides it.', rules.HQ_PETITION);
  if (outcome === 'REFERRED_HQ' && (atHeadquarters || decider.level === 'FPF_OFFICER'))
    return conflict(
      'nothing-to-refer', atHeadquarters ? 'The petition is at Headquarters.' : `The claim is within the delegation (${decider.citation}).`,
      rules.HQ_PETITION,
    );
  if (atHeadquarters || decider.level === 'FPF_OFFICER' || WITHOUT_DELEGATION.includes(outcome)) return null;
  return conflict(
    'above-delegation',
    `A claim of ${dollars(petition.claimAmount)} is above the delegation (${decider.citation}): transfer the petition to Headquarters, or cancel where no violation occurred.`,
    rules.DELEGATION,
  );
}

function dispositionOf(body: RecordDispositionBody, act: Act, today: PlainDate): Disposition {
  const { file: { state }, actor, moment } = act;
  const office = officeOf(state);
  const days = (kind: string): number => policyAt(CLOCK_POLICIES, kind, moment, office).amount;
  const noticeOn = body.decisionNoticeOn ?? today;
  const owes = (body.outcome === 'MITIGATED' || body.outcome === 'REMITTED') && (body.amount ?? 0) > 0;
  return {
    decided: sign(actor, moment), overall: body.overall, overallReason: body.overallReason ?? null,
    points: body.points.map((point) => ({ ...point, reason: point.reason ?? null })),
    outcome: body.outcome, amount: body.amount ?? null, decisionNoticeOn: noticeOn,
    payByOn: owes ? (body.payByOn ?? addDays(noticeOn, days('mitigated-amount'))) : null,
    supplementalDueOn: LEAVES_SUPPLEMENTAL.includes(body.outcome) ? addDays(noticeOn, days('supplemental-due')) : null,
  };
}

export function recordDisposition(act: Act, body: RecordDispositionBody): Outcome {
  const { file: { state, number }, actor, moment } = act;
  const bar = authorityBar(act, body.outcome);
  if (bar) return refuse(bar);
  const today = todayAt(state.petition.port, moment);
  const refusal = refuseAll(dispositionFaults(body, state, today));
  if (refusal) return refusal;
  const disposition = dispositionOf(body, act, today);
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'FPF_DECISION_RECORDED', disposition, draft: null };
  for (const clock of [DISPOSITION_CLOCK, LAPSE_CLOCK, 'hq-petition']) revision.stopClock(clock);
  revision.cancelClock(INPUT_CLOCK);
  for (const task of ['dispose', 'hq-petition', 'accept', 'draft-input', 'review-input']) revision.closeTask(task);
  watchDecision(revision, state.petition.port, disposition);
  const considered = state.input ? "The Center's input was considered. " : '';
  const words = decisionWords(disposition);
  revision.tell({ to: 'party' }, 'decided', `${number}: decision on ${state.petition.fpfCaseNumber}`, `${considered}${words}`);
  const count = (kind: string): number => body.points.filter((point) => point.disposition === kind).length;
  const points = `${count('FOLLOWED')} followed, ${count('FOLLOWED_IN_PART')} in part, ${count('NOT_FOLLOWED')} not`;
  const sum = disposition.amount === null ? '' : ` to ${dollars(disposition.amount)}`;
  return revision.because({
    kind: 'fpf.decided',
    summary: `${actor.name} recorded: petition ${OUTCOME_WORDS[disposition.outcome]}${sum}; input ${disposition.overall} (${points})`,
    publicSummary: `${considered}${words}`, reasonCode: disposition.overall,
    data: {
      overall: disposition.overall, overallReason: disposition.overallReason, points: disposition.points, outcome: disposition.outcome,
      amount: disposition.amount,
      decisionNoticeOn: disposition.decisionNoticeOn, payByOn: disposition.payByOn, supplementalDueOn: disposition.supplementalDueOn,
      inputLate: state.input?.late ?? null, decider: state.decider,
    },
  });
}

/** The conductor closes a decided case. What a decision leaves to the petitioner goes on as dates. */
export function close(file: CaseFile<FpfState>, moment: Moment): Outcome {
  const revision = new Revision(file, moment);
  revision.state = { ...file.state, stage: 'CLOSED' };
  revision.closeAll({ lawToo: false });
  return revision.because({
    kind: 'fpf.closed', summary: 'Closed with a recorded disposition', publicSummary: 'Closed',
    data: { outcome: file.state.disposition?.outcome ?? null },
  });
}
