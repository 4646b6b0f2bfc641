// Owns filing an appeal without script: the form, its sending, the receipt; and signing out. A form that cannot be taken comes back with
// everything that was written in it.
import { randomUUID } from 'node:crypto';
import type { CenterRecord } from '@centerline/cases';
import { ProblemException, PROBLEMS } from '@centerline/edge';
import { escape, pageOf, sendMessage } from '../pages.js';
import { segmentsOf } from '../security/address.js';
import type { Counter } from '../security/counter.js';
import { factsOf, originBar, refuseForgery, tokenBar } from '../security/forgery.js';
import type { BrowserSessions, Session } from '../session/browserSessions.js';
import type { TokenRenewal } from '../session/tokenRenewal.js';
import { redirect, sendPage, type Headers, type Visit } from '../visit.js';
import { appealOf, fieldsOf, NO_FIELDS, type Fault, type Fields } from './appealForm.js';
import { APPEAL_AT, appealPage } from './appealPage.js';
import { formOf } from './formBody.js';
import { receiptPage } from './receiptPage.js';
import type { Filed, ReassignmentService } from './service.js';

export const SIGN_OUT_AT = '/plain/sign-out';
const TITLE = 'Appeal a Center assignment';
const ATTEMPT = /^[\w-]{8,64}$/;

export interface PlainParts {
  readonly origin: string;
  readonly sessions: BrowserSessions;
  readonly renewal: TokenRenewal;
  readonly service: Pick<ReassignmentService, 'file' | 'read'>;
  readonly centers: () => Promise<readonly CenterRecord[]>;
  readonly counter: Pick<Counter, 'form'>;
  /** Ends a session here and at the provider. */
  readonly leave: (visit: Visit, session: Session) => Promise<void>;
}

const said = (message: string): readonly Fault[] => [{ field: null, message, rule: null }];
const SIGN_IN_AGAIN = 'Your session has ended. Open /auth/sign-in in another window, sign in there, come back to this page and file once more: everything you wrote is still here.';
const FILE_AGAIN = 'You have signed in again since this page was made. Look it over and file once more.';

export class PlainRoutes {
  constructor(private readonly parts: PlainParts) {}

  /** GET /plain/reassignment */
  readonly form = async (visit: Visit): Promise<void> => {
    const session = await this.session(visit);
    if (!session) return redirect(visit, `/auth/sign-in?to=${encodeURIComponent(APPEAL_AT)}`);
    await this.parts.sessions.note(session);
    await this.sendForm(visit, 200, session, NO_FIELDS, randomUUID(), []);
  };

  /** POST /plain/reassignment */
  readonly file = async (visit: Visit): Promise<void> => {
    refuseForgery(originBar(factsOf(visit), this.parts.origin));
    const form = await formOf(visit);
    const fields = fieldsOf(form);
    const attempt = ATTEMPT.test(form.get('attempt') ?? '') ? (form.get('attempt') ?? '') : randomUUID();
    const session = await this.session(visit);
    if (!session) return this.sendForm(visit, 401, null, fields, attempt, said(SIGN_IN_AGAIN));
    // The form of an earlier session changes nothing; it is shown again with the value of this one.
    if (tokenBar(form.get('csrf') ?? undefined, session.holding.csrf)) return this.sendForm(visit, 403, session, fields, attempt, said(FILE_AGAIN));
    await this.parts.sessions.note(session);
    const { body, faults, faultOf } = appealOf(fields);
    if (faults.length > 0) return this.sendForm(visit, 422, session, fields, attempt, faults);
    const filed = await this.sent(visit, session, attempt, body);
    if (filed.kind === 'filed') return redirect(visit, `${APPEAL_AT}/${encodeURIComponent(filed.id)}`);
    if (filed.kind === 'ended') return this.sendForm(visit, 401, null, fields, attempt, said(SIGN_IN_AGAIN));
    if (filed.kind === 'later') return this.sendForm(visit, filed.status, session, fields, attempt, said(filed.detail), filed.headers);
    await this.sendForm(visit, 422, session, fields, attempt, filed.errors.length > 0 ? filed.errors.map(faultOf) : said(filed.detail));
  };

  private async sent(visit: Visit, session: Session, attempt: string, body: object): Promise<Filed | { readonly kind: 'ended' } | { readonly kind: 'later'; readonly status: 429 | 503; readonly detail: string; readonly headers: Headers }> {
    try {
      this.parts.counter.form(visit, session.holding.who.id);
      return await this.parts.service.file(await this.parts.renewal.accessTokenOf(session), String(visit.request.id), attempt, body);
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      if (error.code === 'session-ended') return { kind: 'ended' };
      if (error.code === 'unavailable' || error.code === 'too-often') {
        return { kind: 'later', status: PROBLEMS[error.code].status, detail: `${error.detail} Everything you wrote is still here.`, headers: error.facts.headers ?? {} };
      }
      throw error;
    }
  }

  /** GET /plain/reassignment/<id> */
  readonly receipt = async (visit: Visit): Promise<void> => {
    const session = await this.session(visit);
    if (!session) return redirect(visit, `/auth/sign-in?to=${encodeURIComponent(visit.path)}`);
    await this.parts.sessions.note(session);
    const [, , id = '', more] = segmentsOf(visit.path) ?? [];
    const receipt = more === undefined && id !== '' ? await this.parts.service.read(await this.parts.renewal.accessTokenOf(session), String(visit.request.id), id) : null;
    if (receipt) return sendPage(visit, 200, pageOf(`Appeal ${receipt.number}`, receiptPage(receipt), bar(session)));
    throw new ProblemException('not-found', 'There is no such appeal, or it is not one of yours.');
  };

  /** POST /plain/sign-out */
  readonly signOut = async (visit: Visit): Promise<void> => {
    refuseForgery(originBar(factsOf(visit), this.parts.origin));
    const form = await formOf(visit);
    const session = await this.session(visit);
    if (session) {
      refuseForgery(tokenBar(form.get('csrf') ?? undefined, session.holding.csrf));
      await this.parts.leave(visit, session);
    }
    sendMessage(visit, 200, 'You are signed out', ['You may close this page.'], { to: '/auth/sign-in', words: 'Sign in again' });
  };

  /** Null when there is none, or it is over. */
  private async session(visit: Visit): Promise<Session | null> {
    try {
      return await this.parts.sessions.of(visit);
    } catch (error) {
      if (error instanceof ProblemException && error.code === 'session-ended') return null;
      throw error;
    }
  }

  private async sendForm(visit: Visit, status: number, session: Session | null, fields: Fields, attempt: string, faults: readonly Fault[], headers: Headers = {}): Promise<void> {
    const page = appealPage({ fields, faults, attempt, csrf: session?.holding.csrf ?? '', centers: await this.parts.centers() });
    sendPage(visit, status, pageOf(TITLE, page, session ? bar(session) : '', faults.length > 0 ? 'Error: ' : ''), headers);
  }
}

/** Who is signed in, and the way out. */
const bar = ({ holding: { who, csrf } }: Session): string =>
  `<form method="post" action="${SIGN_OUT_AT}" class="usa-header__who"><span>${escape(who.name)}, ${escape(who.unit)}</span> <input type="hidden" name="csrf" value="${escape(csrf)}"><button class="usa-button usa-button--outline">Sign out</button></form>`;
