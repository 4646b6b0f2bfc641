// Owns the door: no route without a token but public ones. What the caller may do is for the law to say.
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { ProblemException } from '../problems/problem.js';
import { strangerPasses, type Rates } from '../rates/rateGuard.js';
import { LEDGER, RATES, TOKENS } from '../service/providerNames.js';
import type { CaseLedger } from '../service/parts.js';
import { actorFrom } from './actors.js';
import { PUBLIC } from './decorators.js';
import type { EdgeRequest } from './edgeRequest.js';
import { ELSEWHERE_HEADER, signInProofOf } from './signInProof.js';
import type { Tokens } from './tokens.js';

@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKENS) private readonly tokens: Tokens,
    @Inject(LEDGER) private readonly ledger: CaseLedger,
    @Inject(RATES) private readonly rates: Rates,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    try {
      const claims = await this.tokens.claims(request.headers.authorization);
      request.actor = await actorFrom(claims, (unit) => this.ledger.actsFor(unit));
      request.signInProof = signInProofOf(claims, this.tokens.decidingAcr, Date.now(), request.headers[ELSEWHERE_HEADER] !== undefined);
    } catch (error) {
      // Whoever tries token after token is told to wait, instead of what was wrong with the last one.
      if (error instanceof ProblemException && error.code === 'not-signed-in') context.switchToHttp().getResponse<Response>().set({ ...strangerPasses(request, this.rates) });
      throw error;
    }
    return true;
  }
}
