// Owns the schemas of what this service answers besides cases, for its OpenAPI document. Written beside the types they describe (`reference.controller.ts`).
import { applyDecorators } from '@nestjs/common';
import { ApiNotFoundResponse } from '@nestjs/swagger';
import { Schemas } from '@centerline/edge';

const { answers, day, dayOrNull, instant, instantOrNull, list, mark, record, text, textOrNull, truth, number } = Schemas;
const importer = record({
  ior: text, name: text, account: text, assignedCenter: text,
  partnerStatuses: list(record({ program: text, tier: textOrNull, status: text, fromOn: day, untilOn: dayOrNull, source: text })),
});

const representation = record({
  id: text, broker: text, brokerName: text, account: text, accountName: text, iors: { oneOf: [{ type: 'null' }, list(text)] }, fromOn: day, untilOn: dayOrNull, evidence: textOrNull, givenBy: textOrNull, givenAt: instant,
  verifiedAt: instantOrNull, verifiedBy: textOrNull, revokedAt: instantOrNull, revokedBy: textOrNull, revokedFor: textOrNull,
  standing: { enum: ['in-force', 'to-be-verified', 'to-come', 'over', 'revoked'] }, mayVerify: truth, mayRevoke: truth,
});

const webhook = {
  id: text, unit: text, url: text, sinceAt: instant, madeBy: text, madeAt: instant, rotatedAt: instantOrNull, endedAt: instantOrNull, endedBy: textOrNull, endedFor: textOrNull, failingSince: instantOrNull, fault: textOrNull,
} as const;
const webhookTry = record({ caseId: text, type: { enum: ['reassignment', 'ftz', 'fpf'] }, number: text, version: number, url: text, outcome: { enum: ['taken', 'not-now', 'gone', 'forbidden'] }, detail: textOrNull, triedAt: instant });

/** Decorators of routes: what they answer. */
export const Answers = {
  reference: answers(record({
    version: text, asOf: instant, today: day, mapVersion: text, centers: list(record({ code: text, name: text, city: text, activeFromOn: day, activeUntilOn: dayOrNull, mark, citation: text })),
    bondActivities: list(text),
    headings: { type: 'object', additionalProperties: { oneOf: [{ type: 'null' }, record({ center: text, mark })] } },
  }), 'Centers, headings and bond activities'),
  representations: answers(record({ today: day, items: list(representation) }), 'Powers of attorney, the newest first'),
  representation: answers(representation, 'The power of attorney'),
  webhooks: answers(record({ items: list(record(webhook)) }), 'Webhooks'),
  webhook: answers(record(webhook), 'The webhook'),
  webhookWithSecret: answers(record({ ...webhook, secret: text }), 'The webhook, with its secret'),
  webhookTries: answers(record({ items: list(webhookTry) }), 'What became of the last posts'),
  importers: answers(record({ items: list(importer) }), 'Importers'),
  importer: applyDecorators(answers(importer, 'The importer'), ApiNotFoundResponse({
    description: 'There is no such importer, or it is not one of yours', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })),
} as const;
