// Owns the OpenAPI 3.1 document of a service and the page to try it. What Nest finds is completed with forms, answers, headers and problems.
import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ANSWERS, answerOf, problemAnswer } from './answerSchemas.js';
import { BESIDE } from './beside.js';
import { formSchema, isForm, type Schema } from './formSchemas.js';
import { ref } from './schemaWords.js';
import { LETTER_ANSWERS } from './letterSchemas.js';
import { PAPER_ANSWERS } from './paperSchemas.js';

interface Operation {
  tags?: string[];
  parameters?: { name: string; in: string }[];
  responses?: Record<string, object>;
  security?: object[];
  [BESIDE]?: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const header = (name: string, description: string, pattern: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string', pattern } });
const IDEMPOTENCY_KEY = header('Idempotency-Key', 'One for each attempt; a repeat of the same attempt is answered as the first. A preview needs none.', '^[\\x21-\\x7e]{8,200}$');
/** Of commands: what would follow is told, nothing is done, and no key is needed. */
const PREVIEW = { name: 'preview', in: 'query', required: false, description: '`true` asks what the command would do, and does nothing; the answer is a Preview.', schema: { enum: ['true'] } };
const IF_MATCH = header('If-Match', 'ETag of the case as you read it.', '^"\\d+"$');
const pathParameter = (name: string) => ({ name, in: 'path', required: true, schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' } });
const PROBLEMS_OF_POSTS = { 400: 'The request cannot be read', 409: 'The case does not allow this now', 413: 'The body is too large', 415: 'The body is of another kind', 422: 'Something in the request is not right' };
const PROBLEMS_OF_CHANGES = { 412: 'The case has changed since you read it', 428: 'If-Match is needed' };

/** Forms of all routes, nested ones too, by name. */
function formsOf(app: INestApplication): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      let prototype: object | null = (metatype as { readonly prototype: object } | null)?.prototype ?? null;
      for (; prototype !== null && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
        for (const method of Object.getOwnPropertyNames(prototype)) {
          const types = (Reflect.getMetadata('design:paramtypes', prototype, method) as readonly unknown[] | undefined) ?? [];
          for (const type of types) if (isForm(type)) formSchema(type, schemas);
        }
      }
    }
  }
  return schemas;
}

function complete(method: string, path: string, operation: Operation): void {
  const responses = (operation.responses ??= {});
  const describe = (problems: Readonly<Record<number, string>>): void => {
    for (const [status, words] of Object.entries(problems)) responses[status] ??= problemAnswer(words);
  };
  if (operation.security === undefined || operation.security.length > 0) describe({ 401: 'You are not signed in', 403: 'You may not do this' });
  if (path.includes('{')) describe({ 404: 'There is no such case, or it is not one of yours' });
  const own = (operation.parameters ?? []).filter((one) => one.in !== 'header');
  // Nest leaves out what it cannot type, such as a case id.
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => pathParameter(name as string)).filter((one) => !own.some(({ name }) => name === one.name));
  operation.parameters = [...inPath, ...own];
  if (method === 'post') {
    const beside = operation[BESIDE] === true;
    const changes = path.includes('{id}') && !beside;
    operation.parameters.push(IDEMPOTENCY_KEY, ...(changes ? [IF_MATCH] : []), ...(beside ? [] : [PREVIEW]));
    delete operation[BESIDE];
    // Commands answer with the case as it is afterwards: 201 opens one, 200 changes one.
    if (!beside) answerWithCase(responses, changes);
    describe(PROBLEMS_OF_POSTS);
    if (changes) describe(PROBLEMS_OF_CHANGES);
  }
  responses['default'] ??= problemAnswer('Any other problem');
}

function answerWithCase(responses: Record<string, object>, changes: boolean): void {
  const [done = changes ? '200' : '201'] = Object.keys(responses).filter((status) => status.startsWith('2'));
  const said = responses[done] ?? {};
  delete responses[done];
  const told = { description: 'Of a preview: what would follow', ...answerOf('Preview') };
  const changed = { description: `The case, changed. ${told.description}`, content: { 'application/json': { schema: { oneOf: [ref('Case'), ref('Preview')] } } } };
  if (changes) responses['200'] = { ...changed, ...('content' in said ? said : {}) };
  else Object.assign(responses, { 200: told, 201: { description: 'The case, opened', ...answerOf('Case'), ...('content' in said ? said : {}) } });
}

/** Forms without fields: Nest does not know that anything sent to them is refused. */
const takingNothing = (found: Readonly<Record<string, object>>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, 'properties' in schema && Object.keys(schema.properties as object).length === 0 ? { ...schema, additionalProperties: false } : { ...schema }]));

/** @param name what the service is called, such as `Center reassignment`. */
export function openApiOf(app: INestApplication, name: string, description: string): OpenAPIObject {
  const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(`Centerline: ${name}`).setDescription(description).setVersion('0.1.0')
    .setLicense('CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/').addBearerAuth().addSecurityRequirements('bearer').build();
  const document = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as Partial<Record<string, Operation>>)[method];
      if (operation) complete(method, path, operation);
    }
  }
  const schemas = { ...takingNothing(document.components?.schemas ?? {}), ...formsOf(app), ...ANSWERS, ...PAPER_ANSWERS, ...LETTER_ANSWERS } as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
  return { ...document, components: { ...document.components, schemas } };
}

/** Serves `/openapi.json` and the page `/docs`, its scripts from this machine. */
export function serveOpenApi(app: INestApplication, name: string, description: string): void {
  const document = openApiOf(app, name, description);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', raw: ['json'], customSiteTitle: `${name} – Centerline`, swaggerOptions: { persistAuthorization: false } });
}
