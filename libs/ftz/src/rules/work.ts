// Owns the pieces of work of an FTZ case: what each is called, whose it is, who of the office may take it.
import { OFO_HQ, OT_RR, type TaskOrder, type UnitCode } from '@centerline/cases';

type Work = (unit: UnitCode, clockId: string) => TaskOrder;

export const triageTask: Work = (unit, clockId) => ({ id: 'port-triage', title: 'Triage the question', unit, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'], clockId });
export const adviseTask: Work = (unit, clockId) => ({ id: `advise:${unit}`, title: 'Draft the advice to the port', unit, roles: ['CENTER_SPECIALIST'], clockId });
export const approveAdviceTask: Work = (unit, clockId) => ({
  id: `approve-advice:${unit}`, title: 'Approve the advice to the port', unit, roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'], clockId,
});
export const portDecisionTask: Work = (unit, clockId) => ({ id: 'port-decision', title: 'Decide at the port, or escalate', unit, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'], clockId });
export const certifyTask: Work = (unit, clockId) => ({ id: 'certify-escalation', title: 'Certify the escalation, or resolve locally', unit, roles: ['PORT_DIRECTOR'], clockId });
export const acknowledgeTask = (clockId: string): TaskOrder => ({ id: 'acknowledge-hq', title: 'Acknowledge the escalation', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'], clockId });
export const directionTask = (clockId: string): TaskOrder => ({ id: 'hq-direction', title: 'Direct the port', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER'], clockId });
export const informationTask = (unit: UnitCode, clockId: string): TaskOrder => ({
  id: 'answer-information', title: 'Answer the questions of Headquarters', unit, clockId,
  roles: unit.startsWith('PORT-') ? ['PORT_OFFICER', 'PORT_DIRECTOR'] : ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'],
});
export const internalAdviceTask = (clockId: string): TaskOrder => ({ id: 'internal-advice', title: 'Record the internal advice', unit: OT_RR, roles: ['OT_RR_LIAISON'], clockId });
export const boardTask = (clockId: string): TaskOrder => ({ id: 'board-answer', title: 'Record the answer of the FTZ Board', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'], clockId });
export const implementTask: Work = (unit, clockId) => ({ id: 'port-implementation', title: 'Carry out the direction of Headquarters', unit, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'], clockId });
