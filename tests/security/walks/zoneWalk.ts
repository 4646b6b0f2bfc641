// Owns the walk of an FTZ escalation: tried at the port, advised on, certified, directed by Headquarters by way of lawyers and the Board. All of it is invented.
import { ADVICE, attempt, DIRECTION, releaseHold } from '../../stories/ftzPort.js';
import type { Days } from '../../src/stories.js';
import { did, opened, type Cast, type Walking } from './walk.js';

export const questionOf = ({ port, zone, ior }: Pick<Cast, 'port' | 'zone' | 'ior'>, days: Days) => ({ ...releaseHold(days), portCode: port, ...zone, userIor: ior });

/** Returns the id of the case, which has ended. */
export async function walkZone(walking: Walking): Promise<string> {
  const { story, days, cast, stop, inside } = walking;
  const [specialist, supervisor] = [`${cast.center}.specialist`, `${cast.center}.supervisor`];
  const reason = { reason: `${inside}: the port and the operator disagree on what the weekly entry covers.` };
  const tracked = { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: days.daysAgo(1), reference: 'Permit 17' };
  const clockId = 'tracked-date:REMOVAL_AFTER_PERMIT:1';
  const tried = { ...attempt(days), result: `${inside}: the quantities agree, the classification does not.` };
  const advice = { ...ADVICE, advice: `${inside}: ${ADVICE.advice}` };
  const direction = { ...DIRECTION, direction: `${inside}: ${DIRECTION.direction}` };
  const resolution = { outcome: 'RESOLVED_BY_PORT', resolution: 'Released this morning; the summary is corrected by Friday.' };

  const id = await opened(walking, cast.portOfficer, questionOf(cast, days));
  await stop(id, {
    'record-attempt': tried, 'consult-center': {}, 'resolve-locally': resolution, 'request-escalation': reason, 'emergency-bypass': { ...reason, emergency: 'PERISHABLE_CARGO' }, 'force-up': reason,
    'change-lane': { ...reason, lane: 'complex' }, 'override-lead-center': { ...reason, leadCenter: cast.otherCenter.toUpperCase() }, withdraw: reason, 'overtaken-by-events': reason, 'track-date': tracked,
  });
  await did(walking, cast.portOfficer, id, 'record-attempt', tried);
  await did(walking, cast.portOfficer, id, 'track-date', tracked);
  await stop(id, { 'extend-tracked-date': { ...reason, clockId, amount: 5 }, 'settle-tracked-date': { clockId, doneOn: days.daysAgo(1) } });
  await did(walking, cast.portOfficer, id, 'settle-tracked-date', { clockId, doneOn: days.daysAgo(1), note: `${inside}: removed.` });
  await did(walking, cast.portOfficer, id, 'consult-center', { question: `${inside}: may the parts be released before the summary is corrected?` });
  await stop(id, { advise: advice, 'proceed-without-advice': reason });
  await did(walking, specialist, id, 'advise', advice);
  await stop(id, { 'approve-advice': {}, 'return-advice': reason });
  await did(walking, supervisor, id, 'return-advice', reason);
  await did(walking, specialist, id, 'advise', advice);
  await did(walking, supervisor, id, 'approve-advice');
  await did(walking, cast.portOfficer, id, 'request-escalation', reason);
  await stop(id, { 'certify-escalation': { whyNotLocally: reason.reason } });
  await did(walking, cast.portDirector, id, 'certify-escalation', { whyNotLocally: reason.reason });
  const questions = { from: 'PORT', questions: [`${inside}: which lots of the admission are affected?`] };
  const [legal, board] = [{ under: '19 CFR 177.11', question: `${inside}: is a withdrawal for testing a removal?` }, { question: `${inside}: does the production authority cover coating?` }];
  await stop(id, { 'acknowledge-hq': {}, 'draft-direction': direction, 'issue-direction': direction, 'request-information': questions, 'return-to-port': reason, 'refer-legal': legal, 'refer-board': board });
  await did(walking, 'hal.brandt', id, 'acknowledge-hq');
  await did(walking, 'hal.brandt', id, 'request-information', questions);
  const answer = { answer: `${inside}: lots 12 and 14, both admitted in privileged foreign status.` };
  await stop(id, { 'answer-information': answer });
  await did(walking, cast.portDirector, id, 'answer-information', answer);
  await did(walking, 'hal.brandt', id, 'refer-legal', legal);
  const internal = { advice: `${inside}: it is not a removal within the rule.`, reference: 'Internal advice 26-17' };
  await stop(id, { 'record-internal-advice': internal, 'close-referral': reason });
  await did(walking, 'otto.lang', id, 'record-internal-advice', internal);
  await did(walking, 'hal.brandt', id, 'refer-board', board);
  const fromBoard = { answer: `${inside}: the authority of the site covers it.`, answeredOn: days.daysAgo(1) };
  await stop(id, { 'record-board-answer': fromBoard });
  await did(walking, 'hal.brandt', id, 'record-board-answer', fromBoard);
  await did(walking, 'hal.brandt', id, 'draft-direction', direction);
  await stop(id, { 'issue-direction': direction });
  await did(walking, 'helen.cruz', id, 'issue-direction', direction);
  const done = { done: `${inside}: both lots were released; the operator has corrected its record.` };
  await stop(id, { 'confirm-implementation': done });
  await did(walking, cast.portOfficer, id, 'confirm-implementation', done);
  await story.inStage('hal.brandt', id, 'CLOSED');
  await stop(id, { 'publish-precedent': { title: 'Weekly entries and corrected summaries', question: 'May parts be released before the summary of the weekly entry is corrected?', answer: 'They may, on the corrected summary, where quantities agree.' } });
  return id;
}
