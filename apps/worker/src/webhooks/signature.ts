// Owns the signature of what is posted to a party's system: Standard Webhooks, symmetric (`v1`). Must never log a secret or put one in an error.
import { createHmac, randomBytes } from 'node:crypto';

declare const secretBrand: unique symbol;
/** `whsec_` and the base64 of 24 to 64 bytes. */
export type WebhookSecret = string & { readonly [secretBrand]: true };

const PREFIX = 'whsec_';
const BYTES = { fewest: 24, most: 64, ours: 32 } as const;

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

/** Takes a secret as it was stored. Null: not of the form the specification gives. */
export function webhookSecret(text: string): WebhookSecret | null {
  const key = keyOf(text);
  const isWhole = text === PREFIX + key.toString('base64');
  return isWhole && key.length >= BYTES.fewest && key.length <= BYTES.most ? (text as WebhookSecret) : null;
}

export const newWebhookSecret = (): WebhookSecret => (PREFIX + randomBytes(BYTES.ours).toString('base64')) as WebhookSecret;

export interface Posted {
  /** The same at every try, so that a receiver knows what it has. Never with a dot: a dot parts what is signed. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** Signs by every secret that is valid now: two while one takes over from the other. The timestamp is of the try, in whole seconds. */
export function signedHeaders({ id, at, body }: Posted, secrets: readonly [WebhookSecret, ...WebhookSecret[]]): SignedHeaders {
  if (!/^[\w-]+$/.test(id)) throw new Error(`a webhook id has only letters, digits, _ and -: ${id}`);
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
