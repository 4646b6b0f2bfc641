// Owns browser sessions: opened at sign-in under a new id, found by the hash of the id, over when their time is. The id is known to the
// browser alone, and what a session holds stands sealed in the ledger. Must never give a token to anybody but who asks a service with it.
import { createHash, randomBytes } from 'node:crypto';
import type { Role, SignedIn } from '@centerline/cases';
import { instantOf, msOf, type Instant } from '@centerline/clock';
import { ProblemException } from '@centerline/edge';
import type { SessionRow, Sessions } from '@centerline/ledger';
import type { Visit } from '../visit.js';
import { cookieIn, SESSION_COOKIE, withoutCookie } from './cookies.js';
import { IDLE_MS, LONGEST_MS, NOTED_EVERY_MS, standingOf, WHY_OVER } from './lifetimes.js';
import type { Place, PlaceOf } from './place.js';
import type { Sealer } from './seal.js';

/** The ledger's room of sessions, as far as it is used here: a test may bring its own. */
export type SessionRoom = Pick<Sessions, 'open' | 'find' | 'ofPerson' | 'touch' | 'end' | 'endPast' | 'claimRenewal' | 'renew' | 'releaseRenewal' | 'unitName'>;

export type Who = Pick<SignedIn, 'id' | 'name' | 'unit'> & { readonly roles: readonly Role[] };

export interface Tokens {
  readonly accessToken: string;
  readonly accessUntilMs: number;
  /** Null when the provider gave none: the session then ends with its access token. */
  readonly refreshToken: string | null;
}
/** What is sealed. */
export interface Holding extends Tokens {
  readonly who: Who;
  /** Where it was opened. */
  readonly place: Place;
  readonly csrf: string;
}
export interface Session {
  readonly idHash: string;
  readonly holding: Holding;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  readonly idleUntil: Instant;
  readonly expiresAt: Instant;
}

/** One of a person's sessions. */
export interface OwnSession extends SessionRow {
  /** Where it was opened; null for one that another release sealed. */
  readonly place: Place | null;
}

/** 256 bits, as the browser and its page hold them. */
const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url');
const purposeOf = (idHash: string): string => `session of a place ${idHash}`;

const ended = (why: string): ProblemException =>
  new ProblemException('session-ended', `${why} Sign in again.`, { headers: { 'set-cookie': withoutCookie(SESSION_COOKIE) } });

export class BrowserSessions {
  constructor(private readonly room: SessionRoom, private readonly sealer: Sealer, private readonly now: () => number, private readonly placeOf: PlaceOf) {}

  /** Opens a session under an id nobody has seen before. The id is told once, here. */
  async open({ request }: Pick<Visit, 'request'>, who: Who, tokens: Tokens): Promise<{ readonly id: string }> {
    const id = newSecret();
    const idHash = hashOf(id);
    const nowMs = this.now();
    const at = instantOf(nowMs);
    await this.room.open({
      idHash, person: who.id, openedAt: at, seenAt: at, endsAt: instantOf(nowMs + LONGEST_MS),
      sealed: this.sealed(idHash, { who, place: this.placeOf(request), csrf: newSecret(), ...tokens }),
    });
    return { id };
  }

  /** The session of a request, null when the browser brought none. Throws `session-ended` when it brought one that is over, or another browser's: then it is over for both. */
  async of(visit: Visit): Promise<Session | null> {
    const id = cookieIn(visit.request, SESSION_COOKIE);
    if (id === null || id === '') return null;
    const session = await this.at(hashOf(id));
    if (session === null) throw ended('This session has ended.');
    const { place, who } = session.holding;
    if (this.placeOf(visit.request).browser !== place.browser) {
      await this.room.end(session.idHash);
      visit.request.log.warn({ alarm: 'session-elsewhere', person: who.id }, 'a session was brought by another browser than it was opened in, and was ended');
      throw ended('This session was opened in another browser.');
    }
    return session;
  }

  /** Whether the request comes over another network than the session was opened over: to decide, one signs in anew. */
  isElsewhere({ holding }: Session, { request }: Pick<Visit, 'request'>): boolean {
    return this.placeOf(request).network !== holding.place.network;
  }

  /** The session of a request; throws `not-signed-in` or `session-ended` when there is none. */
  async required(visit: Visit): Promise<Session> {
    const session = await this.of(visit);
    if (session === null) throw new ProblemException('not-signed-in', 'This needs you to sign in: /auth/sign-in.');
    return session;
  }

  /** The session of that hash as it stands now; null when there is none. Throws `session-ended`, and removes it, when its time is over. */
  async at(idHash: string): Promise<Session | null> {
    const row = await this.room.find(idHash);
    const holding = row && this.opened(row);
    if (!row || !holding) return null;
    const standing = standingOf(row, this.now());
    if (standing.kind === 'over') {
      await this.room.end(idHash);
      throw ended(WHY_OVER[standing.why]);
    }
    return { idHash, holding, openedAt: row.openedAt, seenAt: row.seenAt, idleUntil: standing.idleUntil, expiresAt: standing.expiresAt };
  }

  /** Those of a person that are not over, the one used last first. */
  async ofPerson(person: string): Promise<readonly OwnSession[]> {
    const nowMs = this.now();
    const rows = (await this.room.ofPerson(person)).filter((row) => standingOf(row, nowMs).kind === 'good');
    return rows.map((row) => ({ ...row, place: this.opened(row)?.place ?? null }));
  }

  /** Notes that the person did something. `always` for who asks for more time by name. */
  async note(session: Session, always = false): Promise<void> {
    const nowMs = this.now();
    if (always || nowMs - msOf(session.seenAt) >= NOTED_EVERY_MS) await this.room.touch(session.idHash, instantOf(nowMs));
  }

  /** Ends the session at once; what it held, null when it was over already. */
  async end(idHash: string): Promise<Holding | null> {
    const row = await this.room.end(idHash);
    return row && this.opened(row);
  }

  /** Ends all whose time is over; what they held. */
  async endPast(): Promise<readonly Holding[]> {
    const nowMs = this.now();
    const rows = await this.room.endPast(instantOf(nowMs - IDLE_MS), instantOf(nowMs));
    return rows.map((row) => this.opened(row)).filter((holding) => holding !== null);
  }

  /** What a session holds, as the ledger keeps it. */
  sealed(idHash: string, holding: Holding): string {
    return this.sealer.seal(JSON.stringify(holding), purposeOf(idHash));
  }
  private opened(row: SessionRow): Holding | null {
    const text = this.sealer.open(row.sealed, purposeOf(row.idHash));
    if (text === null) return null;
    // Only what this gateway sealed opens at all, so it has the shape that was sealed.
    const holding: Holding = JSON.parse(text);
    return holding;
  }
}
