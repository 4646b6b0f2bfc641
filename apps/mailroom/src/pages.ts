// Owns the pages of the inbox: plain, without script, readable by a screen reader. Must never show a mail's own markup: mail is text here.
import type { ParsedMail } from 'mailparser';
import type { KeptMail } from './mailbox.js';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

export const STYLE = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere; } a { color: #005ea2; } a:visited { color: #54278f; }
a:focus-visible { outline: .25rem solid #2491ff; outline-offset: 0; }
.notice { border-left: .5rem solid #ffbe2e; background: #faf3d1; padding: .75rem 1rem; }
.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border: 1px solid #a9aeb1; } th { background: #f0f0f0; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #a9aeb1; padding: 1rem; }
dt { font-weight: bold; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Centerline mailroom</title><link rel="stylesheet" href="/mailroom.css"></head>
<body><main><h1>${escape(title)}</h1>
${body}
</main></body></html>`;

const back = '<p><a href="/">All recipients</a></p>';
const day = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
const toLink = (address: string): string => `<a href="/to/${encodeURIComponent(address)}">${escape(address)}</a>`;

/** Who has mail. */
export function recipientsPage(addresses: readonly (readonly [string, number])[]): string {
  const rows = addresses.map(([address, count]) => `<tr><th scope="row">${toLink(address)}</th><td>${count}</td></tr>`).join('');
  const table = addresses.length === 0
    ? '<p>No mail has come yet. Mail waits for the morning where its reader works, from 7 to 20 o’clock.</p>'
    : `<div class="table" role="region" aria-label="Recipients" tabindex="0"><table><caption>Recipients</caption><thead><tr><th scope="col">Address</th><th scope="col">Mails</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return page('Mailroom', `<p class="notice">Everything this development installation mails ends here. The people and their addresses are invented; nothing leaves this machine.</p>${table}`);
}

/** The mails of one address, newest first. */
export function mailsPage(address: string, mails: readonly KeptMail[]): string {
  const rows = mails.map((mail) => `<tr><th scope="row"><a href="/mail/${mail.id}">${escape(mail.subject)}</a></th><td>${escape(day(mail.sentAt ?? mail.arrivedAt))}</td></tr>`).join('');
  const table = mails.length === 0 ? '<p>There is no mail for this address.</p>'
    : `<div class="table" role="region" aria-label="Mails" tabindex="0"><table><caption>Mails, newest first</caption><thead><tr><th scope="col">Subject</th><th scope="col">Date</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return page(`Mail for ${address}`, `${back}${table}`);
}

/** One mail as text, with its attachments to open. */
export function mailPage(mail: KeptMail, parsed: Pick<ParsedMail, 'text' | 'attachments' | 'from'>, language: string): string {
  const attachments = parsed.attachments.map((one, place) => `<li><a href="/mail/${mail.id}/attachment/${place}">${escape(one.filename ?? 'attachment')}</a> (${Math.ceil(one.size / 1_024)} KB)</li>`).join('');
  return page(mail.subject, `${back}
<dl><dt>To</dt><dd>${mail.to.map(toLink).join(', ')}</dd><dt>From</dt><dd>${escape(parsed.from?.text ?? '')}</dd><dt>Date</dt><dd>${escape(day(mail.sentAt ?? mail.arrivedAt))}</dd></dl>
<h2>Text</h2><pre lang="${/^[a-z]{2}$/.test(language) ? language : 'en'}">${escape(parsed.text ?? '')}</pre>
${attachments ? `<h2>Attachments</h2><ul>${attachments}</ul>` : ''}
<p><a href="/mail/${mail.id}/raw">The mail as it came</a></p>`);
}

export const messagePage = (title: string, message: string): string => page(title, `<p>${escape(message)}</p>${back}`);
