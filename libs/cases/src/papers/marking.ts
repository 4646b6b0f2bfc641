// Owns who sees which document. What a reader may not see is absent everywhere: in lists, counts, messages and errors.
import { holds, type Actor, type Role } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import type { Audience } from '../permission.js';
import type { FiledDocument, Marking } from './document.js';
import type { Folder } from './paper.js';

/** Centers advise on goods and accounts; what enforcement knows is not theirs to read (POLICY). */
export const ENFORCEMENT: readonly Role[] = [
  'PORT_OFFICER', 'PORT_DIRECTOR', 'FPF_PARALEGAL', 'FPF_OFFICER', 'OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR', 'OT_RR_LIAISON', 'AUDITOR',
];

/** Markings this person may read and give, as far as the person alone decides. */
export function markingsFor(side: Audience, actor: Actor): readonly Marking[] {
  if (side === 'party') return ['public'];
  return actor.kind === 'system' || holds(actor, ENFORCEMENT) ? ['public', 'internal', 'law-enforcement'] : ['public', 'internal'];
}

/** Whether this reader sees the document at all. What was put with a draft is its keeper's until the case is filed. */
export function seesDocument<S extends CaseState>({ file }: Folder<S>, document: FiledDocument, side: Audience, actor: Actor): boolean {
  const neverFiled = file.clocks.length === 0;
  if (neverFiled && document.filedBy.side !== side) return false;
  const filedIt = side === 'agency' && document.filedBy.id === actor.id;
  return filedIt || markingsFor(side, actor).includes(document.marking);
}
