// Owns the law of the FP&F request for Center input as one object: who may, what follows, what is shown. Rules are in `rules/`.
import {
  conflict, forbidden, fpfUnit, ior, notFound, OT_RR, portUnit, refuse,
  type CaseFile, type CaseLaw, type ClockCard, type Decision, type Ior, type Moment, type Parties, type Shelf, type UnitCode,
} from '@centerline/cases';
import { ONE_AT_A_TIME, PEOPLE_ACT, REQUEST } from './citations.js';
import type { FpfCommand, RequestBody } from './fields.js';
import { PERMISSIONS } from './permissions.js';
import { PROBES } from './probes.js';
import { CLOCK_POLICIES } from './policies.js';
import { answerClarification, askClarification } from './rules/clarification.js';
import { close, recordDisposition } from './rules/disposition.js';
import { askVoluntarily, confirmEligibility, decline } from './rules/eligibility.js';
import { referDoj, withdrawRequest } from './rules/ending.js';
import { completeFile, extendPetitionPeriod, recordLimitationsWaiver } from './rules/file.js';
import { recordHqAdvice, requestHqAdvice, transferHqPetition } from './rules/headquarters.js';
import { approveInput, considerInput, draftInput, extendInput, returnInput, submitInput } from './rules/input.js';
import { onMark } from './rules/lapse.js';
import { acknowledge, request } from './rules/request.js';
import { assignSpecialist, handedOver, legalUnits, sendToCenter } from './rules/sending.js';
import { isClosed, possibleCommands, wrongStage } from './stages.js';
import type { FpfState } from './state.js';
import { view } from './views.js';
import { ACTION_WORDS, STATUS, statusWords } from './words.js';

const people = forbidden('people-act', 'Only a signed-in person does this.', PEOPLE_ACT);

function decide(file: CaseFile<FpfState> | null, command: FpfCommand, moment: Moment): Decision<FpfState> {
  const { actor } = command;
  if (command.kind === 'request') {
    if (file) return refuse(conflict('already-open', `${file.number} is open; a supplemental petition is a new request.`, ONE_AT_A_TIME));
    return actor.kind === 'system' ? refuse(people) : request(command.body, actor, moment);
  }
  if (!file) return refuse(notFound('no-such-case', 'There is no such case.', REQUEST));
  const bar = wrongStage(file.state, command.kind, actor);
  if (bar) return refuse(bar);
  if (command.kind === 'acknowledge') return acknowledge(file, moment);
  if (command.kind === 'close') return close(file, moment);
  if (actor.kind === 'system') return refuse(people);
  const act = { file, actor, moment };
  switch (command.kind) {
    case 'complete-file':
      return completeFile(act, command.body);
    case 'confirm-eligibility':
      return confirmEligibility(act, command.body);
    case 'ask-voluntarily':
      return askVoluntarily(act, command.body);
    case 'decline':
      return decline(act, command.body);
    case 'send-to-center':
      return sendToCenter(act, command.body);
    case 'assign-specialist':
      return assignSpecialist(act, command.body);
    case 'ask-clarification':
      return askClarification(act, command.body);
    case 'answer-clarification':
      return answerClarification(act, command.body);
    case 'draft-input':
      return draftInput(act, command.body);
    case 'submit-input':
      return submitInput(act, command.body);
    case 'return-input':
      return returnInput(act, command.body);
    case 'approve-input':
      return approveInput(act);
    case 'consider-input':
      return considerInput(act);
    case 'extend-input':
      return extendInput(act, command.body);
    case 'extend-petition-period':
      return extendPetitionPeriod(act, command.body);
    case 'record-limitations-waiver':
      return recordLimitationsWaiver(act, command.body);
    case 'request-hq-advice':
      return requestHqAdvice(act, command.body);
    case 'record-hq-advice':
      return recordHqAdvice(act, command.body);
    case 'transfer-hq-petition':
      return transferHqPetition(act, command.body);
    case 'record-disposition':
      return recordDisposition(act, command.body);
    case 'withdraw-request':
      return withdrawRequest(act, command.body);
    case 'refer-doj':
      return referDoj(act, command.body);
  }
}

const partiesOf = (port: string, iors: readonly Ior[], center: readonly UnitCode[], legal: readonly UnitCode[]): Parties => ({
  units: { office: [fpfUnit(port)], port: [portUnit(port)], center, legal },
  iors,
});
const said = (body: unknown): Partial<RequestBody> => (typeof body === 'object' && body !== null ? (body as Partial<RequestBody>) : {});
const iorsSaid = (body: unknown): readonly Ior[] => {
  const { iors } = said(body);
  return Array.isArray(iors) ? iors.filter((one) => typeof one === 'string').map(ior) : [];
};

/** The office that has to act now; null when nobody has. */
function heldBy({ stage, petition, consultation }: FpfState): UnitCode | null {
  if (isClosed(stage)) return null;
  if (stage === 'HQ_ADVICE_REQUESTED' || stage === 'HQ_PETITION') return OT_RR;
  const withCenter = stage === 'SENT_TO_CENTER' || stage === 'CENTER_ASSIGNED' || stage === 'DRAFT_INPUT' || stage === 'CENTER_SUPERVISOR_REVIEW';
  return withCenter && consultation ? consultation.center : fpfUnit(petition.port);
}

function shelf(state: FpfState): Shelf {
  const { petition, disposition, ending, consultation } = state;
  return {
    status: STATUS[state.stage],
    closed: isClosed(state.stage),
    outcome: disposition?.outcome ?? (ending?.kind === 'DECLINED' ? `DECLINED_${ending.reason}` : (ending?.kind ?? null)),
    center: consultation?.center ?? null,
    port: petition.port,
    heldBy: heldBy(state),
    tier: state.tier,
    title: `Center input on ${ACTION_WORDS[petition.actionType]} petition ${petition.fpfCaseNumber}, ${petition.petitioner}`,
  };
}

/** What the conductor has to do now. */
function duty({ stage }: FpfState): string | null {
  if (stage === 'PARTNER_REQUESTED' || stage === 'FPF_INITIATED') return 'acknowledge';
  return stage === 'FPF_DECISION_RECORDED' ? 'close' : null;
}

/** Dates owed by or to the petitioner and its surety. Limitations, CAFRA notice and all internal time stay with the agency. */
const PUBLIC_CLOCKS: readonly string[] = ['petition-due', 'surety-due', 'supplemental-due', 'mitigated-amount', 'cafra-claim'];

export const fpfLaw: CaseLaw<FpfState, FpfCommand> = {
  type: 'fpf',
  numberPrefix: 'FPF',
  policies: CLOCK_POLICIES,
  permissions: PERMISSIONS,
  opening: 'request',
  decide,
  parties: (state) => partiesOf(state.petition.port, state.petition.iors, state.consultation ? [state.consultation.center] : [], legalUnits(state)),
  openingParties: (body) => partiesOf(String(said(body).port ?? ''), iorsSaid(body), [], []),
  importersOf: (state, body) => state?.petition.iors ?? iorsSaid(body),
  subjectKey: (state) => state.petition.fpfCaseNumber,
  openingSubjectKey: (body) => said(body).fpfCaseNumber ?? null,
  shelf,
  statusWords,
  duty,
  onMark,
  handedOver,
  view,
  clockIsPublic: (card: ClockCard) => PUBLIC_CLOCKS.includes(card.id),
  possible: possibleCommands,
  probes: PROBES,
};
