// Owns the side exits: a party withdraws, or an appeal repeats another open one.
import { invalid, isParty, refuse, Revision, type CaseFile, type Moment, type SignedIn } from '@centerline/cases';
import { DUPLICATES, WITHDRAWAL } from '../citations.js';
import type { MarkDuplicateBody, WithdrawBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { isFiled, type DraftState, type FiledState, type ReassignmentState } from '../state.js';
import { asFaults } from '../validations/faults.js';
import { reasonFaults } from '../validations/officers.js';
import { textFaults, tooLong } from '../validations/text.js';
import type { Act, Verdict } from './desk.js';

/** `withdraw`: a draft or an appeal not yet decided. Headquarters, recording a letter, says what the importer wrote. */
export function withdraw(file: CaseFile<DraftState | FiledState>, { reason }: WithdrawBody, by: SignedIn, moment: Moment): Verdict {
  const length = { ...LIMITS.note, least: 3 };
  const faults = asFaults(
    isParty(by) ? tooLong('/reason', 'The reason', reason, length) : textFaults('/reason', 'What the importer wrote', reason, length, WITHDRAWAL),
  );
  if (faults) return refuse(...faults);
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeAll({ lawToo: false });
  const ending = { outcome: 'WITHDRAWN', at: moment.at, byName: by.name, reason: reason ?? '' } as const;
  revision.state = isFiled(file.state)
    ? { ...file.state, stage: 'WITHDRAWN', ending }
    : { stage: 'WITHDRAWN', content: file.state.content, keptBy: file.state.keptBy, ending };
  return revision.because({
    kind: 'reassignment.withdrawn',
    summary: `${by.name} withdrew the ${isFiled(file.state) ? 'appeal' : 'draft'}`,
    publicSummary: 'The appeal was withdrawn.',
    reasonCode: 'WITHDRAWN',
    data: { reason: reason ?? '', from: file.state.stage },
  });
}

/** `mark-duplicate`: the other appeal must be open, filed, and of the same importer. */
export const markDuplicate: Act<MarkDuplicateBody> = (file, { duplicateOf, reason }, by, moment) => {
  const other = moment.related.find((one) => one.number === duplicateOf && one.number !== file.number);
  const unreasoned = reasonFaults(reason, DUPLICATES);
  if (!other || other.closed || other.stage === 'DRAFT')
    return refuse(
      invalid('/duplicateOf', 'no-such-open-appeal', `${duplicateOf} is no other open appeal of this importer.`, DUPLICATES), ...unreasoned,
    );
  const faults = asFaults(unreasoned);
  if (faults) return refuse(...faults);
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeAll({ lawToo: false });
  revision.state = {
    ...file.state, stage: 'DUPLICATE', ending: { outcome: 'DUPLICATE', at: moment.at, byName: by.name, reason, duplicateOf: other.number },
  };
  revision.tell({ to: 'party' }, 'duplicate', `${file.number}: closed as a duplicate`, `This appeal repeats ${other.number}, which goes on.`);
  return revision.because({
    kind: 'reassignment.duplicate',
    summary: `${by.name} closed the appeal as a duplicate of ${other.number}`,
    publicSummary: `This appeal repeats ${other.number}, which goes on.`,
    reasonCode: 'DUPLICATE',
    data: { duplicateOf: other.number, reason },
  });
};
