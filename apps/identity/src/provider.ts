// Owns the OpenID provider's rules: which flows, how long, what a token says. Must never let a person be somebody who is not in the sample.
import Provider, { interactionPolicy, type OidcContext, type OidcToken } from 'oidc-provider';
import type { JWK } from 'jose';
import { API, applications, BROKER_SYSTEM, clientsWith, PORTAL } from './clients.js';
import { cookieSecret, privateKey } from './keys.js';
import { messagePage, signedOutPage, signOutPage } from './pages.js';
import { SAMPLE_ACR, type SamplePerson } from './people.js';
import type { IdentitySettings } from './settings.js';
import { storeInMemory } from './store.js';

const MINUTES = 60;
const HOURS = 60 * MINUTES;

/** What access and ID tokens say of a person or an application, besides `sub`. */
const claimsOf = (who: { readonly name: string; readonly unit: string; readonly roles: readonly string[] }) => ({ name: who.name, roles: who.roles, unit: who.unit });

/** Our own programs need no page that asks for consent: signing in grants what they ask. */
async function grantFor(context: OidcContext) {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const before = session.grantIdFor(client.clientId);
  const known = before === undefined ? undefined : await provider.Grant.find(before);
  if (known) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(API.resource, API.scope);
  await grant.save();
  return grant;
}

function page(context: OidcContext, html: string, status = 200): void {
  context.status = status;
  context.type = 'html';
  context.body = html;
}

/** Builds the provider; makes its keys at the first start. */
export async function providerFor(settings: IdentitySettings, people: ReadonlyMap<string, SamplePerson>): Promise<Provider> {
  const [signing, portalKey, brokerKey]: readonly JWK[] = await Promise.all([
    privateKey(settings.keysFolder, 'identity'), privateKey(settings.keysFolder, PORTAL), privateKey(settings.keysFolder, BROKER_SYSTEM),
  ]);
  if (!signing || !portalKey || !brokerKey) throw new Error('Keys could not be made.');
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return new Provider(settings.issuer, {
    adapter: storeInMemory(),
    clients: clientsWith(portalKey, brokerKey),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [signing] },
    cookies: { keys: [cookieSecret(settings.keysFolder)] },
    scopes: ['openid', 'profile', 'offline_access'],
    acrValues: [SAMPLE_ACR],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'unit'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt', 'none'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    findAccount: (_context: OidcContext, id: string) => {
      const person = people.get(id);
      return person ? { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) } : undefined;
    },
    extraTokenClaims: ({ oidc }: OidcContext, token: OidcToken) => {
      if (token.accountId === undefined) {
        const program = applications.get(token.clientId ?? '');
        return program ? claimsOf(program) : undefined;
      }
      const person = people.get(token.accountId);
      // A renewed token is no newer sign-in: the time goes from the code to every refresh token after it (RFC 9068 § 2.2.1).
      const { authTime, acr } = oidc.entities['RefreshToken'] ?? oidc.entities['AuthorizationCode'] ?? {};
      return person ? { ...claimsOf(person), ...(authTime === undefined ? {} : { auth_time: authTime }), ...(acr === undefined ? {} : { acr }) } : undefined;
    },
    loadExistingGrant: grantFor,
    issueRefreshToken: (_context: OidcContext, client: { grantTypeAllowed(type: string): boolean }) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    interactions: { url: (_context: OidcContext, interaction: { readonly uid: string }) => `/sign-in/${interaction.uid}`, policy },
    ttl: {
      AccessToken: 15 * MINUTES, ClientCredentials: 15 * MINUTES, AuthorizationCode: MINUTES, IdToken: 15 * MINUTES,
      RefreshToken: 12 * HOURS, Interaction: HOURS, Session: 12 * HOURS, Grant: 12 * HOURS,
    },
    features: {
      devInteractions: { enabled: false },
      // Access tokens are for the API alone; who signed in stands in the ID token.
      userinfo: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_context: OidcContext, client: { readonly clientId: string }, token: OidcToken) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: OidcContext, form: string) => page(context, signOutPage(form)),
        postLogoutSuccessSource: (context: OidcContext) => page(context, signedOutPage()),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API.resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: API.scope, audience: API.audience, accessTokenTTL: 15 * MINUTES, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
      },
    },
    renderError: (context: OidcContext, out: { readonly error: string; readonly error_description?: string }) =>
      page(context, messagePage('Sign-in did not work', `${out.error_description ?? out.error}. Go back to where you came from and try again.`), context.status || 400),
  });
}
