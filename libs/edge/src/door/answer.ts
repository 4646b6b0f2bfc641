// Owns an answer that is more than its body: status and headers. Handlers return it; the interceptor unpacks it.
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

export class Answer<Body> {
  constructor(readonly status: number, readonly body: Body | null, readonly headers: Readonly<Record<string, string>> = {}) {}
}

@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof Answer)) return value;
        response.status(value.status).set({ ...value.headers });
        return value.body as unknown;
      }),
    );
  }
}
