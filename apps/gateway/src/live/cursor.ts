// Owns the event ids of live updates: a place in the ledger's events, sealed, because how many events the agency has is nobody's business.
import type { Sealer } from '../session/seal.js';

const PURPOSE = 'live updates';

/** One seal a place: all who listen get the same. */
export class Cursors {
  private last: { readonly floor: string; readonly id: string } | null = null;

  constructor(private readonly sealer: Sealer) {}

  idOf(floor: string): string {
    if (this.last?.floor !== floor) this.last = { floor, id: this.sealer.seal(floor, PURPOSE) };
    return this.last.id;
  }

  /** The place of a Last-Event-ID, null for one that is not ours. */
  floorOf(id: string): string | null {
    return this.sealer.open(id, PURPOSE);
  }
}
