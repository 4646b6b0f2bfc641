// A caller of the sample service: real HTTP on a real socket, one attempt a key.
import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@centerline/cases';
import request from 'supertest';
import type { Running } from './parcelService.js';

export type Headers = Readonly<Record<string, string>>;

export class Client {
  constructor(private readonly running: Running, readonly who: SignedIn) {}

  private get server() {
    return request(this.running.app.getHttpServer() as Parameters<typeof request>[0]);
  }
  async get(path: string, headers: Headers = {}) {
    return this.server.get(path).set('authorization', await this.running.issuer.bearer(this.who)).set(headers);
  }
  async post(path: string, body: object | string, headers: Headers = {}) {
    const call = this.server.post(path).set('authorization', await this.running.issuer.bearer(this.who)).set({ 'idempotency-key': randomUUID(), ...headers });
    return typeof body === 'string' ? call.set({ 'content-type': 'application/json', ...headers }).send(body) : call.send(body);
  }
  /** Exactly these bytes, and no key unless given. */
  async raw(path: string, bytes: Buffer, headers: Headers) {
    return this.server.post(path).set('authorization', await this.running.issuer.bearer(this.who)).set(headers).serialize((sent: unknown) => sent as string).send(bytes);
  }
}
