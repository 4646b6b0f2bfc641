// Owns the whole of an opening: every fault of the body together, or the inquiry, read and completed from the book.
import { checkEntryNumber, ior, OFO_HQ, portUnit, unitCode, type Moment, type Refusal, type ZoneRecord } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { LEAD_CENTER, LINKED_APPEALS, OPENING } from '../citations.js';
import { APPEAL_KINDS, type OpenBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { Flags, Inquiry, LeadCenter } from '../state.js';
import { cargoFaults, emergencyFaults, laneFaults } from './cargo.js';
import { consultedFaults, importerFaults, importerOf, leadFaults } from './centers.js';
import { attemptFaults, trackFaults } from './dates.js';
import { referenceFaults } from './references.js';
import { optionalTextFaults, pastDayFaults, textFaults, tooMany, notOneOf } from './text.js';
import { recordDiffers, zoneFaults } from './zone.js';

/** The day at that port; Washington's when there is no such port. */
export const dayAtPort = (portCode: string, moment: Moment): PlainDate => moment.book.dayAt(moment.book.port(portCode) ? portUnit(portCode) : OFO_HQ, moment.at);

/** Every fault of an opening, each with its field. */
export function openingFaults(body: OpenBody, moment: Moment): readonly Refusal[] {
  const today = dayAtPort(body.portCode, moment);
  return [
    ...zoneFaults(body, today, moment),
    ...importerFaults(body.userIor, moment),
    ...referenceFaults(body, moment),
    ...leadFaults(body, today, moment),
    ...consultedFaults(body.consultedCenters, leadCode(body, moment), today, moment),
    ...laneFaults(body.lane, body.cargo?.held ?? false),
    ...cargoFaults(body.cargo, today),
    ...emergencyFaults(body.emergency),
    ...textFaults('/question', 'The question', body.question, LIMITS.question, OPENING),
    ...optionalTextFaults('/legalReference', 'The legal reference', body.legalReference, LIMITS.short, OPENING),
    ...tooMany('/attempts', 'Attempts', body.attempts, LIMITS.attempts),
    ...(body.attempts ?? []).flatMap((attempt, index) => attemptFaults(`/attempts/${index}`, attempt, today)),
    ...tooMany('/trackedDates', 'Tracked dates', body.trackedDates, LIMITS.trackedDates),
    ...(body.trackedDates ?? []).flatMap((tracked, index) => trackFaults(`/trackedDates/${index}`, tracked, today)),
    ...linkFaults(body, today),
  ];
}

const linkFaults = ({ linkedAppeals, attachments }: OpenBody, today: PlainDate): readonly Refusal[] => [
  ...tooMany('/linkedAppeals', 'Linked appeals', linkedAppeals, LIMITS.linkedAppeals),
  ...(linkedAppeals ?? []).flatMap((appeal, index) => [
    ...notOneOf(`/linkedAppeals/${index}/kind`, appeal.kind, APPEAL_KINDS, LINKED_APPEALS),
    ...textFaults(`/linkedAppeals/${index}/reference`, 'The reference of the appeal', appeal.reference, LIMITS.short, LINKED_APPEALS),
    ...(appeal.filedOn === undefined ? [] : pastDayFaults(`/linkedAppeals/${index}/filedOn`, 'The day the appeal was filed', appeal.filedOn, today, LINKED_APPEALS)),
  ]),
  ...tooMany('/attachments', 'Attachments', attachments, LIMITS.attachments),
  ...(attachments ?? []).flatMap((attachment, index) => [
    ...textFaults(`/attachments/${index}/title`, 'The title', attachment.title, LIMITS.short, OPENING),
    ...textFaults(`/attachments/${index}/reference`, 'The place of the document', attachment.reference, LIMITS.short, OPENING),
  ]),
];

const leadCode = (body: OpenBody, moment: Moment): string | null => body.leadCenter ?? importerOf(body.userIor, moment)?.assignedCenter ?? null;
const once = (list: readonly string[] | undefined): readonly string[] => [...new Set(list ?? [])];

/** The inquiry of a body without faults. */
export function readInquiry(body: OpenBody, moment: Moment): Inquiry {
  const zone = zoneOf(body, moment);
  const importer = importerOf(body.userIor, moment);
  if (!importer) throw new Error('An opening was read although ACE does not know its importer');
  const today = dayAtPort(body.portCode, moment);
  const partner = importer.partnerStatuses.find((status) => status.status === 'ACTIVE' && status.fromOn <= today && (status.untilOn === null || today < status.untilOn));
  return {
    portCode: body.portCode, category: body.category, zoneId: zone.zoneId, legacyZoneId: body.legacyZoneId ?? null, firms: zone.firms,
    grantee: body.grantee ?? zone.grantee, operator: body.operator ?? zone.operator, operatorBond: body.operatorBond ?? zone.operatorBond,
    userIor: ior(body.userIor), importer: { name: importer.name, account: importer.account, tier: partner?.tier ?? null },
    forms214: once(body.references?.forms214), forms216: once(body.references?.forms216),
    entryNumbers: once((body.references?.entryNumbers ?? []).map(canonicalEntry)), headings: once(body.headings),
    question: body.question, legalReference: body.legalReference ?? null, accountLevel: body.accountLevel ?? false,
    linkedAppeals: (body.linkedAppeals ?? []).map(({ kind, reference, filedOn }) => ({ kind, reference, filedOn: filedOn ?? null })),
    attachments: (body.attachments ?? []).map(({ title, reference }) => ({ title, reference })),
  };
}

/** The hyphenated form of an entry number; a faulty one as it was written. */
export const canonicalEntry = (text: string): string => {
  const checked = checkEntryNumber(text);
  return checked.ok ? checked.value : text;
};

function zoneOf(body: OpenBody, moment: Moment): ZoneRecord {
  const zone = moment.book.zoneById(body.zoneId);
  if (!zone) throw new Error('An opening was read although its zone is unknown');
  return zone;
}

/** The importer's Center, unless the port named another with a reason. */
export function readLead(body: OpenBody, moment: Moment): LeadCenter {
  const assigned = importerOf(body.userIor, moment)?.assignedCenter;
  if (body.leadCenter !== undefined && body.leadCenter !== assigned) return { center: unitCode(body.leadCenter), from: 'OVERRIDE', reason: body.leadCenterReason ?? null };
  if (assigned === undefined) throw new Error(`An opening was read without a lead Center (${LEAD_CENTER.citation})`);
  return { center: unitCode(assigned), from: 'IMPORTER', reason: body.leadCenterReason ?? null };
}

/** What the port should see at once. Nothing here refuses a case. */
export function readFlags(body: OpenBody, moment: Moment): Flags {
  const asked = [readLead(body, moment).center as string, ...(body.consultedCenters ?? [])];
  const today = dayAtPort(body.portCode, moment);
  return {
    zoneRecordDiffers: recordDiffers(body, zoneOf(body, moment)),
    headingsElsewhere: once(body.headings).flatMap((heading) => {
      const center = moment.book.centerForHeading(heading, today)?.center;
      return center !== undefined && !asked.includes(center) ? [{ heading, center }] : [];
    }),
    otherOpenCases: moment.related.filter((other) => !other.closed).map((other) => other.number),
  };
}
