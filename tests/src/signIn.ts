// Owns how the demo and the tests come by tokens: the same sign-in as people's, without a browser. Must never make a token itself.
import { createHash, createPrivateKey, randomBytes, randomUUID, sign, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLIENT = 'centerline-demo';
const CALLBACK = 'http://127.0.0.1/callback';
const BROKER_SYSTEM = 'harbor-pilot-system';
/** Tokens are renewed while they are still good for this long. */
const MARGIN_MS = 60_000;

interface Kept {
  readonly token: string;
  /** Of a person who signed in: who that is, for the program that asked, and no key to anything. */
  readonly idToken: string | null;
  readonly untilMs: number;
}
const kept = new Map<string, Promise<Kept>>();

/** The access token of a sample person, by the authorization code flow with PKCE; the same one until shortly before it expires. */
export const signInAs = (issuer: string, personId: string): Promise<string> => once(`${issuer} ${personId}`, () => signIn(issuer, personId));

/** The access token of the sample broker's system, by client credentials; its key lies in the home of the running system. */
export const applicationToken = (issuer: string, home: string): Promise<string> => once(`${issuer} ${BROKER_SYSTEM}`, () => askAsApplication(issuer, home));

/** The ID token of a sample person, from a sign-in of its own. */
export const idTokenAs = async (issuer: string, personId: string): Promise<string> => (await signIn(issuer, personId)).idToken ?? '';

/** Forgets every token, so that the next call signs in anew. */
export const forgetTokens = (): void => kept.clear();

async function once(name: string, ask: () => Promise<Kept>): Promise<string> {
  const before = await kept.get(name);
  if (before && before.untilMs - MARGIN_MS > Date.now()) return before.token;
  const asked = ask();
  kept.set(name, asked);
  // What failed is asked again next time.
  asked.catch(() => kept.delete(name));
  return (await asked).token;
}

/** A browser of the smallest kind: keeps cookies, follows nothing by itself. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual', headers: cookie ? { cookie } : {}, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.cookies.set(name, value ?? '');
    }
    return response;
  }
}

const placeOf = async (response: Response, from: string): Promise<string> => {
  const place = response.headers.get('location');
  if (!place) throw new Error(`Signing in stopped at ${from} with status ${response.status}: ${(await response.text()).slice(0, 300)}`);
  await response.body?.cancel();
  return new URL(place, from).href;
};

async function signIn(issuer: string, personId: string): Promise<Kept> {
  const browser = new Browser();
  const verifier = randomBytes(32).toString('base64url');
  const state = randomUUID();
  const question = new URLSearchParams({
    client_id: CLIENT, redirect_uri: CALLBACK, response_type: 'code', scope: 'openid profile', state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  });
  const asked = `${issuer}/auth?${question}`;
  const page = await placeOf(await browser.go(asked), asked);
  let place = await placeOf(await browser.go(page, { person: personId }), page);
  // The provider leads back to itself once, and then to the callback with the code.
  for (let step = 0; step < 3 && !place.startsWith(CALLBACK); step += 1) place = await placeOf(await browser.go(place), place);
  const answer = new URL(place).searchParams;
  const code = answer.get('code');
  if (!code || answer.get('state') !== state) throw new Error(`${personId} could not sign in: ${answer.get('error_description') ?? place}`);
  return exchange(issuer, { grant_type: 'authorization_code', client_id: CLIENT, redirect_uri: CALLBACK, code, code_verifier: verifier });
}

async function askAsApplication(issuer: string, home: string): Promise<Kept> {
  const jwk = JSON.parse(readFileSync(join(home, 'keys', `${BROKER_SYSTEM}.jwk.json`), 'utf8')) as JsonWebKey & { readonly kid: string };
  const now = Math.floor(Date.now() / 1_000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'ES256', kid: jwk.kid })}.${part({ iss: BROKER_SYSTEM, sub: BROKER_SYSTEM, aud: issuer, jti: randomUUID(), iat: now, exp: now + 60 })}`;
  const signature = sign('sha256', Buffer.from(content), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' });
  return exchange(issuer, {
    grant_type: 'client_credentials', client_id: BROKER_SYSTEM, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${content}.${signature.toString('base64url')}`,
  });
}

async function exchange(issuer: string, form: Readonly<Record<string, string>>): Promise<Kept> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  const answer = (await response.json()) as { readonly access_token?: string; readonly id_token?: string; readonly expires_in?: number; readonly error_description?: string };
  if (!answer.access_token) throw new Error(`The provider gave no token (status ${response.status}): ${answer.error_description ?? 'no reason given'}`);
  return { token: answer.access_token, idToken: answer.id_token ?? null, untilMs: Date.now() + (answer.expires_in ?? 0) * 1_000 };
}
