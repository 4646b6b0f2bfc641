// Owns /api/<service>/…: who is signed in, and that the request is from a page of ours, before anything is passed on.
import { CSRF_HEADER, factsOf, originBar, readingBar, refuseForgery, tokenBar } from '../security/forgery.js';
import type { BrowserSessions } from '../session/browserSessions.js';
import type { TokenRenewal } from '../session/tokenRenewal.js';
import { headerOf, type Visit } from '../visit.js';
import { destinationOf, isOpenToAll } from './destination.js';
import type { Forwarder } from './forward.js';

/** Sent by a page that asks on its own, without the person: such a request does not keep a session alive. */
export const BACKGROUND_HEADER = 'x-centerline-background';
const READING = ['GET', 'HEAD'];

export class ApiRoute {
  constructor(private readonly origin: string, private readonly sessions: BrowserSessions, private readonly renewal: TokenRenewal, private readonly forwarder: Forwarder) {}

  readonly pass = async (visit: Visit): Promise<void> => {
    const to = destinationOf(visit.path);
    const isReading = READING.includes(visit.request.method ?? '');
    refuseForgery((isReading ? readingBar : originBar)(factsOf(visit), this.origin));
    // Read without anybody's token, so that it cannot say more to whoever is signed in.
    if (isReading && isOpenToAll(to)) return this.forwarder.pass(visit, to, null);
    const session = await this.sessions.required(visit);
    if (!isReading) refuseForgery(tokenBar(headerOf(visit, CSRF_HEADER), session.holding.csrf));
    if (!isReading || headerOf(visit, BACKGROUND_HEADER) === undefined) await this.sessions.note(session);
    await this.forwarder.pass(visit, to, await this.renewal.accessTokenOf(session), this.sessions.isElsewhere(session, visit));
  };
}
