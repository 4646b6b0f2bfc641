// Owns whether a bearer token is good: ours, for us, still valid, signed as it must be. Must never log or keep a token.
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ProblemException } from '../problems/problem.js';
import { SAMPLE_ACR } from './ways.js';

export const AUDIENCE = 'centerline';
const ALGORITHM = 'ES256';
const OF_THE_KEYS: readonly string[] = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

const notSignedIn = (reason: string, hadToken: boolean): ProblemException =>
  new ProblemException('not-signed-in', reason, {
    field: 'Authorization',
    headers: { 'www-authenticate': hadToken ? `Bearer realm="centerline", error="invalid_token", error_description="${reason.replaceAll('"', "'")}"` : 'Bearer realm="centerline"' },
  });

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired: sign in again.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    switch (error.claim) {
      case 'aud':
        return `The token is for another audience, not for ${AUDIENCE}.`;
      case 'iss':
        return 'The token is from another issuer.';
      case 'nbf':
        return 'The token is not valid yet.';
      case 'typ':
        return 'The token is not an access token (at+jwt).';
      default:
        return `The token's claim "${error.claim}" is not right.`;
    }
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return `The token is not signed with ${ALGORITHM}.`;
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) return 'The token is not signed by our issuer.';
  return 'This is not an access token.';
}

export class Tokens {
  private readonly keys: JWTVerifyGetKey;

  /** @param decidingAcr the ways of signing in that will do to decide. */
  constructor(private readonly issuer: string, readonly decidingAcr: readonly string[] = [SAMPLE_ACR]) {
    this.keys = createRemoteJWKSet(new URL(`${issuer}/jwks`), { timeoutDuration: 3_000, cooldownDuration: 5_000 });
  }

  /** The claims of a good token. Throws `not-signed-in` with a plain reason, or `unavailable` while the issuer's keys cannot be had. */
  async claims(authorization: string | undefined): Promise<JWTPayload> {
    if (authorization === undefined) throw notSignedIn('This needs a token: sign in.', false);
    const [, token] = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization) ?? [];
    if (!token) throw notSignedIn('The Authorization header is not "Bearer" and a token.', true);
    try {
      const { payload } = await jwtVerify(token, this.keys, { issuer: this.issuer, audience: AUDIENCE, algorithms: [ALGORITHM], typ: 'at+jwt', requiredClaims: ['sub', 'exp', 'iat'], clockTolerance: 5 });
      return payload;
    } catch (error) {
      // A generic error of jose is about keys it could not fetch, never about the token.
      if (!(error instanceof errors.JOSEError) || OF_THE_KEYS.includes(error.code)) {
        throw new ProblemException('unavailable', "The issuer's keys cannot be had, so that nobody's token can be checked.", { headers: { 'retry-after': '1' } });
      }
      throw notSignedIn(reasonOf(error), true);
    }
  }
}
