// A Center's input on a trusted partner's petition (COAC recommendation 14). The petition's own dates never wait for it.
import type { CaseRef } from './activities.js';
import { Desk } from './desk.js';

export async function fpfInput(ref: CaseRef): Promise<void> {
  const desk = new Desk(ref);
  await desk.perform('acknowledge');
  await desk.waitWhile('ELIGIBILITY_CHECK', 'NOT_ELIGIBLE');
  await desk.waitWhile('SENT_TO_CENTER', 'CENTER_ASSIGNED', 'CLARIFICATION', 'DRAFT_INPUT', 'CENTER_SUPERVISOR_REVIEW');
  // Delivered, or lapsed at its due date and five working days: FP&F disposes of every point.
  await desk.waitWhile('INPUT_DELIVERED', 'FPF_CONSIDERING', 'LAPSED_NO_INPUT', 'HQ_ADVICE_REQUESTED', 'HQ_PETITION');
  await desk.perform('close');
  await desk.seeToTheEnd();
}
