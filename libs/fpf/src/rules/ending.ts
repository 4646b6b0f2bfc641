// Owns the endings without a disposition: the partner withdraws its request, FP&F its own, or the petition goes to Justice.
import { conflict, invalid, isParty, refuse } from '@centerline/cases';
import * as rules from '../citations.js';
import type { FpfBodies } from '../fields.js';
import { LENGTH } from '../policies.js';
import { pastFaults, requiredFaults, textFaults } from '../validations/form.js';
import { partnerWordFaults } from '../validations/request.js';
import { deskOf, refuseAll, sign, todayAt, type Act, type Outcome } from './signing.js';

/** A partner's request is withdrawn by the partner, or on its word: otherwise FP&F could escape the duty to ask. */
export function withdrawRequest(act: Act, { reason, partnerWord }: FpfBodies['withdraw-request']): Outcome {
  const { file: { state, number }, actor, moment } = act;
  const today = todayAt(state.petition.port, moment);
  const byParty = isParty(actor);
  const ofPartner = state.initiatedBy === 'PARTNER';
  if (byParty && !ofPartner)
    return refuse(conflict('not-your-request', 'FP&F asked the Center voluntarily; that request is not yours to withdraw.', rules.WITHDRAWAL));
  const refusal = refuseAll([
    ...requiredFaults(reason, '/reason', 'The reason', rules.WITHDRAWAL), ...textFaults(reason, '/reason', 'The reason', LENGTH.reason),
    ...(byParty && partnerWord ? [invalid('/partnerWord', 'fpf-records-only', 'You withdraw yourself: leave it out.', rules.WITHDRAWAL)] : []),
    ...(!byParty && ofPartner ? requiredFaults(partnerWord, '/partnerWord', 'Who of the partner withdrew, when and how,', rules.WITHDRAWAL) : []),
    ...(!byParty && partnerWord ? partnerWordFaults(partnerWord, '/partnerWord', today) : []),
  ]);
  if (refusal) return refusal;
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'WITHDRAWN', ending: { ...sign(actor, moment), kind: 'WITHDRAWN', reason, partnerWord: partnerWord ?? null } };
  revision.closeAll({ lawToo: false });
  return revision.because({
    kind: 'fpf.withdrawn',
    summary: `${actor.name} withdrew the request${partnerWord ? ` on the word of ${partnerWord.name} (${partnerWord.on}, ${partnerWord.how})` : ''}: ${reason}`,
    publicSummary: `The request ${number} was withdrawn; the petition goes on`, data: { reason, partnerWord: partnerWord ?? null },
  });
}

/** No action is taken on a petition once it is with Justice (19 CFR 172.13(a)): the request for input ends. */
export function referDoj(act: Act, { referredOn, reference }: FpfBodies['refer-doj']): Outcome {
  const { file: { state, number }, actor, moment } = act;
  const refusal = refuseAll([
    ...requiredFaults(referredOn, '/referredOn', 'The day of the referral', rules.JUSTICE),
    ...pastFaults(referredOn, '/referredOn', 'The referral', todayAt(state.petition.port, moment)),
    ...requiredFaults(reference, '/reference', 'The reference', rules.JUSTICE),
    ...textFaults(reference, '/reference', 'The reference', LENGTH.reference),
  ]);
  if (refusal) return refusal;
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'SUPERSEDED_DOJ', ending: { ...sign(actor, moment), kind: 'SUPERSEDED_DOJ', referredOn, reference } };
  revision.closeAll({ lawToo: false });
  revision.tell(
    { to: 'party' }, 'superseded', `${number}: the petition was referred to the Department of Justice`,
    'No further action is taken on it here (19 CFR 172.13(a)).',
  );
  return revision.because({
    kind: 'fpf.superseded-doj', summary: `${actor.name} recorded the referral to Justice of ${referredOn} (${reference})`,
    publicSummary: 'The petition was referred to the Department of Justice',
    reasonCode: 'DOJ_REFERRAL', data: { referredOn, reference, stage: state.stage },
  });
}
