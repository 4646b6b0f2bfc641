// The appeal of a Center assignment (19 CFR 101.10(c)), as the officers tell it.
import type { CaseRef } from './activities.js';
import { Desk } from './desk.js';

export async function reassignment(ref: CaseRef): Promise<void> {
  const desk = new Desk(ref);
  await desk.perform('acknowledge');
  await desk.waitWhile('COMPLETENESS_REVIEW', 'AWAITING_IMPORTER_INFO');
  // Both Centers advise, side by side; neither decides.
  await desk.waitWhile('CENTER_INPUT');
  // Cargo and Conveyance Security decides, after asking Regulations and Rulings where it must.
  await desk.waitWhile('OFO_DECISION', 'HQ_CONSULT');
  await desk.perform('confirm-ace');
  await desk.seeToTheEnd();
}
