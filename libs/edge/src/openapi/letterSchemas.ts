// Owns the schemas of what the routes of letters and mail answer. Written beside the types they describe (`letters/`); a test holds the two together.
import { LANGUAGES, LETTER_KINDS } from '@centerline/cases';
import { CHANNELS, DELIVERY_STATES } from '@centerline/ledger';
import { instant, instantOrNull, list, record, text, textOrNull, type Schema } from './schemaWords.js';

const uuid = { type: 'string', format: 'uuid' } as const;
const count = { type: 'integer', minimum: 0 } as const;

export const LETTER_ANSWERS: Readonly<Record<string, Schema>> = {
  Letters: record({
    items: list(record(
      {
        id: uuid, kind: { enum: LETTER_KINDS }, title: text, language: { enum: LANGUAGES }, madeAt: instant, caseVersion: { type: 'integer', minimum: 1 }, size: count,
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' }, url: { type: 'string', format: 'uri-reference' }, audience: { enum: ['party', 'agency'] },
      },
      'audience',
    )),
  }),
  Deliveries: record({
    items: list(record(
      {
        subject: text, recipient: textOrNull, state: { enum: DELIVERY_STATES }, toldAt: instant, sentAt: instantOrNull,
        recipientId: textOrNull, unit: textOrNull, to: { enum: ['party', 'unit', 'person'] }, digest: { type: ['boolean', 'null'] }, attempts: count, fault: textOrNull,
      },
      'recipientId', 'unit', 'to', 'digest', 'attempts', 'fault',
    )),
  }),
  Preferences: record({ channel: { enum: CHANNELS }, language: { enum: LANGUAGES }, digest: { type: 'boolean' } }),
  UndeliveredMails: record({
    items: list(record({ id: text, recipient: text, recipientName: text, unit: text, state: { enum: ['bounced', 'failed'] }, attempts: count, createdAt: instant, fault: textOrNull, notices: count })),
  }),
};
