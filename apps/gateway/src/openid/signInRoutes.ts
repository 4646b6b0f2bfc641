// Owns signing in and out, and who one is: /auth/*. A new session gets a new id, always; the old one of that browser ends.
import { isParty, MOST_SESSIONS, type PersonId } from '@centerline/cases';
import { ProblemException, type CaseLedger } from '@centerline/edge';
import type { LiveHub } from '../live/hub.js';
import { sendMessage } from '../pages.js';
import { factsOf, originBar, refuseForgery, tokenBar, CSRF_HEADER } from '../security/forgery.js';
import { segmentsOf } from '../security/address.js';
import type { Counter } from '../security/counter.js';
import type { BrowserSessions, Holding, Session, SessionRoom, Tokens } from '../session/browserSessions.js';
import { cookieIn, SESSION_COOKIE, sessionCookie, SIGN_IN_COOKIE, signInCookie, withoutCookie } from '../session/cookies.js';
import { SIGNING_IN_MS } from '../session/lifetimes.js';
import type { Sealer } from '../session/seal.js';
import { headerOf, isForPeople, redirect, sendJson, sendNothing, type Headers, type Visit } from '../visit.js';
import { SignInRefused, type RelyingParty, type Underway } from './relyingParty.js';

export interface SignInParts {
  readonly origin: string;
  readonly mode: 'development' | 'production';
  readonly sessions: BrowserSessions;
  readonly room: Pick<SessionRoom, 'unitName'>;
  readonly ledger: Pick<CaseLedger, 'actsFor'>;
  readonly sealer: Sealer;
  readonly provider: Pick<RelyingParty, 'begin' | 'finish' | 'revoke'>;
  readonly hub: Pick<LiveHub, 'end'>;
  readonly counter: Pick<Counter, 'signIn'>;
  readonly now: () => number;
}

const PURPOSE = 'sign-in';
const FIRST_PAGE = '/';

/** The path of ours to come back to; null for anything else. Never a route that signs in, calls a service or is no page. */
export function localPath(to: string, origin: string): string | null {
  if (!to.startsWith('/') || to.length > 2_000 || /[\\\p{Cc}]/u.test(to) || !URL.canParse(to, origin)) return null;
  const url = new URL(to, origin);
  const isPage = url.origin === origin && segmentsOf(url.pathname) !== null && !/^\/(?:auth|api|health)(?:\/|$)/.test(url.pathname);
  return isPage ? `${url.pathname}${url.search}${url.hash}` : null;
}

export class SignInRoutes {
  constructor(private readonly parts: SignInParts) {}

  /** GET /auth/sign-in?to=/path */
  readonly begin = (visit: Visit): Promise<void> => this.leaveFor(visit, null);

  /** GET /auth/step-up?to=/path: the person signs in once more, to decide (RFC 9470). Whose session has ended meanwhile signs in as usual. */
  readonly beginAgain = async (visit: Visit): Promise<void> => {
    const session = await this.parts.sessions.of(visit).catch(() => null);
    await this.leaveFor(visit, session?.holding.who.id ?? null);
  };

  private async leaveFor(visit: Visit, again: PersonId | null): Promise<void> {
    this.parts.counter.signIn(visit);
    const asked = new URLSearchParams(visit.search).get('to');
    const to = asked === null ? FIRST_PAGE : localPath(asked, this.parts.origin);
    if (to === null) throw new ProblemException('bad-query', 'After signing in you can only go to a page of this system: a path such as /cases.', { field: 'to' });
    const { url, secrets } = await this.parts.provider.begin(again !== null);
    const underway: Underway = { ...secrets, to, again, untilMs: this.parts.now() + SIGNING_IN_MS };
    redirect(visit, url.href, { 'set-cookie': signInCookie(this.parts.sealer.seal(JSON.stringify(underway), PURPOSE)) });
  }

  /** GET /auth/callback: the browser comes back from the provider. */
  readonly finish = async (visit: Visit): Promise<void> => {
    this.parts.counter.signIn(visit);
    const underway = this.underway(visit);
    if (underway === null) return this.refused(visit, 'This sign-in was not begun in this browser, was finished already, or took longer than ten minutes.');
    try {
      const { who, tokens } = await this.parts.provider.finish(visit.search, underway);
      if (underway.again !== null && underway.again !== who.id) return await this.somebodyElse(visit, underway, tokens);
      await this.endOf(visit);
      const { id } = await this.parts.sessions.open(visit, who, tokens);
      await this.endBeyond(visit, who.id);
      visit.request.log.info({ person: who.id }, 'signed in');
      redirect(visit, underway.to, { 'set-cookie': [withoutCookie(SIGN_IN_COOKIE), sessionCookie(id)] });
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      visit.request.log.info({ reason: error.message }, 'a sign-in was refused');
      await this.refused(visit, error.message);
    }
  };

  /** GET /auth/me: looking does not count as doing something. */
  readonly me = async (visit: Visit): Promise<void> => sendJson(visit, 200, await this.aboutMe(await this.parts.sessions.required(visit)));

  /** POST /auth/extend: the person wants to stay. */
  readonly extend = async (visit: Visit): Promise<void> => {
    const session = await this.parts.sessions.required(visit);
    this.mustBeOurs(visit, session);
    await this.parts.sessions.note(session, true);
    sendJson(visit, 200, await this.aboutMe(await this.parts.sessions.required(visit)));
  };

  /** POST /auth/sign-out: gone at once here, then told to the provider. Whoever is not signed in has what they want. */
  readonly signOut = async (visit: Visit): Promise<void> => {
    const session = await this.parts.sessions.of(visit).catch((error: unknown) => {
      if (error instanceof ProblemException && error.code === 'session-ended') return null;
      throw error;
    });
    if (session) {
      this.mustBeOurs(visit, session);
      await this.leave(visit, session);
      visit.request.log.info({ person: session.holding.who.id }, 'signed out');
    } else refuseForgery(originBar(factsOf(visit), this.parts.origin));
    sendNothing(visit, { 'set-cookie': withoutCookie(SESSION_COOKIE) });
  };

  private mustBeOurs(visit: Visit, session: Session): void {
    refuseForgery(originBar(factsOf(visit), this.parts.origin) ?? tokenBar(headerOf(visit, CSRF_HEADER), session.holding.csrf));
  }

  private underway({ request }: Visit): Underway | null {
    const text = this.parts.sealer.open(cookieIn(request, SIGN_IN_COOKIE) ?? '', PURPOSE);
    if (text === null) return null;
    const underway: Underway = JSON.parse(text);
    return underway.untilMs > this.parts.now() ? underway : null;
  }

  /** Somebody else at the desk must not go on with what another began: that person's session stays, this sign-in is given back. */
  private async somebodyElse(visit: Visit, { to, again }: Underway, { refreshToken }: Tokens): Promise<void> {
    if (refreshToken !== null) await this.parts.provider.revoke(refreshToken);
    visit.request.log.warn({ by: again }, 'somebody else signed in where a person was asked to once more');
    sendMessage(visit, 403, 'You signed in as somebody else', ['Whoever decides signs in once more as the same person. Nothing was changed, and the session is as it was.'], { to, words: 'Go back' }, { 'set-cookie': withoutCookie(SIGN_IN_COOKIE) });
  }

  /** Ends whatever session the browser still has: nobody's id outlives a sign-in. */
  private async endOf(visit: Visit): Promise<void> {
    const before = await this.parts.sessions.of(visit).catch(() => null);
    if (before) await this.leave(visit, before);
  }
  /** A person has so many sessions: those used least lately end. */
  private async endBeyond(visit: Visit, person: PersonId): Promise<void> {
    for (const session of (await this.parts.sessions.ofPerson(person)).slice(MOST_SESSIONS)) await this.leave(visit, session);
  }
  /** Ends a session here at once, and then at the provider. */
  readonly leave = async ({ request }: Visit, { idHash }: Pick<Session, 'idHash'>): Promise<void> => {
    const held = await this.parts.sessions.end(idHash);
    this.parts.hub.end(idHash);
    if (held?.refreshToken && !(await this.parts.provider.revoke(held.refreshToken))) request.log.warn('the provider could not be told that a session ended');
  };

  /** Who is signed in already goes on as they are: a second window finished first, or "Back" was pressed. */
  private async refused(visit: Visit, reason: string): Promise<void> {
    const headers: Headers = { 'set-cookie': withoutCookie(SIGN_IN_COOKIE) };
    const session = await this.parts.sessions.of(visit).catch(() => null);
    if (session) return redirect(visit, FIRST_PAGE, headers);
    if (isForPeople(visit)) return sendMessage(visit, 401, 'You could not be signed in', [reason], { to: '/auth/sign-in', words: 'Sign in again' }, headers);
    throw new ProblemException('not-signed-in', reason, { headers: { 'set-cookie': withoutCookie(SIGN_IN_COOKIE) } });
  }

  /** `keepingKey` opens what this person typed and has not sent, wherever they typed it: it lies sealed in the browser, and whoever is not signed in as them cannot read it. */
  private async aboutMe({ holding: { who, csrf }, idleUntil, expiresAt }: Session) {
    const [unitName, iors] = await Promise.all([this.parts.room.unitName(who.unit), this.mayActFor(who)]);
    return { person: { id: who.id, name: who.name }, unit: { code: who.unit, name: unitName }, roles: who.roles, iors, csrf, keepingKey: this.parts.sealer.keyFor(`keeping ${who.id}`), idleUntil, expiresAt, mode: this.parts.mode };
  }
  private async mayActFor(who: Holding['who']): Promise<readonly string[]> {
    return isParty({ kind: 'person', ...who, iors: [] }) ? this.parts.ledger.actsFor(who.unit) : [];
  }
}

