// Owns what FP&F adds to the file while a case is open: internal fields, an extended period, a waiver of limitations.
// Every date that changes keeps the old one, in the event and on file.
import { conflict, fpfUnit, invalid, isRunning, refuse, type Refusal, type Revision } from '@centerline/cases';
import { addDays, localDateOf, type PlainDate } from '@centerline/clock';
import * as rules from '../citations.js';
import { daysBetween } from '../days.js';
import { lastDayBefore, PETITION_CLOCK, periodKind, petitionClock, petitionDays, zoneOf } from '../facts/petitionPeriod.js';
import { SURETY_CLOCK, watchCafra, watchLimitations, watchSurety } from '../facts/watching.js';
import { PERIODS, type CompleteFileBody, type FpfBodies } from '../fields.js';
import { CLOCK_POLICIES, LENGTH, MOST_DAYS_BEYOND } from '../policies.js';
import type { FpfState, InternalFile, Limitations, Petition, Signed } from '../state.js';
import { questionFaults } from '../validations/claim.js';
import { dateFaults, faultIf, pastFaults, requiredFaults, textFaults, wordFaults, orderFaults } from '../validations/form.js';
import { internalFileFaults, limitationsAnchor } from '../validations/internalFile.js';
import { shorterPeriodFaults } from '../validations/petition.js';
import { staffFaults } from '../validations/request.js';
import { INPUT_CLOCK } from './sending.js';
import { deskOf, refuseAll, sign, todayAt, type Act, type Outcome } from './signing.js';

/** Limitations on file are corrected with a reason, or replaced by a waiver; never silently. */
function limitationsChangeFaults(body: CompleteFileBody, { file, petition }: FpfState, act: Act): readonly Refusal[] {
  const { limitationsOn } = body;
  const faults: Refusal[] = [];
  if (limitationsOn !== undefined && file.limitations && file.limitations.on !== limitationsOn) {
    if (file.limitations.kind === 'WAIVER')
      faults.push(invalid('/limitationsOn', 'date-waived', 'The date in force comes from a waiver; record another waiver.', rules.LIMITATIONS_WAIVER));
    faults.push(...requiredFaults(body.correctionReason, '/correctionReason', `Why the limitations date ${file.limitations.on} is corrected`, rules.LIMITATIONS));
  }
  const policy = CLOCK_POLICIES.find((one) => one.kind === periodKind(petition));
  if (limitationsOn !== undefined && petition.shorterDueOn !== null && policy) {
    const mailedOn = petition.round.kind === 'SUPPLEMENTAL' ? petition.round.decisionNoticeOn : petition.noticeMailedOn;
    const shorter = shorterPeriodFaults(
      { dueOn: petition.shorterDueOn, mailedOn, ruleDays: policy.amount, limitationsOn, port: petition.port }, act.moment,
    );
    faults.push(...shorter.map((fault) => ({ ...fault, field: '/limitationsOn' })));
  }
  return faults;
}

/** A planned decision never comes before the input FP&F has asked for (the guard). */
function plannedDecisionFaults({ plannedDecisionOn }: CompleteFileBody, act: Act): readonly Refusal[] {
  const clock = act.file.clocks.find((card) => card.id === INPUT_CLOCK);
  if (plannedDecisionOn === undefined || !clock || !isRunning(clock) || clock.dueAt === null) return [];
  const dueOn = localDateOf(clock.dueAt, zoneOf(act.file.state.petition.port, act.moment));
  return plannedDecisionOn > dueOn ? [] : [invalid('/plannedDecisionOn', 'before-the-input', `The Center's input is due on ${dueOn}; the decision is planned after it.`, rules.GUARD)];
}

/** The day of the seizure is corrected with a reason, until its notice is on file: from then on another clock rests on both. */
function cafraChangeFaults({ seizedOn, cafraNoticeOn, correctionReason }: CompleteFileBody, { cafra }: InternalFile): readonly Refusal[] {
  if (!cafra) return [];
  const [seized, noticed] = [seizedOn !== undefined && seizedOn !== cafra.seizedOn, cafraNoticeOn !== undefined && cafraNoticeOn !== cafra.noticeOn];
  if (cafra.noticeOn === null) return seized ? requiredFaults(correctionReason, '/correctionReason', `Why the day of the seizure ${cafra.seizedOn} is corrected`, rules.CAFRA_NOTICE) : [];
  const onFile = `The CAFRA notice of ${cafra.noticeOn} for the seizure of ${cafra.seizedOn} is on file.`;
  return [...faultIf(seized, '/seizedOn', 'already-on-file', onFile, rules.CAFRA_NOTICE), ...faultIf(noticed, '/cafraNoticeOn', 'already-on-file', onFile, rules.CAFRA_NOTICE)];
}

/** What is said now, over what is on file: the notice is often recorded after the seizure. */
function cafraOf({ cafraApplies, seizedOn, cafraNoticeOn }: CompleteFileBody, { cafra }: InternalFile): InternalFile['cafra'] {
  const applies = cafraApplies ?? cafra !== null;
  const since = seizedOn ?? cafra?.seizedOn;
  return applies && since ? { seizedOn: since, noticeOn: cafraNoticeOn ?? cafra?.noticeOn ?? null } : cafra;
}

function completeFaults(body: CompleteFileBody, act: Act): readonly Refusal[] {
  const { state } = act.file;
  const { petition, file } = state;
  const today = todayAt(petition.port, act.moment);
  const discoveredOn = body.discoveredOn ?? file.discoveredOn ?? undefined;
  const culpability = body.culpability ?? file.culpability ?? undefined;
  const surety = body.surety ?? petition.surety ?? undefined;
  const demanded = body.demandOnSuretyOn !== undefined;
  const cafra = cafraOf(body, file);
  const known = { ...(discoveredOn ? { discoveredOn } : {}), ...(culpability ? { culpability } : {}), ...(cafra ? { cafraApplies: true, seizedOn: cafra.seizedOn } : {}) };
  return [
    ...internalFileFaults({ ...body, ...known }, petition, today),
    ...limitationsChangeFaults(body, state, act),
    ...cafraChangeFaults(body, file),
    ...plannedDecisionFaults(body, act),
    ...staffFaults(body, petition.port, act.moment),
    ...textFaults(body.ePetitionReference, '/ePetitionReference', 'The ePetition reference', LENGTH.reference),
    ...textFaults(body.correctionReason, '/correctionReason', 'The reason', LENGTH.reason),
    ...textFaults(body.surety, '/surety', 'The surety', LENGTH.name),
    ...pastFaults(body.demandOnSuretyOn, '/demandOnSuretyOn', 'The demand on the surety', today),
    ...orderFaults(
      petition.noticeMailedOn, body.demandOnSuretyOn, '/demandOnSuretyOn', 'The demand on the surety was made before the notice was mailed.',
    ),
    ...faultIf(
      demanded && petition.demandOnSuretyOn !== null, '/demandOnSuretyOn', 'already-on-file', `The demand of ${petition.demandOnSuretyOn} is on file.`,
      rules.SURETY_PERIOD,
    ),
    ...faultIf(demanded && surety === undefined, '/surety', 'missing', 'A demand on a surety names the surety.', rules.SURETY_PERIOD),
    ...faultIf(
      (demanded || body.surety !== undefined) && petition.actionType !== 'LIQUIDATED_DAMAGES', '/surety', 'liquidated-damages-only',
      'A surety and a demand on it belong to liquidated damages.', rules.SURETY_PERIOD,
    ),
    ...questionFaults(body.questions ?? [], '/questions'),
    ...pastFaults(body.dojReferral?.referredOn, '/dojReferral/referredOn', 'The referral', today),
    ...textFaults(body.dojReferral?.reference, '/dojReferral/reference', 'The reference', LENGTH.reference),
  ];
}

/** The date in force from now on, with the one it replaces. */
function replaceLimitations(old: Limitations | null, next: Pick<Limitations, 'on' | 'kind' | 'anchorOn'>, signed: Signed, because: string): Limitations {
  const replaced = old ? [...old.replaced, { ...signed, on: old.on, kind: old.kind, because }] : [];
  return { ...next, clockId: replaced.length === 0 ? 'limitations' : `limitations:${replaced.length + 1}`, replaced };
}

function limitationsOf(body: CompleteFileBody, { file, petition }: FpfState, signed: Signed): Limitations | null {
  const { limitationsOn, limitationsKind } = body;
  const anchorOn = limitationsKind ? limitationsAnchor(limitationsKind, petition.violationOn, body.discoveredOn ?? file.discoveredOn) : null;
  if (!limitationsOn || !limitationsKind || !anchorOn || file.limitations?.on === limitationsOn) return file.limitations;
  return replaceLimitations(file.limitations, { on: limitationsOn, kind: limitationsKind, anchorOn }, signed, body.correctionReason ?? '');
}

export function completeFile(act: Act, body: CompleteFileBody): Outcome {
  const refusal = refuseAll(completeFaults(body, act));
  if (refusal) return refusal;
  const { file: { state }, actor, moment } = act;
  const { petition, file } = state;
  const limitations = limitationsOf(body, state, sign(actor, moment));
  const completed: InternalFile = {
    culpability: body.culpability ?? file.culpability, discoveredOn: body.discoveredOn ?? file.discoveredOn, limitations,
    plannedDecisionOn: body.plannedDecisionOn ?? file.plannedDecisionOn,
    cafra: cafraOf(body, file),
    fpfOfficer: body.fpfOfficer ?? file.fpfOfficer, paralegal: body.paralegal ?? file.paralegal, questions: body.questions ?? file.questions,
    justice: body.dojReferral ?? file.justice,
  };
  const known: Petition = {
    ...petition, ePetitionReference: body.ePetitionReference ?? petition.ePetitionReference, surety: body.surety ?? petition.surety,
    demandOnSuretyOn: body.demandOnSuretyOn ?? petition.demandOnSuretyOn,
  };
  const revision = deskOf(act);
  revision.state = { ...state, file: completed, petition: known };
  if (limitations && limitations !== file.limitations) watchLimitations(revision, petition.port, limitations, file.limitations);
  if (completed.cafra) watchCafra(revision, petition.port, completed.cafra, file.cafra);
  watchSurety(revision, known);
  return revision.because({
    kind: 'fpf.file-completed', summary: `${actor.name} completed the file (${Object.keys(body).join(', ') || 'nothing new'})`,
    data: { given: body, limitationsOn: { from: file.limitations?.on ?? null, to: limitations?.on ?? null }, plannedDecisionOn: { from: file.plannedDecisionOn, to: completed.plannedDecisionOn } },
  });
}

/** 19 CFR 171.64: the waived date replaces the old one, which stays visible with its ended clock. The clock itself never stopped. */
export function recordLimitationsWaiver(act: Act, body: FpfBodies['record-limitations-waiver']): Outcome {
  const { file: { state }, actor, moment } = act;
  const old = state.file.limitations;
  if (!old) return refuse(conflict('limitations-unknown', 'There is no limitations date on file that could be waived.', rules.LIMITATIONS_WAIVER));
  const faults: Refusal[] = [
    ...textFaults(body.signedBy, '/signedBy', 'Who signed the waiver', LENGTH.name),
    ...pastFaults(body.signedOn, '/signedOn', 'The waiver', todayAt(state.petition.port, moment)),
    ...dateFaults(body.newLimitationsOn, '/newLimitationsOn', 'The new limitations date'),
  ];
  if (body.newLimitationsOn <= old.on)
    faults.push(invalid('/newLimitationsOn', 'waiver-not-later', `The limitations date is ${old.on}; a waiver makes it later.`, rules.LIMITATIONS_WAIVER));
  if (daysBetween(old.anchorOn, body.newLimitationsOn) > 10_000)
    faults.push(invalid(
      '/newLimitationsOn', 'limitations-too-late', 'That is more than 10,000 days after the limitations began to run.', rules.LIMITATIONS_WAIVER,
    ));
  const refusal = refuseAll(faults);
  if (refusal) return refusal;
  const limitations = replaceLimitations(
    old, { on: body.newLimitationsOn, kind: 'WAIVER', anchorOn: old.anchorOn }, sign(actor, moment),
    `Waiver signed by ${body.signedBy} on ${body.signedOn}`,
  );
  const revision = deskOf(act);
  revision.state = { ...state, file: { ...state.file, limitations } };
  watchLimitations(revision, state.petition.port, limitations, old);
  return revision.because({
    kind: 'fpf.limitations-waived', summary: `${actor.name} recorded a waiver: the limitations date moves from ${old.on} to ${limitations.on}`,
    reasonCode: 'WAIVER',
    data: { ...body, limitationsOn: { from: old.on, to: limitations.on } },
  });
}

/** 19 CFR 171.2(c): only the FP&F Officer, by this record. The petition's own period, or a surety's that still runs. */
export function extendPetitionPeriod(act: Act, body: FpfBodies['extend-petition-period']): Outcome {
  const refusal = refuseAll([
    ...wordFaults(body.period, PERIODS, '/period', 'The period', rules.EXTENSION), ...dateFaults(body.newDueOn, '/newDueOn', 'The extended date'),
    ...requiredFaults(body.reason, '/reason', 'The reason', rules.EXTENSION), ...textFaults(body.reason, '/reason', 'The reason', LENGTH.reason),
  ]);
  if (refusal) return refusal;
  return body.period === 'PETITION' ? extendPetition(act, body) : extendSurety(act, body);
}

const extended = (act: Act, { reason, newDueOn, period }: FpfBodies['extend-petition-period'], from: PlainDate) => ({
  kind: 'fpf.period-extended',
  summary: `${act.actor.name} extended the ${period === 'PETITION' ? 'petition' : "surety's"} period from ${from} to ${newDueOn}: ${reason}`,
  publicSummary: `The FP&F Officer extended the period from ${from} to ${newDueOn}`, reasonCode: 'EXTENSION',
  data: { period, reason, dueOn: { from, to: newDueOn } },
});

/** The petitioner is told of every extension; each has its own key, since a period may be extended again. */
function tellOfExtension(revision: Revision<FpfState>, { file: { number, state }, moment }: Act, { period, newDueOn }: FpfBodies['extend-petition-period']): void {
  const whose = period === 'PETITION' ? 'The period' : "The surety's period";
  revision.tell(
    { to: 'party' }, `period-extended/${period}/${moment.at}`, `${number}: there is more time for ${state.petition.fpfCaseNumber}`,
    `${whose} for petition ${state.petition.fpfCaseNumber} was extended to ${newDueOn}.`,
  );
}

const tooLong = (newDueOn: PlainDate, dueOn: PlainDate): Refusal =>
  invalid('/newDueOn', 'extension-too-long', `The period ends on ${dueOn}; an extension to ${newDueOn} is longer than ten years: look for a mistyped year.`, rules.EXTENSION);

function extendPetition(act: Act, body: FpfBodies['extend-petition-period']): Outcome {
  const { file: { state }, actor, moment } = act;
  const { petition } = state;
  const zone = zoneOf(petition.port, moment);
  if (body.newDueOn <= petition.dueOn)
    return refuse(invalid('/newDueOn', 'extension-not-longer', `The period ends on ${petition.dueOn}; ${body.newDueOn} extends nothing.`, rules.EXTENSION));
  // However often it was extended: ten years beyond the period of the rule.
  const ordinary = petitionDays(petitionClock({ ...petition, extension: null }, moment), zone);
  if (body.newDueOn > addDays(ordinary.dueOn, MOST_DAYS_BEYOND)) return refuse(tooLong(body.newDueOn, ordinary.dueOn));
  if (body.newDueOn < petition.receivedOn)
    return refuse(invalid(
      '/newDueOn', 'petition-late', `The petition was received on ${petition.receivedOn}; an extension to ${body.newDueOn} does not reach it.`,
      rules.EXTENSION,
    ));
  const extension = { grantedBy: actor.id, grantedOn: todayAt(petition.port, moment), newDueOn: body.newDueOn, reason: body.reason, recorded: true };
  const clock = petitionClock({ ...petition, extension }, moment);
  const revision = deskOf(act);
  revision.state = { ...state, petition: { ...petition, extension, ...petitionDays(clock, zone) } };
  revision.replaceClock({ ...clock, generation: (revision.clock(PETITION_CLOCK)?.generation ?? 0) + 1 });
  tellOfExtension(revision, act, body);
  return revision.because(extended(act, body, petition.dueOn));
}

function extendSurety(act: Act, body: FpfBodies['extend-petition-period']): Outcome {
  const { port } = act.file.state.petition;
  const revision = deskOf(act);
  const clock = revision.clock(SURETY_CLOCK);
  if (!clock || !isRunning(clock) || clock.strictDueAt === null)
    return refuse(conflict('no-surety-period', `No period of a surety runs at ${fpfUnit(port)} for this claim.`, rules.SURETY_PERIOD));
  const dueOn = lastDayBefore(clock.strictDueAt, zoneOf(port, act.moment));
  if (body.newDueOn <= dueOn) return refuse(invalid('/newDueOn', 'extension-not-longer', `The period ends on ${dueOn}; ${body.newDueOn} extends nothing.`, rules.EXTENSION));
  if (body.newDueOn > addDays(dueOn, MOST_DAYS_BEYOND)) return refuse(tooLong(body.newDueOn, dueOn));
  revision.extendClock(SURETY_CLOCK, daysBetween(dueOn, body.newDueOn));
  tellOfExtension(revision, act, body);
  return revision.because(extended(act, body, dueOn));
}
