// Owns how load is made: so many callers at once, bounded in count and in time; or a steady pace. Must never judge a figure.

export interface Figure {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
export interface Bound {
  readonly count: number;
  /** Who has done so many before this time goes on until then: a rate of a tenth of a second says little. */
  readonly leastSeconds?: number;
  readonly seconds: number;
  readonly callers: number;
}

/** The value below which that share of the values lies; milliseconds in, milliseconds out. 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const figureOf = (latencies: readonly number[], milliseconds: number): Figure => ({
  count: latencies.length, perSecond: latencies.length === 0 ? 0 : (latencies.length / milliseconds) * 1_000,
  p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95), p99: percentile(latencies, 0.99),
});

/** Calls `work` by so many callers, each the next as soon as it has its answer, until the bound is reached. */
export async function atOnce<Result>(bound: Bound, work: (turn: number) => Promise<Result>): Promise<{ readonly figure: Figure; readonly results: readonly Result[] }> {
  const latencies: number[] = [];
  const results: Result[] = [];
  const began = performance.now();
  let next = 0;
  const goesOn = (): boolean => {
    const seconds = (performance.now() - began) / 1_000;
    return seconds < bound.seconds && (next < bound.count || seconds < (bound.leastSeconds ?? 0));
  };
  const caller = async (): Promise<void> => {
    while (goesOn()) {
      const turn = next++;
      const from = performance.now();
      results.push(await work(turn));
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: bound.callers }, caller));
  return { figure: figureOf(latencies, performance.now() - began), results };
}

/** Calls `work` so many times a second whether or not earlier answers are in: the wait of a call that is late counts. */
export async function atPace<Result>(perSecond: number, seconds: number, work: (turn: number) => Promise<Result>): Promise<{ readonly figure: Figure; readonly results: readonly Result[] }> {
  const latencies: number[] = [];
  const results: Result[] = [];
  const began = performance.now();
  const calls = Array.from({ length: Math.max(1, Math.floor(perSecond * seconds)) }, async (_, turn) => {
    const due = began + (turn * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    results.push(await work(turn));
    latencies.push(performance.now() - due);
  });
  await Promise.all(calls);
  return { figure: figureOf(latencies, performance.now() - began), results };
}
