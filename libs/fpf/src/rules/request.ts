// Owns the opening of a case: a partner's request or FP&F's own, and its acknowledgement by the conductor.
import {
  checkEntryNumber, fpfUnit, holds, ior, policyAt, Revision, type CaseFile, type ClockCard, type Moment, type UnitCode,
} from '@centerline/cases';
import { startOfLocalDate, type PlainDate } from '@centerline/clock';
import { deciderOf } from '../facts/decider.js';
import { standingOn } from '../facts/partner.js';
import { petitionClock, petitionDays, zoneOf, type PeriodFacts } from '../facts/petitionPeriod.js';
import { watchCafra, watchLimitations, watchSurety } from '../facts/watching.js';
import type { RequestBody } from '../fields.js';
import { CLOCK_POLICIES } from '../policies.js';
import type { Decider, FpfState, InternalFile, PartnerRequest, Petition } from '../state.js';
import { limitationsAnchor } from '../validations/internalFile.js';
import { roundOf } from '../validations/petition.js';
import { isRecorded, requestFaults } from '../validations/request.js';
import { ACTION_WORDS } from '../words.js';
import { refuseAll, sign, todayAt, type Outcome, type Signatory } from './signing.js';

const FPF_STAFF = ['FPF_PARALEGAL', 'FPF_OFFICER'] as const;

function petitionOf(body: RequestBody, actor: Signatory, moment: Moment): { readonly petition: Petition; readonly clock: ClockCard } {
  const period: PeriodFacts = {
    actionType: body.actionType, noticeMailedOn: body.noticeMailedOn, receivedOn: body.petitionReceivedOn, round: roundOf(body, moment.related),
    shorterDueOn: body.shorterPeriod?.dueOn ?? null, extension: body.lateExtension ? { ...body.lateExtension, recorded: isRecorded(actor) } : null,
    port: body.port,
  };
  const clock = petitionClock(period, moment);
  const petition: Petition = {
    ...period, ...petitionDays(clock, zoneOf(body.port, moment)),
    fpfCaseNumber: body.fpfCaseNumber, ePetitionReference: body.ePetitionReference ?? null, petitionCopy: body.petitionCopy ?? null,
    statutes: body.statutes, claimAmount: body.claimAmount, seizedValue: body.seizedValue ?? null, violationOn: body.violationOn,
    petitioner: body.petitioner.trim(), iors: body.iors.map(ior), bond: body.bond ?? null, surety: body.surety ?? null,
    demandOnSuretyOn: body.demandOnSuretyOn ?? null,
    entryNumbers: body.entryNumbers.map((number) => {
      const checked = checkEntryNumber(number);
      return checked.ok ? checked.value : number;
    }),
    headings: body.headings,
  };
  return { petition, clock };
}

function internalFileOf(body: RequestBody): InternalFile {
  const { limitationsOn, limitationsKind } = body;
  const anchorOn = limitationsKind ? limitationsAnchor(limitationsKind, body.violationOn, body.discoveredOn ?? null) : null;
  return {
    culpability: body.culpability ?? null,
    discoveredOn: body.discoveredOn ?? null,
    limitations: limitationsOn && limitationsKind && anchorOn ? { on: limitationsOn, kind: limitationsKind, anchorOn, clockId: 'limitations', replaced: [] } : null,
    plannedDecisionOn: body.plannedDecisionOn ?? null,
    cafra: body.cafraApplies === true && body.seizedOn ? { seizedOn: body.seizedOn, noticeOn: body.cafraNoticeOn ?? null } : null,
    fpfOfficer: body.fpfOfficer ?? null,
    paralegal: body.paralegal ?? null,
    questions: body.questions,
    justice: null,
  };
}

function partnerRequestOf(body: RequestBody, actor: Signatory, today: PlainDate): PartnerRequest | null {
  if (body.initiatedBy === 'FPF') return null;
  return body.partnerRequest ?? { name: actor.name, on: today, how: 'PORTAL' };
}

/** Opens the case. The petition's period is judged and closed at once; the time to send the request runs from the day it was made. */
export function request(body: RequestBody, actor: Signatory, moment: Moment): Outcome {
  const refusal = refuseAll(requestFaults(body, actor, moment));
  if (refusal) return refusal;
  const office = fpfUnit(body.port);
  const today = todayAt(body.port, moment);
  const partnerRequest = partnerRequestOf(body, actor, today);
  const { petition, clock } = petitionOf(body, actor, moment);
  const requestedOn = partnerRequest?.on ?? today;
  const partner = standingOn(moment.importers.find((one) => one.ior === petition.iors[0]), requestedOn);
  const state: FpfState = {
    stage: partnerRequest ? 'PARTNER_REQUESTED' : 'FPF_INITIATED', initiatedBy: body.initiatedBy, partnerRequest, requestedOn,
    tier: partner.status === 'ACTIVE' ? partner.tier : null, opened: sign(actor, moment),
    petition, file: internalFileOf(body), decider: deciderOf(petition, moment.book, today), eligibility: null, consultation: null, clarifications: [], draft: null,
    input: null, lapsedAt: null, hqAdvice: null, hqPetition: null, disposition: null, ending: null,
  };
  const revision = new Revision<FpfState>({ state, clocks: [clock], tasks: [] }, moment);
  startLawClocks(revision, state);
  const askedEarlier = requestedOn < today;
  revision.startClock({
    id: 'send-to-center', policy: policyAt(CLOCK_POLICIES, 'send-to-center', moment, office), owedBy: office,
    ...(askedEarlier ? { startsAt: startOfLocalDate(requestedOn, zoneOf(body.port, moment)) } : {}),
  });
  const who = partnerRequest ? `${partnerRequest.name} asked` : `${actor.name} (FP&F) asked voluntarily`;
  const behalf = partnerRequest && holds(actor, FPF_STAFF) ? `, recorded by ${actor.name} (${partnerRequest.how})` : '';
  const recordedLater = body.datedBackReason === undefined ? '' : `, recorded later because: ${body.datedBackReason.trim()}`;
  return revision.because({
    kind: 'fpf.requested',
    summary: `${who} for Center input on the ${ACTION_WORDS[petition.actionType]} petition ${petition.fpfCaseNumber}, received ${petition.receivedOn}, due ${petition.dueOn}${behalf}${recordedLater}`,
    publicSummary: `Request for Center input on ${petition.fpfCaseNumber} received`,
    data: {
      initiatedBy: state.initiatedBy, partnerRequest, decider: decidedBy(state.decider), petitionDueOn: petition.dueOn,
      acceptedThroughOn: petition.acceptedThroughOn, requestedOn, petitionReceivedOn: petition.receivedOn,
      receivedAfterStrictDate: petition.receivedOn > petition.dueOn, extension: petition.extension, round: petition.round,
    },
  });
}

const decidedBy = ({ level, citation, mark }: Decider) => ({ level, citation, mark });

function startLawClocks(revision: Revision<FpfState>, { petition, file }: FpfState): void {
  if (file.limitations) watchLimitations(revision, petition.port, file.limitations, null);
  if (file.cafra) watchCafra(revision, petition.port, file.cafra, null);
  watchSurety(revision, petition);
}

/** The conductor's first act: FP&F's check begins, and the partner is told. */
export function acknowledge(file: CaseFile<FpfState>, moment: Moment): Outcome {
  const revision = new Revision(file, moment);
  const { petition, partnerRequest } = file.state;
  const office: UnitCode = fpfUnit(petition.port);
  revision.state = { ...file.state, stage: 'ELIGIBILITY_CHECK' };
  revision.startClock({
    id: 'eligibility-check', policy: policyAt(CLOCK_POLICIES, 'eligibility-check', moment, office), owedBy: office, startsAt: file.openedAt,
  });
  revision.openTask({
    id: 'check-eligibility', title: `Check eligibility for ${petition.fpfCaseNumber}`, unit: office, roles: FPF_STAFF, clockId: 'eligibility-check',
  });
  if (partnerRequest)
    revision.tell(
      { to: 'party' }, 'acknowledged', `${file.number}: your request was received`,
      `Your request for Center input on ${petition.fpfCaseNumber} has the number ${file.number}. It moves none of the petition's dates.`,
    );
  return revision.because({
    kind: 'fpf.acknowledged',
    summary: `Acknowledged as ${file.number}; FP&F checks the partner's eligibility`,
    publicSummary: `Acknowledged as ${file.number}`,
    data: { fpfCaseNumber: petition.fpfCaseNumber },
  });
}
