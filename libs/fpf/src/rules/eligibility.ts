// Owns the check of the partner, going on voluntarily, and declining. FP&F's acts before the Center is asked.
import { conflict, refuse, type Refusal } from '@centerline/cases';
import * as rules from '../citations.js';
import { inputSpan } from '../facts/guard.js';
import { standingOn } from '../facts/partner.js';
import { DECLINE_REASONS, type DeclineReason, type FpfBodies } from '../fields.js';
import { LENGTH } from '../policies.js';
import type { PartnerStanding } from '../state.js';
import { datedBackBar } from '../validations/datedBack.js';
import { textFaults, wordFaults } from '../validations/form.js';
import { DECLINE_WORDS } from '../words.js';
import { centerAsked, fullInputDays } from './sending.js';
import { deskOf, officeOf, refuseAll, sign, type Act, type Outcome } from './signing.js';

const wordsOf = ({ on, program, tier, status }: PartnerStanding): string => `${program ?? 'no programme'}${tier ? ` ${tier}` : ''} ${status} on ${on}`;

/** Records the partner's standing on the day of the request and on the day of the violation, with their source (domain § 4). */
export function confirmEligibility(act: Act, { note }: FpfBodies['confirm-eligibility']): Outcome {
  const refusal = refuseAll(textFaults(note, '/note', 'The note', LENGTH.note));
  if (refusal) return refusal;
  const { file: { state, number }, actor, moment } = act;
  const bar = datedBackBar(state, actor, moment);
  if (bar) return refuse(bar);
  const importer = moment.importers.find((one) => one.ior === state.petition.iors[0]);
  const atRequest = standingOn(importer, state.requestedOn);
  const atViolation = standingOn(importer, state.petition.violationOn);
  const eligible = atRequest.status === 'ACTIVE';
  const goesOn = eligible || state.initiatedBy === 'FPF';
  const office = officeOf(state);
  const revision = deskOf(act);
  revision.state = { ...state, tier: eligible ? atRequest.tier : null, stage: goesOn ? 'ELIGIBILITY_CHECK' : 'NOT_ELIGIBLE', eligibility: { confirmed: sign(actor, moment), atRequest, atViolation, eligible, note: note ?? null } };
  revision.stopClock('eligibility-check');
  revision.closeTask('check-eligibility');
  if (goesOn) {
    revision.openTask({
      id: 'send-to-center', title: `Send ${number} to the Center`, unit: office, roles: ['FPF_PARALEGAL', 'FPF_OFFICER'], clockId: 'send-to-center',
    });
  } else {
    revision.openTask({
      id: 'not-eligible', title: 'Ask the Center voluntarily, or decline', unit: office, roles: ['FPF_OFFICER'], clockId: 'send-to-center',
    });
    revision.tell(
      { to: 'party' }, 'not-eligible', `${number}: eligibility`,
      `On the day of the request ${state.petition.petitioner} was not an active trusted partner. FP&F may still ask the Center.`,
    );
  }
  return revision.because({
    kind: eligible ? 'fpf.eligible' : 'fpf.not-eligible',
    summary: `${actor.name} checked the partner: ${wordsOf(atRequest)} (request), ${wordsOf(atViolation)} (violation)`,
    publicSummary: eligible ? 'The petitioner was an active trusted partner on the day of the request' : 'The petitioner was not an active trusted partner on the day of the request',
    data: { atRequest, atViolation, eligible, note: note ?? null },
  });
}

/** FP&F asks although recommendation 14 does not oblige it: the request becomes FP&F's own. */
export function askVoluntarily(act: Act, { reason }: FpfBodies['ask-voluntarily']): Outcome {
  const refusal = refuseAll(textFaults(reason, '/reason', 'The reason', LENGTH.reason));
  if (refusal) return refusal;
  const { file: { state, number }, actor } = act;
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'ELIGIBILITY_CHECK', initiatedBy: 'FPF' };
  revision.closeTask('not-eligible');
  revision.openTask({
    id: 'send-to-center', title: `Send ${number} to the Center`, unit: officeOf(state), roles: ['FPF_PARALEGAL', 'FPF_OFFICER'],
    clockId: 'send-to-center',
  });
  return revision.because({
    kind: 'fpf.asked-voluntarily', summary: `${actor.name} goes on voluntarily: ${reason}`, publicSummary: 'FP&F asks the Center voluntarily',
    reasonCode: 'VOLUNTARY',
    data: { reason, initiatedBy: { from: state.initiatedBy, to: 'FPF' } },
  });
}

/** Why a reason for declining does not hold, by the facts on file; null when it holds. */
function declineBar(reason: DeclineReason, act: Act): Refusal | null {
  const { file: { state }, moment } = act;
  switch (reason) {
    case 'INELIGIBLE':
      if (state.eligibility === null) return conflict('eligibility-not-checked', 'Check the eligibility first.', rules.ELIGIBILITY);
      return state.eligibility.eligible ? conflict('partner-is-eligible', `The partner was active on ${state.requestedOn} (${state.eligibility.atRequest.source}): FP&F shall ask.`, rules.DECLINING) : null;
    case 'DOJ_REFERRAL':
      return state.file.justice ? null : conflict(
        'not-referred-to-justice', 'No referral to Justice is on file; record it by completing the file.', rules.DECLINING,
      );
    case 'LIMITATIONS_RISK': {
      const asked = centerAsked(state, undefined, moment);
      const span = inputSpan(state, asked.ok ? asked.center : officeOf(state), fullInputDays(state, moment), moment);
      if (span.kind === 'LIMITATIONS_RISK') return null;
      const until = span.latestOn ? ` before ${span.latestOn}` : '';
      return conflict('no-limitations-risk', `The Center can still be given ${span.workingDays} working days${until}: FP&F shall ask.`, rules.GUARD);
    }
  }
}

/** Declines, after the pattern of 19 CFR 171.14, only for an accepted reason the file bears out. */
export function decline(act: Act, { reason, explanation }: FpfBodies['decline']): Outcome {
  const refusal = refuseAll(
    [...wordFaults(reason, DECLINE_REASONS, '/reason', 'The reason for declining', rules.DECLINING), ...textFaults(explanation, '/explanation', 'The explanation', LENGTH.reason)],
  );
  if (refusal) return refusal;
  const bar = declineBar(reason, act);
  if (bar) return refuse(bar);
  const { file: { state, number }, actor, moment } = act;
  const revision = deskOf(act);
  revision.state = { ...state, stage: reason === 'DOJ_REFERRAL' ? 'SUPERSEDED_DOJ' : 'DECLINED', ending: { ...sign(actor, moment), kind: 'DECLINED', reason, explanation } };
  revision.closeAll({ lawToo: false });
  revision.tell(
    { to: 'party' }, 'declined', `${number}: Center input was not asked for`,
    `FP&F did not ask for Center input on ${state.petition.fpfCaseNumber}, because ${DECLINE_WORDS[reason]}. The petition goes on with its own dates.`,
  );
  return revision.because({
    kind: 'fpf.declined', summary: `${actor.name} declined (${reason}): ${explanation}`,
    publicSummary: `Center input was not asked for, because ${DECLINE_WORDS[reason]}`,
    reasonCode: reason,
    data: { reason, explanation, limitationsOn: state.file.limitations?.on ?? null, plannedDecisionOn: state.file.plannedDecisionOn, justice: state.file.justice },
  });
}
