// Owns the counter where mail is handed in. Two switches in the folder of the mail play a bad day: a file OUTAGE, and a file BOUNCES with an address a line.
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Mailbox } from './mailbox.js';

const MOST_BYTES = 10 * 1_024 * 1_024;
const MOST_RECIPIENTS = 100;

/** An error with the answer the sender gets (RFC 5321 § 4.2). */
const answer = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

async function contentOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
  }
  return size <= MOST_BYTES ? Buffer.concat(parts) : null;
}

async function take(box: Mailbox, to: readonly string[], content: Buffer): Promise<void> {
  // Loaded at the first mail: an inbox nobody writes to stays small.
  const { simpleParser } = await import('mailparser');
  const { messageId, subject, date } = await simpleParser(content, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const arrivedAt = new Date().toISOString();
  await box.keep({ messageId: messageId ?? `<none-${arrivedAt}-${content.length}>`, to: to.map((one) => one.toLowerCase()), subject: subject ?? '(no subject)', sentAt: date?.toISOString() ?? null, arrivedAt }, content);
}

/** Opens the counter; resolves once it takes mail. @param folder where the switches lie. @param onFault told of what the mailroom itself did wrong. */
export function openCounter(box: Mailbox, folder: string, at: { readonly host: string; readonly port: number }, onFault: (error: unknown) => void): Promise<SMTPServer> {
  const server = new SMTPServer({
    name: 'mailroom.example', banner: 'Centerline development mailroom', authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], size: MOST_BYTES, disableReverseLookup: true, maxClients: 50,
    onMailFrom: (_from, _session, done) => done(existsSync(join(folder, 'OUTAGE')) ? answer(451, 'The mailroom is closed (outage switch is on), try again later') : null),
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return done(answer(452, 'Too many recipients'));
      readFile(join(folder, 'BOUNCES'), 'utf8').then(
        (listed) => done(listed.toLowerCase().split(/\s+/).includes(address.toLowerCase()) ? answer(550, `There is no ${address} here`) : null),
        () => done(null),
      );
    },
    onData: (stream, session, done) => {
      contentOf(stream).then(
        async (content) => {
          if (content === null) return done(answer(552, `A mail has at most ${MOST_BYTES} bytes`));
          await take(box, session.envelope.rcptTo.map(({ address }) => address), content);
          return done(null);
        },
      ).catch((error: unknown) => {
        onFault(error);
        done(answer(451, 'The mailroom could not keep this mail, try again later'));
      });
    },
  });
  // A client that goes away in the middle of a line is no fault of ours.
  server.on('error', onFault);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve(server));
  });
}
