// Owns what follows from marks that have passed: people are told, the type draws its consequence. The conductor's command `heed`.
import type { CaseFile, CaseState } from './caseFile.js';
import type { Decision } from './change.js';
import { isRunning, unheededMarks } from './clocks/card.js';
import { clockAsOf } from './clocks/change.js';
import type { Command } from './command.js';
import { tellOfMark } from './ladder.js';
import type { CaseLaw } from './law.js';
import type { Moment } from './moment.js';
import { keepingRecusals } from './recusal.js';
import { Revision } from './revision.js';

/** Null when no mark waits: nothing is written then. */
export function heed<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, moment: Moment): Decision<S> | null {
  const waiting = file.clocks.flatMap((card) => unheededMarks(card).map((mark) => ({ card, mark })));
  if (waiting.length === 0) return null;
  const revision = new Revision(file, moment);
  for (const { card, mark } of waiting) {
    tellOfMark(revision, file.number, card, mark);
    law.onMark?.(revision, card, mark);
    const now = revision.clock(card.id) ?? card;
    const heeded = { ...now, heeded: [...now.heeded, mark.kind] };
    // A bounded pause that has ended by itself shows as running again.
    revision.replaceClock(isRunning(heeded) ? clockAsOf(heeded, moment.at) : heeded);
  }
  return keepingRecusals(file, revision.because({
    kind: 'case.heeded',
    summary: waiting.map(({ card, mark }) => `"${card.title}": ${mark.kind} of ${mark.at} acted on`).join('; '),
    data: { marks: waiting.map(({ card, mark }) => ({ clock: card.id, mark: mark.kind, at: mark.at, tells: mark.tells })) },
  }));
}
