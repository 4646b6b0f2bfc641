// Owns a small model of the machine: cases that take CPU one piece after another, on so many cores, asked for by so many callers. It checks the cost model against what was measured
// before anything is extrapolated. Pure; the same every time.

/** CPU milliseconds a case takes, in the order in which it takes them. */
export interface Piece {
  readonly name: string;
  readonly cpuMs: number;
}
export interface Load {
  readonly cores: number;
  readonly callers: number;
  readonly cases: number;
}
export interface Simulated {
  readonly perSecond: number;
  /** Share of the cores in use. */
  readonly busy: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Callers that each file the next case when theirs has ended; every piece waits for a core of its own, first come first served. */
export function simulate(pieces: readonly Piece[], { cores, callers, cases }: Load): Simulated {
  // A share of a core is a slower core: two cores of which we had 1.5 are two cores at three quarters of their speed.
  const count = Math.max(1, Math.ceil(cores));
  const speed = cores / count;
  const free = Array.from({ length: count }, () => 0);
  const waiting = Array.from({ length: Math.min(callers, cases) }, (_, index) => ({ at: 0, began: 0, piece: 0, order: index }));
  let filed = waiting.length;
  let used = 0;
  const took: number[] = [];
  let last = 0;
  while (waiting.length > 0) {
    waiting.sort((one, other) => one.at - other.at || one.order - other.order);
    const next = waiting.shift();
    const piece = next ? pieces[next.piece] : undefined;
    if (!next || !piece) continue;
    const core = free.indexOf(Math.min(...free));
    const from = Math.max(free[core] ?? 0, next.at);
    const until = from + piece.cpuMs / speed;
    free[core] = until;
    used += until - from;
    last = Math.max(last, until);
    if (next.piece + 1 < pieces.length) waiting.push({ ...next, at: until, piece: next.piece + 1, order: next.order + callers });
    else {
      took.push(until - next.began);
      if (filed < cases) waiting.push({ at: until, began: until, piece: 0, order: filed++ });
    }
  }
  took.sort((one, other) => one - other);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: (took.length / last) * 1_000, busy: used / (last * count), p50Ms: at(0.5), p95Ms: at(0.95) };
}
