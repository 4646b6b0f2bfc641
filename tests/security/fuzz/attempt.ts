// Owns what one attempt at an operation may be: who, on what, with which body, query and headers, right and wrong. Chance only: nothing is sent here.
import fc, { type Arbitrary } from 'fast-check';
import { broken, strange, valid } from '../src/values.js';
import type { Operation, Parameter } from '../src/openApi.js';

export type Body = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array };
export interface Attempt {
  /** A place in the list of people. */
  readonly person: number;
  readonly token: 'own' | 'none' | 'bad';
  /** Which of the cases, or something that is none. */
  readonly record: { readonly kind: 'case'; readonly place: number } | { readonly kind: 'nobodys'; readonly id: string } | { readonly kind: 'garbage'; readonly text: string };
  /** For the other parameters of the path. */
  readonly part: { readonly kind: 'own' } | { readonly kind: 'garbage'; readonly text: string };
  readonly query: readonly (readonly [string, string])[];
  readonly body: Body | null;
  readonly ifMatch: 'current' | 'stale' | 'none' | 'garbage';
  readonly key: 'fresh' | 'none' | 'short' | 'long' | 'again';
  readonly contentType: string;
  readonly preview: boolean;
}

const often = <Value>(usual: Value, ...others: readonly Value[]): Arbitrary<Value> => fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, ...others.map((one) => ({ weight: 1, arbitrary: fc.constant(one) })));
/** Not what a client would itself make another address of, such as dots. */
const garbage = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('\0', "' OR 1=1 --", '0', 'null', 'x'.repeat(3_000), '٣', '00000000-0000-0000-0000-000000000000')).map((text) => (/^(\.|%2e){0,2}$/i.test(text) ? 'x' : text.toWellFormed()));

const textOf = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? '')).slice(0, 3_000);
/** Each parameter left out, right, or wrong; sometimes twice; sometimes one that is not there. */
function queryOf(parameters: readonly Parameter[], schemas: Operation['schemas']): Arbitrary<Attempt['query']> {
  const own = parameters.filter((one) => one.in === 'query' && one.name !== 'preview').map(({ name, schema, required }) =>
    fc.tuple(fc.constantFrom(...(required ? (['right', 'right', 'right', 'wrong', 'absent'] as const) : (['absent', 'absent', 'absent', 'right', 'right', 'wrong'] as const))), valid(schema, schemas), strange).map(([how, right, wrong]): readonly (readonly [string, string])[] =>
      how === 'absent' ? [] : [[name, textOf(how === 'right' ? right : wrong)]]));
  const more = fc.oneof({ weight: 12, arbitrary: fc.constant([] as readonly (readonly [string, string])[]) }, { weight: 1, arbitrary: fc.constantFrom([['surprise', '1']] as const, [['limit', '5'], ['limit', '6']] as const, [['preview', 'perhaps']] as const) });
  return fc.tuple(fc.tuple(...own), more).map(([given, others]) => [...given.flat(), ...others]);
}

function bodies({ body, schemas }: Operation, examples: readonly unknown[]): Arbitrary<Body | null> {
  if (body === null) return fc.constant(null);
  const bytes = fc.uint8Array({ maxLength: 300 }).map((one): Body => ({ kind: 'bytes', bytes: one }));
  const pdf = fc.string({ maxLength: 40 }).map((text): Body => ({ kind: 'bytes', bytes: new Uint8Array(Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`)) }));
  if (body.mediaType !== 'application/json') return fc.oneof({ weight: 3, arbitrary: pdf }, bytes);
  const right = valid(body.schema, schemas);
  const json = (values: Arbitrary<unknown>): Arbitrary<Body> => values.map((value): Body => ({ kind: 'json', value }));
  const known = examples.length > 0 ? fc.constantFrom(...examples) : right;
  return fc.oneof(
    { weight: 3, arbitrary: json(right) }, { weight: 4, arbitrary: json(broken(right)) }, { weight: 4, arbitrary: json(known) }, { weight: 6, arbitrary: json(broken(known)) }, { weight: 1, arbitrary: json(strange) },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom('', '{', '[]', 'null', '"x"', '{"a":1e999}', '{"__proto__":{"x":1}}', `${'['.repeat(60)}${']'.repeat(60)}`, '{"a":1,"a":2}', '\ufeff{}'), fc.string({ maxLength: 60 })).map((text): Body => ({ kind: 'text', text })) },
    { weight: 1, arbitrary: bytes },
  );
}

export function attemptsAt(operation: Operation, examples: readonly unknown[]): Arbitrary<Attempt> {
  return fc.record({
    person: fc.nat(), token: often<Attempt['token']>('own', 'none', 'bad'),
    record: fc.oneof(
      { weight: 12, arbitrary: fc.nat().map((place): Attempt['record'] => ({ kind: 'case', place })) }, { weight: 1, arbitrary: fc.uuid().map((id): Attempt['record'] => ({ kind: 'nobodys', id })) },
      { weight: 1, arbitrary: garbage.map((text): Attempt['record'] => ({ kind: 'garbage', text })) },
    ),
    part: fc.oneof({ weight: 4, arbitrary: fc.constant<Attempt['part']>({ kind: 'own' }) }, { weight: 1, arbitrary: garbage.map((text): Attempt['part'] => ({ kind: 'garbage', text })) }),
    query: queryOf(operation.parameters, operation.schemas), body: bodies(operation, examples),
    ifMatch: often<Attempt['ifMatch']>('current', 'stale', 'none', 'garbage'), key: often<Attempt['key']>('fresh', 'none', 'short', 'long', 'again'),
    contentType: often(operation.body?.mediaType ?? 'application/json', 'text/plain', 'application/json; charset=latin1', 'application/xml', '', 'multipart/form-data; boundary=x'),
    preview: fc.boolean(),
  });
}
