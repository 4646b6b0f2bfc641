// Owns the arithmetic of a stacked bar: where each part begins and ends, and whether its number has room in it. Pure.

export interface Part<Kind extends string> {
  readonly kind: Kind;
  readonly count: number;
  /** In the unit of the scale: pixels. */
  readonly x: number;
  readonly width: number;
  /** The number fits into the part. */
  readonly hasRoom: boolean;
}

/** A digit of the labels is about this wide, in pixels, with its share of the margins. */
const DIGIT = 8;
const MARGIN = 8;

/** @param scale from a count to pixels. Parts without a count are left out. */
export function stack<Kind extends string>(counts: readonly (readonly [Kind, number])[], scale: (count: number) => number): readonly Part<Kind>[] {
  let before = 0;
  return counts.flatMap(([kind, count]) => {
    if (count === 0) return [];
    const x = scale(before);
    before += count;
    // A part that is there is seen, however small.
    const width = Math.max(2, scale(before) - x);
    return [{ kind, count, x, width, hasRoom: width >= String(count).length * DIGIT + MARGIN }];
  });
}
