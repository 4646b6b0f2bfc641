// Owns what is said to the OpenID provider: authorization code flow with PKCE (S256), state, nonce and issuer check, private_key_jwt
// (RFC 9700, RFC 9207, OpenID Connect Core). Must never log a token, a code, or what the provider said of one.
import { existsSync, readFileSync } from 'node:fs';
import { DECIDING_SIGN_IN_SECONDS, type PersonId } from '@centerline/cases';
import { actorFrom, isOutage, ProblemException, type Tokens as AccessTokens } from '@centerline/edge';
import { importJWK, type JWK } from 'jose';
import * as openid from 'openid-client';
import type { Tokens, Who } from '../session/browserSessions.js';

export interface PartySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientKeyFile: string;
  readonly redirectUri: string;
  readonly prompt: string;
  /** The ways of signing in that will do at all, in the provider's words. */
  readonly acr: readonly string[];
  /** Those that will do to decide. */
  readonly decidingAcr: readonly string[];
  readonly mode: 'development' | 'production';
}
/** What must be known again when a person comes back. Nobody but the browser that left can bring it. */
export interface Underway {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  /** Who signs in once more, to decide (RFC 9470); null for an ordinary sign-in, by whomever. */
  readonly again: PersonId | null;
  readonly untilMs: number;
}
export interface Granted {
  readonly who: Who;
  readonly tokens: Tokens;
}

/** The provider, or our check of what it said, refused. The message is for people and holds nothing secret. */
export class SignInRefused extends Error {}

const SCOPE = 'openid profile';
const PATIENCE_SECONDS = 5;

const away = (detail: string): ProblemException => new ProblemException('unavailable', detail, { headers: { 'retry-after': '2' } });

export class RelyingParty {
  private configuration: Promise<openid.Configuration> | null = null;

  constructor(private readonly settings: PartySettings, private readonly accessTokens: Pick<AccessTokens, 'claims'>, private readonly now: () => number) {}

  /**
   * Where to send a browser to sign in, and what to remember meanwhile. Throws `unavailable` when the provider cannot be asked.
   * @param toDecide asks for a sign-in that is new, and as strong as deciders need.
   */
  async begin(toDecide = false): Promise<{ readonly url: URL; readonly secrets: Pick<Underway, 'state' | 'nonce' | 'verifier'> }> {
    const configuration = await this.ready();
    const secrets = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.redirectUri, scope: SCOPE, prompt: toDecide ? 'login' : this.settings.prompt, state: secrets.state, nonce: secrets.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier), code_challenge_method: 'S256',
      acr_values: (toDecide ? this.settings.decidingAcr : this.settings.acr).join(' '), ...(toDecide ? { max_age: String(DECIDING_SIGN_IN_SECONDS) } : {}),
    });
    return { url, secrets };
  }

  /** What the provider grants to who came back to that address. Throws SignInRefused or `unavailable`. */
  async finish(search: string, { state, nonce, verifier, again }: Underway): Promise<Granted> {
    const configuration = await this.ready();
    const here = new URL(this.settings.redirectUri + search);
    const answer = await this.asking(() =>
      openid.authorizationCodeGrant(configuration, here, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true, ...(again === null ? {} : { maxAge: DECIDING_SIGN_IN_SECONDS }) }));
    return this.granted(answer, answer.claims()?.sub);
  }

  async renew(refreshToken: string): Promise<Granted> {
    const configuration = await this.ready();
    return this.granted(await this.asking(() => openid.refreshTokenGrant(configuration, refreshToken)));
  }

  /** Whether the provider was told. Never throws: the session is gone in any case, and the token ends by itself. */
  async revoke(refreshToken: string): Promise<boolean> {
    try {
      await openid.tokenRevocation(await this.ready(), refreshToken, { token_type_hint: 'refresh_token' });
      return true;
    } catch {
      return false;
    }
  }

  /** Who the access token says somebody is: exactly what the services will read. `subject` is who the ID token says signed in. */
  private async granted(answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers, subject?: string): Promise<Granted> {
    const claims = await this.accessTokens.claims(`Bearer ${answer.access_token}`).catch((error: unknown) => {
      if (error instanceof ProblemException && error.code === 'not-signed-in') throw new SignInRefused(error.detail);
      throw error;
    });
    const actor = await actorFrom(claims, () => Promise.resolve([])).catch((error: unknown) => {
      throw error instanceof ProblemException ? new SignInRefused(error.detail) : error;
    });
    if (subject !== undefined && actor.id !== subject) throw new SignInRefused('The two tokens of the provider name different people.');
    if (actor.kind !== 'person') throw new SignInRefused('A program cannot sign in through a browser.');
    if (typeof claims['acr'] !== 'string' || !this.settings.acr.includes(claims['acr'])) throw new SignInRefused('The way you signed in is not enough here: sign in with a second factor.');
    const { id, name, unit, roles } = actor;
    const accessUntilMs = Math.min((claims.exp ?? 0) * 1_000, this.now() + (answer.expires_in ?? Infinity) * 1_000);
    return { who: { id, name, unit, roles }, tokens: { accessToken: answer.access_token, accessUntilMs, refreshToken: answer.refresh_token ?? null } };
  }

  private async asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      if (isAway(error)) throw away('The OpenID provider does not answer. Try again in a moment.');
      throw new SignInRefused(reasonOf(error));
    }
  }

  /** The provider's own description, read once; a failed reading is not kept. */
  private async ready(): Promise<openid.Configuration> {
    this.configuration ??= this.discovered();
    const kept = this.configuration;
    try {
      return await kept;
    } catch (error) {
      if (this.configuration === kept) this.configuration = null;
      throw error;
    }
  }

  private async discovered(): Promise<openid.Configuration> {
    const { issuer, clientId, clientKeyFile, mode } = this.settings;
    if (!existsSync(clientKeyFile)) throw away('The key by which the portal proves itself is not there yet.');
    const jwk: JWK = JSON.parse(readFileSync(clientKeyFile, 'utf8'));
    const key = await importJWK(jwk, jwk.alg ?? 'ES256');
    if (key instanceof Uint8Array) throw away('The key by which the portal proves itself is not a private key.');
    const configuration = await openid.discovery(new URL(issuer), clientId, { id_token_signed_response_alg: 'ES256' }, openid.PrivateKeyJwt({ key, ...(jwk.kid ? { kid: jwk.kid } : {}) }), {
      timeout: PATIENCE_SECONDS,
      // The signature of an ID token is checked although it came straight from the provider: nothing then rests on the transport alone.
      execute: [openid.enableNonRepudiationChecks, ...(mode === 'development' ? [openid.allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      throw away(isAway(error) ? 'The OpenID provider does not answer. Try again in a moment.' : 'The OpenID provider does not describe itself as it must.');
    });
    if (!configuration.serverMetadata().supportsPKCE('S256')) throw away('The OpenID provider does not offer PKCE with S256; nobody is signed in without it.');
    return configuration;
  }
}

/** The provider cannot be reached, takes too long, or is itself at fault. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, code, status, cause }: { readonly message?: unknown; readonly code?: unknown; readonly status?: unknown; readonly cause?: unknown } = error;
  const isAtFault = typeof status === 'number' && status >= 500;
  return isAtFault || code === 'OAUTH_TIMEOUT' || message === 'fetch failed' || isOutage(error) || isAway(cause);
}

const REASONS: Readonly<Record<string, string>> = {
  invalid_grant: 'The provider does not know this sign-in any more: it was used before, or took too long.',
  access_denied: 'The sign-in was given up.',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'The provider answered for somebody or something else.',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "The provider's answer is not valid at this time.",
};

function reasonOf(error: unknown): string {
  const code = error instanceof openid.ResponseBodyError || error instanceof openid.AuthorizationResponseError ? error.error : error instanceof openid.ClientError ? error.code : undefined;
  return REASONS[code ?? ''] ?? "The provider's answer is not one to this sign-in.";
}
