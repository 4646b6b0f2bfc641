// Owns the last word on every error: one shape, whatever threw it. Must never send or log a body, a token or a stack to the caller.
import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { allowedMethods } from './allowedMethods.js';
import { DENIALS } from './catalogue.js';
import { asProblem } from './faults.js';
import { ProblemException, problemOf } from './problem.js';

/** A route Nest does not know: of another method, or not at all. */
function missing(request: EdgeRequest): ProblemException {
  const allowed = allowedMethods(request.app, request.path);
  return allowed.length === 0
    ? new ProblemException('no-such-route', `There is nothing at ${request.path}.`)
    : new ProblemException('method-not-allowed', `${request.path} takes ${allowed.join(', ')}, not ${request.method}.`, { headers: { allow: allowed.join(', ') } });
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<EdgeRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const exception = thrown instanceof NotFoundException ? missing(request) : asProblem(thrown);
    const problem = problemOf(exception, request.path, String(request.id));
    if (exception.code === 'unexpected') request.log.error({ err: thrown }, exception.code);
    // Who tried what they may not is for whoever watches: the person and the office by their ids, never a name (OWASP ASVS 5.0.0 § 16.3.2).
    if (DENIALS.includes(exception.code)) request.log.warn({ by: request.actor?.id ?? null, unit: request.actor?.unit ?? null, code: problem.errors[0]?.code }, 'denied');
    if (exception.code === 'unavailable') request.log.warn({ reason: thrown instanceof Error ? thrown.message : exception.detail }, exception.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).set({ 'cache-control': 'no-store', ...exception.facts.headers }).type('application/problem+json').send(JSON.stringify(problem));
  }
}
