// Owns what a service writes to its log: JSON lines with request ids. Must never write a body, a query, a token, a name or a Social Security number.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { maskNumbers } from '@centerline/cases';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

/** @param destination standard output by default. */
export const serviceLog = (name: string, destination?: DestinationStream): Logger =>
  pino({ name, level: process.env['LOG_LEVEL'] ?? 'info', serializers: { err: withoutValues } }, destination ?? pino.destination(1));

/** Where and what, but nothing else an error may carry. PostgreSQL repeats values in its messages: of those the code and the place are kept. */
export function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, severity, table, constraint } = error as Error & { readonly code?: unknown; readonly severity?: unknown; readonly table?: unknown; readonly constraint?: unknown };
  const type = error.constructor.name;
  const place = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).join('\n');
  return severity === undefined ? { type, code, message: maskNumbers(error.message), place } : { type, code, table, constraint, place };
}

const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';
/** The path as it may be kept: no address of ours has a Social Security number in it, but whoever makes a mistake may send one. */
const loggedPath = (url: string): string => {
  const path = pathOf(url);
  try {
    const plain = decodeURIComponent(path);
    const masked = maskNumbers(plain);
    return masked === plain ? path : masked;
  } catch {
    return path;
  }
};
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
    wrapSerializers: false,
    customAttributeKeys: { reqId: 'requestId' },
    autoLogging: { ignore: (request: IncomingMessage) => pathOf(request.url).startsWith('/health/') },
    serializers: {
      req: (request: { readonly method: string; readonly url: string }) => ({ method: request.method, path: loggedPath(request.url) }),
      err: withoutValues,
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
