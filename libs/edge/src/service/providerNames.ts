// Owns the names under which Nest gives out the parts. In a file of its own so that nothing imports in a circle.

/** `Ledger` of @centerline/ledger. */
export const LEDGER = Symbol('ledger');
/** `Courier`: the conductor. */
export const COURIER = Symbol('courier');
/** `Tokens`: who checks bearer tokens. */
export const TOKENS = Symbol('tokens');
