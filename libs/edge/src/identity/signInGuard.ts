// Owns the door: no route without a token but public ones. What the caller may do is for the law to say.
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { LEDGER, TOKENS } from '../service/providerNames.js';
import type { CaseLedger } from '../service/parts.js';
import { actorFrom } from './actors.js';
import { PUBLIC } from './decorators.js';
import type { EdgeRequest } from './edgeRequest.js';
import { signInProofOf } from './signInProof.js';
import type { Tokens } from './tokens.js';

@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKENS) private readonly tokens: Tokens,
    @Inject(LEDGER) private readonly ledger: CaseLedger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    const claims = await this.tokens.claims(request.headers.authorization);
    request.actor = await actorFrom(claims, (unit) => this.ledger.actsFor(unit));
    request.signInProof = signInProofOf(claims, this.tokens.decidingAcr, Date.now());
    return true;
  }
}
