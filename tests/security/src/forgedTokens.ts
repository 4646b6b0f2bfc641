// Owns tokens that must not open a door: of our own provider, signed with its own key or not, each wrong in one way. The key lies in the home of the running system.
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idTokenAs, signInAs } from '../../src/signIn.js';

type Claims = Readonly<Record<string, unknown>>;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text: string | undefined): Claims => JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')) as Claims;

interface Maker {
  readonly header: Claims;
  readonly claims: Claims;
  signed(change: Claims, header?: Claims, key?: KeyObject): string;
}

function makerFrom(token: string, key: KeyObject): Maker {
  const [head, body] = token.split('.');
  const [header, claims] = [read(head), read(body)];
  return {
    header, claims,
    signed(change, more = {}, by = key) {
      const content = `${part({ ...header, ...more })}.${part({ ...claims, ...change })}`;
      return `${content}.${sign('sha256', Buffer.from(content), { key: by, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    },
  };
}

const keyAt = (home: string, name: string): JsonWebKey => JSON.parse(readFileSync(join(home, 'keys', `${name}.jwk.json`), 'utf8')) as JsonWebKey;

/** That person's token as our provider would have signed it, had it said this instead. */
export async function tokenSaying(issuer: string, home: string, person: string, change: Claims): Promise<string> {
  return makerFrom(await signInAs(issuer, person), createPrivateKey({ key: keyAt(home, 'identity'), format: 'jwk' })).signed(change);
}

/** By what is wrong with it. The first is right: it shows that the others are refused for their fault alone. */
export async function forgedTokens(issuer: string, home: string, person: string): Promise<readonly (readonly [string, string])[]> {
  const token = await signInAs(issuer, person);
  const jwk = keyAt(home, 'identity');
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const { header, claims, signed } = makerFrom(token, key);
  const [head = '', body = '', signature = ''] = token.split('.');
  const now = Math.floor(Date.now() / 1_000);
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const confused = `${part({ ...header, alg: 'HS256' })}.${body}`;
  const secret = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'spki' });
  return [
    ['right', signed({ jti: randomUUID() })],
    ['expired', signed({ exp: now - 60, iat: now - 960 })],
    ['not valid yet', signed({ nbf: now + 600 })],
    ['without an end', signed({ exp: undefined })],
    ['for another audience', signed({ aud: 'somebody-else' })],
    ['of another issuer', signed({ iss: 'https://elsewhere.example' })],
    ['of an issuer that begins alike', signed({ iss: `${issuer}.evil.example` })],
    ['unsigned, alg none', `${part({ ...header, alg: 'none' })}.${body}.`],
    ['unsigned, alg NONE with a signature', `${part({ ...header, alg: 'NoNe' })}.${body}.${signature}`],
    ['signed with the public key as a secret', `${confused}.${createHmac('sha256', secret).update(confused).digest('base64url')}`],
    ['of another kind', signed({}, { typ: 'JWT' })],
    ['without a kind', signed({}, { typ: undefined })],
    ['an ID token', await idTokenAs(issuer, person)],
    ['an ID token for our audience', signed({ aud: ['centerline', 'centerline-demo'], nonce: 'n' }, { typ: 'JWT' })],
    ['with other roles than were signed', `${head}.${part({ ...claims, roles: ['AUDITOR'], unit: 'OFO-AUDIT' })}.${signature}`],
    ['with another signature', `${head}.${body}.${signature.slice(0, -8)}AAAAAAAA`],
    ['signed by somebody else', signed({}, {}, stranger.privateKey)],
    ['that brings its own key', signed({}, { jwk: stranger.publicKey.export({ format: 'jwk' }), kid: undefined }, stranger.privateKey)],
    ['that says where its key is', signed({}, { jku: 'https://evil.example/jwks', kid: 'evil' }, stranger.privateKey)],
    ['signed with a key of a program', signed({}, {}, createPrivateKey({ key: keyAt(home, 'harbor-pilot-system'), format: 'jwk' }))],
    ['without a person', signed({ sub: undefined })],
    ['with a role nobody knows', signed({ roles: ['EMPEROR'] })],
    ['without a role', signed({ roles: [] })],
    ['without an office', signed({ unit: '' })],
    ['that is none', 'not.a.token'],
  ];
}
