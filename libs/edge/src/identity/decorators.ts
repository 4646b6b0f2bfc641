// Owns the marks a handler carries about identity: open to everybody, or given who asks.
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { SignedIn } from '@centerline/cases';
import type { EdgeRequest } from './edgeRequest.js';

export const PUBLIC = Symbol('public route');
/** No token needed: health, OpenAPI, public reference data, and nothing else. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Who sent this request. The guard has seen to it; on a public route there is nobody. */
export function actorOf(request: EdgeRequest): SignedIn {
  if (!request.actor) throw new Error(`Nobody is signed in at ${request.method} ${request.path}: is the route public?`);
  return request.actor;
}

/** Parameter: the person or application that asks, type `SignedIn`. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => actorOf(context.switchToHttp().getRequest<EdgeRequest>()));
