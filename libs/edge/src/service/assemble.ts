// Owns how a service is put together, short of listening: the same for a running service and for a test.
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { limitArrival } from '../door/arrival.js';
import { DOCUMENT_ARRIVES_WITHIN_MS } from '../door/limits.js';
import { serveOpenApi } from '../openapi/document.js';
import { EdgeModule } from './edgeModule.js';
import { nestLog, requestLog } from './log.js';
import type { Parts } from './parts.js';

export interface Service {
  /** What people call it, such as `Center reassignment`. */
  readonly name: string;
  /** The module of the service; it imports `EdgeModule.forCase(law)`, unless it has no case type of its own. */
  readonly module: Type;
  /** For the OpenAPI document. */
  readonly description?: string;
}

const nothingButHere = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] } },
  referrerPolicy: { policy: 'no-referrer' },
});
/** The page to try the API needs its own scripts, inline styles and calls to this service; nothing from elsewhere. */
const forDocs = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  },
  referrerPolicy: { policy: 'no-referrer' },
});

/** A connection that nobody uses stays open for so long: callers keep theirs, and one that closes just as it is used loses a command on its way. */
const KEPT_OPEN_MS = 65_000;

export async function assemble({ name, module, description }: Service, parts: Parts, log: Logger): Promise<INestApplication> {
  const root = { module: class ServiceRoot {}, imports: [EdgeModule.forRoot(parts), module] };
  const app = await NestFactory.create<NestExpressApplication>(root, { bodyParser: false, logger: nestLog(log), abortOnError: false });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestLog(log));
  app.use(limitArrival);
  app.use((request: Request, response: Response, next: NextFunction) => (/^\/docs(\/|$)/.test(request.path) ? forDocs : nothingButHere)(request, response, next));
  serveOpenApi(app, name, description ?? `${name} of Centerline.`);
  await app.init();
  const server = app.getHttpServer();
  server.requestTimeout = DOCUMENT_ARRIVES_WITHIN_MS;
  server.keepAliveTimeout = KEPT_OPEN_MS;
  return app;
}
