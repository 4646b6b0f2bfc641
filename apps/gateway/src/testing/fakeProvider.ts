// An OpenID provider for tests: discovery, keys, codes, tokens and revocation over real HTTP, each answer as good or as bad as a test wants it.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignedIn } from '@centerline/cases';
import { SAMPLE_ACR } from '@centerline/edge';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export interface Wishes {
  /** In the redirect back to us. */
  readonly state?: string;
  readonly iss?: string | null;
  readonly error?: string;
  /** Of the ID token. */
  readonly idToken?: JWTPayload;
  readonly idTokenAlg?: 'none' | 'HS256';
  readonly idTokenKey?: 'strange';
  readonly noIdToken?: boolean;
  /** Of the access token. */
  readonly accessToken?: JWTPayload;
  readonly accessSeconds?: number;
  readonly noRefreshToken?: boolean;
  readonly noPkce?: boolean;
  /** Ignores the code verifier, as a provider without PKCE would. */
  readonly forgetsVerifier?: boolean;
  readonly refuses?: 'invalid_grant' | 'server_error';
  readonly silent?: boolean;
}
interface Begun {
  readonly challenge: string;
  readonly nonce: string;
  /** It was asked when the person signed in (max_age): the ID token says so. */
  readonly wasAskedWhen: boolean;
  readonly used: boolean;
}

export class FakeProvider {
  wishes: Wishes = {};
  who: SignedIn;
  /** Milliseconds its clock stands ahead of the machine's. */
  aheadMs = 0;
  /** Grant types asked for, in order. */
  readonly asked: string[] = [];
  readonly revoked: string[] = [];
  /** Code verifiers that came. */
  readonly verifiers: string[] = [];
  /** Everything secret that was ever given out. */
  readonly secrets: string[] = [];
  private readonly codes = new Map<string, Begun>();
  private readonly refreshTokens = new Set<string>();

  private constructor(private readonly server: Server, private readonly keys: { readonly own: CryptoKey; readonly strange: CryptoKey }, who: SignedIn) {
    this.who = who;
  }

  static async start(who: SignedIn): Promise<FakeProvider> {
    const own = await generateKeyPair('ES256');
    const strange = await generateKeyPair('ES256');
    const jwks = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new FakeProvider(server, { own: own.privateKey, strange: strange.privateKey }, who);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void provider.answer(request, response, jwks));
    return provider;
  }
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  stop(): Promise<unknown> {
    return new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }

  /** What a browser is told that opens the authorization address: where to go with which code. */
  authorize(address: URL): URL {
    const { searchParams: asked } = address;
    const code = this.secret(`code-${randomUUID()}`);
    this.codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '', wasAskedWhen: asked.has('max_age'), used: false });
    const back = new URL(asked.get('redirect_uri') ?? '');
    const { state = asked.get('state') ?? '', iss = this.url, error } = this.wishes;
    back.searchParams.set('state', state);
    if (iss !== null) back.searchParams.set('iss', iss);
    back.searchParams.set(error === undefined ? 'code' : 'error', error ?? code);
    return back;
  }

  private secret(text: string): string {
    this.secrets.push(text);
    return text;
  }

  private async answer(request: IncomingMessage, response: ServerResponse, jwks: object): Promise<void> {
    if (this.wishes.silent) return void response.destroy();
    const json = (status: number, body: object): void => void response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
    const form = new URLSearchParams(await textOf(request));
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return json(200, this.description());
      case '/jwks':
        return json(200, jwks);
      case '/token':
        return this.token(form, json);
      case '/revoke':
        this.revoked.push(form.get('token') ?? '');
        return void response.writeHead(200, { connection: 'close' }).end();
      default:
        return json(404, {});
    }
  }

  private description(): object {
    const { url } = this;
    return {
      issuer: url, authorization_endpoint: `${url}/auth`, token_endpoint: `${url}/token`, jwks_uri: `${url}/jwks`, revocation_endpoint: `${url}/revoke`,
      response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'], authorization_response_iss_parameter_supported: true,
      ...(this.wishes.noPkce ? {} : { code_challenge_methods_supported: ['S256'] }),
    };
  }

  private async token(form: URLSearchParams, json: (status: number, body: object) => void): Promise<void> {
    const grant = form.get('grant_type') ?? '';
    this.asked.push(grant);
    const { refuses } = this.wishes;
    if (refuses === 'server_error') return json(500, { error: 'server_error' });
    if (refuses || !form.has('client_assertion')) return json(400, { error: refuses ?? 'invalid_client' });
    const begun = grant === 'refresh_token' ? this.takeRefreshToken(form) : this.takeCode(form);
    if (begun === null) return json(400, { error: 'invalid_grant' });
    json(200, await this.granted(begun));
  }

  /** The sign-in of that code, null when the code is not good. A code is good once. */
  private takeCode(form: URLSearchParams): Begun | null {
    const code = form.get('code') ?? '';
    const begun = this.codes.get(code);
    const verifier = form.get('code_verifier') ?? '';
    this.verifiers.push(verifier);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (!begun || begun.used || (challenge !== begun.challenge && !this.wishes.forgetsVerifier)) return null;
    this.codes.set(code, { ...begun, used: true });
    return begun;
  }
  /** As a provider must (RFC 9700 § 4.14): a refresh token that comes twice ends all. */
  private takeRefreshToken(form: URLSearchParams): Begun | null {
    const known = this.refreshTokens.delete(form.get('refresh_token') ?? '');
    if (!known) this.refreshTokens.clear();
    return known ? { challenge: '', nonce: '', wasAskedWhen: false, used: true } : null;
  }

  private async granted(begun: Begun): Promise<object> {
    const { accessSeconds = 900, noRefreshToken, noIdToken } = this.wishes;
    const refresh = this.secret(`refresh-${randomUUID()}`);
    this.refreshTokens.add(refresh);
    return {
      access_token: this.secret(await this.accessToken(accessSeconds)), token_type: 'Bearer', expires_in: accessSeconds,
      ...(noIdToken ? {} : { id_token: this.secret(await this.idToken(begun)) }),
      ...(noRefreshToken ? {} : { refresh_token: refresh }),
    };
  }

  private async accessToken(seconds: number): Promise<string> {
    const { who } = this;
    const now = Math.floor((Date.now() + this.aheadMs) / 1_000);
    const claims = { iss: this.url, aud: 'centerline', sub: who.id, name: who.name, roles: who.roles, unit: who.unit, client_id: 'centerline-portal', acr: SAMPLE_ACR, iat: now, exp: now + seconds, jti: randomUUID(), ...this.wishes.accessToken };
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' }).sign(this.keys.own);
  }
  private async idToken({ nonce, wasAskedWhen }: Begun): Promise<string> {
    const now = Math.floor((Date.now() + this.aheadMs) / 1_000);
    const claims = { iss: this.url, aud: 'centerline-portal', sub: this.who.id, ...(nonce === '' ? {} : { nonce }), ...(wasAskedWhen ? { auth_time: now } : {}), iat: now, exp: now + 900, ...this.wishes.idToken };
    const { idTokenAlg, idTokenKey } = this.wishes;
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    if (idTokenAlg === 'none') return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
    return new SignJWT(claims).setProtectedHeader({ alg: idTokenAlg ?? 'ES256', kid: 'one' }).sign(idTokenAlg === 'HS256' ? new TextEncoder().encode('a shared secret that nobody agreed on') : idTokenKey ? this.keys.strange : this.keys.own);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
