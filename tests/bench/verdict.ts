// Owns what is claimed and what came of it: a target, the value measured, met or not. A figure that could not be had has no verdict but a reason.
import { ratioOf, type Played, type Ratio } from './rounds.js';
import { median } from './median.js';

export interface Verdict {
  readonly id: string;
  readonly target: string;
  /** Null when it was not measured; `note` says why. */
  readonly value: number | null;
  readonly met: boolean | null;
  readonly note: string;
}

const spread = ({ least, most }: Ratio): string => `${least.toFixed(2)} to ${most.toFixed(2)} over the rounds`;

export function atLeast(id: string, target: number, ratio: Ratio | null, of: string): Verdict {
  const words = `≥ ${target} × ${of}`;
  return ratio === null
    ? { id, target: words, value: null, met: null, note: `not run: ${of} did not take part` }
    : { id, target: words, value: ratio.median, met: ratio.median >= target, note: spread(ratio) };
}
/** The least and the most of what the rounds gave. */
export const spreadOf = (values: readonly number[]): string => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)} over the rounds`;

/** Of one ratio for each round. */
export function atLeastOf(id: string, target: number, ratios: readonly number[], of: string, note = ''): Verdict {
  const middle = median(ratios);
  if (middle === null) return notMeasured(id, `≥ ${target} × ${of}`, 'no round came to its end');
  return { id, target: `≥ ${target} × ${of}`, value: middle, met: middle >= target, note: [note, spreadOf(ratios)].filter(Boolean).join('; ') };
}
/** Of one ratio for each round, where less is better. */
export function atMostOf(id: string, target: number, ratios: readonly number[], of: string, note = ''): Verdict {
  const { value, ...rest } = atLeastOf(id, target, ratios, of, note);
  return { ...rest, value, target: `≤ ${target} × ${of}`, met: value === null ? null : value <= target };
}
export const atMost = (id: string, target: number, value: number | null, unit: string, note = ''): Verdict =>
  ({ id, target: `≤ ${target} ${unit}`, value, met: value === null ? null : value <= target, note });
export const notMeasured = (id: string, target: string, why: string): Verdict => ({ id, target, value: null, met: null, note: `not run: ${why}` });

/** S1 to S3, from the rounds. The best queue of a round is the one that accepted most. */
export function roundVerdicts(played: Played): readonly Verdict[] {
  const bestQueue = (['graphile', 'pgBoss'] as const).flatMap((id) => {
    const ratio = ratioOf(played, 'centerline', id, (turn) => turn.accept.perSecond);
    return ratio ? [ratio] : [];
  }).sort((a, b) => a.median - b.median)[0] ?? null;
  return [
    atLeast('S1 library', 0.8, ratioOf(played, 'ledger', 'floor', (turn) => turn.accept.perSecond), 'the raw floor'),
    atLeast('S1 HTTP by floor', 0.3, ratioOf(played, 'centerline', 'floor', (turn) => turn.accept.perSecond), 'the raw floor'),
    atLeast('S1 HTTP by DBOS', 3, ratioOf(played, 'centerline', 'dbos', (turn) => turn.accept.perSecond), 'DBOS'),
    atLeast('S1 HTTP by queues', 1.5, bestQueue, 'the best PostgreSQL queue'),
    atLeast('S1 HTTP by Restate', 1, ratioOf(played, 'centerline', 'restate', (turn) => turn.accept.perSecond), 'Restate'),
    atLeast('S2 by audited', 1, ratioOf(played, 'centerline', 'bareAudited', (turn) => turn.whole?.perSecond), 'bare Temporal with audit rows'),
    atLeast('S2 by bare', 0.75, ratioOf(played, 'centerline', 'bareUnaudited', (turn) => turn.whole?.perSecond), 'bare Temporal without'),
    atLeast('S2 by DBOS', 0.65, ratioOf(played, 'centerline', 'dbos', (turn) => turn.whole?.perSecond), 'DBOS'),
    atLeast('S3 library', 0.7, ratioOf(played, 'ledger', 'floor', (turn) => turn.decide.perSecond), 'the raw floor'),
    atLeast('S3 by DBOS', 5, ratioOf(played, 'ledger', 'dbos', (turn) => turn.decide.perSecond), 'DBOS’s send'),
  ];
}
