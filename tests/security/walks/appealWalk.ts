// Owns the walk of an appeal: kept as a draft, filed, asked back, advised on by both Centers, counsel consulted, withdrawn. All of it is invented.
import type { Days } from '../../src/stories.js';
import { did, opened, type Cast, type Walking } from './walk.js';

export const appealOf = ({ ior, center, otherCenter }: Pick<Cast, 'ior' | 'center' | 'otherCenter'>, { month }: Days) => ({
  currentCenter: center.toUpperCase(), preferredCenter: otherCenter.toUpperCase(), iors: [{ ior, bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Other goods have become the predominant goods we import; the line of this Center is small and shrinking. Our buyers and suppliers work in them.',
  factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE', headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(14), periodEnd: month(0, 0) }],
  contact: { name: 'Sample Contact', email: 'contact@sample.example' },
});

/** Returns the id of the case, which has ended. */
export async function walkAppeal(walking: Walking): Promise<string> {
  const { story, days, cast, stop, inside } = walking;
  const [specialist, supervisor] = [`${cast.center}.specialist`, `${cast.center}.supervisor`];
  const [otherSpecialist, otherDirector] = [`${cast.otherCenter}.specialist`, `${cast.otherCenter}.director`];
  const [center, otherCenter] = [cast.center.toUpperCase(), cast.otherCenter.toUpperCase()];
  const reason = `${inside}: a reason written out in more than twenty characters.`;
  const appeal = appealOf(cast, days);
  const advice = { recommendation: 'TRANSFER', reasons: `${inside}: most lines of this importer are of the other Center.`, pendingMatters: [{ kind: 'PROTEST', reference: '2704-26-100001' }] };
  const outcome = { outcome: 'GRANTED', reasons: 'Other goods are three quarters of the lines and most of the value.' };
  const decision = { ...outcome, adviceUse: [{ center, use: 'FOLLOWED' }, { center: otherCenter, use: 'FOLLOWED' }] };
  const drop = { reason: 'The story ends here.' };

  const id = await opened(walking, cast.importer, { ...appeal, asDraft: true });
  await stop(id, { 'amend-draft': appeal, submit: {}, withdraw: drop });
  await did(walking, cast.importer, id, 'submit');
  await story.inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
  const items = { items: [{ concerns: 'IMPORT_DATA', text: 'Give the lines of heading 9503 by quarter.' }] };
  await stop(id, { 'accept-complete': {}, 'request-information': items, 'reject-incomplete': { reason: 'Incomplete in all its parts, without prejudice.' }, 'mark-duplicate': { ...drop, duplicateOf: 'CR-2020-000001' }, withdraw: drop });
  await did(walking, 'hal.brandt', id, 'request-information', items);
  const answer = { answer: 'The lines by quarter are in the table.' };
  await stop(id, { 'answer-information': answer, 'extend-cure': { reason: 'The importer asked for more time, in writing.' } });
  await did(walking, cast.importer, id, 'answer-information', answer);
  await did(walking, 'hal.brandt', id, 'accept-complete');
  await stop(id, { advise: advice, 'proceed-without-advice': { reason, center }, withdraw: drop });
  await did(walking, specialist, id, 'advise', advice);
  await stop(id, { 'approve-advice': {}, 'return-advice': { reason } });
  await did(walking, supervisor, id, 'return-advice', { reason });
  await did(walking, specialist, id, 'advise', advice);
  await did(walking, supervisor, id, 'approve-advice');
  await did(walking, otherSpecialist, id, 'advise', advice);
  await did(walking, otherDirector, id, 'approve-advice');
  const questions = { questions: [`${inside}: does 101.10(b) count lines or value?`] };
  await stop(id, { 'recommend-decision': outcome, decide: decision, 'consult-hq': questions, 'agree-transfer': { kind: 'PROTEST', reference: '2704-26-100001' } });
  await did(walking, 'hal.brandt', id, 'recommend-decision', outcome);
  await stop(id, { decide: decision });
  await did(walking, 'helen.cruz', id, 'consult-hq', questions);
  const counsel = { answer: `${inside}: it counts both, and weighs them.` };
  await stop(id, { 'answer-consult': counsel });
  await did(walking, 'otto.lang', id, 'answer-consult', counsel);
  await did(walking, 'helen.cruz', id, 'decide', { ...decision, adviceUse: [{ center, use: 'FOLLOWED_IN_PART', reason }, { center: otherCenter, use: 'FOLLOWED' }] });
  await story.inStage('hal.brandt', id, 'CLOSED');
  await stop(id, {});
  return id;
}
