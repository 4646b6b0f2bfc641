// Owns the door to letters and to the way of notices. Holds no rule: what is due and to whom is said by the law and by the tables.
import type { CaseId, PersonId } from '@centerline/cases';
import type { Database } from '../database.js';
import * as deliveries from './deliveries.js';
import * as letters from './letters.js';
import * as mails from './mails.js';
import type { Envelope, MailPreference, NewLetter, Posted } from './orders.js';
import * as postings from './postings.js';

export class Post {
  constructor(private readonly database: Database) {}

  readonly keepLetter = (letter: NewLetter) => letters.keepLetter(this.database, letter);
  readonly lettersOfNotice = (caseId: CaseId, key: string) => letters.lettersOfNotice(this.database, caseId, key);
  readonly letters = (caseId: CaseId) => letters.listLetters(this.database, caseId);
  readonly letter = (caseId: CaseId, id: string) => letters.findLetter(this.database, caseId, id);

  readonly takePostings = (limit: number, retrySeconds: number) => postings.takePostings(this.database, limit, retrySeconds);
  readonly readersOf = (noticeId: string) => postings.readersOf(this.database, noticeId);
  readonly post = (posted: readonly Posted[]) => postings.post(this.database, posted);
  readonly notePostingFault = (noticeId: string, fault: string) => postings.notePostingFault(this.database, noticeId, fault);

  readonly waiting = (patience: mails.Patience) => mails.listWaiting(this.database, patience);
  readonly gatherDigest = (to: Envelope, which: mails.Which) => mails.gatherDigest(this.database, to, which);
  readonly gatherSingly = (to: Envelope) => mails.gatherSingly(this.database, to);
  readonly takeMails = (limit: number, retrySeconds: number, lines: number) => mails.takeMails(this.database, limit, retrySeconds, lines);
  readonly settleMail = (id: string, outcome: Parameters<typeof mails.settleMail>[2]) => mails.settleMail(this.database, id, outcome);

  readonly deliveries = (caseId: CaseId) => deliveries.listDeliveries(this.database, caseId);
  readonly undelivered = (unit: string | null, limit: number) => deliveries.listUndelivered(this.database, unit, limit);
  readonly preference = (person: PersonId) => deliveries.readPreference(this.database, person);
  readonly keepPreference = (person: PersonId, preference: MailPreference) => deliveries.keepPreference(this.database, person, preference);
}
