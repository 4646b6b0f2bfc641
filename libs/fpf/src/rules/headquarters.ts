// Owns the ways to Headquarters: advice on a novel or complex issue (19 CFR 171.14), and a petition above the delegation (19 CFR 171.12).
import { conflict, OT_RR, policyAt, refuse, type Revision } from '@centerline/cases';
import * as rules from '../citations.js';
import { ISSUE_KINDS, type FpfBodies } from '../fields.js';
import { CLOCK_POLICIES, LENGTH } from '../policies.js';
import type { FpfState } from '../state.js';
import { requiredFaults, textFaults, wordFaults } from '../validations/form.js';
import { dollars } from '../words.js';
import { DISPOSITION_CLOCK, LAPSE_CLOCK } from './input.js';
import { deskOf, officeOf, refuseAll, sign, type Act, type Outcome } from './signing.js';

const ownClock = (revision: Revision<FpfState>): string => (revision.clock(DISPOSITION_CLOCK) ? DISPOSITION_CLOCK : LAPSE_CLOCK);

/** FP&F's own clock waits for Headquarters, once and within its bound; the petition's dates do not. */
export function requestHqAdvice(act: Act, body: FpfBodies['request-hq-advice']): Outcome {
  const refusal = refuseAll([
    ...wordFaults(body.issueKind, ISSUE_KINDS, '/issueKind', 'The issue', rules.HQ_ADVICE),
    ...wordFaults(body.initiatedBy, ['PETITIONER', 'CBP_OFFICER'], '/initiatedBy', 'Who initiated it', rules.HQ_ADVICE),
    ...requiredFaults(body.issue, '/issue', 'The issue', rules.HQ_ADVICE), ...textFaults(body.issue, '/issue', 'The issue', LENGTH.text),
  ]);
  if (refusal) return refusal;
  const { file: { state, number }, actor, moment } = act;
  if (state.hqAdvice) return refuse(conflict('advice-already-asked', 'Headquarters advice was asked before in this round.', rules.HQ_ADVICE));
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'HQ_ADVICE_REQUESTED', hqAdvice: { ...body, asked: sign(actor, moment), answer: null } };
  const paused = revision.pauseClock(ownClock(revision), 'AWAITING_HQ');
  revision.closeTask('dispose');
  revision.startClock({ id: 'hq-advice', policy: policyAt(CLOCK_POLICIES, 'hq-advice', moment, OT_RR), owedBy: OT_RR });
  revision.openTask({ id: 'hq-advice', title: `Advise FP&F on ${number}`, unit: OT_RR, roles: ['OT_RR_LIAISON'], clockId: 'hq-advice' });
  return revision.because({
    kind: 'fpf.hq-advice-requested', summary: `${actor.name} asked Regulations and Rulings for advice on a ${body.issueKind.toLowerCase()} issue`,
    publicSummary: 'Headquarters advice was requested', data: { ...body, pausedClock: paused },
  });
}

export function recordHqAdvice(act: Act, { advice, reference }: FpfBodies['record-hq-advice']): Outcome {
  const refusal = refuseAll([
    ...requiredFaults(advice, '/advice', 'The advice', rules.HQ_ADVICE), ...textFaults(advice, '/advice', 'The advice', LENGTH.text),
    ...textFaults(reference, '/reference', 'The reference', LENGTH.reference),
  ]);
  if (refusal) return refusal;
  const { file: { state }, actor, moment } = act;
  if (!state.hqAdvice) return refuse(conflict('no-advice-asked', 'No advice was asked.', rules.HQ_ADVICE));
  const revision = deskOf(act);
  const withInput = state.input !== null;
  revision.state = { ...state, stage: withInput ? 'FPF_CONSIDERING' : 'LAPSED_NO_INPUT', hqAdvice: { ...state.hqAdvice, answer: { ...sign(actor, moment), text: advice, reference: reference ?? null } } };
  revision.stopClock('hq-advice');
  revision.closeTask('hq-advice');
  const clockId = ownClock(revision);
  revision.resumeClock(clockId);
  revision.openTask({
    id: 'dispose', title: `Decide ${state.petition.fpfCaseNumber} with Headquarters' advice`, unit: officeOf(state), roles: ['FPF_OFFICER'], clockId,
  });
  return revision.because({
    kind: 'fpf.hq-advice-received', summary: `${actor.name} recorded the advice of Headquarters`, publicSummary: 'Headquarters advice was received',
    data: { reference: reference ?? null },
  });
}

/** Only a petition above the delegated amount goes there; the Center's input, or its lapse, travels with the file. */
export function transferHqPetition(act: Act, { reason }: FpfBodies['transfer-hq-petition']): Outcome {
  const refusal = refuseAll(
    [...requiredFaults(reason, '/reason', 'The reason', rules.HQ_PETITION), ...textFaults(reason, '/reason', 'The reason', LENGTH.reason)],
  );
  if (refusal) return refusal;
  const { file: { state, number }, actor, moment } = act;
  const { decider, petition, input } = state;
  if (decider.level === 'FPF_OFFICER') {
    const limit = decider.maxAmount === null ? 'no ceiling' : `up to ${dollars(decider.maxAmount)}`;
    return refuse(conflict(
      'within-delegation', `A claim of ${dollars(petition.claimAmount)} is the FP&F Officer's to decide (${limit}; ${decider.citation}).`,
      rules.HQ_PETITION,
    ));
  }
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'HQ_PETITION', hqPetition: { ...sign(actor, moment), reason } };
  revision.stopClock(ownClock(revision));
  revision.closeTask('dispose');
  revision.startClock({ id: 'hq-petition', policy: policyAt(CLOCK_POLICIES, 'hq-petition', moment, OT_RR), owedBy: OT_RR });
  revision.openTask({
    id: 'hq-petition', title: `Decide petition ${petition.fpfCaseNumber} (${number})`, unit: OT_RR, roles: ['OT_RR_LIAISON'], clockId: 'hq-petition',
  });
  return revision.because({
    kind: 'fpf.hq-petition',
    summary: `${actor.name} referred the petition to the Penalties Branch: ${dollars(petition.claimAmount)} is above the delegation (${decider.citation})`,
    publicSummary: 'The petition was referred to Headquarters for decision', reasonCode: 'ABOVE_DELEGATION',
    data: { reason, decider, inputTravels: input !== null },
  });
}
