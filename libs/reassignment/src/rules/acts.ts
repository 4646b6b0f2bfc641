// Owns the way from a command to the act it stands for. Permission was judged before; the stage is judged here, first.
import { faultyText, forbidden, invalid, notFound, refuse, type CaseFile, type Moment, type SignedIn } from '@centerline/cases';
import { APPEAL, LENGTHS, PEOPLE_DECIDE } from '../citations.js';
import type { ReassignmentCommand } from '../fields.js';
import { wrongStage } from '../stages.js';
import { isFiled, type DraftState, type ReassignmentState } from '../state.js';
import { advise, approveAdvice, returnAdvice } from './advice.js';
import { acceptComplete, acknowledge, rejectIncomplete } from './completeness.js';
import { answerConsult, consultHq } from './consult.js';
import { decide, recommendDecision } from './decision.js';
import type { FiledCase, Verdict } from './desk.js';
import { markDuplicate, withdraw } from './exits.js';
import { amendDraft, file as fileAppeal, submit } from './file.js';
import { close, confirmAce } from './implementation.js';
import { answerInformation, extendCure, requestInformation } from './information.js';
import { proceedWithoutAdvice } from './silence.js';
import { agreeTransfer } from './transfer.js';

type OfConductor = Extract<ReassignmentCommand, { readonly kind: 'acknowledge' | 'confirm-ace' | 'close' }>;
type OfPeople = Exclude<ReassignmentCommand, OfConductor>;

const CONDUCTED: readonly string[] = ['acknowledge', 'confirm-ace', 'close'] satisfies readonly OfConductor['kind'][];
const isOfConductor = (command: ReassignmentCommand): command is OfConductor => CONDUCTED.includes(command.kind);
const isFiledCase = (file: CaseFile<ReassignmentState>): file is FiledCase => isFiled(file.state);
const isDraftCase = (file: CaseFile<ReassignmentState>): file is CaseFile<DraftState> => file.state.stage === 'DRAFT';

/** Judges a command of this case type. */
export function judgeAppeal(file: CaseFile<ReassignmentState> | null, command: ReassignmentCommand, moment: Moment): Verdict {
  const unstorable = faultyText(command.body);
  if (unstorable) return refuse(invalid(unstorable.field, 'unstorable-text', unstorable.message, LENGTHS));
  const misplaced = file && wrongStage(file.state, command.kind, command.actor);
  if (misplaced) return refuse(misplaced);
  if (isOfConductor(command)) return file && isFiledCase(file) ? actOfConductor(file, command, moment) : noSuchCase();
  const by = command.actor;
  if (by.kind === 'system') return refuse(forbidden('people-only', 'Only a signed-in person does this.', PEOPLE_DECIDE));
  if (file === null) return command.kind === 'file' ? fileAppeal(command.body, by, moment) : noSuchCase();
  if (isDraftCase(file)) return actOnDraft(file, command, by, moment);
  return isFiledCase(file) ? actOnAppeal(file, command, by, moment) : noSuchCase();
}

const noSuchCase = () => refuse(notFound('no-such-case', 'There is no such appeal.', APPEAL));
const outOfPlace = (file: CaseFile<ReassignmentState>, kind: string, by: SignedIn): Verdict => {
  const misplaced = wrongStage(file.state, kind, by);
  return misplaced ? refuse(misplaced) : noSuchCase();
};

function actOfConductor(file: FiledCase, command: OfConductor, moment: Moment): Verdict {
  switch (command.kind) {
    case 'acknowledge':
      return acknowledge(file, moment);
    case 'confirm-ace':
      return confirmAce(file, command.body, moment);
    case 'close':
      return close(file, moment);
  }
}

function actOnDraft(file: CaseFile<DraftState>, command: OfPeople, by: SignedIn, moment: Moment): Verdict {
  switch (command.kind) {
    case 'amend-draft':
      return amendDraft(file, command.body, by, moment);
    case 'submit':
      return submit(file, by, moment);
    case 'withdraw':
      return withdraw(file, command.body, by, moment);
    default:
      return outOfPlace(file, command.kind, by);
  }
}

function actOnAppeal(file: FiledCase, command: OfPeople, by: SignedIn, moment: Moment): Verdict {
  switch (command.kind) {
    case 'withdraw':
      return withdraw(file, command.body, by, moment);
    case 'accept-complete':
      return acceptComplete(file, command.body, by, moment);
    case 'request-information':
      return requestInformation(file, command.body, by, moment);
    case 'answer-information':
      return answerInformation(file, command.body, by, moment);
    case 'extend-cure':
      return extendCure(file, command.body, by, moment);
    case 'reject-incomplete':
      return rejectIncomplete(file, command.body, by, moment);
    case 'mark-duplicate':
      return markDuplicate(file, command.body, by, moment);
    case 'advise':
      return advise(file, command.body, by, moment);
    case 'approve-advice':
      return approveAdvice(file, command.body, by, moment);
    case 'return-advice':
      return returnAdvice(file, command.body, by, moment);
    case 'proceed-without-advice':
      return proceedWithoutAdvice(file, command.body, by, moment);
    case 'agree-transfer':
      return agreeTransfer(file, command.body, by, moment);
    case 'consult-hq':
      return consultHq(file, command.body, by, moment);
    case 'answer-consult':
      return answerConsult(file, command.body, by, moment);
    case 'recommend-decision':
      return recommendDecision(file, command.body, by, moment);
    case 'decide':
      return decide(file, command.body, by, moment);
    case 'file':
    case 'amend-draft':
    case 'submit':
      return outOfPlace(file, command.kind, by);
  }
}
