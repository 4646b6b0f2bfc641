// Owns the form by which FP&F completes a file: every field may be left open, and what is left open stays as it is on file. Pure.
import { CULPABILITIES, LENGTH, LIMITATIONS_KINDS, MOST, type FpfState } from '@centerline/fpf';
import type { ActPlanIn, Of } from '../plan.js';
import type { en } from './en.js';

const requestOf = ({ view }: Of): Partial<FpfState> => view.view;
const isSeizure = (_values: unknown, of: Of): boolean => requestOf(of).petition?.actionType === 'SEIZURE';
const isDamages = (_values: unknown, of: Of): boolean => requestOf(of).petition?.actionType === 'LIQUIDATED_DAMAGES';
const isPenalty = (_values: unknown, of: Of): boolean => requestOf(of).petition?.actionType === 'PENALTY';

export const completeFile: ActPlanIn<typeof en> = {
 
  fields: [
    { kind: 'day', name: 'limitationsOn', label: 'limitationsOn', hint: 'partial', isOptional: true },
    { kind: 'select', name: 'limitationsKind', label: 'limitationsKind', list: 'LIMITATIONS', values: LIMITATIONS_KINDS, isOptional: true },
    { kind: 'day', name: 'discoveredOn', label: 'discoveredOn', isOptional: true },
    { kind: 'area', name: 'correctionReason', label: 'correctionReason', hint: 'correction', least: LENGTH.reason.min, most: LENGTH.reason.max, isOptional: true, when: (_values, of) => { const { limitations = null, cafra = null } = requestOf(of).file ?? {}; return limitations !== null || cafra !== null; } },
    { kind: 'select', name: 'culpability', label: 'culpability', list: 'CULPABILITY', values: CULPABILITIES, isOptional: true, when: isPenalty },
    { kind: 'day', name: 'plannedDecisionOn', label: 'plannedDecisionOn', isOptional: true },
    { kind: 'mark', name: 'cafraApplies', label: 'cafraApplies', when: isSeizure },
    { kind: 'day', name: 'seizedOn', label: 'seizedOn', isOptional: true, when: isSeizure },
    { kind: 'day', name: 'cafraNoticeOn', label: 'cafraNoticeOn', isOptional: true, when: isSeizure },
    { kind: 'colleague', name: 'fpfOfficer', label: 'fpfOfficer', isOptional: true, roles: ['FPF_OFFICER'] },
    { kind: 'colleague', name: 'paralegal', label: 'paralegal', isOptional: true, roles: ['FPF_PARALEGAL'] },
    { kind: 'text', name: 'ePetitionReference', label: 'ePetition', isOptional: true },
    { kind: 'text', name: 'surety', label: 'surety', isOptional: true, when: isDamages },
    { kind: 'day', name: 'demandOnSuretyOn', label: 'demandOnSuretyOn', isOptional: true, when: isDamages },
    { kind: 'texts', name: 'questions', label: 'fileQuestions', hint: 'questions', add: 'addQuestion', most: MOST.questions, isOptional: true, length: { least: LENGTH.text.min, most: LENGTH.text.max } },
    { kind: 'day', name: 'dojReferral.referredOn', label: 'referredOn', isOptional: true },
    { kind: 'text', name: 'dojReferral.reference', label: 'reference', isOptional: true },
  ],
};
