// Owns how mails are gathered and handed to the post office: not at night, together where there are many, again at growing intervals, and once.
import type { Ledger, Mail, Waiting } from '@centerline/ledger';
import type { LetterFiles } from '@centerline/letters';
import type { Logger } from 'pino';
import type { AddressBook } from './addresses.js';
import { gatheringOf } from './gathering.js';
import { mailText } from './mailWords.js';
import { GATHERING, LINES_OF_A_DIGEST, MAIL_TRIES, RETRY_SECONDS } from './policies.js';
import { isQuiet } from './quietHours.js';
import type { PostOffice } from './transport.js';

const MAILS_AT_ONCE = 20;
const HANDED_AT_ONCE = 4;
/** Message-IDs end with a domain; ours cannot exist (RFC 2606). */
const DOMAIN = 'centerline.example';

export interface Mailing {
  readonly ledger: Ledger;
  readonly office: PostOffice;
  readonly files: Pick<LetterFiles, 'read'>;
  readonly addressOf: AddressBook;
  /** The address of the portal, without a slash at its end. */
  readonly portal: string;
  readonly log: Logger;
  readonly retrySeconds?: number;
  readonly gathering?: Readonly<Record<keyof typeof GATHERING, number>>;
}

/** Makes mails of what waits, for everybody for whom it is day. Returns how many notices went into mails. */
export async function gatherMails({ ledger, addressOf, gathering = GATHERING }: Mailing): Promise<number> {
  const waiting = await ledger.post.waiting(gathering);
  if (waiting.length === 0) return 0;
  const [at, book] = await Promise.all([ledger.moment(), ledger.referenceBook()]);
  let gathered = 0;
  for (const one of waiting) if (!isQuiet(at, book.calendarOf(one.unit).spec.zone)) gathered += await gatherFor(ledger, one, addressOf);
  return gathered;
}

async function gatherFor(ledger: Ledger, waiting: Waiting, addressOf: AddressBook): Promise<number> {
  const envelope = { recipient: waiting.recipient, address: addressOf(waiting.recipient, waiting.unit), language: waiting.language };
  const gathering = gatheringOf(waiting);
  if (gathering === 'all') return ledger.post.gatherDigest(envelope, 'all');
  const digest = gathering === 'plain' ? await ledger.post.gatherDigest(envelope, 'plain') : 0;
  return digest + (await ledger.post.gatherSingly(envelope));
}

/** The letter of a mail of one notice, as its attachment: a party's only. What is for the agency stays on the page of the case. */
async function attachmentsOf({ digest, lines: [line] }: Mail, files: Mailing['files']): Promise<readonly { readonly filename: string; readonly content: Buffer }[]> {
  if (digest || !line?.letter || line.letter.audience !== 'party') return [];
  const content = await files.read(line.letter.sha256);
  return content ? [{ filename: `${line.number}-${line.letter.kind}-${line.letter.language}.pdf`, content }] : [];
}

async function handOver({ ledger, office, files, portal, log }: Mailing, mail: Mail, at: Date): Promise<void> {
  const { id, attempts } = mail;
  const handed = await office.hand({
    ...mailText(mail, portal), messageId: `<${id}@${DOMAIN}>`, to: { name: mail.name, address: mail.address }, language: mail.language, at, attachments: await attachmentsOf(mail, files),
  });
  switch (handed.kind) {
    case 'taken':
      return ledger.post.settleMail(id, { status: 'sent' });
    case 'refused':
      log.error({ mail: id, reason: handed.reason }, 'a mail bounced');
      return ledger.post.settleMail(id, { status: 'bounced', fault: handed.reason });
    case 'not-now': {
      const final = attempts >= MAIL_TRIES;
      log[final ? 'error' : 'warn']({ mail: id, attempts, reason: handed.reason }, final ? 'a mail has failed' : 'a mail waits for the post office');
      return ledger.post.settleMail(id, { status: final ? 'failed' : 'waiting', fault: handed.reason });
    }
  }
}

/** Hands over every mail whose turn it is. Returns how many it took. */
export async function handMails(mailing: Mailing): Promise<number> {
  const mails = await mailing.ledger.post.takeMails(MAILS_AT_ONCE, mailing.retrySeconds ?? RETRY_SECONDS, LINES_OF_A_DIGEST);
  if (mails.length === 0) return 0;
  const at = new Date(await mailing.ledger.moment());
  for (let from = 0; from < mails.length; from += HANDED_AT_ONCE) await Promise.all(mails.slice(from, from + HANDED_AT_ONCE).map((mail) => handOver(mailing, mail, at)));
  return mails.length;
}

/** One round of mail. */
export async function mailRound(mailing: Mailing): Promise<number> {
  return (await gatherMails(mailing)) + (await handMails(mailing));
}
