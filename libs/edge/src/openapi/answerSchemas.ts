// Owns the schemas of what every case service answers. Written beside the types they describe; a test holds the two together.
import { CASE_TYPES } from '@centerline/cases';
import { instant, instantOrNull, list, record, ref, text, textOrNull, type Schema } from './schemaWords.js';

const DEADLINE = {
  id: text, kind: text, title: text, basis: { enum: ['REGULATORY', 'STATUTORY', 'INTERNAL_SLA'] }, rule: ref('Rule'), owedBy: text, owedByName: text,
  dueAt: instantOrNull, strictDueAt: instantOrNull, verdict: { enum: ['running', 'paused', 'met', 'missed', 'cancelled'] }, breachedAt: instantOrNull, why: text,
} as const;
const TASK = { id: text, title: text, unit: text, roles: list(text), owner: textOrNull, ownerName: textOrNull, clockId: textOrNull, openedAt: instant, doneAt: instantOrNull } as const;

const TYPE = { enum: CASE_TYPES } as const;
const STATUS = { enum: ['DRAFT', 'RECEIVED', 'ADDITIONAL_INFORMATION_REQUIRED', 'UNDER_REVIEW', 'REFERRED_TO_HQ', 'DECIDED', 'CLOSED', 'WITHDRAWN'] } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const truth = { type: 'boolean' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const next = { type: ['string', 'null'], format: 'uri-reference' } as const;

export const ANSWERS: Readonly<Record<string, Schema>> = {
  Rule: record({ citation: text, mark: { enum: ['law', 'policy', 'unofficial'] }, text }),
  Problem: record(
    {
      type: { type: 'string', format: 'uri-reference' }, title: text, status: { type: 'integer' }, detail: text, instance: text, requestId: text,
      errors: list(record({ code: text, field: { ...text, description: 'JSON pointer into the body, or the name of a header or parameter.' }, message: text, rule: ref('Rule') }, 'field')),
      currentVersion: { type: 'integer' },
    },
    'currentVersion',
  ),
  DeadlineLine: record(DEADLINE),
  Deadline: record(
    {
      ...DEADLINE, startedAt: instant, endedAt: instantOrNull, zone: text, calendarVersion: text, policyVersion: text, explanation: { type: 'object' },
      certificate: record({ line: { type: 'object' }, answer: { type: 'object' } }), marks: list({ type: 'object' }),
    },
    'marks',
  ),
  Task: record(TASK),
  Case: record({
    id: uuid, number: text, type: TYPE, stage: textOrNull, status: STATUS, statusWords: text,
    version: { type: 'integer' }, openedAt: instant, asOf: instant, heldBy: textOrNull, view: { type: 'object' }, deadlines: list(ref('DeadlineLine')), tasks: list(ref('Task')), actions: list(text),
    offices: { type: 'object', additionalProperties: text, description: 'What the offices and parties are called that the answer names by their codes.' },
  }),
  Acts: record({
    version: { type: 'integer' }, asOf: instant,
    items: list(record({
      command: text, roles: list(text), rule: ref('Rule'),
      bar: { oneOf: [{ type: 'null' }, record({ because: { enum: ['role', 'office', 'stage', 'duties', 'conditions'] }, message: textOrNull, code: textOrNull, rule: ref('Rule') })] },
    })),
  }),
  Colleagues: record({ items: list(record({ id: text, name: text, roles: list(text) })) }),
  Preview: record({
    preview: { const: true }, version: { type: 'integer' }, asOf: instant, summary: textOrNull, status: record({ from: textOrNull, to: textOrNull }), statusWords: text,
    stage: { type: ['object', 'null'] }, heldBy: { type: ['object', 'null'] }, clocks: list({ type: 'object' }), tasks: list({ type: 'object' }), tells: list({ type: 'object' }),
  }),
  CaseLine: record(
    {
      id: uuid, number: text, type: TYPE, title: text, status: STATUS, version: count, closed: truth, openedAt: instant,
      stage: text, outcome: textOrNull, center: textOrNull, port: textOrNull, heldBy: textOrNull, nextDueAt: instantOrNull, breached: truth,
    },
    'stage', 'outcome', 'center', 'port', 'heldBy', 'nextDueAt', 'breached',
  ),
  CaseList: record({ items: list(ref('CaseLine')), next }),
  WorkLine: record({
    caseId: uuid, number: text, type: TYPE, caseTitle: text, stage: text, version: count, center: textOrNull, port: textOrNull, taskId: text, title: text, unit: text, roles: list(text),
    owner: textOrNull, ownerName: textOrNull, ownerAwayUntil: { type: ['string', 'null'], format: 'date' }, openedAt: instant, dueAt: instantOrNull, breached: truth,
  }),
  WorkList: record({ items: list(ref('WorkLine')), next }),
  Deadlines: record({ asOf: instant, items: list(ref('Deadline')) }),
  Timeline: record({
    items: list(record(
      {
        version: count, at: instant, summary: text, actorName: text, actorUnit: textOrNull,
        kind: text, reasonCode: textOrNull, publicSummary: textOrNull, data: { type: 'object' }, beforeHash: textOrNull, afterHash: text,
      },
      'kind', 'reasonCode', 'publicSummary', 'data', 'beforeHash', 'afterHash',
    )),
  }),
};

const json = (name: string): Schema => ({ content: { 'application/json': { schema: ref(name) } } });
export const answerOf = json;
export const problemAnswer = (description: string): Schema => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });
