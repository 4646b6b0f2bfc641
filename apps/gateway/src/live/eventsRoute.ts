// Owns GET /api/events: one open connection as server-sent events (WHATWG HTML § 9.2), a few for each session.
import { ProblemException, type CaseLedger } from '@centerline/edge';
import { isParty, type SignedIn } from '@centerline/cases';
import { factsOf, readingBar, refuseForgery } from '../security/forgery.js';
import type { BrowserSessions, Who } from '../session/browserSessions.js';
import { headerOf, NOT_KEPT, type Visit } from '../visit.js';
import type { LiveHub, Listener } from './hub.js';

/** Windows of one person that listen at the same time (POLICY). Browsers allow six connections to one host, and pages need some. */
export const MOST_STREAMS = 4;
/** Who does not take what is sent is let go, and comes back where they stopped. */
const MOST_WAITING_BYTES = 64 * 1024;
/** A browser comes back this long after it lost the line. */
const RETRY_MS = 2_000;

export class EventsRoute {
  constructor(private readonly origin: string, private readonly sessions: BrowserSessions, private readonly ledger: Pick<CaseLedger, 'actsFor'>, private readonly hub: LiveHub) {}

  /** Listening does not count as doing something. */
  readonly listen = async (visit: Visit): Promise<void> => {
    refuseForgery(readingBar(factsOf(visit), this.origin));
    const { idHash, holding } = await this.sessions.required(visit);
    const listener = listenerOn(visit, idHash, await this.readerOf(holding.who));
    if (this.hub.countOf(idHash) >= MOST_STREAMS) {
      throw new ProblemException('too-many', `At most ${MOST_STREAMS} windows get live updates at the same time.`, { headers: { 'retry-after': '30' } });
    }
    visit.response.once('close', () => this.hub.leave(listener));
    await this.hub.join(listener, headerOf(visit, 'last-event-id'));
  };

  private async readerOf(who: Who): Promise<SignedIn> {
    const person = { kind: 'person', ...who, iors: [] } as const;
    return isParty(person) ? { ...person, iors: await this.ledger.actsFor(who.unit) } : person;
  }
}

function listenerOn({ response }: Visit, idHash: string, reader: SignedIn): Listener {
  const isOpen = (): boolean => !response.writableEnded && !response.destroyed;
  const write = (text: string): void => {
    if (!isOpen()) return;
    if (!response.headersSent) {
      response.writeHead(200, { ...NOT_KEPT, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
      response.write(`retry: ${RETRY_MS}\n\n`);
    }
    if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
    else response.write(text);
  };
  return {
    idHash, reader, isOpen,
    tell: (event, data, id) => write(`event: ${event}\n${id === '' ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    beat: (id) => write(`: here\nid: ${id}\n\n`),
    hangUp: () => void response.end(),
  };
}
