// Owns what is asked about webhooks, as the service answers it (apps/reassignment/src/webhook.controller.ts).
import type { Webhook, WebhookTry } from '@centerline/cases/webhooks';
import { ask, type Answer } from '../api/ask.js';
import { lookUp } from '../api/queries.js';

/** The secret is shown this once. */
export interface WithSecret extends Webhook {
  readonly secret: string;
}
const AT = '/api/reassignment/v1/webhooks';
export const webhooksQuery = lookUp<{ readonly items: readonly Webhook[] }>(['webhooks'], AT);
/** Looked at anew each time: posts come and go by themselves. */
export const triesQuery = (id: string) => ({ ...lookUp<{ readonly items: readonly WebhookTry[] }>(['webhooks', id], `${AT}/${id}/tries`), staleTime: 0 });

export const makeWebhook = (body: { readonly id: string; readonly url: string }): Promise<Answer<WithSecret>> => ask<WithSecret>(AT, { method: 'POST', body });
export const renewSecret = (id: string): Promise<Answer<WithSecret>> => ask<WithSecret>(`${AT}/${id}/rotate`, { method: 'POST', body: {} });
export const postAgain = (id: string, sinceAt: string): Promise<Answer<Webhook>> => ask<Webhook>(`${AT}/${id}/replay`, { method: 'POST', body: { sinceAt } });
export const endWebhook = (id: string, reason: string): Promise<Answer<Webhook>> => ask<Webhook>(`${AT}/${id}/end`, { method: 'POST', body: { reason } });
