// Owns the routes by which people see where they are signed in and end it elsewhere, and by which an administrator ends all sessions of a person.
import { DECIDING_SIGN_IN_SECONDS, endingFaults, SESSIONS } from '@centerline/cases';
import { msOf } from '@centerline/clock';
import { ProblemException, refused } from '@centerline/edge';
import { fieldsIn } from '../body.js';
import { CSRF_HEADER, factsOf, originBar, refuseForgery, tokenBar } from '../security/forgery.js';
import { headerOf, sendJson, type Visit } from '../visit.js';
import type { BrowserSessions, Session } from './browserSessions.js';
import { inWords } from './place.js';

export interface SessionParts {
  readonly origin: string;
  readonly sessions: BrowserSessions;
  /** Ends a session here at once, and then at the provider. */
  readonly leave: (visit: Visit, session: Pick<Session, 'idHash'>) => Promise<void>;
  readonly now: () => number;
}

export class SessionRoutes {
  constructor(private readonly parts: SessionParts) {}

  /** GET /auth/sessions: one's own, the one used last first. No id of any leaves. */
  readonly mine = async (visit: Visit): Promise<void> => {
    const { idHash, holding } = await this.parts.sessions.required(visit);
    const all = await this.parts.sessions.ofPerson(holding.who.id);
    sendJson(visit, 200, { items: all.map(({ openedAt, seenAt, endsAt, place, idHash: other }) => ({ openedAt, seenAt, endsAt, browser: place && inWords(place), network: place?.network ?? null, isThis: other === idHash })) });
  };

  /** POST /auth/sessions/end-others */
  readonly endOthers = async (visit: Visit): Promise<void> => {
    const session = await this.session(visit);
    this.mustBeRecent(visit, session);
    const { id } = session.holding.who;
    const others = (await this.parts.sessions.ofPerson(id)).filter(({ idHash }) => idHash !== session.idHash);
    for (const other of others) await this.parts.leave(visit, other);
    visit.request.log.info({ person: id, ended: others.length }, 'sessions elsewhere were ended');
    sendJson(visit, 200, { ended: others.length });
  };

  /** POST /auth/sessions/end-all, `{ "person", "reason" }` */
  readonly endAllOf = async (visit: Visit): Promise<void> => {
    const session = await this.session(visit);
    const { who } = session.holding;
    const { person, reason } = await fieldsIn(visit);
    const faults = endingFaults({ person, reason }, who);
    if (faults !== null) throw refused(faults);
    this.mustBeRecent(visit, session);
    const all = await this.parts.sessions.ofPerson(String(person).trim());
    for (const one of all) await this.parts.leave(visit, one);
    visit.request.log.warn({ by: who.id, person, reason, ended: all.length }, 'all sessions of a person were ended');
    sendJson(visit, 200, { ended: all.length });
  };

  private async session(visit: Visit): Promise<Session> {
    refuseForgery(originBar(factsOf(visit), this.parts.origin));
    const session = await this.parts.sessions.required(visit);
    refuseForgery(tokenBar(headerOf(visit, CSRF_HEADER), session.holding.csrf));
    return session;
  }
  /** Whoever ends sessions has just signed in, over the network they are on: a session left open on a desk, or taken elsewhere, ends no others. A new sign-in is a new session. */
  private mustBeRecent(visit: Visit, session: Session): void {
    const isElsewhere = this.parts.sessions.isElsewhere(session, visit);
    if (!isElsewhere && this.parts.now() - msOf(session.openedAt) < DECIDING_SIGN_IN_SECONDS * 1_000) return;
    const words = isElsewhere ? 'To end sessions, sign in again: you signed in over another network. Nothing was changed.' : 'To end sessions, sign in again: the last time is more than 15 minutes ago. Nothing was changed.';
    throw new ProblemException('step-up', words, { errors: [{ code: isElsewhere ? 'sign-in-elsewhere' : 'sign-in-too-old', field: 'Cookie', message: words, rule: SESSIONS }] });
  }
}
