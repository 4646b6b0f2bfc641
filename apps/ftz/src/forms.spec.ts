// Whatever the law of FTZ cases takes can be said over HTTP, in full, and nothing else; every command has its one route.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { FtzBodies, FtzCommandKind } from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate } from 'class-validator';
import { FtzController } from './ftz.controller.js';

const day = (text: string): PlainDate => text as PlainDate;
const text = 'The words of an officer, written out in full.';
const cargo = { held: true, arrivedOn: day('2026-03-02'), demurrageFrom: day('2026-03-09'), perishable: true };
const attempt = { triedOn: day('2026-03-02'), what: text, result: text };
const direction = { direction: text, adviceUse: 'PARTLY', adviceUseReason: text } as const;
const reason = { reason: text };

type Every<Value> = Value extends readonly (infer One)[] ? readonly Every<One>[] : Value extends object ? { readonly [Key in keyof Value]-?: Every<Exclude<Value[Key], undefined>> } : Value;
/** The body of each command with every field the law knows: a new field of the law does not compile until it is here. */
const BODIES: { readonly [Kind in Exclude<FtzCommandKind, 'close'>]: FtzBodies[Kind] extends Readonly<Record<string, never>> ? object : Every<FtzBodies[Kind]> } = {
  open: {
    portCode: '2704', category: 'RELEASE_HOLD', lane: 'urgent', zoneId: '202000001', legacyZoneId: '2020001', firms: 'W202', grantee: text, operator: text, operatorBond: '9202FTZ01', userIor: '95-5000001JM',
    references: { forms214: ['214-1'], forms216: ['216-1'], entryNumbers: ['B76-0324527-8'] }, headings: ['8708'], leadCenter: 'CEE003', leadCenterReason: text, consultedCenters: ['CEE005'], cargo,
    question: text, attempts: [attempt], legalReference: '19 CFR 146.71', accountLevel: true, trackedDates: [{ kind: 'WEEKLY_ENTRY', anchorOn: day('2026-03-02'), reference: text }],
    linkedAppeals: [{ kind: 'SUSPENSION', reference: text, filedOn: day('2026-03-02') }], attachments: [{ title: text, reference: text }], emergency: 'PERISHABLE_CARGO',
  },
  'record-attempt': attempt,
  'consult-center': { question: text, consultedCenters: ['CEE005'] },
  advise: { advice: text, authorities: [text] },
  'approve-advice': {},
  'return-advice': reason,
  'proceed-without-advice': reason,
  'resolve-locally': { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: text, adviceUse: 'PARTLY', adviceUseReason: text },
  'request-escalation': reason,
  'certify-escalation': { whyNotLocally: text, designee: 'pia.long' },
  'emergency-bypass': { reason: text, emergency: 'SYSTEM_OUTAGE' },
  'force-up': reason,
  'acknowledge-hq': {},
  'request-information': { from: 'PORT', questions: [text] },
  'answer-information': { answer: text },
  'return-to-port': { reason: text, endsCase: true },
  'refer-legal': { under: '19 CFR 177.11', question: text },
  'record-internal-advice': { advice: text, reference: text },
  'refer-board': { question: text },
  'record-board-answer': { answer: text, answeredOn: day('2026-03-02'), reference: text },
  'close-referral': reason,
  'draft-direction': direction,
  'issue-direction': direction,
  'confirm-implementation': { done: text },
  withdraw: reason,
  'overtaken-by-events': reason,
  'publish-precedent': { title: text, question: text, answer: text },
  'change-lane': { reason: text, lane: 'complex', cargo },
  'override-lead-center': { reason: text, leadCenter: 'CEE005' },
  'track-date': { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: day('2026-03-02'), reference: text },
  'extend-tracked-date': { reason: text, clockId: 'tracked-date:REMOVAL_AFTER_PERMIT:1', amount: 5 },
  'settle-tracked-date': { clockId: 'tracked-date:REMOVAL_AFTER_PERMIT:1', doneOn: day('2026-03-04'), note: text },
};

/** The form of each route of a command, as Nest knows it. */
const FORMS = new Map(
  Object.getOwnPropertyNames(FtzController.prototype).filter((method) => method !== 'constructor').map((method) => {
    const path = String(Reflect.getMetadata('path', FtzController.prototype[method as keyof FtzController]));
    const types = Reflect.getMetadata('design:paramtypes', FtzController.prototype, method) as readonly ClassConstructor<object>[];
    const [command, form] = path === '/' ? ['open', types[0]] : [path.replace(':id/', ''), types[1]];
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

describe('the forms of FTZ escalations', () => {
  it('have one route for each command of a person, and none for the conductor', () => {
    expect([...FORMS.keys()].sort()).toEqual(commands.map(({ command }) => command).sort());
  });
  it.each(withFields)('take everything "$command" can say, and pass it on as it was said', async ({ command, body }) => {
    expect(await findings(command, body)).toEqual([]);
    const form = FORMS.get(command);
    expect(JSON.parse(JSON.stringify(form ? plainToInstance(form, body) : null))).toEqual(body);
  });
  it.each(withFields)('refuse a field "$command" does not have', async ({ command, body }) => {
    expect(await findings(command, { ...body, surprise: 1 })).toEqual(['surprise']);
  });

  const misshapen: readonly [string, object][] = [
    ['references', { references: [BODIES.open.references] }],
    ['cargo', { cargo: [cargo] }],
    ['attempts', { attempts: attempt }],
    ['attempts', { attempts: [null] }],
    ['attempts', { attempts: ['tried'] }],
    ['headings', { headings: [8708] }],
    ['accountLevel', { accountLevel: 'yes' }],
    ['lane', { lane: 'URGENT' }],
    ['question', { question: { text } }],
  ];
  it.each(misshapen)('refuse %s of another shape: %j', async (field, change) => {
    expect(await findings('open', { ...BODIES.open, ...change })).toEqual([field]);
  });

  it.each([['too long a question', { question: 'x'.repeat(20_001) }], ['too many headings', { headings: Array.from({ length: 101 }, () => '8708') }], ['too many attempts', { attempts: Array.from({ length: 51 }, () => attempt) }]])('refuse %s', async (_what, change) => {
    expect(await findings('open', { ...BODIES.open, ...change })).toEqual(Object.keys(change));
  });
});
