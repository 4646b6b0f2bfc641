// Owns live updates: asks the ledger once a second for everybody who listens, and tells each only of cases they may see, by id and version.
// Must never tell what happened: who is told reads the case, and that reading is judged and recorded like any other.
import { isParty, type CaseId, type SignedIn } from '@centerline/cases';
import { instantOf } from '@centerline/clock';
import { readsAll, scopeOf } from '@centerline/edge';
import type { Missed, News, Newsroom } from '@centerline/ledger';
import { IDLE_MS } from '../session/lifetimes.js';
import type { Log } from '../visit.js';
import type { Cursors } from './cursor.js';
import { LATE_MS, SeenEvents } from './seen.js';

const LOOK_EVERY_MS = 1_000;
export const HEARTBEAT_MS = 15_000;
const MOST_LOOKED_AT = 1_000;
/** To whom more cases than these would be told at once, it is told to read everything again. */
const MOST_TOLD = 200;

/** Somebody's open connection. */
export interface Listener {
  readonly idHash: string;
  readonly reader: SignedIn;
  /** Sends one event, with the place to come back to. */
  tell(event: 'case' | 'reload' | 'session-ended', data: object, id: string): void;
  /** Shows that the line is open, and moves the place to come back to. */
  beat(id: string): void;
  hangUp(): void;
  isOpen(): boolean;
}

export class LiveHub {
  private readonly listeners = new Map<Listener, number>();
  private seen: SeenEvents | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly newsroom: Pick<Newsroom, 'since' | 'missed' | 'floor'>, private readonly cursors: Cursors, private readonly now: () => number, private readonly log: Log) {}

  countOf(idHash: string): number {
    return [...this.listeners.keys()].filter((listener) => listener.idHash === idHash).length;
  }

  /** From now on the listener hears what changes; first, what it missed since `lastId`. */
  async join(listener: Listener, lastId: string | undefined): Promise<void> {
    // Counted before anything is awaited: many who come at once are as many.
    this.listeners.set(listener, this.now());
    try {
      const floor = await this.newsroom.floor(LATE_MS / 1_000);
      this.seen ??= new SeenEvents(floor);
      const id = this.cursors.idOf(this.seen.floor);
      listener.beat(id);
      if (lastId !== undefined) await this.catchUp(listener, this.cursors.floorOf(lastId), id);
    } catch (error) {
      this.leave(listener);
      throw error;
    }
    if (!listener.isOpen()) this.leave(listener);
    else this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    // Nobody follows the events any more: who comes next begins anew.
    this.seen = null;
  }

  /** Signed out: the line is closed now, not at the next look. */
  end(idHash: string): void {
    for (const listener of [...this.listeners.keys()]) if (listener.idHash === idHash) this.dismiss(listener);
  }

  close(): void {
    for (const listener of [...this.listeners.keys()]) {
      this.leave(listener);
      listener.hangUp();
    }
  }

  /** One look at the ledger, for all. Looks never overlap. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce()
      .catch((error: unknown) => this.log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'live updates wait for the ledger'))
      .finally(() => { this.looking = null; });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const seen = this.seen;
    if (seen === null) return;
    const nowMs = this.now();
    const asked = [...this.listeners.keys()];
    const { news, alive } = await this.newsroom.since({
      floor: seen.floor, seen: seen.numbers, limit: MOST_LOOKED_AT, now: instantOf(nowMs), idleSince: instantOf(nowMs - IDLE_MS),
      sessions: [...new Set(asked.map(({ idHash }) => idHash))],
      tradeUnits: [...new Set(asked.filter(({ reader }) => isParty(reader)).map(({ reader }) => reader.unit))],
    });
    for (const { id } of news) seen.note(id, nowMs);
    seen.settle(nowMs);
    for (const listener of asked) if (!alive.includes(listener.idHash)) this.dismiss(listener);
    this.tellAll(asked.filter((listener) => this.listeners.has(listener)), latest(news), this.cursors.idOf(seen.floor), nowMs);
    if (news.length === MOST_LOOKED_AT) await this.lookOnce();
  }

  private tellAll(listeners: readonly Listener[], news: readonly News[], id: string, nowMs: number): void {
    for (const listener of listeners) {
      const theirs = news.filter((one) => mayHear(listener.reader, one));
      tellThem(listener, theirs, id);
      if (theirs.length > 0) this.listeners.set(listener, nowMs);
      else if (nowMs - (this.listeners.get(listener) ?? 0) >= HEARTBEAT_MS) {
        listener.beat(id);
        this.listeners.set(listener, nowMs);
      }
    }
  }

  private async catchUp(listener: Listener, floor: string | null, id: string): Promise<void> {
    const missed = floor === null ? null : await this.newsroom.missed(scopeOf(listener.reader), floor, MOST_TOLD + 1);
    if (missed === null) listener.tell('reload', {}, id);
    else tellThem(listener, missed, id);
  }

  private dismiss(listener: Listener): void {
    this.leave(listener);
    listener.tell('session-ended', {}, '');
    listener.hangUp();
  }
}

function tellThem(listener: Listener, cases: readonly Missed[], id: string): void {
  if (cases.length > MOST_TOLD) listener.tell('reload', {}, id);
  else for (const one of cases) listener.tell('case', wordsOf(one), id);
}
const wordsOf = ({ caseId, type, version }: Missed): Missed => ({ caseId, type, version });

/** The same answer the lists of cases give (edge: scopeOf). */
const mayHear = (reader: SignedIn, { units, parties }: News): boolean =>
  isParty(reader) ? parties.includes(reader.unit) : readsAll(reader) || units.includes(reader.unit);

/** Of several versions of a case only the last one matters. Messages and documents come at one version, and not each is for everybody: who may hear of any of them does. */
function latest(news: readonly News[]): readonly News[] {
  const last = new Map<CaseId, News>();
  for (const one of news) {
    const known = last.get(one.caseId);
    if (!known || known.version < one.version) last.set(one.caseId, one);
    else if (known.version === one.version) last.set(one.caseId, { ...known, parties: [...new Set([...known.parties, ...one.parties])] });
  }
  return [...last.values()];
}
