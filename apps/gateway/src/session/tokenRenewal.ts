// Owns that a session always has a good access token, and that a refresh token is used once however many requests come at the same time:
// within this process they share one renewal, between processes the right to renew is one row's. Must never lose a rotated token.
import { setTimeout as pause } from 'node:timers/promises';
import { instantOf } from '@centerline/clock';
import { ProblemException } from '@centerline/edge';
import { SignInRefused, type Granted } from '../openid/relyingParty.js';
import type { Log } from '../visit.js';
import type { BrowserSessions, Holding, Session, SessionRoom, Who } from './browserSessions.js';

/** Renewed when it is good for less than this, so that it does not end on its way. */
const EARLY_MS = 60_000;
/** Who has the right to renew has it for so long; longer than the provider may take to answer. */
const RIGHT_MS = 15_000;
const LOOK_EVERY_MS = 100;

export interface Renewer {
  /** Throws SignInRefused when the provider will give no more, `unavailable` when it does not answer. */
  renew(refreshToken: string): Promise<Granted>;
  revoke(refreshToken: string): Promise<boolean>;
}

const isSame = (one: Who, other: Who): boolean => one.id === other.id && one.unit === other.unit && one.roles.join() === other.roles.join();
const over = (why: string): ProblemException => new ProblemException('session-ended', `${why} Sign in again.`);

export class TokenRenewal {
  private readonly underway = new Map<string, Promise<string>>();

  constructor(private readonly sessions: BrowserSessions, private readonly room: SessionRoom, private readonly provider: Renewer, private readonly now: () => number, private readonly log: Log) {}

  /** An access token that is good for a while. Throws `session-ended` when there is none to be had any more, `unavailable` while nobody can say. */
  async accessTokenOf(session: Session): Promise<string> {
    if (this.isFresh(session.holding)) return session.holding.accessToken;
    const shared = this.underway.get(session.idHash) ?? this.renewed(session.idHash).finally(() => this.underway.delete(session.idHash));
    this.underway.set(session.idHash, shared);
    return shared;
  }

  private isFresh(holding: Holding): boolean {
    return holding.accessUntilMs - this.now() > EARLY_MS;
  }

  private async renewed(idHash: string): Promise<string> {
    for (let look = 0; look <= RIGHT_MS / LOOK_EVERY_MS; look += 1) {
      const nowMs = this.now();
      const until = instantOf(nowMs + RIGHT_MS);
      const mine = await this.room.claimRenewal(idHash, instantOf(nowMs), until);
      // Read after the claim: whoever had the right before may have renewed meanwhile.
      const session = await this.sessions.at(idHash);
      if (session === null) throw over('This session has ended.');
      if (this.isFresh(session.holding)) {
        if (mine) await this.room.releaseRenewal(idHash, until);
        return session.holding.accessToken;
      }
      if (mine) return this.exchange(session, until);
      await pause(LOOK_EVERY_MS);
    }
    throw new ProblemException('unavailable', 'Your sign-in is being renewed and this takes too long. Try again in a moment.', { headers: { 'retry-after': '1' } });
  }

  private async exchange({ idHash, holding }: Session, until: ReturnType<typeof instantOf>): Promise<string> {
    const granted = await this.asked(idHash, holding, until);
    if (granted === null) return holding.accessToken;
    if (!isSame(granted.who, holding.who)) {
      // Other roles or another office is another person to us: a new session, under a new id.
      await this.drop(idHash, granted);
      throw over('Your roles or your office have changed.');
    }
    const kept: Holding = { ...holding, ...granted.tokens, refreshToken: granted.tokens.refreshToken ?? holding.refreshToken };
    if (await this.room.renew(idHash, until, this.sessions.sealed(idHash, kept))) return kept.accessToken;
    // Signed out while the provider was answering: what it gave is given back.
    await this.drop(idHash, granted);
    throw over('This session has ended.');
  }

  /** What the provider gives; null when it does not answer and the old token still serves. */
  private async asked(idHash: string, { refreshToken, accessUntilMs }: Holding, until: ReturnType<typeof instantOf>): Promise<Granted | null> {
    try {
      if (refreshToken === null) throw new SignInRefused('The provider lets nobody stay signed in longer.');
      return await this.provider.renew(refreshToken);
    } catch (error) {
      if (error instanceof SignInRefused) {
        this.log.info({ reason: error.message }, 'a session could not be renewed');
        if (accessUntilMs <= this.now() || refreshToken !== null) {
          await this.sessions.end(idHash);
          throw over('Your sign-in could not be renewed.');
        }
        await this.room.releaseRenewal(idHash, until);
        return null;
      }
      await this.room.releaseRenewal(idHash, until);
      if (accessUntilMs > this.now()) return null;
      throw error;
    }
  }

  private async drop(idHash: string, { tokens }: Granted): Promise<void> {
    await this.sessions.end(idHash);
    if (tokens.refreshToken !== null) await this.provider.revoke(tokens.refreshToken);
  }
}
