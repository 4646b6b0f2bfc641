// Owns the law of FTZ cases as one object: tables and pure functions put together. Must hold no rule of its own.
import { forbidden, notFound, refuse, type CaseFile, type CaseLaw, type Moment, type SignedIn } from '@centerline/cases';
import { PEOPLE_DECIDE, STAGES_RULE } from './citations.js';
import type { FtzCommand, FtzCommandKind } from './fields.js';
import { namedIor, openingPartiesOf, openingSubjectKeyOf, partiesOf, subjectKeyOf } from './parties.js';
import { PERMISSIONS } from './permissions.js';
import { CLOCK_POLICIES } from './policies.js';
import { advise, approveAdvice, returnAdvice } from './rules/advice.js';
import { close, publishPrecedent } from './rules/closing.js';
import { consultCenter, proceedWithoutAdvice } from './rules/consultation.js';
import type { Verdict } from './rules/desk.js';
import { confirmImplementation, draftDirection, issueDirection } from './rules/direction.js';
import { certifyEscalation, requestEscalation } from './rules/escalation.js';
import { emergencyBypass, forceUp } from './rules/headquarters.js';
import { acknowledgeHq, answerInformation, requestInformation, returnToPort } from './rules/hqReview.js';
import { changeLane } from './rules/lane.js';
import { overrideLeadCenter } from './rules/leadCenter.js';
import { onMark } from './rules/marks.js';
import { open } from './rules/open.js';
import { overtakenByEvents, recordAttempt, resolveLocally, withdraw } from './rules/portDecision.js';
import { closeReferral, recordBoardAnswer, recordInternalAdvice, referBoard, referLegal } from './rules/referral.js';
import { extendTrackedDate, settleTrackedDate, trackDate } from './rules/trackedDates.js';
import { shelfOf } from './shelf.js';
import { isClosed, possibleCommands, wrongStage } from './stages.js';
import type { FtzState } from './state.js';
import { withoutNulls } from './validations/given.js';
import { viewOf } from './views.js';
import { statusWords } from './words.js';

export const ftzLaw: CaseLaw<FtzState, FtzCommand> = {
  type: 'ftz',
  numberPrefix: 'FTZ',
  policies: CLOCK_POLICIES,
  permissions: PERMISSIONS,
  opening: 'open',
  decide,
  parties: partiesOf,
  openingParties: openingPartiesOf,
  importersOf: (state, body) => (state ? [state.inquiry.userIor] : namedIor(body)),
  subjectKey: ({ inquiry: { portCode, zoneId, category, forms214, forms216, entryNumbers } }) => subjectKeyOf(portCode, zoneId, category, [...forms214, ...forms216, ...entryNumbers]),
  openingSubjectKey: openingSubjectKeyOf,
  shelf: shelfOf,
  statusWords,
  duty: (state) => (state.ending && !isClosed(state.stage) ? 'close' : null),
  onMark,
  view: (state, audience) => viewOf(state, audience),
  clockIsPublic: () => false,
  possible: possibleCommands,
};

function decide(file: CaseFile<FtzState> | null, given: FtzCommand, moment: Moment): Verdict {
  const command = withoutNulls(given);
  if (file === null) {
    if (command.kind !== 'open') return refuse(notFound('no-such-case', 'There is no such case.', STAGES_RULE));
    return command.actor.kind === 'system' ? refuse(peopleOnly(command.kind)) : open(command.body, command.actor, moment);
  }
  const bar = wrongStage(file.state, command.kind);
  if (bar) return refuse(bar);
  if (command.kind === 'close') return close(file, moment);
  return command.actor.kind === 'system' ? refuse(peopleOnly(command.kind)) : act(file, command, command.actor, moment);
}

const peopleOnly = (kind: FtzCommandKind) => forbidden('people-only', `"${kind}" is an act of a person.`, PEOPLE_DECIDE);

function act(file: CaseFile<FtzState>, command: Exclude<FtzCommand, { kind: 'close' }>, by: SignedIn, moment: Moment): Verdict {
  switch (command.kind) {
    case 'open': return refuse(notFound('opened-already', 'This case is open already.', STAGES_RULE));
    case 'record-attempt': return recordAttempt(file, command.body, by, moment);
    case 'consult-center': return consultCenter(file, command.body, by, moment);
    case 'advise': return advise(file, command.body, by, moment);
    case 'approve-advice': return approveAdvice(file, command.body, by, moment);
    case 'return-advice': return returnAdvice(file, command.body, by, moment);
    case 'proceed-without-advice': return proceedWithoutAdvice(file, command.body, by, moment);
    case 'resolve-locally': return resolveLocally(file, command.body, by, moment);
    case 'request-escalation': return requestEscalation(file, command.body, by, moment);
    case 'certify-escalation': return certifyEscalation(file, command.body, by, moment);
    case 'emergency-bypass': return emergencyBypass(file, command.body, by, moment);
    case 'force-up': return forceUp(file, command.body, by, moment);
    case 'acknowledge-hq': return acknowledgeHq(file, command.body, by, moment);
    case 'request-information': return requestInformation(file, command.body, by, moment);
    case 'answer-information': return answerInformation(file, command.body, by, moment);
    case 'return-to-port': return returnToPort(file, command.body, by, moment);
    case 'refer-legal': return referLegal(file, command.body, by, moment);
    case 'record-internal-advice': return recordInternalAdvice(file, command.body, by, moment);
    case 'refer-board': return referBoard(file, command.body, by, moment);
    case 'record-board-answer': return recordBoardAnswer(file, command.body, by, moment);
    case 'close-referral': return closeReferral(file, command.body, by, moment);
    case 'draft-direction': return draftDirection(file, command.body, by, moment);
    case 'issue-direction': return issueDirection(file, command.body, by, moment);
    case 'confirm-implementation': return confirmImplementation(file, command.body, by, moment);
    case 'withdraw': return withdraw(file, command.body, by, moment);
    case 'overtaken-by-events': return overtakenByEvents(file, command.body, by, moment);
    case 'publish-precedent': return publishPrecedent(file, command.body, by, moment);
    case 'change-lane': return changeLane(file, command.body, by, moment);
    case 'override-lead-center': return overrideLeadCenter(file, command.body, by, moment);
    case 'track-date': return trackDate(file, command.body, by, moment);
    case 'extend-tracked-date': return extendTrackedDate(file, command.body, by, moment);
    case 'settle-tracked-date': return settleTrackedDate(file, command.body, by, moment);
  }
}
