// Owns how much one person or system files in a day, over all cases (OWASP ASVS 5.2.4). Pure; what was filed is counted by who has the record.
import { conflict, type Refusal } from '../refusal.js';
import { DAILY, MOST_BYTES_OF_A_DAY, MOST_DOCUMENTS_OF_A_DAY } from './rules.js';

/** What one person filed in the last 24 hours, every version counted. */
export interface FiledLately {
  readonly documents: number;
  readonly bytes: number;
}

/** Null while there is room for one more. */
export const dayBar = ({ documents, bytes }: FiledLately): Refusal | null =>
  documents < MOST_DOCUMENTS_OF_A_DAY && bytes < MOST_BYTES_OF_A_DAY ? null : conflict('day-full', `You have filed ${documents.toLocaleString('en-US')} documents in the last 24 hours, as many as one may: go on later, or ask a colleague.`, DAILY);
