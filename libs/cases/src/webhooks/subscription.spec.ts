// Who keeps webhooks, and what is said of an address nothing may be posted to.
import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../actor.js';
import { people } from '../testing/index.js';
import { keepWebhook, keepingBar, MOST_WEBHOOKS, refusedEndpoint } from './index.js';

const order = { id: 'd0f1b6d2-0000-4000-8000-000000000001', url: 'https://broker.example/news' };
const { importer } = people;

describe('a webhook', () => {
  it.each([
    ['https://broker.example/news', 0, null], ['https://broker.example/news', MOST_WEBHOOKS - 1, null], ['https://broker.example/news', MOST_WEBHOOKS, 'too-many'],
    ['http://broker.example/', 0, 'not-https'], ['https://10.0.0.1/', 0, 'closed-address'], ['here', 0, 'not-an-address'],
  ] as const)('to %s of an office that has %d: %s', (url, kept, code) => expect(keepWebhook({ ...order, url }, importer, kept, 'production')?.code ?? null).toBe(code));

  it('is kept by importers and brokers alone, each of its own office', () => {
    for (const role of ROLES) {
      const actor = { ...importer, roles: [role] };
      const may = role === 'IMPORTER_USER' || role === 'BROKER_USER';
      expect([role, keepWebhook(order, actor, 0, 'production')?.kind ?? 'may']).toEqual([role, may ? 'may' : 'forbidden']);
      expect([role, keepingBar(actor, { unit: 'ELSEWHERE' })?.kind]).toEqual([role, may ? 'not-found' : 'forbidden']);
    }
    expect(keepingBar(importer, null)?.kind).toBe('not-found');
  });

  it('says of a closed address which range it is in', () => expect(refusedEndpoint({ rule: 'closed-address', range: 'loopback' })).toBe('This address is not on the public internet (loopback).'));
});
