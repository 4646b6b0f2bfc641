// Owns that one attempt to send something is one case, whatever the network does: a double click, a retry, a reload.
// An attempt whose answer never came is settled, with its own key and its own body, before another body may be sent.
import type { Answer } from './ask.js';

export interface Sent {
  readonly key: string;
  /** The body as it was sent, as JSON. */
  readonly body: string;
}
/** Where an attempt survives a reload: `sessionStorage`, or a map in tests. */
export interface Keeping {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
  readonly removeItem: (name: string) => void;
}
export type Deliver<Value> = (body: unknown, key: string) => Promise<Answer<Value>>;

/** `earlier` is true when what arrived is the attempt before: what was changed since has not been sent. */
export type Settled<Value> = Answer<Value> & { readonly earlier?: boolean };

const nameOf = (form: string): string => `centerline.attempt.${form}`;

export class Attempt<Value> {
  private running: Promise<Settled<Value>> | null = null;

  /** @param form what is sent, by a name unique in this tab, such as `reassignment/new`. */
  constructor(private readonly form: string, private readonly deliver: Deliver<Value>, private readonly keeping: Keeping, private readonly newKey: () => string) {}

  /** Sends the body once. While an answer is awaited every further call waits for the same one. */
  send(body: unknown): Promise<Settled<Value>> {
    this.running ??= this.settleThenSend(body).finally(() => void (this.running = null));
    return this.running;
  }

  private async settleThenSend(body: unknown): Promise<Settled<Value>> {
    const open = this.unsettled();
    const text = JSON.stringify(body);
    if (open === null) return this.deliverOnce({ key: this.newKey(), body: text }, false);
    const before = await this.deliverOnce(open, true);
    if (open.body === text) return before;
    if (before.kind === 'ok') return { ...before, earlier: true };
    return this.isUnknown(before) || before.kind === 'step-up' ? before : this.deliverOnce({ key: this.newKey(), body: text }, false);
  }

  /** @param wasOpen it was sent before and may have arrived then: that one must sign in again says nothing about it. */
  private async deliverOnce(sent: Sent, wasOpen: boolean): Promise<Answer<Value>> {
    this.keeping.setItem(nameOf(this.form), JSON.stringify(sent));
    const answer = await this.deliver(JSON.parse(sent.body), sent.key);
    if (!this.isUnknown(answer) && !(wasOpen && answer.kind === 'step-up')) this.keeping.removeItem(nameOf(this.form));
    return answer;
  }

  /** Whether it may have arrived although no answer says so; a session that ended is asked again with the same key. */
  private isUnknown(answer: Answer<Value>): boolean {
    return answer.kind === 'offline' || answer.kind === 'broken' || answer.kind === 'signed-out';
  }

  private unsettled(): Sent | null {
    try {
      const kept = JSON.parse(this.keeping.getItem(nameOf(this.form)) ?? 'null') as Sent | null;
      return kept !== null && typeof kept.key === 'string' && typeof kept.body === 'string' ? kept : null;
    } catch {
      return null;
    }
  }
}
