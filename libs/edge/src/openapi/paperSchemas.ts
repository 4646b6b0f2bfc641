// Owns the schemas of what the routes of messages and documents answer. Written beside the types they describe (`papers/`); a test holds the two together.
import { DOCUMENT_KINDS, MARKINGS, MESSAGE_KINDS } from '@centerline/cases';
import { instant, list, record, ref, text, textOrNull, type Schema } from './schemaWords.js';

const uuid = { type: 'string', format: 'uuid' } as const;
const uuidOrNull = { type: ['string', 'null'], format: 'uuid' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const truth = { type: 'boolean' } as const;
const kinds = Object.keys(DOCUMENT_KINDS);
const why = { oneOf: [record({ code: text, message: text, rule: ref('Rule') }), { type: 'null' }] } as const;

const VERSION = {
  version: { type: 'integer', minimum: 1 }, name: text, mediaType: text, size: { type: 'integer', minimum: 1 }, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' }, filedAt: instant,
  filedBy: ref('Author'), status: { enum: ['quarantined', 'released', 'refused'] }, statusWords: text,
} as const;

export const PAPER_ANSWERS: Readonly<Record<string, Schema>> = {
  Author: record({ name: text, unit: textOrNull, roles: list(text), side: { enum: ['party', 'agency'] }, mine: truth }, 'roles'),
  Message: record({
    id: uuid, kind: { enum: MESSAGE_KINDS }, at: instant, author: ref('Author'), text, replyTo: uuidOrNull, documents: list(record({ id: uuid, title: text })),
  }),
  Messages: record({
    items: list(ref('Message')), earlier: { type: ['string', 'null'], format: 'uri-reference' }, unread: count, readThrough: uuidOrNull,
    write: list(record({ kind: { enum: MESSAGE_KINDS }, may: truth, why })), lastOn: { type: ['string', 'null'], format: 'date' }, mostCharacters: count, aboutDates: ref('Rule'),
  }),
  ReadMark: record({ unread: count, readThrough: uuidOrNull }),
  UnreadList: record({ items: list(record({ caseId: uuid, unread: { type: 'integer', minimum: 1 }, latestAt: instant })) }),
  DocumentVersion: record(VERSION),
  Document: record(
    {
      ...VERSION, id: uuid, title: text, kind: { enum: kinds }, kindTitle: text, marking: { enum: MARKINGS }, held: truth, redacts: uuidOrNull,
      versions: list(ref('DocumentVersion')), actions: list({ enum: ['download', 'supersede', 'hold', 'lift-hold'] }),
    },
    'marking', 'held', 'redacts',
  ),
  Documents: record({
    items: list(ref('Document')),
    upload: record({ may: truth, why, markings: list({ enum: MARKINGS }), kinds: list(record({ kind: { enum: kinds }, title: text })), extensions: list(text), mostBytes: count }),
  }),
  DocumentGrant: record({ url: { type: 'string', format: 'uri-reference' }, expiresAt: instant, name: text, mediaType: text, size: count, sha256: text }),
};
