// Owns the names under which Nest gives out the parts. In a file of its own so that nothing imports in a circle.

/** `Ledger` of @centerline/ledger. */
export const LEDGER = Symbol('ledger');
/** `Courier`: the conductor. */
export const COURIER = Symbol('courier');
/** `DocumentRoom`: store, scanner and grants; null in a service that keeps no documents. */
export const DOCUMENTS = Symbol('documents');
/** `Tokens`: who checks bearer tokens. */
export const TOKENS = Symbol('tokens');
/** `Rates`: who has taken how much. */
export const RATES = Symbol('rates');
/** `LetterRoom`: where letters are kept; null in a service without cases. */
export const LETTERS = Symbol('letters');
