// Owns what a request for Center input cannot do without, said in the reader's language while it is empty. Whether what is there is right, the law says.
import type { TFunction } from 'i18next';
import type { Wanted } from '../paged/missing.js';
import type { Asking, PetitionValues } from './values.js';

export function wantedOf(values: PetitionValues, asking: Asking, t: TFunction<'petitionFiling'>): readonly Wanted[] {
  const text = (field: string, value: string, message: string): Wanted => ({ field, isThere: value.trim() !== '', message });
  const isRecorded = asking === 'agency' && values.initiatedBy === 'PARTNER';
  const { partnerRequest, lateExtension } = values;
  return [
    ...(asking === 'agency' ? [text('/initiatedBy', values.initiatedBy, t('missing.initiatedBy'))] : []),
    ...(isRecorded ? [text('/partnerRequest/name', partnerRequest.name, t('missing.partnerName')), text('/partnerRequest/on', partnerRequest.on, t('missing.partnerOn')), text('/partnerRequest/how', partnerRequest.how, t('missing.partnerHow'))] : []),
    text('/actionType', values.actionType, t('missing.actionType')), text('/petitionKind', values.petitionKind, t('missing.petitionKind')), text('/fpfCaseNumber', values.fpfCaseNumber, t('missing.fpfCaseNumber')), text('/port', values.port, t('missing.port')),
    text('/violationOn', values.violationOn, t('missing.violationOn')), text('/noticeMailedOn', values.noticeMailedOn, t('missing.noticeMailedOn')),
    ...(values.petitionKind === 'SUPPLEMENTAL' ? [text('/decisionNoticeOn', values.decisionNoticeOn, t('missing.decisionNoticeOn'))] : []),
    text('/petitionReceivedOn', values.petitionReceivedOn, t('missing.petitionReceivedOn')),
    ...(values.hasShorter ? [text('/shorterPeriod/dueOn', values.shorterPeriod.dueOn, t('missing.shorterDueOn'))] : []),
    ...(values.hasExtension ? [
      text('/lateExtension/grantedBy', lateExtension.grantedBy, t('missing.grantedBy')), text('/lateExtension/grantedOn', lateExtension.grantedOn, t('missing.grantedOn')),
      text('/lateExtension/newDueOn', lateExtension.newDueOn, t('missing.newDueOn')), text('/lateExtension/reason', lateExtension.reason, t('missing.extensionReason')),
    ] : []),
    { field: '/statutes', isThere: values.statutes.length > 0, message: t('missing.statutes') }, text('/claimAmount', values.claimAmount, t('missing.claimAmount')),
    ...(values.actionType === 'SEIZURE' ? [text('/seizedValue', values.seizedValue, t('missing.seizedValue'))] : []), ...(values.actionType === 'LIQUIDATED_DAMAGES' ? [text('/bond', values.bond, t('missing.bond'))] : []),
    { field: '/iors', isThere: values.iors.length > 0, message: t('missing.iors') }, text('/petitioner', values.petitioner, t('missing.petitioner')),
    ...(asking === 'agency' ? [text('/limitationsKind', values.limitationsKind, t('missing.limitationsKind')), text('/limitationsOn', values.limitationsOn, t('missing.limitationsOn'))] : []),
    ...(asking === 'agency' && values.cafraApplies ? [text('/seizedOn', values.seizedOn, t('missing.seizedOn'))] : []),
  ];
}
