// Whose address counts: the peer's, unless the peer is a proxy of ours.
import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { neighborhoodOf, Proxies, senderOf } from './sender.js';

const from = (remoteAddress: string, told?: string) => ({ socket: { remoteAddress }, headers: told === undefined ? {} : { 'x-forwarded-for': told } }) as Pick<IncomingMessage, 'socket' | 'headers'>;
const proxies = new Proxies('10.2.0.0/16 fd00:2::7');

describe('the sender of a request', () => {
  it.each([
    ['who comes directly', from('203.0.113.7'), '203.0.113.7'],
    ['who comes directly and says to be somebody else', from('203.0.113.7', '198.51.100.1'), '203.0.113.7'],
    ['who comes by a proxy of ours', from('10.2.0.1', '203.0.113.7'), '203.0.113.7'],
    ['who wrote something before the proxy did', from('10.2.0.1', '198.51.100.1, 203.0.113.7'), '203.0.113.7'],
    ['who comes by two proxies of ours', from('10.2.0.1', '203.0.113.7, fd00:2::7'), '203.0.113.7'],
    ['an IPv4 address in IPv6 clothes', from('::ffff:203.0.113.7'), '203.0.113.7'],
    ['a proxy in IPv6 clothes', from('::ffff:10.2.0.1', '203.0.113.7'), '203.0.113.7'],
    ['a proxy that does not say', from('10.2.0.1'), '10.2.0.1'],
    ['a proxy that says no address', from('10.2.0.1', 'unknown'), '10.2.0.1'],
  ])('%s', (_who, request, address) => {
    expect(senderOf(request, proxies)).toBe(address);
  });
});

describe('addresses that count as one', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::9', '2001:db8:1:2::/64'], ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is of %s', (address, neighborhood) => {
    expect(neighborhoodOf(address)).toBe(neighborhood);
  });
});

it.each(['gateway.example', '10.2.0.0/33', '10.2.0.0/', 'fd00::/129', '10.2.0.0/-1'])('a proxy named %s is one sentence at the start', (said) => {
  expect(() => new Proxies(said)).toThrow(`CENTERLINE_PROXIES names addresses such as 10.2.0.0/16, not "${said}".`);
});
