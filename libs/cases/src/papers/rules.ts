// Owns the rules on messages and documents of a case, each cited once. All are policy of ours: no regulation orders how a case's papers are exchanged.
import { policy } from '../rule.js';

/** Calendar days after its closing in which a case still takes messages between agency and parties. */
export const DAYS_AFTER_CLOSING = 30;
/** Characters of a message. */
export const MOST_CHARACTERS = 10_000;
export const MOST_ATTACHED = 20;
/** Bytes of one document: 25 MB. */
export const MOST_DOCUMENT_BYTES = 25 * 1024 * 1024;
/** Documents of one case, every version counted. */
export const MOST_VERSIONS = 300;
/** Bytes of all documents of one case: 1 GB. */
export const MOST_BYTES_OF_A_CASE = 1024 * 1024 * 1024;
/** Documents of one person or system in 24 hours, over all cases: a paralegal with 300 petitions and five papers each has room to spare. */
export const MOST_DOCUMENTS_OF_A_DAY = 2_000;
/** Bytes of the same: 10 GB. */
export const MOST_BYTES_OF_A_DAY = 10 * 1024 * 1024 * 1024;

export const MESSAGES = policy('messages', 'Agency and parties write to each other on the case; the agency also writes to itself, and of that nothing ever reaches a party.');
export const SPEAKING = policy('who speaks for the agency', 'The office that answers for a case writes to its parties: Headquarters for a reassignment, port and Headquarters for a zone issue, the FP&F office for a petition. Everybody else advises inside.');
export const AFTER_CLOSING = policy('messages after closing', `A closed case takes messages and documents between agency and parties through the ${DAYS_AFTER_CLOSING}th calendar day after its closing; then a new request is the way. Notes within the agency may follow at any time.`);
export const NO_CLOCK = policy('messages and dates', 'A message or a document never starts, pauses, extends or ends a clock. What counts as an answer is the command made for it, such as answering a request for information.');
export const ON_A_DRAFT = policy('papers of a draft', 'A draft is its keeper’s own: documents may be put with it, which nobody else reads before it is filed; messages begin with the filing.');
export const REPLIES = policy('replies', 'A reply names a message of the same case that its readers can see.');
export const DOCUMENTS = policy('documents', 'A document has a name, a kind and a content of the kind its name says; PDF, PNG, JPEG, TIFF, CSV, TXT, XLSX, DOCX and EML of at most 25 MB are taken.');
export const QUOTA = policy('documents of a case', `A case takes ${MOST_VERSIONS} documents and 1 GB, every version counted.`);
export const DAILY = policy('documents of a day', `One person or system files ${MOST_DOCUMENTS_OF_A_DAY.toLocaleString('en-US')} documents and 10 GB in 24 hours, every version counted.`);
export const MARKING = policy('marking of documents', 'Public documents are for the parties and the agency, internal ones for the agency, law-enforcement ones for the offices that enforce, Headquarters and counsel.');
export const VERSIONS_OF_DOCUMENTS = policy('versions of documents', 'A document is replaced by a new version from the side that filed it; every version stays, and none is deleted.');
export const QUARANTINE = policy('quarantine', 'No document is handed out before it has passed the virus scan; while the scanner is away, documents wait.');
export const HOLD = policy('legal hold', 'Counsel, directors, the FP&F Officer and Headquarters may put a document on hold, with a reason; a held document is never disposed of.');
export const GRANTS = policy('downloads', 'A document is handed out to one person, on a grant of five minutes, and every handing out is recorded.');
