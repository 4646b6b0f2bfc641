// Owns the words planted in what is internal, so that they can be looked for outside. New for every story of every run.
import { randomBytes } from 'node:crypto';

/** Words nobody else would write. */
export const sealedWords = (): string => `Sealed within the agency: ${randomBytes(6).toString('hex')}.`;
