// Owns when a body is read: after the door let the caller in, before anything looks at it. Public GETs and refused callers cost no parsing.
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { EdgeRequest } from '../identity/edgeRequest.js';
import { readBody } from './readBody.js';

const BRING_BODIES = ['POST', 'PUT', 'PATCH', 'DELETE'];

@Injectable()
export class BodyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    if (BRING_BODIES.includes(request.method)) request.body = await readBody(request);
    return next.handle();
  }
}
