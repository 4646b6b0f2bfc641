// The ledger's rooms in memory, for tests: sessions with the same promises as libs/ledger/src/sessions.ts, and news a test writes itself.
import { msOf, type Instant } from '@centerline/clock';
import type { SessionRow, Bulletin, Missed, News, NewsOrder } from '@centerline/ledger';
import type { SessionRoom } from '../session/browserSessions.js';

export class FakeRoom implements SessionRoom {
  readonly rows = new Map<string, SessionRow & { readonly renewingUntil: Instant | null }>();

  /** How often somebody asked for the right to renew. */
  claims = 0;

  async open(row: SessionRow): Promise<void> {
    this.rows.set(row.idHash, { ...row, renewingUntil: null });
  }
  async find(idHash: string): Promise<SessionRow | null> {
    return this.rows.get(idHash) ?? null;
  }
  async ofPerson(person: string): Promise<SessionRow[]> {
    return [...this.rows.values()].filter((row) => row.person === person).sort((one, other) => msOf(other.seenAt) - msOf(one.seenAt));
  }
  async touch(idHash: string, at: Instant): Promise<void> {
    const row = this.rows.get(idHash);
    if (row && msOf(row.seenAt) < msOf(at)) this.rows.set(idHash, { ...row, seenAt: at });
  }
  async end(idHash: string): Promise<SessionRow | null> {
    const row = this.rows.get(idHash) ?? null;
    this.rows.delete(idHash);
    return row;
  }
  async endPast(idleSince: Instant, now: Instant): Promise<SessionRow[]> {
    const over = [...this.rows.values()].filter((row) => row.seenAt <= idleSince || row.endsAt <= now);
    for (const { idHash } of over) this.rows.delete(idHash);
    return over;
  }
  async claimRenewal(idHash: string, now: Instant, until: Instant): Promise<boolean> {
    this.claims += 1;
    const row = this.rows.get(idHash);
    if (!row || (row.renewingUntil !== null && row.renewingUntil > now)) return false;
    this.rows.set(idHash, { ...row, renewingUntil: until });
    return true;
  }
  async renew(idHash: string, until: Instant, sealed: string): Promise<boolean> {
    const row = this.rows.get(idHash);
    if (row?.renewingUntil !== until) return false;
    this.rows.set(idHash, { ...row, sealed, renewingUntil: null });
    return true;
  }
  async releaseRenewal(idHash: string, until: Instant): Promise<void> {
    const row = this.rows.get(idHash);
    if (row?.renewingUntil === until) this.rows.set(idHash, { ...row, renewingUntil: null });
  }
  async unitName(unit: string): Promise<string> {
    return unit === 'OFO-HQ' ? 'Office of Field Operations Headquarters' : unit;
  }
}

/** Events in the order of their numbers; `committed` at once unless a test holds one back. */
export class FakeNewsroom {
  readonly events: News[] = [];
  /** Sessions the ledger does not know any more. */
  readonly gone = new Set<string>();
  asked = 0;
  fails = false;

  async since({ floor, seen, sessions, limit }: NewsOrder): Promise<Bulletin> {
    this.asked += 1;
    if (this.fails) throw new Error('the ledger is away');
    return {
      news: this.events.filter(({ id }) => Number(id) > Number(floor) && !seen.includes(id)).slice(0, limit),
      alive: sessions.filter((one) => !this.gone.has(one)),
    };
  }
  async missed(_scope: unknown, floor: string, limit: number): Promise<Missed[]> {
    return this.events.filter(({ id }) => Number(id) > Number(floor)).slice(0, limit);
  }
  async floor(): Promise<string> {
    return '0';
  }
}
