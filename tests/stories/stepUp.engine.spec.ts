// Whoever decides an appeal has just proved who they are: a desk left open an hour ago decides nothing, and everything else on it goes on.
import { describe, expect, it } from '@jest/globals';
import { endpointsOfTest } from '../src/asking.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';
import { tokenSaying } from '../security/src/forgedTokens.js';

const { reassignment, identity, home, ownerDatabaseUrl } = endpointsOfTest();
const { as, does, inStage } = storyAt(identity, `${reassignment}/v1/reassignments`);
const { month } = await daysOf(ownerDatabaseUrl);

const REASONS = 'The goods of this importer and its business practices speak for it, as the headings of the last year show.';
const appeal = {
  currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE', contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
  headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(14), periodEnd: month(0, 0) }],
};
const decision = { outcome: 'DENIED', reasons: REASONS, adviceUse: ['CEE004', 'CEE008'].map((center) => ({ center, use: 'NOT_FOLLOWED', reason: REASONS })) };

describe('a desk where somebody signed in an hour ago', () => {
  it('reads, and looks at what a decision would do, and decides only after signing in again, with the same attempt', async () => {
    const id = String((await as('ida.park', '', { body: appeal })).body.id);
    await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
    await does('hal.brandt', id, 'accept-complete');
    for (const center of ['cee004', 'cee008']) {
      await does(`${center}.specialist`, id, 'advise', { recommendation: 'TRANSFER', reasons: REASONS });
      await does(`${center}.supervisor`, id, 'approve-advice');
    }
    const seen = await inStage('helen.cruz', id, 'OFO_DECISION');
    const anHourAgo = Math.floor(Date.now() / 1_000) - 3_600;
    const old = await tokenSaying(identity, home, 'helen.cruz', { auth_time: anHourAgo });
    const key = `decides-${id}`;
    const given = { body: decision, ifMatch: seen.etag ?? '', key };

    expect((await as('helen.cruz', `/${id}`, { token: old })).status).toBe(200);
    expect((await as('helen.cruz', `/${id}/decide?preview=true`, { ...given, token: old })).status).toBe(200);
    const stopped = await as('helen.cruz', `/${id}/decide`, { ...given, token: old });
    expect([stopped.status, stopped.body.type, faultsOf(stopped)[0]?.code]).toEqual([401, '/problems/step-up', 'sign-in-too-old']);
    expect(stopped.headers.get('www-authenticate')).toMatch(/error="insufficient_user_authentication".*max_age="900"/);
    const weak = await as('helen.cruz', `/${id}/decide`, { ...given, token: await tokenSaying(identity, home, 'helen.cruz', { acr: 'urn:example:password' }) });
    expect([weak.status, faultsOf(weak)[0]?.code]).toEqual([401, 'sign-in-too-weak']);

    expect((await as('helen.cruz', `/${id}/decide`, given)).status).toBe(200);
    await inStage('helen.cruz', id, 'CLOSED');
  }, 60_000);
});
