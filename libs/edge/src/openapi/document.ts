// Owns the OpenAPI 3.1 document of a service and the page to try it. What Nest finds is completed with forms, answers, headers and problems.
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ANSWERS, answerOf, problemAnswer } from './answerSchemas.js';
import { BESIDE } from './beside.js';
import { formSchema, isForm, type Schema } from './formSchemas.js';
import { controllersOf, handlerFacts, parameterTypes, writtenMethods, type HandlerFacts } from './handlers.js';
import { ref } from './schemaWords.js';
import { LETTER_ANSWERS } from './letterSchemas.js';
import { PAPER_ANSWERS } from './paperSchemas.js';

interface Operation {
  operationId?: string;
  tags?: string[];
  parameters?: { name: string; in: string }[];
  responses?: Record<string, object>;
  security?: object[];
  requestBody?: { required?: boolean; readonly content: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> };
  [BESIDE]?: boolean;
}
/** What a handler is that no table tells of: for people who signed in, and no command. */
const NO_COMMAND: HandlerFacts = { isPublic: false, takesKey: false };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const header = (name: string, description: string, pattern: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string', pattern } });
const IDEMPOTENCY_KEY = header('Idempotency-Key', 'One for each attempt; a repeat of the same attempt is answered as the first. A preview needs none.', '^[\\x21-\\x7e]{8,200}$');
/** Of commands: what would follow is told, nothing is done, and no key is needed. */
const PREVIEW = { name: 'preview', in: 'query', required: false, description: '`true` asks what the command would do, and does nothing; the answer is a Preview.', schema: { enum: ['true'] } };
const IF_MATCH = header('If-Match', 'ETag of the case as you read it.', '^"\\d+"$');
const pathParameter = (name: string) => ({ name, in: 'path', required: true, schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' } });
const IF_NONE_MATCH = { name: 'If-None-Match', in: 'header', required: false, description: 'ETag of what you have.', schema: { type: 'string' } };
const PROBLEMS_OF_BODIES = { 413: 'The body is too large', 415: 'The body is of another kind' };
const PROBLEMS_OF_WRITING = { 409: 'This is not allowed now', 422: 'Something in the request is not right' };
const PROBLEMS_OF_CHANGES = { 412: 'The case has changed since you read it', 428: 'If-Match is needed' };

/** Every answer but a probe's has the two RateLimit headers; they are described where they matter most. */
const TOO_OFTEN = {
  ...problemAnswer('You have asked too often, or too much at once'),
  headers: {
    'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 0 } },
    'RateLimit-Policy': { description: 'What is granted: the kind of request, how many (q) in how many seconds (w)', schema: { type: 'string' } },
    RateLimit: { description: 'What is left of it: requests (r), and seconds until all are back (t)', schema: { type: 'string' } },
  },
};

/** Forms of all routes, nested ones too, by name. */
function formsOf(app: INestApplication): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const { prototype } of controllersOf(app))
    for (const [method, , where] of writtenMethods(prototype)) for (const type of parameterTypes(where, method)) if (isForm(type)) formSchema(type, schemas);
  return schemas;
}

function complete(method: string, path: string, operation: Operation, { isPublic, takesKey }: HandlerFacts): void {
  const responses = (operation.responses ??= {});
  const describe = (problems: Readonly<Record<number, string>>): void => {
    for (const [status, words] of Object.entries(problems)) responses[status] ??= problemAnswer(words);
  };
  const own = (operation.parameters ?? []).filter((one) => one.in !== 'header');
  // Nest leaves out what it cannot type, such as a case id.
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => pathParameter(name as string)).filter((one) => !own.some(({ name }) => name === one.name));
  operation.parameters = [...inPath, ...own];
  const isHealth = path.startsWith('/health/');
  const changes = takesKey && method === 'post' && path.includes('{id}') && operation[BESIDE] !== true;
  if (isPublic) operation.security = [];
  else describe({ 401: 'You are not signed in', 403: 'You may not do this' });
  if (!isHealth) describe({ 400: 'The request cannot be read' });
  if (path.includes('{')) describe({ 404: 'There is no such thing, or it is not one of yours' });
  if (method === 'get' && !isHealth) {
    operation.parameters.push(IF_NONE_MATCH);
    responses['304'] ??= { description: 'You have this as it is (If-None-Match)' };
  }
  if (method !== 'get') describe({ ...PROBLEMS_OF_WRITING, ...('requestBody' in operation || method === 'post' ? PROBLEMS_OF_BODIES : {}) });
  if (takesKey) {
    const beside = operation[BESIDE] === true;
    operation.parameters.push(IDEMPOTENCY_KEY, ...(changes ? [IF_MATCH] : []), ...(beside ? [] : [PREVIEW]));
    // Commands answer with the case as it is afterwards: 201 opens one, 200 changes one.
    if (!beside) answerWithCase(responses, changes);
  }
  delete operation[BESIDE];
  if (changes) describe(PROBLEMS_OF_CHANGES);
  if (!isHealth) responses['429'] ??= TOO_OFTEN;
  describe({ 503: 'A part of the system does not answer: try again in a moment' });
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

/** A form that asks for nothing is the same as none. */
function mayBeLeftOut(body: Operation['requestBody'], schemas: Readonly<Record<string, Schema>>): void {
  const form = schemas[body?.content['application/json']?.schema?.$ref?.split('/').at(-1) ?? ''];
  if (body !== undefined && form !== undefined && !('required' in form)) body.required = false;
}

/** Forms without fields: Nest does not know that anything sent to them is refused. */
const takingNothing = (found: Readonly<Record<string, object>>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, 'properties' in schema && Object.keys(schema.properties as object).length === 0 ? { ...schema, additionalProperties: false } : { ...schema }]));

/** @param name what the service is called, such as `Center reassignment`. */
export function openApiOf(app: INestApplication, name: string, description: string): OpenAPIObject {
  const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(`Centerline: ${name}`).setDescription(description).setVersion('0.1.0')
    .setLicense('CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/').addBearerAuth().addSecurityRequirements('bearer').build();
  const document = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  const facts = handlerFacts(app);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as Partial<Record<string, Operation>>)[method];
      if (operation) complete(method, path, operation, facts.get(operation.operationId ?? '') ?? NO_COMMAND);
    }
  }
  const schemas = { ...takingNothing(document.components?.schemas ?? {}), ...formsOf(app), ...ANSWERS, ...PAPER_ANSWERS, ...LETTER_ANSWERS } as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
  for (const item of Object.values(document.paths)) for (const method of METHODS) mayBeLeftOut((item as Partial<Record<string, Operation>>)[method]?.requestBody, schemas as Readonly<Record<string, Schema>>);
  return { ...document, components: { ...document.components, schemas } };
}

/** Serves `/openapi.json` and the page `/docs`, its scripts from this machine. */
export function serveOpenApi(app: INestApplication, name: string, description: string): void {
  const document = openApiOf(app, name, description);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', raw: ['json'], customSiteTitle: `${name} – Centerline`, swaggerOptions: { persistAuthorization: false } });
}
