// Owns which pace a request goes by, and whose it is. Stands behind the sign-in; before it only strangers are counted. Must never count a probe of health.
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { PUBLIC } from '../identity/decorators.js';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { RATES } from '../service/providerNames.js';
import type { PaceName } from './pace.js';
import { neighborhoodOf, senderOf, type Proxies } from './sender.js';
import type { RateHeaders, Turnstile } from './turnstile.js';

const PACED = Symbol('pace of a route');
/** Handlers that cost more than reading does: files and exports. Without it a GET is a read and everything else a write. */
export const Paced = (name: 'downloads') => SetMetadata(PACED, name);

/** What a service counts by. */
export interface Rates {
  readonly turnstile: Turnstile;
  readonly proxies: Proxies;
}

const READING = ['GET', 'HEAD'];

/** Throws `too-often` when whoever has no good token has asked too often. Who has one is never kept out by it, even behind the same address. */
export const strangerPasses = (request: EdgeRequest, { turnstile, proxies }: Rates): RateHeaders => turnstile.pass('strangers', `address:${neighborhoodOf(senderOf(request, proxies))}`);

@Injectable()
export class RateGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(RATES) private readonly rates: Rates) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    const where = [context.getHandler(), context.getClass()];
    if (request.path.startsWith('/health/')) return true;
    context.switchToHttp().getResponse<Response>().set({ ...this.pass(request, where) });
    return true;
  }

  private pass(request: EdgeRequest, where: Parameters<Reflector['getAllAndOverride']>[1]): RateHeaders {
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, where) || !request.actor) return strangerPasses(request, this.rates);
    const { kind, id } = request.actor;
    const usual: PaceName = READING.includes(request.method) ? 'reads' : 'writes';
    return this.rates.turnstile.pass(this.reflector.getAllAndOverride<PaceName | undefined>(PACED, where) ?? usual, `${kind}:${id}`);
  }
}
