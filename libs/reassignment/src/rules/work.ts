// Owns the pieces of work an appeal gives to offices, each with the clock that runs for it.
import { OFO_HQ, OT_RR, type TaskOrder, type UnitCode } from '@centerline/cases';

export const acknowledgeTask: TaskOrder = {
  id: 'acknowledge', title: 'Acknowledge the appeal', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'], clockId: 'acknowledge',
};
export const completenessTask: TaskOrder = {
  id: 'completeness', title: 'Check the appeal for completeness', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'], clockId: 'completeness',
};
export const answerTask = (account: UnitCode, clockId: string): TaskOrder => ({
  id: 'answer-information', title: 'Give the information asked for', unit: account, roles: ['IMPORTER_USER'], clockId,
});
/** When the cure period has ended without an answer: the review's own clock runs on for it. */
export const cureEndedTask: TaskOrder = {
  id: 'cure-ended', title: 'The cure period ended unanswered: reject as incomplete, or go on waiting',
  unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'], clockId: 'completeness',
};
export const adviseTask = (center: UnitCode): TaskOrder => ({
  id: `advise:${center}`, title: 'Advise on the appeal', unit: center, roles: ['CENTER_SPECIALIST'], clockId: `center-advice:${center}`,
});
export const approveTask = (center: UnitCode): TaskOrder => ({
  id: `approve-advice:${center}`, title: 'Approve or return the advice',
  unit: center, roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'], clockId: `center-advice:${center}`,
});
export const decideTask: TaskOrder = {
  id: 'decide', title: 'Decide the appeal', unit: OFO_HQ, roles: ['OFO_HQ_DECIDER', 'OFO_HQ_ANALYST'], clockId: 'decision-target',
};
export const consultTask: TaskOrder = {
  id: 'consult', title: 'Answer the consultation of Headquarters', unit: OT_RR, roles: ['OT_RR_LIAISON'], clockId: 'hq-consult',
};
export const aceTask: TaskOrder = {
  id: 'ace-change', title: 'See the new assignment through ACE', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'], clockId: 'ace-change',
};
