// Where news may be posted to: to public addresses by https, and never to a machine of ours, however its address is written.
import { BlockList } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedRange, endpointOf, isAddress } from './index.js';

const said = (text: string, mode: 'production' | 'development' = 'production'): string => {
  const endpoint = endpointOf(text, mode);
  if (endpoint.kind === 'endpoint') return `taken: ${endpoint.host}`;
  return endpoint.refusal.rule === 'closed-address' ? `closed-address: ${endpoint.refusal.range}` : endpoint.refusal.rule;
};

describe('an endpoint as a party writes it', () => {
  it.each([
    ['https://broker.example/news', 'taken: broker.example'],
    ['https://Broker.Example.:8443/news?for=us', 'taken: broker.example'],
    ['https://93.184.215.14/', 'taken: 93.184.215.14'],
    ['https://[2606:2800:21f::1]/', 'taken: 2606:2800:21f::1'],
    ['broker.example', 'not-an-address'],
    [`https://broker.example/${'a'.repeat(2_048)}`, 'too-long'],
    ['http://broker.example/', 'not-https'],
    ['ftp://broker.example/', 'not-https'],
    ['file:///etc/hosts', 'not-an-address'],
    ['https://user:word@broker.example/', 'carries-credentials'],
    ['https://broker.example/#part', 'carries-fragment'],
    ['https://broker.example:22/', 'closed-port'],
    ['https://localhost/', 'local-name'],
    ['https://a.localhost./', 'local-name'],
    ['https://metadata.google.internal/', 'local-name'],
    ['https://ledger/', 'local-name'],
    ['https://127.0.0.1/', 'closed-address: loopback'],
    ['https://2130706433/', 'closed-address: loopback'],
    ['https://0x7f.1/', 'closed-address: loopback'],
    ['https://0177.0.0.1/', 'closed-address: loopback'],
    ['https://[::ffff:127.0.0.1]/', 'closed-address: IPv4-mapped'],
    ['https://[::ffff:93.184.215.14]/', 'closed-address: IPv4-mapped'],
    ['https://169.254.169.254/latest/meta-data', 'closed-address: link-local'],
    ['https://168.63.129.16/', 'closed-address: metadata of a cloud'],
    ['http://127.0.0.1:9000/', 'not-https'],
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['http://127.0.0.1:9000/', 'taken: 127.0.0.1'],
    ['http://[::1]:9000/', 'taken: ::1'],
    ['http://localhost:9000/', 'not-https'],
    ['http://10.0.0.1/', 'not-https'],
    ['http://[::ffff:127.0.0.1]:9000/', 'not-https'],
    ['https://10.0.0.1/', 'closed-address: private'],
  ])('in development %s: %s', (text, expected) => expect(said(text, 'development')).toBe(expected));
});

describe('a range', () => {
  it.each([
    ['9.255.255.255', null], ['10.0.0.0', 'private'], ['10.255.255.255', 'private'], ['11.0.0.0', null],
    ['100.63.255.255', null], ['100.64.0.0', 'carrier-grade NAT'], ['100.127.255.255', 'carrier-grade NAT'], ['100.128.0.0', null],
    ['126.255.255.255', null], ['127.255.255.255', 'loopback'], ['172.15.255.255', null], ['172.16.0.0', 'private'], ['172.31.255.255', 'private'], ['172.32.0.0', null],
    ['192.167.255.255', null], ['192.168.0.0', 'private'], ['192.169.0.0', null], ['198.17.255.255', null], ['198.18.0.0', 'benchmarking'], ['198.20.0.0', null],
    ['223.255.255.255', null], ['224.0.0.1', 'multicast'], ['255.255.255.255', 'reserved'], ['0.0.0.0', 'this network'],
    ['::', 'unspecified'], ['::1', 'loopback'], ['::127.0.0.1', 'not global unicast'], ['64:ff9b::7f00:1', 'NAT64'], ['64:ff9b:1::a00:1', 'NAT64'], ['fd00:ec2::254', 'private'],
    ['fe80::1', 'link-local'], ['fe80::1%eth0', 'no address'], ['fec0::1', 'not global unicast'], ['ff02::1', 'multicast'], ['2001::1', 'protocol assignments'], ['2001:200::1', null],
    ['2001:db8::1', 'documentation'], ['2002:7f00:1::', '6to4'], ['3fff:fff::', 'documentation'], ['3fff:1000::', null], ['4000::', 'not global unicast'], ['100::1', 'not global unicast'],
    ['1.2.3', 'no address'], ['01.2.3.4', 'no address'], ['1.2.3.256', 'no address'], ['1:2:3', 'no address'], [':::', 'no address'], ['1::2::3', 'no address'], ['1.2.3.4::', 'no address'], ['', 'no address'],
  ])('%s is %s', (address, range) => expect(closedRange(address)).toBe(range));

  it('is told as Node itself tells it, for any address', () => {
    const node = new BlockList();
    for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
      ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4], ['168.63.129.16', 32]] as const) node.addSubnet(net, bits, 'ipv4');
    fc.assert(fc.property(fc.ipV4(), (address) => expect([address, closedRange(address) !== null]).toEqual([address, node.check(address, 'ipv4')])), { numRuns: 2_000 });
    const open = new BlockList();
    open.addSubnet('2000::', 3, 'ipv6');
    const apart = new BlockList();
    for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) apart.addSubnet(net, bits, 'ipv6');
    fc.assert(fc.property(fc.ipV6(), (address) => {
      expect([address, isAddress(address), closedRange(address) === null]).toEqual([address, true, open.check(address, 'ipv6') && !apart.check(address, 'ipv6')]);
    }), { numRuns: 2_000 });
  });
});
