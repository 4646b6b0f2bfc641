// Owns what is wrong with an answer, by the document of the service alone: no fault of ours, no status it does not name, no body it does not describe,
// and every refusal a problem that names code and rule. Must never know what a right answer would have been.
import { jsonOf, type Answered } from '../src/forms.js';
import type { Operation } from '../src/openApi.js';
import { faultsIn } from '../src/schemaCheck.js';

interface Told {
  readonly code?: unknown;
  readonly rule?: { readonly citation?: unknown; readonly mark?: unknown; readonly text?: unknown };
}
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

function problemFaults(answered: Answered, { schemas }: Operation): readonly string[] {
  const kind = answered.headers.get('content-type') ?? '';
  if (!kind.startsWith('application/problem+json')) return [`a ${answered.status} is of kind "${kind}"`];
  const problem = jsonOf(answered);
  if (problem === null) return ['a problem is no JSON'];
  const errors = (problem['errors'] ?? []) as readonly Told[];
  return [
    ...faultsIn(problem, { $ref: '#/components/schemas/Problem' }, schemas, '', true),
    ...(errors.length === 0 ? ['a problem names no error'] : []),
    ...errors.filter(({ code, rule }) => !isText(code) || !isText(rule?.citation) || !isText(rule?.mark) || !isText(rule?.text)).map((one) => `an error without code or rule: ${JSON.stringify(one)}`),
    ...(problem['status'] === answered.status ? [] : ['a problem tells another status']),
  ];
}

/** Empty when nothing is wrong. */
export function wrongWith(answered: Answered, operation: Operation): readonly string[] {
  const { status, headers, text } = answered;
  if (status >= 500) return [`${status}: ${text.slice(0, 300)}`];
  const told = operation.responses[String(status)];
  const general = headers.get('x-content-type-options') === 'nosniff' ? [] : ['without nosniff'];
  if (!told) return [`${status} is not in the document: ${text.slice(0, 300)}`, ...general];
  if (status >= 400) return [...problemFaults(answered, operation), ...general];
  if (status === 304 || status === 204) return text === '' ? general : [`a ${status} has a body`, ...general];
  const kind = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const media = told.content?.[kind];
  if (!media) return [`a ${status} is of kind "${kind}", the document says ${Object.keys(told.content ?? {}).join(', ') || 'nothing'}`, ...general];
  if (kind !== 'application/json' || !media.schema) return general;
  const body = jsonOf(answered);
  return [...(body === null ? ['a body is no JSON'] : faultsIn(body, media.schema, operation.schemas, '', true)), ...general];
}
