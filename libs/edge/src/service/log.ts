// Owns what a service writes to its log: JSON lines with request ids. Must never write a body, a query, a token or a name.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

/** @param destination standard output by default. */
export const serviceLog = (name: string, destination?: DestinationStream): Logger =>
  pino({ name, level: process.env['LOG_LEVEL'] ?? 'info', serializers: { err: withoutValues } }, destination ?? pino.destination(1));

/** Where and what, but not the values that a database error repeats. */
function withoutValues(error: unknown): object {
  const { type, message, stack } = error instanceof Error ? stdSerializers.err(error) : { type: typeof error, message: 'not an error', stack: '' };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return { type, message, stack, ...(code === undefined ? {} : { code }) };
}

const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';
const SOUND_ID = /^[\w.-]{8,64}$/;

/** Gives every request an id (the caller's own, if it is a sound one), answers with it, and logs one line when it is done. */
export const requestLog = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId(request: IncomingMessage, response: ServerResponse) {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && SOUND_ID.test(given) ? given : randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    autoLogging: { ignore: (request: IncomingMessage) => pathOf(request.url).startsWith('/health/') },
    // pino-http would log the error of a 5xx itself; the filter does, under the same id.
    customErrorObject: (request: IncomingMessage) => ({ request: { method: request.method, path: pathOf(request.url) } }),
    serializers: {
      req: (request: { readonly method: string; readonly url: string }) => ({ method: request.method, path: pathOf(request.url) }),
      res: (response: { readonly statusCode: number }) => ({ status: response.statusCode }),
    },
  });

/** Nest's own words, into the same log. */
export const nestLog = (logger: Logger): LoggerService => ({
  log: (message: unknown) => logger.debug(String(message)),
  debug: (message: unknown) => logger.debug(String(message)),
  verbose: (message: unknown) => logger.trace(String(message)),
  warn: (message: unknown) => logger.warn(String(message)),
  error: (message: unknown, ...rest: unknown[]) => logger.error({ stack: rest.find((one) => typeof one === 'string' && one.includes('\n')) }, String(message)),
  fatal: (message: unknown) => logger.fatal(String(message)),
});
