// Owns how an appeal is filed: kept as a draft, amended, submitted. The one way into the case type.
import { holds, isParty, OFO_HQ, refuse, Revision, type CaseFile, type Moment, type SignedIn } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { arrange } from '../arrangement.js';
import type { FileBody, FilingBody } from '../fields.js';
import type { Appeal, DraftState, FiledState, Flags, ReassignmentState } from '../state.js';
import { filingContext } from '../validations/context.js';
import { draftFaults, readAppeal } from '../validations/filing.js';
import { datedBackBar, receiptOf } from '../validations/receipt.js';
import { centerName, signed, startClock, type Verdict } from './desk.js';
import { acknowledgeTask } from './work.js';

/** `file`: opens the case, with the whole appeal or as a draft. */
export function file({ asDraft, ...content }: FileBody, by: SignedIn, moment: Moment): Verdict {
  const desk = new Revision<ReassignmentState>({ state: { stage: 'DRAFT', content, keptBy: signed(by, moment) }, clocks: [], tasks: [] }, moment);
  return asDraft === true ? keepDraft(desk, content, by) : submitContent(desk, content, by, null);
}

/** `amend-draft`: the body replaces what the draft held. */
export function amendDraft(draft: CaseFile<DraftState>, content: FilingBody, by: SignedIn, moment: Moment): Verdict {
  return keepDraft(new Revision<ReassignmentState>(draft, moment), content, by);
}

/** `submit`: what the draft holds is judged as a whole, now. */
export function submit(draft: CaseFile<DraftState>, by: SignedIn, moment: Moment): Verdict {
  return submitContent(new Revision<ReassignmentState>(draft, moment), draft.state.content, by, draft.state.keptBy.by);
}

function keepDraft(revision: Revision<ReassignmentState>, content: FilingBody, by: SignedIn): Verdict {
  const { moment } = revision;
  const faults = draftFaults(content, filingContext(moment, by, receiptOf(content, by, moment)));
  if (faults) return refuse(...faults);
  revision.state = { stage: 'DRAFT', content, keptBy: signed(by, moment) };
  return revision.because({
    kind: 'reassignment.draft-kept',
    summary: `${by.name} kept a draft`,
    publicSummary: 'The draft was kept.',
    data: { parts: Object.keys(content) },
  });
}

function submitContent(revision: Revision<ReassignmentState>, content: FilingBody, by: SignedIn, keptBy: string | null): Verdict {
  const { moment } = revision;
  const receivedAt = receiptOf(content, by, moment);
  const context = filingContext(moment, by, receivedAt);
  const read = readAppeal(content, context, receivedAt, 'filing');
  if (!read.ok) return refuse(...read.refusals);
  const bar = datedBackBar(receivedAt, by, keptBy, moment);
  if (bar) return refuse(bar);
  const { appeal } = read;
  const state = filedState(appeal, by, moment, context.filedOn);
  revision.state = state;
  startClock(revision, 'acknowledge', OFO_HQ, { startsAt: receivedAt });
  revision.openTask(acknowledgeTask);
  const from = centerName(moment, appeal.currentCenter);
  const to = centerName(moment, appeal.preferredCenter);
  return revision.because({
    kind: 'reassignment.filed',
    summary: `${by.name} filed an appeal of ${state.importer.name}: from ${from} to ${to}, received ${receivedAt} by ${appeal.channel.toLowerCase()}${recordedLater(content)}`,
    publicSummary: `The appeal was filed: from ${from} to ${to}.`,
    data: {
      channel: appeal.channel, receivedAt, importHistory: appeal.importHistory,
      currentCenter: appeal.currentCenter, preferredCenter: appeal.preferredCenter,
      numbers: appeal.iors.length, duplicatesRemoved: (content.iors ?? []).length - appeal.iors.length, rows: appeal.headingRows.length,
      mapVersion: state.arrangement.mapVersion,
      numbersAceShowsElsewhere: state.flags.aceDiffers.length, otherOpenAppeals: state.flags.otherOpenAppeals,
    },
  });
}

/** For those inside; parties read the public summary. */
const recordedLater = ({ datedBackReason }: FilingBody): string => (datedBackReason === undefined ? '' : `, recorded later because: ${datedBackReason.trim()}`);

function filedState(appeal: Appeal, by: SignedIn, moment: Moment, filedOn: PlainDate): FiledState {
  return {
    stage: 'SUBMITTED',
    appeal,
    filed: { ...signed(by, moment), unit: by.unit, as: !isParty(by) ? 'OFO_HQ' : holds(by, ['BROKER_USER']) ? 'BROKER' : 'IMPORTER' },
    importer: importerOf(appeal, moment, filedOn),
    arrangement: arrange(appeal.headingRows, moment.book, filedOn),
    flags: flagsOf(appeal, moment),
    controlNumber: null, requests: [], completeAt: null, advice: [], matters: [], recommendation: null, consultations: [], decision: null,
    ace: { status: 'NOT_DUE' }, ending: null,
  };
}

/** Whose appeal it is, by its first number; the tier is for roll-ups only. */
export function importerOf(appeal: Appeal, moment: Moment, filedOn: PlainDate): FiledState['importer'] {
  const first = moment.importers.find((importer) => importer.ior === appeal.iors[0]?.ior);
  if (!first) throw new Error('An appeal was read although ACE does not know its importer');
  const partner = first.partnerStatuses.find(
    (status) => status.status === 'ACTIVE' && status.fromOn <= filedOn && (status.untilOn === null || filedOn < status.untilOn),
  );
  return { name: first.name, account: first.account, tier: partner?.tier ?? null };
}

/** What Headquarters should see at once. Nothing here refuses an appeal. */
export function flagsOf(appeal: Appeal, moment: Moment): Flags {
  const known = moment.importers.filter((importer) => appeal.iors.some((one) => one.ior === importer.ior));
  return {
    aceDiffers: known
      .filter((importer) => importer.assignedCenter !== appeal.currentCenter)
      .map((importer) => ({ ior: importer.ior, aceCenter: importer.assignedCenter })),
    severalGroups: new Set(known.map((importer) => importer.account)).size > 1,
    otherOpenAppeals: moment.related.filter((other) => !other.closed && other.stage !== 'DRAFT').map((other) => other.number),
  };
}
