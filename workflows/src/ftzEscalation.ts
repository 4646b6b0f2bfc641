// A foreign-trade-zone issue on its way from the port, through the Center, to OFO Headquarters and back.
import type { CaseRef } from './activities.js';
import { Desk } from './desk.js';

export async function ftzEscalation(ref: CaseRef): Promise<void> {
  const desk = new Desk(ref);
  await desk.waitWhile('OPENED', 'PORT_TRIAGE');
  await desk.waitWhile('CENTER_CONSULT');
  await desk.waitWhile('PORT_REVIEW', 'HQ_ESCALATION_REQUESTED', 'PORT_DIRECTOR_CERTIFIED');
  // Headquarters may return a case that is not ripe, ask, or refer it to lawyers or the Board.
  await desk.waitWhile('OFO_HQ_REVIEW', 'INFO_REQUESTED', 'REFERRED_OT_RR_INTERNAL_ADVICE', 'REFERRED_FTZ_BOARD', 'RETURNED_TO_PORT');
  await desk.waitWhile('HQ_DIRECTION_ISSUED', 'PORT_IMPLEMENTING');
  await desk.perform('close');
  await desk.seeToTheEnd();
}
