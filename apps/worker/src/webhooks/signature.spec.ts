// What is posted is signed so that any receiver of Standard Webhooks knows it as ours.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newWebhookSecret, signedHeaders, webhookSecret, type WebhookSecret } from './signature.js';

const secret = (text: string): WebhookSecret => {
  const taken = webhookSecret(text);
  if (!taken) throw new Error('no secret');
  return taken;
};
const PUBLISHED = secret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
const posted = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1_614_265_330_999), body: '{"test": 2432232314}' };

describe('the signature', () => {
  it('is the one that the libraries of Standard Webhooks are tested by', () => {
    expect(signedHeaders(posted, [PUBLISHED])).toEqual({
      'webhook-id': posted.id, 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
  it('is made by both secrets while one takes over from the other', () => {
    const next = newWebhookSecret();
    const bothSigned = signedHeaders(posted, [next, PUBLISHED])['webhook-signature'].split(' ');
    const byNext = createHmac('sha256', Buffer.from(next.slice('whsec_'.length), 'base64')).update(`${posted.id}.1614265330.${posted.body}`).digest('base64');
    expect(bothSigned).toEqual([`v1,${byNext}`, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=']);
  });
  it.each([
    ['another id', { id: 'msg_other' }], ['another second', { at: new Date(1_614_265_331_000) }], ['another body', { body: '{"test":2432232314}' }],
  ])('is another one for %s', (_what, change) => {
    expect(signedHeaders({ ...posted, ...change }, [PUBLISHED])['webhook-signature']).not.toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
  it('is not made of an id with a dot, which could be read in two ways', () => {
    expect(() => signedHeaders({ ...posted, id: 'a.b' }, [PUBLISHED])).toThrow('letters, digits');
  });
});

describe('a secret', () => {
  it('of ours is 32 bytes by chance, and as the specification writes them', () => {
    const one = newWebhookSecret();
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhookSecret(one)).toBe(one);
    expect(newWebhookSecret()).not.toBe(one);
  });
  it.each([
    ['has no prefix', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], ['has another prefix', 'whsek_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], ['is too short', `whsec_${Buffer.alloc(23).toString('base64')}`],
    ['is too long', `whsec_${Buffer.alloc(65).toString('base64')}`], ['is no base64', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaL*Sw'], ['is nothing', ''],
  ])('that %s is none', (_what, text) => expect(webhookSecret(text)).toBeNull());
});
