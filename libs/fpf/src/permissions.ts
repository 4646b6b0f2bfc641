// Owns who may give which command on a request for Center input: role × command × office, each row with its rule.
// Commands of the conductor (`acknowledge`, `close`) are absent on purpose.
import type { Permission, Relation, Role } from '@centerline/cases';
import * as rules from './citations.js';
import type { FpfCommandKind } from './fields.js';

const TRADE: readonly Role[] = ['IMPORTER_USER', 'BROKER_USER'];
const FPF: readonly Role[] = ['FPF_PARALEGAL', 'FPF_OFFICER'];
const OFFICER: readonly Role[] = ['FPF_OFFICER'];
const SPECIALIST: readonly Role[] = ['CENTER_SPECIALIST'];
const REVIEWERS: readonly Role[] = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'];
const LIAISON: readonly Role[] = ['OT_RR_LIAISON'];

const row = (command: FpfCommandKind, roles: readonly Role[], of: Relation, rule: Permission['rule']): Permission => ({ command, roles, of, rule });

export const PERMISSIONS: readonly Permission[] = [
  row('request', TRADE, 'party', rules.REQUEST),
  row('request', FPF, 'office', rules.VOLUNTARY),
  row('complete-file', FPF, 'office', rules.INTERNAL_FIELDS),
  row('confirm-eligibility', FPF, 'office', rules.ELIGIBILITY),
  row('ask-voluntarily', OFFICER, 'office', rules.VOLUNTARY),
  row('decline', OFFICER, 'office', rules.DECLINING),
  row('send-to-center', FPF, 'office', rules.REQUEST),
  row('assign-specialist', [...SPECIALIST, ...REVIEWERS], 'center', rules.CENTER_WORK),
  row('ask-clarification', SPECIALIST, 'center', rules.CLARIFICATION),
  row('answer-clarification', FPF, 'office', rules.CLARIFICATION),
  row('draft-input', SPECIALIST, 'center', rules.CENTER_WORK),
  row('submit-input', SPECIALIST, 'center', rules.CENTER_WORK),
  row('return-input', REVIEWERS, 'center', rules.CENTER_WORK),
  row('approve-input', REVIEWERS, 'center', rules.SEPARATION),
  row('consider-input', FPF, 'office', rules.DISPOSITION),
  row('extend-input', OFFICER, 'office', rules.INPUT_EXTENSION),
  row('extend-petition-period', OFFICER, 'office', rules.EXTENSION),
  row('record-limitations-waiver', FPF, 'office', rules.LIMITATIONS_WAIVER),
  row('request-hq-advice', OFFICER, 'office', rules.HQ_ADVICE),
  row('record-hq-advice', LIAISON, 'legal', rules.HQ_ADVICE),
  row('transfer-hq-petition', OFFICER, 'office', rules.HQ_PETITION),
  row('record-disposition', OFFICER, 'office', rules.SEPARATION),
  row('record-disposition', LIAISON, 'legal', rules.HQ_PETITION),
  row('withdraw-request', TRADE, 'party', rules.WITHDRAWAL),
  row('withdraw-request', FPF, 'office', rules.WITHDRAWAL),
  row('refer-doj', OFFICER, 'office', rules.JUSTICE),
];
