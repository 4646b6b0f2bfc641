// Owns the HTTP server: health, the sign-in page, and OpenID Connect for everything else. Must never trust a person's name from anywhere but the page.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { messagePage, signInPage, STYLE } from './pages.js';
import { SAMPLE_ACR, type SamplePerson } from './people.js';

/** A form with one id in it is small. */
const MOST_BYTES = 4_096;

const SECURITY = {
  // The form's answer is redirected to the program that asked, on this machine.
  'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
};

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...SECURITY, 'content-type': `${type}; charset=utf-8` }).end(text);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

async function signIn(provider: Provider, people: ReadonlyMap<string, SamplePerson>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const underway = await provider.interactionDetails(request, response).catch(() => null);
  if (!underway) return send(response, 400, 'text/html', messagePage('This sign-in has ended', 'Go back to where you came from and sign in again.'));
  if (request.method === 'GET') return send(response, 200, 'text/html', signInPage(underway.uid, people.values()));
  if (request.method !== 'POST') return send(response, 405, 'text/plain', 'Only GET and POST.');
  const person = people.get((await formOf(request))?.get('person') ?? '');
  if (!person) return send(response, 400, 'text/html', messagePage('Nobody of that name', 'Choose one of the people on the sign-in page.'));
  return provider.interactionFinished(request, response, { login: { accountId: person.id, acr: SAMPLE_ACR } }, { mergeWithLastSubmission: false });
}

/** Listens; resolves with the server once it does. */
export function serve(provider: Provider, people: ReadonlyMap<string, SamplePerson>, host: string, port: number): Promise<Server> {
  const openid = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/health/live' || path === '/health/ready') return send(response, 200, 'application/json', JSON.stringify({ status: path.slice('/health/'.length) }));
    if (path === '/sign-in.css') return send(response, 200, 'text/css', STYLE);
    if (path.startsWith('/sign-in/')) return signIn(provider, people, request, response);
    return openid(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${JSON.stringify({ level: 'error', name: 'identity', message: error instanceof Error ? error.stack : String(error) })}\n`);
      if (!response.headersSent) send(response, 500, 'text/plain', 'Something went wrong here.');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
