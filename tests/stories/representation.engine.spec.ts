// Who acts for an importer, over HTTP: it gives a power of attorney, Headquarters verifies it, the broker acts, the importer revokes, and the next request is refused.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ask, endpointsOfTest, type Said } from '../src/asking.js';
import { daysOf, faultsOf } from '../src/stories.js';

const { reassignment, identity, ownerDatabaseUrl } = endpointsOfTest();
const { daysAgo } = await daysOf(ownerDatabaseUrl);
const at = `${reassignment}/v1`;
const as = (person: string, path: string, body?: object): Promise<Said> => ask(identity, person, `${at}${path}`, body === undefined ? {} : { body });
const itemsOf = (said: Said) => said.body['items'] as readonly Readonly<Record<string, unknown>>[];
const mayActFor = async (person: string): Promise<readonly unknown[]> => itemsOf(await as(person, '/my-importers')).map(({ ior }) => ior);

// Days count at Headquarters; tomorrow there has come nowhere.
const given = (change: object = {}) => ({ id: randomUUID(), broker: 'BRK-202', iors: ['95-5000001JM'], fromOn: daysAgo(-1), evidence: 'Form 5291 of this week, file 12 (sample)', ...change });

describe('a power of attorney', () => {
  it('counts from the day it names once Headquarters has verified it, for the numbers it names, until the importer revokes it', async () => {
    expect(await mayActFor('dana.vale')).toEqual([]);
    // As of now: the day begins in the ledger's own calendar.
    const today = String((await as('mina.cole', '/representations')).body['today']);
    const body = given({ fromOn: today });
    const first = await as('mina.cole', '/representations', body);
    expect([first.status, first.body['standing'], first.body['mayRevoke']]).toEqual([200, 'to-be-verified', true]);
    expect((await as('mina.cole', '/representations', body)).body).toEqual(first.body);
    expect(faultsOf(await as('mina.cole', '/representations', { ...body, id: randomUUID() }))[0]?.code).toBe('conflict');
    expect(await mayActFor('dana.vale')).toEqual([]);

    expect((await as('dana.vale', `/representations/${body.id}/verify`, {})).status).toBe(403);
    expect((await as('ida.park', `/representations/${body.id}/revoke`, { reason: 'It is not mine.' })).status).toBe(404);
    const verified = await as('hal.brandt', `/representations/${body.id}/verify`, {});
    expect([verified.status, verified.body['standing'], verified.body['verifiedBy']]).toEqual([200, 'in-force', 'hal.brandt']);
    expect(await mayActFor('dana.vale')).toEqual(['95-5000001JM']);
    for (const person of ['mina.cole', 'dana.vale', 'hal.brandt', 'ada.wynn']) expect(itemsOf(await as(person, '/representations')).map(({ id }) => id)).toContain(body.id);
    for (const person of ['ida.park', 'ben.ortiz', 'pia.long', 'cee003.director']) expect(itemsOf(await as(person, '/representations')).map(({ id }) => id)).not.toContain(body.id);

    expect((await as('dana.vale', `/representations/${body.id}/revoke`, { reason: 'I do not want to.' })).status).toBe(403);
    const revoked = await as('mina.cole', `/representations/${body.id}/revoke`, { reason: 'We have another broker.' });
    expect([revoked.status, revoked.body['standing'], revoked.body['revokedBy']]).toEqual([200, 'revoked', 'mina.cole']);
    expect(await mayActFor('dana.vale')).toEqual([]);
    // The first revocation stands, and what is revoked is not verified again.
    expect((await as('hal.brandt', `/representations/${body.id}/revoke`, { reason: 'Once more.' })).body['revokedFor']).toBe('We have another broker.');
    expect((await as('hal.brandt', `/representations/${body.id}/verify`, {})).status).toBe(409);
  }, 30_000);

  it('is seen by the importer who gave it, with where its paper lies', async () => {
    const lines = itemsOf(await as('ida.park', '/representations'));
    expect(lines.map(({ broker, standing }) => `${String(broker)} ${String(standing)}`)).toEqual(expect.arrayContaining(['BRK-201 in-force', 'BRK-202 revoked']));
    expect(lines.every(({ account }) => account === 'ACCT-1001')).toBe(true);
  });

  const refused: readonly (readonly [string, string, object, number, string])[] = [
    ['for a number of somebody else', 'mina.cole', { iors: ['91-1000001BH'] }, 422, '/iors/0'], ['from a day gone by', 'mina.cole', { fromOn: daysAgo(3) }, 422, '/fromOn'],
    ['without a paper', 'mina.cole', { evidence: ' ' }, 422, '/evidence'], ['verified by its giver', 'mina.cole', { verifiedAt: '2026-01-01T00:00:00.000Z' }, 422, '/verifiedAt'],
    ['by a broker, for itself', 'dana.vale', {}, 403, ''], ['by an officer', 'hal.brandt', {}, 403, ''],
  ];
  it.each(refused)('%s is not given', async (_what, person, change, status, field) => {
    const said = await as(person, '/representations', given(change));
    expect([said.status, faultsOf(said)[0]?.field ?? '']).toEqual([status, field]);
  });
});
