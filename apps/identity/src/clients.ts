// Owns which programs may ask for tokens: the portal, the demo, and one broker's system. Must never hold a secret.
import type { JWK } from 'jose';
import { publicPart } from './keys.js';

/** The API as a resource (RFC 8707) and as an audience. */
export const API = { resource: 'urn:centerline:api', audience: 'centerline', scope: 'cases' } as const;

export const PORTAL = 'centerline-portal';
export const DEMO = 'centerline-demo';
export const BROKER_SYSTEM = 'harbor-pilot-system';

/** Programs that act for themselves, with what their tokens say of them. */
export const applications: ReadonlyMap<string, { readonly name: string; readonly unit: string; readonly roles: readonly string[] }> = new Map([
  [BROKER_SYSTEM, { name: 'Harbor Pilot Brokers system (sample)', unit: 'BRK-201', roles: ['BROKER_USER'] }],
]);

// Of a native client a loopback address is good on every port (RFC 8252 § 7.3): installations choose their own.
const onLoopback = (path: string): string[] => [`http://127.0.0.1${path}`, `http://localhost${path}`];
const provesItselfWith = (key: JWK) => ({
  token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [publicPart(key)] },
});

/** The registrations, as OpenID Connect writes them. */
export const clientsWith = (portalKey: JWK, brokerKey: JWK): object[] => [
  {
    client_id: PORTAL, client_name: 'Centerline portal', application_type: 'native', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
    redirect_uris: onLoopback('/auth/callback'), post_logout_redirect_uris: onLoopback('/'), ...provesItselfWith(portalKey),
  },
  {
    client_id: DEMO, client_name: 'Centerline demo', application_type: 'native', grant_types: ['authorization_code'], response_types: ['code'],
    redirect_uris: onLoopback('/callback'), token_endpoint_auth_method: 'none',
  },
  {
    client_id: BROKER_SYSTEM, client_name: 'Harbor Pilot Brokers system (sample)', grant_types: ['client_credentials'], response_types: [], redirect_uris: [],
    ...provesItselfWith(brokerKey),
  },
];
