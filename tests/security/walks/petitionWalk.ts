// Owns the walk of a request for Center input: asked by the partner, sent, asked back, advised, counsel asked, disposed of; and of one whose partner is none. All invented.
import { DISPOSITION, INPUT, petitionsOf } from '../../src/petitions.js';
import type { Days } from '../../src/stories.js';
import { did, opened, type Cast, type Walking } from './walk.js';

export const petitionOf = ({ port, ior }: Pick<Cast, 'port' | 'ior'>, days: Days) => petitionsOf(days).partner({ port, iors: [ior], petitioner: 'Sample Petitioner (sample)' });

const within = (inside: string, text: string): string => `${inside}: ${text}`;

/** Returns the id of the case, which has ended. */
export async function walkPetition(walking: Walking): Promise<string> {
  const { story, days, cast, stop, inside } = walking;
  const { internal } = petitionsOf(days);
  const [specialist, supervisor] = [`${cast.center}.specialist`, `${cast.center}.supervisor`];
  const reason = { reason: within(inside, 'a reason written out in more than twenty characters.') };
  const file = { ...internal, questions: [within(inside, 'does the producer blend the yarn itself?')] };
  const input = { ...INPUT, points: INPUT.points.map((point) => ({ ...point, text: within(inside, point.text) })), comparableCases: INPUT.comparableCases.map((one) => ({ ...one, why: within(inside, one.why) })) };
  const disposition = { ...DISPOSITION, points: DISPOSITION.points.map((point) => ('reason' in point ? { ...point, ...reason } : point)), decisionNoticeOn: days.daysAgo(1) };
  const justice = { referredOn: days.daysAgo(1), reference: 'end of the story' };
  const withdrawal = { reason: 'The story ends here; nobody shall wait for it.' };

  const id = await opened(walking, cast.importer, petitionOf(cast, days));
  await story.inStage(cast.fpfOfficer, id, 'ELIGIBILITY_CHECK');
  await stop(id, {
    'complete-file': file, 'confirm-eligibility': {}, decline: { reason: 'INELIGIBLE', explanation: reason.reason }, 'withdraw-request': withdrawal, 'refer-doj': justice,
    'extend-petition-period': { period: 'PETITION', newDueOn: days.daysAgo(-5), ...reason }, 'record-limitations-waiver': { signedBy: 'Sample Petitioner', signedOn: days.daysAgo(1), newLimitationsOn: days.daysAgo(-2_000) },
  });
  await did(walking, cast.paralegal, id, 'complete-file', file);
  await did(walking, cast.paralegal, id, 'confirm-eligibility', { note: within(inside, 'seen in the file.') });
  const message = { message: within(inside, 'please look at the yarn.') };
  await stop(id, { 'send-to-center': message });
  await did(walking, cast.paralegal, id, 'send-to-center', message);
  await stop(id, { 'assign-specialist': { specialist }, 'extend-input': { workingDays: 2, ...reason } });
  await did(walking, supervisor, id, 'assign-specialist', { specialist });
  const [question, answer] = [{ question: within(inside, 'which producer is it?') }, { answer: within(inside, 'the one of the ruling.') }];
  await stop(id, { 'draft-input': input, 'ask-clarification': question });
  await did(walking, specialist, id, 'ask-clarification', question);
  await stop(id, { 'answer-clarification': answer });
  await did(walking, cast.fpfOfficer, id, 'answer-clarification', answer);
  await did(walking, specialist, id, 'draft-input', input);
  await stop(id, { 'submit-input': {} });
  await did(walking, specialist, id, 'submit-input');
  await stop(id, { 'return-input': reason, 'approve-input': {} });
  await did(walking, supervisor, id, 'return-input', reason);
  await did(walking, specialist, id, 'draft-input', input);
  await did(walking, specialist, id, 'submit-input');
  await did(walking, supervisor, id, 'approve-input');
  const issue = { issueKind: 'COMPLEX', issue: within(inside, 'is blending a manufacture here?'), initiatedBy: 'CBP_OFFICER' };
  await stop(id, { 'consider-input': {}, 'request-hq-advice': issue, 'transfer-hq-petition': reason, 'record-disposition': disposition });
  await did(walking, cast.fpfOfficer, id, 'consider-input');
  await did(walking, cast.fpfOfficer, id, 'request-hq-advice', issue);
  const advice = { advice: within(inside, 'it is, as the ruling says.'), reference: 'H301234' };
  await stop(id, { 'record-hq-advice': advice });
  await did(walking, 'otto.lang', id, 'record-hq-advice', advice);
  await did(walking, cast.fpfOfficer, id, 'record-disposition', disposition);
  await story.inStage(cast.fpfOfficer, id, 'CLOSED');
  await stop(id, {});
  return id;
}

/** A partner that is none: FP&F may ask all the same. Returns the id of the case, which has ended. */
export async function walkStranger(walking: Walking): Promise<string> {
  const { story, days, cast, stop, inside } = walking;
  // Where one person is the whole office nobody checks what they dated back: there the partner asks today.
  const asked = cast.paralegal === cast.fpfOfficer ? { on: days.today } : { on: days.daysAgo(1), why: { datedBackReason: within(inside, 'her e-mail had gone to the box of a colleague.') } };
  const request = petitionsOf(days).voluntary({
    initiatedBy: 'PARTNER', partnerRequest: { name: 'Lena Fox', on: asked.on, how: 'EMAIL' }, ...asked.why, port: cast.port, iors: ['94-4000001LB'], petitioner: 'Lantern Bay Foods (sample)', headings: ['2008'],
  });
  const id = await opened(walking, cast.paralegal, request);
  await story.inStage(cast.fpfOfficer, id, 'ELIGIBILITY_CHECK');
  // The paralegal recorded that the partner asked on an earlier day: the officer checks.
  await did(walking, cast.fpfOfficer, id, 'confirm-eligibility');
  const reason = within(inside, 'a reason written out in more than twenty characters.');
  await stop(id, { 'ask-voluntarily': { reason } });
  await did(walking, cast.fpfOfficer, id, 'decline', { reason: 'INELIGIBLE', explanation: reason });
  return id;
}
