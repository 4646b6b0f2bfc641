// Owns the routes of a development installation: what time its clock shows, and letting time pass to watch what happens. A production gateway has none of them.
// Whoever lets time pass is told of the cases they may read, and of the others only that there was something.
import { audienceOf, ior, isParty, unitCode, type SignedIn } from '@centerline/cases';
import { ProblemException, type CaseLedger } from '@centerline/edge';
import { fieldsIn } from '../body.js';
import { CSRF_HEADER, factsOf, originBar, refuseForgery, tokenBar } from '../security/forgery.js';
import type { BrowserSessions, Session } from '../session/browserSessions.js';
import { headerOf, sendJson, type Visit } from '../visit.js';
import type { Advance, Due, Stop } from './clockRun.js';

export interface DevelopmentParts {
  readonly origin: string;
  readonly sessions: BrowserSessions;
  readonly ledger: Pick<CaseLedger, 'actsFor' | 'moment'>;
  readonly advance: Advance;
}
/** Longer journeys are for the command line: every stop on the way is waited for. */
const LENGTH = /^(?:next|[1-9]\d?d|[1-9]\d?h)$/;

export class DevelopmentRoutes {
  private isUnderway = false;

  constructor(private readonly parts: DevelopmentParts) {}

  /** GET /development/clock */
  readonly clock = async (visit: Visit): Promise<void> => {
    await this.parts.sessions.required(visit);
    sendJson(visit, 200, { now: await this.parts.ledger.moment() });
  };

  /** POST /development/advance, `{ "by": "next" | "3d" | "36h" }` */
  readonly advance = async (visit: Visit): Promise<void> => {
    refuseForgery(originBar(factsOf(visit), this.parts.origin));
    const session = await this.parts.sessions.required(visit);
    refuseForgery(tokenBar(headerOf(visit, CSRF_HEADER), session.holding.csrf));
    const by = await lengthIn(visit);
    if (this.isUnderway) throw new ProblemException('conflict', 'Somebody is letting time pass already: wait a moment.');
    this.isUnderway = true;
    try {
      const { from, to, stops } = await this.parts.advance(by);
      visit.request.log.info({ person: session.holding.who.id, from, to }, 'the clock was moved');
      const reader = await this.readerOf(session);
      sendJson(visit, 200, { from, to, stops: stops.map((stop) => seenBy(reader, stop)) });
    } finally {
      this.isUnderway = false;
    }
  };

  private async readerOf({ holding: { who } }: Session): Promise<SignedIn> {
    const person: SignedIn = { kind: 'person', ...who, iors: [] };
    return isParty(person) ? { ...person, iors: await this.parts.ledger.actsFor(who.unit) } : person;
  }
}

/** Which clock it was is told to the agency; of its own case a party hears that something was due. */
function seenBy(reader: SignedIn, { at, due }: Stop) {
  const seen = due.flatMap((one) => {
    const audience = audienceOf(reader, { units: { office: one.units.map(unitCode) }, iors: one.iors.map(ior) });
    return audience === null ? [] : [{ caseId: one.caseId, number: one.number, type: one.type, ...(audience === 'agency' ? insideOf(one) : {}) }];
  });
  return { at, due: seen, others: due.length - seen.length };
}
const insideOf = ({ clock, mark }: Due) => ({ clock, mark });

async function lengthIn(visit: Visit): Promise<string> {
  const { by } = await fieldsIn(visit);
  if (typeof by !== 'string' || !LENGTH.test(by)) throw new ProblemException('invalid', 'Say how far: "next", or a length such as "3d" or "36h", up to 99.', { field: '/by' });
  return by;
}
