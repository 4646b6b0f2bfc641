// Where news may be posted to.
export { endpointOf, type Endpoint, type EndpointRefusal } from './endpoint.js';
export {
  MOST_WEBHOOKS, WEBHOOK_PERMISSIONS, WEBHOOKS, keepWebhook, keepingBar, refusedEndpoint, type Webhook, type WebhookNews, type WebhookOrder, type WebhookTry,
} from './subscription.js';
export { closedRange, isAddress, isLoopback } from './ranges.js';
