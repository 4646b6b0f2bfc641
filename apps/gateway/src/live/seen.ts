// Owns which events are known: all up to the floor, and some above it. A number is given out before its event is committed, so a lower
// one may still come; after a while it cannot any more, and the floor rises. Pure, but for what it remembers.

/** How long an event may take from its number to its commit. Commits take milliseconds. */
export const LATE_MS = 10_000;
/** More numbers than this are not kept above the floor: a herd of deadlines must not make every later question long. */
const MOST = 5_000;

export class SeenEvents {
  private readonly above = new Map<string, number>();

  /** @param floor as text; numbers of events are wider than JavaScript's. */
  constructor(private lowest: string) {}

  get floor(): string {
    return this.lowest;
  }
  get numbers(): readonly string[] {
    return [...this.above.keys()];
  }

  note(id: string, nowMs: number): void {
    this.above.set(id, nowMs);
  }

  /** Raises the floor over what has been known for long enough. */
  settle(nowMs: number): void {
    for (const [id, sinceMs] of this.above) {
      if (nowMs - sinceMs <= LATE_MS && this.above.size <= MOST) continue;
      this.above.delete(id);
      if (BigInt(id) > BigInt(this.lowest)) this.lowest = id;
    }
    for (const id of this.above.keys()) if (BigInt(id) <= BigInt(this.lowest)) this.above.delete(id);
  }
}
