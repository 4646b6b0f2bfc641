// Owns when a body is read: after the door let the caller in, before anything looks at it. Public GETs and refused callers cost no parsing.
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { waitFor } from './arrival.js';
import { readBody } from './readBody.js';
import { STREAMED } from './streamed.js';

const BRING_BODIES = ['POST', 'PUT', 'PATCH', 'DELETE'];

@Injectable()
export class BodyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    // A stream is read by its handler, which knows what may come and how long it may take.
    if (Reflect.getMetadata(STREAMED, context.getHandler()) === true) waitFor(request);
    else if (BRING_BODIES.includes(request.method)) request.body = await readBody(request);
    return next.handle();
  }
}
