// What filers are told before they file: offices with their calendars to everybody, the people of an office and the records of importers to who may know them.
import { describe, expect, it } from '@jest/globals';
import { ask, endpointsOfTest } from '../src/asking.js';

const { identity, reassignment, fpf, oversight } = endpointsOfTest();

describe('FP&F offices', () => {
  it('are told to whoever asks, each with the calendar its dates are counted by', async () => {
    const { status, body } = await ask(identity, '', `${fpf}/v1/reference`, { token: null });
    expect([status, (body['offices'] as readonly object[]).length]).toEqual([200, 413]);
    expect(body['offices']).toContainEqual({ code: '2704', name: 'Los Angeles', state: 'CA', zone: 'America/Los_Angeles', calendar: 'us-federal/America/Los_Angeles' });
    for (const { calendar } of body['offices'] as readonly { readonly calendar: string }[]) expect(body['calendars']).toHaveProperty([calendar]);
  });
  it('name their officers to a party, and their paralegals to the agency alone', async () => {
    const officers = [{ id: 'frank.ames', name: 'Frank Ames' }];
    expect((await ask(identity, 'ida.park', `${fpf}/v1/offices/2704/people`)).body).toEqual({ officers });
    expect((await ask(identity, 'fay.moss', `${fpf}/v1/offices/2704/people`)).body).toEqual({ officers, paralegals: [{ id: 'fay.moss', name: 'Fay Moss' }] });
    expect((await ask(identity, 'ida.park', `${fpf}/v1/offices/9999/people`)).status).toBe(404);
    expect((await ask(identity, '', `${fpf}/v1/offices/2704/people`, { token: null })).status).toBe(401);
  });
});

describe('an importer in ACE', () => {
  const lookUp = (person: string, ior: unknown) => ask(identity, person, `${reassignment}/v1/importers/look-up`, { body: { ior } });
  it('is shown to the agency, and to who may act for it', async () => {
    for (const person of ['pia.long', 'fay.moss', 'mina.cole']) expect(await lookUp(person, '95-5000001JM')).toMatchObject({ status: 200, body: { name: 'Juniper Motor Parts (sample)', assignedCenter: 'CEE003' } });
  });
  it('is, to everybody else, as if there were none', async () => {
    const [others, none] = [await lookUp('ida.park', '95-5000001JM'), await lookUp('pia.long', '11-1111111AA')];
    expect([others.status, others.body['detail']]).toEqual([404, none.body['detail']]);
    expect((await lookUp('dana.vale', '91-1000001BH')).status).toBe(404);
  });
  it('is not looked up without a trace: the auditor reads who did, by the account, and no number', async () => {
    await lookUp('pia.long', '900-12-1234');
    const { body } = await ask(identity, 'ada.wynn', `${oversight}/v1/oversight/readings?account=ACCT-1006&reader=pia.long`);
    expect(body['items']).toContainEqual(expect.objectContaining({ reader: { id: 'pia.long', name: 'Pia Long' }, case: null, importer: { name: 'Ollie Marsh (sample sole proprietor)', account: 'ACCT-1006' }, what: 'importer in ACE' }));
    expect(JSON.stringify(body)).not.toContain('900-12-1234');
  });
  it('is asked for by its number, in a body', async () => {
    expect(await lookUp('pia.long', 5)).toMatchObject({ status: 422, body: { errors: [{ field: '/ior' }] } });
  });
});
