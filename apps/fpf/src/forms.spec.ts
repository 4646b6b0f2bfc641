// Whatever the law of requests for Center input takes can be said over HTTP, in full, and nothing else; every command has its one route.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type FpfBodies, type FpfCommandKind } from '@centerline/fpf';
import type { PlainDate } from '@centerline/clock';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate } from 'class-validator';
import { FpfController } from './fpf.controller.js';

const day = '2026-03-02' as PlainDate;
const text = 'The words of an officer, written out in full.';
const reason = { reason: text };
const partnerWord = { name: 'Ida Park', on: day, how: 'TELEPHONE' } as const;
const internal = {
  culpability: 'GROSS_NEGLIGENCE', limitationsOn: day, limitationsKind: 'TOLLED', discoveredOn: day, plannedDecisionOn: day, cafraApplies: true, seizedOn: day, cafraNoticeOn: day,
} as const;
const staff = { fpfOfficer: 'frank.ames', paralegal: 'fay.moss', ePetitionReference: 'EP-77120', surety: 'Sample Surety Company', demandOnSuretyOn: day, questions: [text] };
const referral = { referredOn: day, reference: 'USAO 2026-1' };

type Every<Value> = Value extends readonly (infer One)[] ? readonly Every<One>[] : Value extends object ? { readonly [Key in keyof Value]-?: Every<Exclude<Value[Key], undefined>> } : Value;
/** The body of each command with every field the law knows: a new field of the law does not compile until it is here. */
const BODIES: { readonly [Kind in Exclude<FpfCommandKind, 'acknowledge' | 'close'>]: FpfBodies[Kind] extends Readonly<Record<string, never>> ? object : Every<FpfBodies[Kind]> } = {
  request: {
    ...internal, ...staff, initiatedBy: 'PARTNER', partnerRequest: partnerWord, datedBackReason: 'The note of the call lay with a colleague.', fpfCaseNumber: '2026-2704-123456-01', petitionCopy: { fileName: 'petition.pdf', sha256: 'a'.repeat(64) },
    actionType: 'LIQUIDATED_DAMAGES', statutes: ['19 U.S.C. 1623'], claimAmount: 50_000, seizedValue: 0, violationOn: day, noticeMailedOn: day, petitionReceivedOn: day, petitionKind: 'SUPPLEMENTAL',
    decisionNoticeOn: day, round: 2, previousRound: 'FPF-2026-000001', shorterPeriod: { dueOn: day }, lateExtension: { grantedBy: 'frank.ames', grantedOn: day, newDueOn: day, reason: text }, port: '2704',
    petitioner: 'Blue Heron Outfitters (sample)', iors: ['91-1000001BH'], bond: '9912AB345', entryNumbers: ['ABC-1234567-6'], headings: ['6110'], dojReferred: false,
  },
  'complete-file': { ...internal, ...staff, dojReferral: referral, correctionReason: text },
  'confirm-eligibility': { note: text },
  'ask-voluntarily': reason,
  decline: { reason: 'INELIGIBLE', explanation: text },
  'send-to-center': { center: 'CEE004', message: text },
  'assign-specialist': { specialist: 'cee004.specialist' },
  'ask-clarification': { question: text },
  'answer-clarification': { answer: text },
  'draft-input': {
    points: [{ id: 'factor', topic: 'MITIGATING_FACTOR', text, rulings: ['NY N300001'], guideline: '19 CFR part 171 App. B (G)(3)', answersQuestion: 1 }],
    comparableCases: [{ reference: '2025-4601-000777-01', outcome: 'MITIGATED', why: text }], recommendation: 'MITIGATE_TO', mitigateFrom: 10_000, mitigateTo: 20_000, confidence: 'HIGH',
  },
  'submit-input': { reviewer: 'cee004.director' },
  'return-input': reason,
  'approve-input': {},
  'consider-input': {},
  'extend-input': { workingDays: 5, reason: text },
  'extend-petition-period': { period: 'SURETY', newDueOn: day, reason: text },
  'record-limitations-waiver': { signedBy: 'Ida Park', signedOn: day, newLimitationsOn: day },
  'request-hq-advice': { issueKind: 'NOVEL', issue: text, initiatedBy: 'PETITIONER' },
  'record-hq-advice': { advice: text, reference: 'HQ H300001' },
  'transfer-hq-petition': reason,
  'record-disposition': {
    overall: 'NOT_FOLLOWED', overallReason: text, points: [{ pointId: 'factor', disposition: 'NOT_FOLLOWED', reason: text }], outcome: 'MITIGATED', amount: 24_000, decisionNoticeOn: day, payByOn: day,
  },
  'withdraw-request': { reason: text, partnerWord },
  'refer-doj': referral,
};

/** The form of each route of a command, as Nest knows it. */
const FORMS = new Map(
  Object.getOwnPropertyNames(FpfController.prototype).filter((method) => method !== 'constructor').map((method) => {
    const path = String(Reflect.getMetadata('path', FpfController.prototype[method as keyof FpfController]));
    const types = Reflect.getMetadata('design:paramtypes', FpfController.prototype, method) as readonly ClassConstructor<object>[];
    const [command, form] = path === '/' ? ['request', types[0]] : [path.replace(':id/', ''), types[1]];
    return [command, form] as const;
  }),
);
async function findings(command: string, body: object): Promise<readonly string[]> {
  const form = FORMS.get(command);
  if (!form) throw new Error(`There is no route for ${command}`);
  const found = await validate(plainToInstance(form, body), { whitelist: true, forbidNonWhitelisted: true });
  return found.map((one) => one.property);
}
const commands = Object.entries(BODIES).map(([command, body]) => ({ command, body }));
const withFields = commands.filter(({ body }) => Object.keys(body).length > 0);

describe('the forms of requests for Center input', () => {
  it('have one route for each command of a person, and none for the conductor', () => {
    expect([...FORMS.keys()].sort()).toEqual([...new Set(PERMISSIONS.map(({ command }) => command))].sort());
    expect(commands.map(({ command }) => command).sort()).toEqual([...FORMS.keys()].sort());
  });
  it.each(withFields)('take everything "$command" can say, and pass it on as it was said', async ({ command, body }) => {
    expect(await findings(command, body)).toEqual([]);
    const form = FORMS.get(command);
    expect(JSON.parse(JSON.stringify(form ? plainToInstance(form, body) : null))).toEqual(body);
  });
  it.each(withFields)('refuse a field "$command" does not have', async ({ command, body }) => {
    expect(await findings(command, { ...body, surprise: 1 })).toEqual(['surprise']);
  });

  const misshapen: readonly [string, string, object][] = [
    ['request', 'partnerRequest', { partnerRequest: [partnerWord] }],
    ['request', 'partnerRequest', { partnerRequest: { ...partnerWord, surprise: 1 } }],
    ['request', 'petitionCopy', { petitionCopy: 'petition.pdf' }],
    ['request', 'shorterPeriod', { shorterPeriod: day }],
    ['request', 'lateExtension', { lateExtension: {} }],
    ['request', 'iors', { iors: '91-1000001BH' }],
    ['request', 'iors', { iors: [911000001] }],
    ['request', 'entryNumbers', { entryNumbers: [null] }],
    ['request', 'claimAmount', { claimAmount: '50000' }],
    ['request', 'claimAmount', { claimAmount: 10.5 }],
    ['request', 'claimAmount', { claimAmount: 1e15 }],
    ['request', 'claimAmount', { claimAmount: -1 }],
    ['request', 'seizedValue', { seizedValue: Number.POSITIVE_INFINITY }],
    ['request', 'dojReferred', { dojReferred: 'no' }],
    ['request', 'noticeMailedOn', { noticeMailedOn: '2026-02-30' }],
    ['request', 'noticeMailedOn', { noticeMailedOn: '2026-03-02T00:00:00Z' }],
    ['request', 'actionType', { actionType: 'penalty' }],
    ['complete-file', 'dojReferral', { dojReferral: [referral] }],
    ['draft-input', 'points', { points: {} }],
    ['draft-input', 'points', { points: ['a point'] }],
    ['draft-input', 'comparableCases', { comparableCases: [null] }],
    ['record-disposition', 'points', { points: [{ pointId: 'factor' }] }],
    ['withdraw-request', 'partnerWord', { partnerWord: text }],
    ['extend-input', 'workingDays', { workingDays: 0.5 }],
  ];
  it.each(misshapen)('refuse for "%s" %s of another shape: %j', async (command, field, change) => {
    expect(await findings(command, { ...BODIES[command as 'request'], ...change })).toEqual([field]);
  });

  const tooMuch: readonly [string, string, object][] = [
    ['importer numbers', 'request', { iors: Array.from({ length: 201 }, () => '91-1000001BH') }],
    ['entries', 'request', { entryNumbers: Array.from({ length: 201 }, () => 'ABC-1234567-6') }],
    ['questions', 'request', { questions: Array.from({ length: 21 }, () => text) }],
    ['words of a question', 'request', { questions: ['x'.repeat(20_001)] }],
    ['points', 'draft-input', { points: Array.from({ length: 101 }, () => BODIES['draft-input'].points[0]) }],
    ['words of a reason', 'decline', { explanation: 'x'.repeat(5_001) }],
    ['rounds', 'request', { round: 21 }],
  ];
  it.each(tooMuch)('refuse too many %s', async (_what, command, change) => {
    expect(await findings(command, { ...BODIES[command as 'request'], ...change })).toEqual(Object.keys(change));
  });
});
