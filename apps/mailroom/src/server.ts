// Owns the web page of the inbox and the answer to "are you ready?". Reads only; whoever asks is on this machine.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Mailbox } from './mailbox.js';
import { mailPage, mailsPage, messagePage, recipientsPage, STYLE } from './pages.js';

const SECURITY = {
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
};

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}
const html = (status: number, body: string): Reply => ({ status, type: 'text/html; charset=utf-8', body });
const json = (value: unknown): Reply => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
const gone = (): Reply => html(404, messagePage('There is no such mail', 'It may have left to make room for newer mail.'));

async function oneMail(box: Mailbox, id: string, part: string | undefined, place: string | undefined): Promise<Reply> {
  const [mail, content] = [box.find(id), await box.read(id)];
  if (!mail || !content) return gone();
  if (part === 'raw') return { status: 200, type: 'text/plain; charset=utf-8', body: content };
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(content, { skipImageLinks: true, skipTextToHtml: true });
  const language = parsed.headers.get('content-language');
  if (part === undefined) return html(200, mailPage(mail, parsed, typeof language === 'string' ? language : 'en'));
  const attachment = parsed.attachments[Number(place)];
  if (part !== 'attachment' || !attachment) return gone();
  const isPdf = attachment.contentType === 'application/pdf';
  return {
    status: 200, type: isPdf ? 'application/pdf' : 'application/octet-stream', body: attachment.content,
    headers: { 'content-disposition': `${isPdf ? 'inline' : 'attachment'}; filename="${(attachment.filename ?? 'attachment').replace(/[^\w.-]/g, '_')}"` },
  };
}

/**
 * The pages: `/`, `/to/<address>`, `/mail/<id>`, `/mail/<id>/raw`, `/mail/<id>/attachment/<place>`; for programs `/mails.json`, with `?to=` for one address.
 */
async function replyTo(box: Mailbox, url: URL): Promise<Reply> {
  const { pathname, searchParams } = url;
  if (pathname === '/health/live' || pathname === '/health/ready') return json({ status: pathname.slice('/health/'.length) });
  if (pathname === '/mailroom.css') return { status: 200, type: 'text/css; charset=utf-8', body: STYLE };
  if (pathname === '/') return html(200, recipientsPage(box.addresses()));
  if (pathname === '/mails.json') return json({ items: box.list(searchParams.get('to') ?? undefined) });
  const [, to] = /^\/to\/([^/]+)$/.exec(pathname) ?? [];
  if (to !== undefined) return html(200, mailsPage(decoded(to), box.list(decoded(to))));
  const [, id, part, place] = /^\/mail\/([0-9a-f]{32})(?:\/(raw|attachment)(?:\/(\d{1,3}))?)?$/.exec(pathname) ?? [];
  if (id !== undefined) return oneMail(box, id, part, place);
  return html(404, messagePage('There is no such page', 'The inbox begins at the list of recipients.'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // no escape of ours: it is then no address either
  }
}

function send(response: ServerResponse, { status, type, body, headers = {} }: Reply): void {
  response.writeHead(status, { ...SECURITY, ...headers, 'content-type': type }).end(body);
}

/** Listens; resolves with the server once it does. */
export function serve(box: Mailbox, host: string, port: number, onFault: (error: unknown) => void): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, { status: 405, type: 'text/plain', body: 'The inbox is for reading.', headers: { allow: 'GET, HEAD' } });
    const url = URL.canParse(request.url ?? '/', 'http://mailroom') ? new URL(request.url ?? '/', 'http://mailroom') : new URL('http://mailroom/none');
    replyTo(box, url).then((reply) => send(response, reply), (error: unknown) => {
      onFault(error);
      send(response, html(500, messagePage('Something went wrong here', 'The log of the mailroom says what.')));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
