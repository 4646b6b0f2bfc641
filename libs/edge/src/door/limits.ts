// Owns how much a request may bring (POLICY). One limit for all routes, wide enough for a year of heading rows.

/** Bytes of a body. */
export const MOST_BYTES = 2 * 1024 * 1024;
/** Objects and arrays in one another. */
export const MOST_LEVELS = 32;
/** A refused body is read and thrown away up to here, so that the sender gets to read the answer; beyond, the connection is closed. */
export const MOST_DISCARDED_BYTES = 16 * 1024 * 1024;
/** How long a request may take to arrive, milliseconds. */
export const ARRIVES_WITHIN_MS = 30_000;
/** How long a document may: 25 MB at 0.7 Mbit/s. */
export const DOCUMENT_ARRIVES_WITHIN_MS = 300_000;
