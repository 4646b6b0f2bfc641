// Owns what is shown beside an act because one has to read it before one acts: the draft to approve, the questions to answer, the advice to weigh.
import type { Of } from './plan.js';

export function Regarding({ of: _of, command: _command }: { readonly of: Of; readonly command: string }): React.ReactNode {
  return null;
}
