// Owns the middle of what was measured. The only place that takes one.

/** The middle value; of an even number of them, halfway between the two in the middle, so that two rounds are not judged by the better one. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
