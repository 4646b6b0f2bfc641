// Owns what follows a decision, by the conductor: ACE confirms the new assignment, a denial is closed. ACE is the system of record.
import { conflict, invalid, OFO_HQ, refuse, Revision, type Moment } from '@centerline/cases';
import { ACE_CHANGE } from '../citations.js';
import type { ConfirmAceBody } from '../fields.js';
import type { ReassignmentState } from '../state.js';
import { isBlank } from '../validations/text.js';
import type { FiledCase, Verdict } from './desk.js';

/** `confirm-ace`: closes the case, or raises the alarm once and waits on. */
export function confirmAce(file: FiledCase, body: ConfirmAceBody, moment: Moment): Verdict {
  const revision = new Revision<ReassignmentState>(file, moment);
  if (!body.confirmed) {
    if (file.state.ace.status === 'ALARMED')
      return refuse(conflict('alarm-raised', 'The alarm was raised already; the case waits for ACE.', ACE_CHANGE));
    if (isBlank(body.reason)) return refuse(invalid('/reason', 'missing', 'Say why ACE did not confirm.', ACE_CHANGE));
    revision.state = { ...file.state, ace: { status: 'ALARMED', reason: body.reason, at: moment.at } };
    revision.tell(
      { to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST', 'OFO_HQ_SUPERVISOR'] },
      'ace-alarm',
      `${file.number}: ACE did not confirm the new assignment`,
      body.reason,
    );
    return revision.because({
      kind: 'reassignment.ace-not-confirmed',
      summary: `ACE did not confirm the new assignment: ${body.reason}`,
      reasonCode: 'ACE_NOT_CONFIRMED',
      data: { reason: body.reason },
    });
  }
  if (isBlank(body.reference)) return refuse(invalid('/reference', 'missing', 'A confirmation has the reference ACE gave it.', ACE_CHANGE));
  revision.stopClock('ace-change');
  revision.closeAll({ lawToo: false });
  revision.state = { ...file.state, stage: 'CLOSED', ace: { status: 'UPDATED', reference: body.reference, at: moment.at } };
  revision.tell(
    { to: 'party' },
    'ace-updated',
    `${file.number}: ACE shows your new Center`,
    `The change takes effect on ${file.state.decision?.effectiveOn ?? ''}. The case is closed.`,
  );
  return revision.because({
    kind: 'reassignment.ace-updated',
    summary: `ACE confirmed the new assignment (${body.reference}); the case is closed`,
    publicSummary: 'ACE shows the new assignment; the case is closed.',
    reasonCode: 'ACE_UPDATED',
    data: { reference: body.reference, effectiveOn: file.state.decision?.effectiveOn ?? null, clock: revision.clock('ace-change')?.verdict },
  });
}

/** `close`: a denial has nothing to carry out. */
export function close(file: FiledCase, moment: Moment): Verdict {
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeAll({ lawToo: false });
  revision.state = { ...file.state, stage: 'CLOSED' };
  return revision.because({
    kind: 'reassignment.closed',
    summary: 'The case is closed',
    publicSummary: 'The case is closed.',
    data: { outcome: file.state.decision?.outcome ?? null },
  });
}
