// Owns who may have news of cases posted to a system of theirs, and what such a webhook is. Pure. Whether an office may hear of a case is asked of the ledger
// before every post; nothing here lets anything out.
import type { Instant } from '@centerline/clock';
import { holds, type Role, type SignedIn } from '../actor.js';
import type { CaseId, CaseType, UnitCode } from '../names.js';
import type { NotedPermission } from '../permissionBook.js';
import { forbidden, invalid, notFound, type Refusal } from '../refusal.js';
import { policy } from '../rule.js';
import { endpointOf, type EndpointRefusal } from './endpoint.js';

export interface Webhook {
  /** Of who made it, so that a repeat makes it once. */
  readonly id: string;
  readonly unit: UnitCode;
  readonly url: string;
  /** Events of this instant and later are posted. */
  readonly sinceAt: Instant;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly rotatedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endedFor: string | null;
  /** Since when nothing is taken any more, and why; null while all is well. */
  readonly failingSince: Instant | null;
  readonly fault: string | null;
}
/** One event of a case as a party reads it in the case's history: nothing else is ever posted. */
export interface WebhookNews {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly version: number;
  readonly at: Instant;
  readonly summary: string;
}
export interface WebhookTry {
  readonly caseId: CaseId;
  readonly type: CaseType;
  readonly number: string;
  readonly version: number;
  readonly url: string;
  readonly outcome: 'taken' | 'not-now' | 'gone' | 'forbidden';
  readonly detail: string | null;
  readonly triedAt: Instant;
}

export const WEBHOOKS = policy(
  'webhooks',
  'An importer, broker or counsel may have the public events of its cases posted to its own system: by https, to a public address, signed (Standard Webhooks), in the order of each case.',
);
/** POLICY: of one office at a time. */
export const MOST_WEBHOOKS = 5;
const TRADE_SIDE: readonly Role[] = ['IMPORTER_USER', 'BROKER_USER'];

/** As auditors read it; a spec holds the function below to it. */
export const WEBHOOK_PERMISSIONS: readonly NotedPermission[] = [
  { command: 'keep-webhook', roles: TRADE_SIDE, of: 'office', rule: WEBHOOKS, note: 'of their own office: make, see, give a new secret, post again from an instant, end' },
];

const NONE = notFound('no-such-webhook', 'There is no such webhook, or it is not one of yours.', WEBHOOKS);

/** @param of the webhook's office; null where there is none. */
export function keepingBar(actor: SignedIn, of: { readonly unit: string } | null): Refusal | null {
  if (!holds(actor, TRADE_SIDE)) return forbidden('not-permitted', 'Webhooks are kept by importers, brokers and counsel.', WEBHOOKS);
  return of !== null && of.unit === actor.unit ? null : NONE;
}

const SAID: Readonly<Record<Exclude<EndpointRefusal['rule'], 'closed-address'>, string>> = {
  'not-an-address': 'Write the whole address, such as https://broker.example/centerline.', 'too-long': 'The address may have 2,048 characters at most.', 'not-https': 'The address must begin with https://.',
  'carries-credentials': 'Leave user name and password out of the address: each post is signed instead.', 'carries-fragment': 'Leave out what follows the # in the address.',
  'closed-port': 'Use port 443, or one of 1024 and above.', 'local-name': 'This name is not found on the public internet.',
};
/** What is said of an address that nothing may be posted to. */
export const refusedEndpoint = (refusal: EndpointRefusal): string =>
  refusal.rule === 'closed-address' ? `This address is not on the public internet (${refusal.range}).` : SAID[refusal.rule];

export interface WebhookOrder {
  readonly id: string;
  readonly url: string;
}
/** Judges one that is to be made. @param kept how many the office has now, without this one. */
export function keepWebhook({ url }: WebhookOrder, actor: SignedIn, kept: number, mode: 'production' | 'development'): Refusal | null {
  const bar = keepingBar(actor, actor);
  if (bar) return bar;
  const endpoint = endpointOf(url, mode);
  if (endpoint.kind === 'refused') return invalid('/url', endpoint.refusal.rule, refusedEndpoint(endpoint.refusal), WEBHOOKS);
  return kept >= MOST_WEBHOOKS ? invalid('/url', 'too-many', `An office has ${MOST_WEBHOOKS} webhooks at most. End one first.`, WEBHOOKS) : null;
}
