// Owns that whatever a request asks of the ledger is asked for the person who sent it: row security there shows them what is theirs. Decides nothing.
import { within } from '@centerline/ledger';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { EdgeRequest } from './edgeRequest.js';

@Injectable()
export class ContextInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<EdgeRequest>();
    // Public routes are asked for by nobody, who sees no case.
    return actor === undefined ? next.handle() : new Observable((subscriber) => within(actor, () => next.handle().subscribe(subscriber)));
  }
}
