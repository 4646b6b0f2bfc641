// Owns what a command route knows besides its body: who, which attempt, which version. A class, so that importing it into decorated signatures is safe.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedIn } from '@centerline/cases';
import { actorOf } from '../identity/decorators.js';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { requestHash } from './canonical.js';
import { idempotencyKey, matchedVersion } from './headers.js';

export class CommandContext {
  constructor(
    readonly actor: SignedIn,
    readonly idempotency: { readonly owner: string; readonly key: string; readonly hash: string },
    /** Path of the request, without query and without a slash at its end. */
    readonly path: string,
    private readonly ifMatch: string | undefined,
  ) {}

  /** The version the sender saw. Throws `if-match-missing` or `bad-if-match`. */
  expectedVersion(): number {
    return matchedVersion(this.ifMatch);
  }
}

export function commandContextOf(request: EdgeRequest): CommandContext {
  const actor = actorOf(request);
  const key = idempotencyKey(request.headers['idempotency-key']);
  const path = request.path.replace(/\/+$/, '');
  return new CommandContext(actor, { owner: actor.id, key, hash: requestHash(request.method, path, request.body) }, path, request.headers['if-match']);
}

/** Parameter of a command route, type `CommandContext`. Throws `idempotency-key`. */
export const Ctx = createParamDecorator((_data: unknown, context: ExecutionContext): CommandContext => commandContextOf(context.switchToHttp().getRequest<EdgeRequest>()));
