// Owns that the hash kept of a request tells nothing: with the rest of a body known, a number in it could be found by trying all thousand million.
import type { NumberSealer } from './numberSealer.js';

/** The same key of the same owner; its hash as it is kept, the same for the same request. */
export const withoutTelltale = <Once extends { readonly hash: string }>(sealer: NumberSealer, once: Once): Once => ({ ...once, hash: sealer.fingerprint(once.hash) });
