// Owns the conversation with the post office (SMTP). Says of each mail whether it was taken, refused for good, or could not be handed over now.
import type { Transporter } from 'nodemailer';

export interface OutgoingMail {
  /** The Message-ID, whole. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly at: Date;
  readonly attachments: readonly { readonly filename: string; readonly content: Buffer }[];
}
export type Handed = { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'not-now'; readonly reason: string };

export interface PostOffice {
  hand(mail: OutgoingMail): Promise<Handed>;
  close(): void;
}

const FROM = { name: 'Centerline (sample)', address: 'no-reply@centerline.example' };
const PATIENCE_MS = 10_000;

/** A post office that answers with 5xx does not want this mail, now or later (RFC 5321 § 4.2.1). */
const isFinal = (error: unknown): boolean => error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500 && error.responseCode < 600;

/** @param address `host:port`. The client is loaded at the first mail. */
export function smtpOffice(address: string): PostOffice {
  const [host = '', port = ''] = address.split(/:(?=\d+$)/);
  let transporter: Promise<Transporter> | null = null;
  const ready = (): Promise<Transporter> =>
    (transporter ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ host, port: Number(port), secure: false, pool: true, maxConnections: 2, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS, disableFileAccess: true, disableUrlAccess: true })));
  return {
    async hand({ messageId, to, subject, text, language, at, attachments }) {
      try {
        const client = await ready();
        await client.sendMail({
          from: FROM, to, subject, text, messageId, date: at, attachments: attachments.map((one) => ({ ...one, contentType: 'application/pdf' })),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'taken' };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: isFinal(error) ? 'refused' : 'not-now', reason };
      }
    },
    close() {
      void transporter?.then((client) => client.close(), () => undefined);
    },
  };
}
