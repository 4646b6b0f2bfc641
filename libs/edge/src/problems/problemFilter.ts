// Owns the last word on every error: one shape, whatever threw it. Must never send or log a body, a token or a stack to the caller.
import { Catch, Inject, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { allowedMethods } from './allowedMethods.js';
import { DENIALS } from './catalogue.js';
import { asProblem } from './faults.js';
import { Probing, PROBED } from './probing.js';
import { ProblemException, problemOf } from './problem.js';
import type { Rates } from '../rates/rateGuard.js';
import { neighborhoodOf, senderOf } from '../rates/sender.js';
import { RATES } from '../service/providerNames.js';

/** A route Nest does not know: of another method, or not at all. */
function missing(request: EdgeRequest): ProblemException {
  const allowed = allowedMethods(request.app, request.path);
  return allowed.length === 0
    ? new ProblemException('no-such-route', `There is nothing at ${request.path}.`)
    : new ProblemException('method-not-allowed', `${request.path} takes ${allowed.join(', ')}, not ${request.method}.`, { headers: { allow: allowed.join(', ') } });
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly probing = new Probing();

  constructor(@Inject(RATES) private readonly rates: Rates) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<EdgeRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const exception = thrown instanceof NotFoundException ? missing(request) : asProblem(thrown);
    const problem = problemOf(exception, request.path, String(request.id));
    if (exception.code === 'unexpected') request.log.error({ err: thrown }, exception.code);
    // Who tried what they may not is for whoever watches: the person and the office by their ids, never a name (OWASP ASVS 5.0.0 § 16.3.2).
    if (DENIALS.includes(exception.code)) this.denied(request, problem.errors[0]?.code);
    if (exception.code === 'unavailable') request.log.warn({ reason: thrown instanceof Error ? thrown.message : exception.detail }, exception.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).set({ 'cache-control': 'no-store', ...exception.facts.headers }).type('application/problem+json').send(JSON.stringify(problem));
  }

  private denied(request: EdgeRequest, code: string | undefined): void {
    const [by, unit] = [request.actor?.id ?? null, request.actor?.unit ?? null];
    request.log.warn({ by, unit, code }, 'denied');
    const principal = by === null ? `address:${neighborhoodOf(senderOf(request, this.rates.proxies))}` : `person:${by}`;
    if (this.probing.isAlarm(principal)) request.log.warn({ alarm: 'probing', principal, unit }, PROBED);
  }
}
