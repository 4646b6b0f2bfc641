// Owns what a command route knows besides its body: who, which attempt, which version. A class, so that importing it into decorated signatures is safe.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedIn } from '@centerline/cases';
import { actorOf } from '../identity/decorators.js';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { mustProve, type SignInProof } from '../identity/signInProof.js';
import { ProblemException } from '../problems/problem.js';
import { requestHash } from './requestHash.js';
import { idempotencyKey, matchedVersion } from './headers.js';

export interface Idempotency {
  readonly owner: string;
  readonly key: string;
  readonly hash: string;
}

export class CommandContext {
  constructor(
    readonly actor: SignedIn,
    private readonly once: Idempotency | null,
    /** Path of the request, without query and without a slash at its end. */
    readonly path: string,
    private readonly ifMatch: string | undefined,
    private readonly proof: SignInProof,
  ) {}

  /** Whether only what the command would do is asked for. */
  get isPreview(): boolean {
    return this.once === null;
  }
  /** What makes the attempt one. A preview has none, so that whoever writes something cannot take one for an order. */
  get idempotency(): Idempotency {
    if (this.once === null) throw new ProblemException('bad-query', 'There is no preview of this: only commands on cases have one.', { field: 'preview' });
    return this.once;
  }

  /** For an act that decides. Throws `step-up` when the sender signed in too long ago, or not in the way deciders must. */
  mustProveWhoDecides(): void {
    mustProve(this.proof);
  }

  /** The version the sender saw. Throws `if-match-missing` or `bad-if-match`. */
  expectedVersion(): number {
    return matchedVersion(this.ifMatch);
  }
}

export function commandContextOf(request: EdgeRequest): CommandContext {
  const actor = actorOf(request);
  const path = request.path.replace(/\/+$/, '');
  const once = asksForPreview(request) ? null : { owner: actor.id, key: idempotencyKey(request.headers['idempotency-key']), hash: requestHash(request.method, path, request.body) };
  return new CommandContext(actor, once, path, request.headers['if-match'], request.signInProof ?? { kind: 'old', acr: [] });
}

/** `?preview=true`; anything else that is called so is refused, lest somebody who wants to look does something. */
function asksForPreview({ query }: EdgeRequest): boolean {
  const { preview } = query;
  if (preview === undefined) return false;
  if (preview !== 'true') throw new ProblemException('bad-query', 'preview is "true", or left out.', { field: 'preview' });
  return true;
}

/** Parameter of a command route, type `CommandContext`. Throws `idempotency-key`, `bad-query`. */
export const Ctx = createParamDecorator((_data: unknown, context: ExecutionContext): CommandContext => commandContextOf(context.switchToHttp().getRequest<EdgeRequest>()));
