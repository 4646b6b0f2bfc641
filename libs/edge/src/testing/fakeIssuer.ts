// An issuer of tokens for tests: one server with a real key set, and tokens as good or as bad as a test wants them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { SignedIn } from '@centerline/cases';
import { SAMPLE_ACR } from '../identity/ways.js';

export interface Wishes {
  readonly issuer?: string;
  readonly audience?: string;
  readonly typ?: string;
  readonly alg?: 'ES256' | 'HS256';
  /** Seconds from now; negative for one that has expired. */
  readonly expiresIn?: number;
  /** Signed by a key the issuer does not publish. */
  readonly strangeKey?: boolean;
  readonly claims?: JWTPayload;
}

export class FakeIssuer {
  private constructor(private readonly server: Server, private readonly key: CryptoKey, private readonly strange: CryptoKey) {}

  static async start(): Promise<FakeIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const strange = await generateKeyPair('ES256');
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] });
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/jwks' ? 200 : 404, { 'content-type': 'application/json' }).end(keys);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FakeIssuer(server, privateKey, strange.privateKey);
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

  /** The value of an Authorization header for that person. */
  async bearer(who: SignedIn, wishes: Wishes = {}): Promise<string> {
    const { alg = 'ES256', expiresIn = 900 } = wishes;
    const now = Math.floor(Date.now() / 1_000);
    const claims = { name: who.name, roles: who.roles, unit: who.unit, client_id: who.kind === 'application' ? who.id : 'test', ...(who.kind === 'application' ? {} : { auth_time: now - 60, acr: SAMPLE_ACR }), ...wishes.claims };
    const token = await new SignJWT(claims).setProtectedHeader({ alg, typ: wishes.typ ?? 'at+jwt', kid: 'one' }).setSubject(who.id).setIssuer(wishes.issuer ?? this.url)
      .setAudience(wishes.audience ?? 'centerline').setIssuedAt(now - 1_000).setExpirationTime(now + expiresIn)
      .sign(alg === 'HS256' ? new TextEncoder().encode('a shared secret that nobody agreed on') : wishes.strangeKey ? this.strange : this.key);
    return `Bearer ${token}`;
  }
}
