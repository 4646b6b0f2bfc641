// An appeal over HTTP, as the sample people, signed in at a real OpenID provider: granted after both Centers advise, and everything that is refused on the way.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { endpointsOfTest, type Request } from '../src/asking.js';
import { signInAs } from '../src/signIn.js';
import { daysOf, faultsOf, storyAt, type Fault } from '../src/stories.js';

const { reassignment, identity, ownerDatabaseUrl } = endpointsOfTest();
const cases = `${reassignment}/v1/reassignments`;
const { as, does, inStage } = storyAt(identity, cases);
const { month, daysAgo } = await daysOf(ownerDatabaseUrl);

const appeal = {
  currentCenter: 'CEE004',
  preferredCenter: 'CEE008',
  iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'],
  importHistory: 'ONE_YEAR_OR_MORE',
  headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(14), periodEnd: month(0, 0) }],
  contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
};
const REASONS = 'The goods of this importer and its business practices speak for it, as the headings of the last year show.';

describe('an appeal over HTTP', () => {
  it('goes from filing to closing, shows the importer its dates and never the Centers\u2019 advice', async () => {
    const filed = await as('ida.park', '', { body: appeal });
    expect(filed.status).toBe(201);
    expect(filed.body.number).toMatch(/^CR-\d{4}-\d{6}$/);
    const id = String(filed.body.id);
    await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
    expect((await does('hal.brandt', id, 'accept-complete')).status).toBe(200);
    for (const center of ['cee004', 'cee008']) {
      expect((await does(`${center}.specialist`, id, 'advise', { recommendation: 'TRANSFER', reasons: `Confidential: ${REASONS}` })).status).toBe(200);
      expect((await does(`${center}.specialist`, id, 'approve-advice')).status).toBe(403);
      expect((await does(`${center}.supervisor`, id, 'approve-advice')).status).toBe(200);
    }
    expect((await does('hal.brandt', id, 'decide', { outcome: 'GRANTED', reasons: REASONS, adviceUse: [] })).status).toBe(403);
    const use = ['CEE004', 'CEE008'].map((center) => ({ center, use: 'FOLLOWED' }));
    expect((await does('helen.cruz', id, 'decide', { outcome: 'GRANTED', reasons: REASONS, adviceUse: use })).status).toBe(200);
    await inStage('helen.cruz', id, 'CLOSED');
    const closed = await as('ida.park', `/${id}`);
    expect(closed.body).toMatchObject({ status: 'CLOSED' });
    const timeline = await as('ida.park', `/${id}/timeline`);
    const deadlines = await as('ida.park', `/${id}/deadlines`);
    for (const said of [closed, timeline, deadlines]) expect(JSON.stringify(said.body)).not.toContain('Confidential');
    expect((await does('helen.cruz', id, 'decide', { outcome: 'DENIED', reasons: REASONS, adviceUse: use })).status).toBe(409);
  }, 60_000);

  it('is one case when the same key comes ten times at once, and is refused with another body', async () => {
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 10 }, () => as('ida.park', '', { body: appeal, key })));
    expect(new Set(all.map((said) => said.body.id)).size).toBe(1);
    expect(all.every((said) => said.status === 201)).toBe(true);
    expect((await as('ida.park', '', { body: { ...appeal, groupExplanation: 'other' }, key })).status).toBe(422);
  });

  it('lets one of two decisions at once win and records one event', async () => {
    const filed = await as('ida.park', '', { body: appeal });
    const id = String(filed.body.id);
    const seen = await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
    const both = await Promise.all([1, 2].map(() => as('hal.brandt', `/${id}/accept-complete`, { body: {}, ifMatch: seen.etag ?? '' })));
    expect(both.map((said) => said.status).sort()).toEqual([200, 412]);
    const timeline = await as('hal.brandt', `/${id}/timeline`);
    const items = timeline.body.items as readonly { readonly kind: string }[];
    expect(items.filter((item) => item.kind.includes('complete'))).toHaveLength(1);
  }, 30_000);

  it('that came by letter some days ago is recorded by two people of Headquarters, never by one', async () => {
    const letter = { ...appeal, headingRows: appeal.headingRows.map((row) => ({ ...row, periodEnd: month(1, 0) })), channel: 'MAIL', receivedAt: `${daysAgo(3)}T15:00:00.000Z`, datedBackReason: 'It lay in the mail room.', authority: { kind: 'IMPORTER_OFFICER', reference: 'Signed by I. Park, treasurer' } };
    const alone = await as('hal.brandt', '', { body: letter });
    expect([alone.status, faultsOf(alone)[0]?.code]).toEqual([409, 'dated-back']);
    const id = String((await as('hal.brandt', '', { body: { ...letter, asDraft: true } })).body.id);
    const own = await does('hal.brandt', id, 'submit');
    expect([own.status, faultsOf(own)[0]?.code]).toEqual([403, 'dated-back-alone']);
    const submitted = await does('hugo.stein', id, 'submit');
    expect([submitted.status, (submitted.body['view'] as { readonly appeal: { readonly receivedAt: string } }).appeal.receivedAt]).toEqual([200, letter.receivedAt]);
  }, 30_000);
});

describe('bad input is answered with its rule, and nothing is written', () => {
  const refused: readonly [string, string, Request, number, Fault][] = [
    ['the same Center twice', 'ida.park', { body: { ...appeal, preferredCenter: 'CEE004' } }, 422, { field: '/preferredCenter' }],
    ['a Center that is pending', 'ida.park', { body: { ...appeal, currentCenter: 'PNDING' } }, 422, { field: '/currentCenter' }],
    ['an importer number with a forbidden letter', 'ida.park', { body: { ...appeal, iors: [{ ior: '91-1000001OI', bonds: appeal.iors[0]?.bonds }] } }, 422, {}],
    ['no rows for a year of history', 'ida.park', { body: { ...appeal, headingRows: [] } }, 422, { field: '/headingRows' }],
    ['a negative value', 'ida.park', { body: { ...appeal, headingRows: [{ ...appeal.headingRows[0], value: -1 }] } }, 422, { field: '/headingRows/0/value' }],
    ['a date in the future', 'ida.park', { body: { ...appeal, headingRows: [{ ...appeal.headingRows[0], periodEnd: '2199-01-01' }] } }, 422, {}],
    ['an unknown field', 'ida.park', { body: { ...appeal, surprise: 1 } }, 422, { field: '/surprise' }],
    ['a contact in a list', 'ida.park', { body: { ...appeal, contact: [appeal.contact] } }, 422, { field: '/contact' }],
    ['a lone surrogate', 'ida.park', { raw: JSON.stringify({ ...appeal, justification: 'x' }).replace('"x"', '"\\ud800"') }, 422, {}],
    ['a body that is no UTF-8', 'ida.park', { raw: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, {}],
    ['a body over the limit', 'ida.park', { body: { ...appeal, justification: 'x'.repeat(3_000_000) } }, 413, {}],
    ['a broker without authority', 'dana.vale', { body: appeal }, 403, {}],
    ['an officer of a Center', 'cee004.director', { body: appeal }, 403, {}],
    ['nobody', 'ida.park', { body: appeal, token: null }, 401, {}],
    ['a token that is none', 'ida.park', { body: appeal, token: 'not-a-token' }, 401, {}],
  ];
  it.each(refused)('%s', async (_what, person, request, status, first) => {
    const said = await as(person, '', request);
    expect(said.status).toBe(status);
    expect(said.headers.get('content-type')).toContain('application/problem+json');
    if (status === 401) return;
    expect(faultsOf(said)[0]).toMatchObject({ ...first, rule: { citation: expect.any(String) } });
  });

  it('a stale If-Match, and a missing one', async () => {
    const id = String((await as('ida.park', '', { body: appeal })).body.id);
    expect((await as('ida.park', `/${id}/withdraw`, { body: {}, ifMatch: '"99"' })).status).toBe(412);
    expect((await as('ida.park', `/${id}/withdraw`, { body: {} })).status).toBe(428);
    expect((await as('tom.reyes', `/${id}`)).status).toBe(404);
  });

  it('health, OpenAPI 3.1 and the page to try it need no token; everything else does', async () => {
    const open = await fetch(`${reassignment}/openapi.json`);
    expect(((await open.json()) as { openapi: string }).openapi).toMatch(/^3\.1/);
    expect((await fetch(`${reassignment}/docs`)).status).toBe(200);
    expect((await fetch(`${reassignment}/health/ready`)).status).toBe(200);
    expect((await fetch(`${cases}/worklist`)).status).toBe(401);
    expect(await signInAs(identity, 'hal.brandt')).toMatch(/^ey/);
  });
});
