// Owns the secret of a webhook: made anew from a key outside of the database whenever it is needed, and written nowhere. Must never log one.
import { createHmac } from 'node:crypto';
import type { NumberSealer } from '../sealing/numberSealer.js';

/** How long the secret of before still signs beside the new one (POLICY; Standard Webhooks advises to overlap). */
export const OVERLAP_HOURS = 24;

/** As Standard Webhooks writes it: `whsec_` and the base64 of 32 bytes. Throws when its key is no more: the webhook needs a new secret then. */
export const webhookSecretOf = (sealer: NumberSealer, keyName: string, id: string, generation: number): string =>
  `whsec_${createHmac('sha256', sealer.subkey(keyName, 'webhooks: sign')).update(`${id} ${generation}`).digest('base64')}`;
