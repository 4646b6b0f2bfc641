// What a view shows cannot be sent: every field of every answer that a form does not have is refused by its name, in the form itself and in every form inside it,
// by every route that takes a body, and nothing is written.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOfTest } from '../src/asking.js';
import { taken } from '../src/petitions.js';
import { rowsOf } from '../src/ledgerRows.js';
import { signInAs } from '../src/signIn.js';
import { daysOf, storyAt, type Fault } from '../src/stories.js';
import { counts, figure } from './src/figures.js';
import { bodyOf, jsonOf, send, wellFormed } from './src/forms.js';
import { inTurns } from './src/inTurns.js';
import { nameOf, operationsOf, resolved, type Operation, type Schema } from './src/openApi.js';
import { appealOf } from './walks/appealWalk.js';
import { petitionOf } from './walks/petitionWalk.js';
import { LOS_ANGELES } from './walks/walk.js';
import { questionOf } from './walks/zoneWalk.js';

const endpoints = endpointsOfTest();
const { identity, ownerDatabaseUrl } = endpoints;
const days = await daysOf(ownerDatabaseUrl);
const operations = await operationsOf(endpoints);
const ids = new Map<string, string>();
/** Names of fields that answers have: of the documents' schemas, and of what the type's own views hold. */
const shown = new Set<string>();

const TYPES = [
  ['reassignment', 'v1/reassignments', 'ida.park', appealOf(LOS_ANGELES, days), 'COMPLETENESS_REVIEW'],
  ['ftz', 'v1/ftz-escalations', 'pia.long', questionOf(LOS_ANGELES, days), 'PORT_TRIAGE'],
  ['fpf', 'v1/fpf-inputs', 'ida.park', petitionOf(LOS_ANGELES, days), 'ELIGIBILITY_CHECK'],
] as const;

function namesIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) namesIn(one, found);
  else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) {
    // Names of things, such as offices by their codes, are no fields.
    if (/^[a-z][A-Za-z]*$/.test(name)) found.add(name);
    namesIn(one, found);
  }
}
function namesOfSchema(schema: Schema | undefined, operation: Operation, found: Set<string>, depth = 0): void {
  if (schema === undefined || depth > 8) return;
  const one = resolved(schema, operation.schemas);
  for (const [name, inner] of Object.entries((one['properties'] ?? {}) as Readonly<Record<string, Schema>>)) {
    found.add(name);
    namesOfSchema(inner, operation, found, depth + 1);
  }
  for (const inner of [one['items'], ...((one['oneOf'] ?? one['anyOf'] ?? []) as readonly Schema[])]) namesOfSchema(inner as Schema | undefined, operation, found, depth + 1);
}

beforeAll(async () => {
  for (const operation of operations) for (const { content } of Object.values(operation.responses)) for (const { schema } of Object.values(content ?? {})) namesOfSchema(schema, operation, shown);
  for (const [service, path, opener, body, stage] of TYPES) {
    const { as, inStage } = storyAt(identity, `${endpoints[service]}/${path}`);
    const id = String(taken(await as(opener, '', { body })).body['id']);
    ids.set(service, id);
    for (const said of [await inStage('hal.brandt', id, stage), await as('ida.park', `/${id}`)]) namesIn(said.body, shown);
  }
}, 60_000);

const written = () => rowsOf(ownerDatabaseUrl, `SELECT (SELECT sum(version) FROM centerline.case_file WHERE id = ANY ($1)) AS versions, (SELECT count(*) FROM centerline.case_file) AS cases, ${['audit_event', 'message', 'document', 'idempotency'].map((table) => `(SELECT count(*) FROM centerline.${table} WHERE case_id = ANY ($1)) AS ${table}`).join(', ')}`, [[...ids.values()]]);
let before: unknown;
beforeAll(async () => {
  before = await written();
});
afterAll(async () => {
  for (const [service, path, opener, , ] of TYPES) {
    const { does } = storyAt(identity, `${endpoints[service]}/${path}`);
    await does(opener, ids.get(service) ?? '', service === 'fpf' ? 'withdraw-request' : 'withdraw', { reason: 'The story ends here; nobody shall wait for it.' });
  }
});

interface Place {
  readonly pointer: string;
  readonly schema: Schema;
}
/** The form and every form inside it that the plainest body brings. */
function formsIn(given: Schema, body: unknown, operation: Operation, pointer = ''): readonly Place[] {
  const schema = resolved(given, operation.schemas);
  if (Array.isArray(body)) return body.flatMap((one, index) => formsIn((schema['items'] ?? {}) as Schema, one, operation, `${pointer}/${index}`));
  if (typeof body !== 'object' || body === null || schema['type'] !== 'object') return [];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  return [{ pointer, schema }, ...Object.entries(body).flatMap(([name, one]) => formsIn(properties[name] ?? {}, one, operation, `${pointer}/${name}`))];
}
/** The body with these fields put into the form at that place. */
function withFields(body: unknown, pointer: readonly string[], fields: object): unknown {
  const [head, ...rest] = pointer;
  if (head === undefined) return { ...(body as object), ...fields };
  if (Array.isArray(body)) return body.map((one: unknown, index) => (String(index) === head ? withFields(one, rest, fields) : one));
  return { ...(body as object), [head]: withFields((body as Record<string, unknown>)[head], rest, fields) };
}
/** A body in which every list of forms has one, so that these are tried too. */
function opened(given: Schema, operation: Operation, body: unknown): unknown {
  const schema = resolved(given, operation.schemas);
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const inner = Object.entries(properties).flatMap(([name, one]): [string, unknown][] => {
    const field = resolved(one, operation.schemas);
    const item = field['type'] === 'array' ? resolved((field['items'] ?? {}) as Schema, operation.schemas) : null;
    if (field['type'] === 'object') return [[name, opened(field, operation, {})]];
    return item?.['type'] === 'object' ? [[name, [opened(item, operation, {})]]] : [];
  });
  return { ...(body as object), ...Object.fromEntries(inner) };
}

const withBody = operations.filter(({ body }) => body?.mediaType === 'application/json');
/** A role that every route lets come as far as its form. */
const SENDERS = ['hal.brandt', 'ida.park'] as const;

describe('a field that only answers have', () => {
  it('is refused by its name, wherever it is put', async () => {
    const wrong: string[] = [];
    const tally = { fields: 0, forms: 0 };
    for (const person of SENDERS) {
      const token = await signInAs(identity, person);
      await inTurns(withBody, async (operation) => {
        if (!operation.body) return;
        const plain = opened(operation.body.schema, operation, bodyOf(operation));
        for (const { pointer, schema } of formsIn(operation.body.schema, plain, operation)) {
          const own = Object.keys((schema['properties'] ?? {}) as object);
          const others = [...shown].filter((name) => !own.includes(name));
          const body = withFields(plain, pointer.split('/').slice(1), Object.fromEntries(others.map((name) => [name, 'x'])));
          const answered = await send(wellFormed(operation, { id: ids.get(operation.service) ?? randomUUID(), taskId: 'x', documentId: ids.get('ftz') ?? '', representation: randomUUID(), webhook: randomUUID() }, token, 1, body));
          const errors = (jsonOf(answered)?.['errors'] ?? []) as readonly Fault[];
          const refused = new Set(errors.filter(({ code }) => code === 'unknown-field').map(({ field }) => field));
          const passed = others.filter((name) => !refused.has(`${pointer}/${name}`));
          tally.forms += 1;
          tally.fields += others.length;
          if (answered.status !== 422 || passed.length > 0) wrong.push(`${person}: ${nameOf(operation)} at "${pointer}" answers ${answered.status} and takes ${passed.slice(0, 5).join(', ')} ${answered.text.slice(0, 200)}`);
        }
      });
    }
    figure('fields of answers, sent', counts({ routes: withBody.length, names: shown.size, forms: tally.forms, fields: tally.fields, taken: wrong.length }));
    expect(wrong).toEqual([]);
    expect(shown.size).toBeGreaterThan(150);
  }, 120_000);

  it('is refused in an address too', async () => {
    const token = await signInAs(identity, 'ada.wynn');
    const asked = operations.filter(({ method, body, parameters }) => (method === 'GET' || body?.mediaType === 'application/octet-stream') && parameters.some((one) => one.in === 'query'));
    for (const operation of asked) {
      const { url, init } = wellFormed(operation, { id: ids.get(operation.service) ?? '', documentId: ids.get('ftz') ?? '', letterId: ids.get('ftz') ?? '' }, token, 1);
      const answered = await send({ url: `${url}${url.includes('?') ? '&' : '?'}scope=all`, init });
      const [first] = (jsonOf(answered)?.['errors'] ?? []) as readonly Fault[];
      expect([nameOf(operation), answered.status, first?.code, first?.field]).toEqual([nameOf(operation), 400, 'unknown-field', 'scope']);
    }
    expect(asked.length).toBeGreaterThan(20);
  }, 60_000);

  it('leaves the ledger as it was', async () => {
    expect(await written()).toEqual(before);
  });
});
