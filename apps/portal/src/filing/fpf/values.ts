// Owns a request for Center input as it stands in the form: every field there, none missing; and its way to the body the service takes. Pure.
import { checkEntryNumber } from '@centerline/cases';
import type { ActionType, Culpability, Initiator, LimitationsKind, PetitionKind, RequestBody, RequestChannel } from '@centerline/fpf';
import type { PlainDate } from '@centerline/clock';

export interface PetitionValues {
  initiatedBy: string;
  partnerRequest: { name: string; on: string; how: string };
  datedBackReason: string;
  actionType: string;
  petitionKind: string;
  fpfCaseNumber: string;
  port: string;
  ePetitionReference: string;
  petitionCopy: { fileName: string; sha256: string };
  violationOn: string;
  noticeMailedOn: string;
  petitionReceivedOn: string;
  decisionNoticeOn: string;
  round: string;
  previousRound: string;
  hasShorter: boolean;
  shorterPeriod: { dueOn: string };
  hasExtension: boolean;
  lateExtension: { grantedBy: string; grantedOn: string; newDueOn: string; reason: string };
  statutes: string[];
  claimAmount: string;
  seizedValue: string;
  bond: string;
  surety: string;
  demandOnSuretyOn: string;
  petitioner: string;
  iors: string[];
  entryNumbers: string[];
  headings: string[];
  questions: string[];
  limitationsOn: string;
  limitationsKind: string;
  discoveredOn: string;
  culpability: string;
  plannedDecisionOn: string;
  cafraApplies: boolean;
  seizedOn: string;
  cafraNoticeOn: string;
  fpfOfficer: string;
  paralegal: string;
}

export const NO_VALUES: PetitionValues = {
  initiatedBy: '', partnerRequest: { name: '', on: '', how: '' }, datedBackReason: '', actionType: '', petitionKind: '', fpfCaseNumber: '', port: '', ePetitionReference: '', petitionCopy: { fileName: '', sha256: '' },
  violationOn: '', noticeMailedOn: '', petitionReceivedOn: '', decisionNoticeOn: '', round: '', previousRound: '', hasShorter: false, shorterPeriod: { dueOn: '' },
  hasExtension: false, lateExtension: { grantedBy: '', grantedOn: '', newDueOn: '', reason: '' }, statutes: [], claimAmount: '', seizedValue: '', bond: '', surety: '', demandOnSuretyOn: '',
  petitioner: '', iors: [], entryNumbers: [], headings: [], questions: [], limitationsOn: '', limitationsKind: '', discoveredOn: '', culpability: '', plannedDecisionOn: '',
  cafraApplies: false, seizedOn: '', cafraNoticeOn: '', fpfOfficer: '', paralegal: '',
};

const filled = (text: string): boolean => text.trim() !== '';
/** A word of a closed list, or a day, as somebody gave it: the law takes any text and says which is none. */
const judgedLater = <Word extends string>(text: string): Word => text as Word;
/** Whole dollars as people write them; anything else is judged as what it is, no number. */
const dollars = (text: string): number => (/^\$?\d{1,3}(?:,\d{3})*$|^\$?\d+$/.test(text.trim()) ? Number(text.replaceAll(/[$,\s]/g, '')) : Number.NaN);
const canonical = (entry: string): string => {
  const checked = checkEntryNumber(entry.trim());
  return checked.ok ? checked.value : entry.trim();
};

export const LISTS = ['statutes', 'iors', 'entryNumbers', 'headings', 'questions'] as const;
/** Without lines that say nothing, so that what the law says of a line finds it where it stands. */
export const tidied = (values: PetitionValues): Pick<PetitionValues, (typeof LISTS)[number]> => ({
  statutes: values.statutes.filter(filled), iors: values.iors.filter(filled), entryNumbers: values.entryNumbers.filter(filled).map(canonical), headings: values.headings.filter(filled), questions: values.questions.filter(filled),
});

/** Who asks: a party for itself; FP&F for what a partner asked outside, or of its own will. */
export type Asking = 'party' | 'agency';

/** The body of `request`: only what was asked of this reader, and belongs to this kind of petition. */
export function bodyFrom(values: PetitionValues, asking: Asking): RequestBody {
  const { statutes, iors, entryNumbers, headings, questions } = tidied(values);
  const text = <Key extends string>(key: Key, value: string): Partial<Record<Key, string>> => (filled(value) ? { [key]: value.trim() } as Record<Key, string> : {});
  const day = <Key extends string>(key: Key, value: string): Partial<Record<Key, PlainDate>> => (filled(value) ? { [key]: judgedLater<PlainDate>(value) } as Record<Key, PlainDate> : {});
  const amount = <Key extends string>(key: Key, value: string): Partial<Record<Key, number>> => (filled(value) ? { [key]: dollars(value) } as Record<Key, number> : {});
  const isPartner = asking === 'party' || values.initiatedBy === 'PARTNER';
  const { partnerRequest, lateExtension, petitionCopy } = values;
  const internal = asking === 'party' ? {} : {
    ...day('limitationsOn', values.limitationsOn), ...(filled(values.limitationsKind) ? { limitationsKind: judgedLater<LimitationsKind>(values.limitationsKind) } : {}), ...day('discoveredOn', values.discoveredOn),
    ...(filled(values.culpability) ? { culpability: judgedLater<Culpability>(values.culpability) } : {}), ...day('plannedDecisionOn', values.plannedDecisionOn),
    ...(values.cafraApplies ? { cafraApplies: true, ...day('seizedOn', values.seizedOn), ...day('cafraNoticeOn', values.cafraNoticeOn) } : {}),
    ...text('datedBackReason', values.datedBackReason), ...text('fpfOfficer', values.fpfOfficer), ...text('paralegal', values.paralegal),
    ...(isPartner ? { partnerRequest: { name: partnerRequest.name.trim(), on: judgedLater<PlainDate>(partnerRequest.on), how: judgedLater<RequestChannel>(partnerRequest.how) } } : {}),
  };
  return {
    initiatedBy: asking === 'party' ? 'PARTNER' : judgedLater<Initiator>(values.initiatedBy),
    ...internal,
    fpfCaseNumber: values.fpfCaseNumber.trim(), ...text('ePetitionReference', values.ePetitionReference), ...(filled(petitionCopy.sha256) ? { petitionCopy } : {}),
    actionType: judgedLater<ActionType>(values.actionType), statutes, claimAmount: dollars(values.claimAmount), ...(values.actionType === 'SEIZURE' ? amount('seizedValue', values.seizedValue) : {}),
    violationOn: judgedLater<PlainDate>(values.violationOn), noticeMailedOn: judgedLater<PlainDate>(values.noticeMailedOn), petitionReceivedOn: judgedLater<PlainDate>(values.petitionReceivedOn),
    petitionKind: judgedLater<PetitionKind>(values.petitionKind),
    ...(values.petitionKind === 'SUPPLEMENTAL' ? { ...day('decisionNoticeOn', values.decisionNoticeOn), ...amount('round', values.round), ...text('previousRound', values.previousRound.toUpperCase()) } : {}),
    ...(values.hasShorter ? { shorterPeriod: { dueOn: judgedLater<PlainDate>(values.shorterPeriod.dueOn) } } : {}),
    ...(values.hasExtension ? { lateExtension: { grantedBy: lateExtension.grantedBy, grantedOn: judgedLater<PlainDate>(lateExtension.grantedOn), newDueOn: judgedLater<PlainDate>(lateExtension.newDueOn), reason: lateExtension.reason } } : {}),
    port: values.port, petitioner: values.petitioner.trim(), iors,
    ...(values.actionType === 'LIQUIDATED_DAMAGES' ? { ...text('bond', values.bond), ...text('surety', values.surety), ...day('demandOnSuretyOn', values.demandOnSuretyOn) } : {}),
    entryNumbers, headings, questions,
  };
}
