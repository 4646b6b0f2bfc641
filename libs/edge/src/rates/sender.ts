// Owns which address a request came from. Only a proxy that is named is believed about whom it speaks for; anybody else could write what they like.
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Proxies that are believed: addresses or `address/bits`. */
export class Proxies {
  private readonly list = new BlockList();

  /** @param said addresses with blanks in between, such as `10.2.0.0/16 fd00:2::7`. Throws with one sentence. */
  constructor(said: string) {
    for (const one of said.split(/\s+/).filter((text) => text !== '')) {
      const [address = '', bits] = one.split('/');
      const version = isIP(address);
      const most = version === 6 ? 128 : 32;
      if (version === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) throw new Error(`CENTERLINE_PROXIES names addresses such as 10.2.0.0/16, not "${one}".`);
      this.list.addSubnet(address, bits === undefined ? most : Number(bits), version === 6 ? 'ipv6' : 'ipv4');
    }
  }
  has(address: string): boolean {
    const version = isIP(address);
    return version !== 0 && this.list.check(address, version === 6 ? 'ipv6' : 'ipv4');
  }
}

/** The gateway and the services of one machine. */
export const THIS_MACHINE = '127.0.0.0/8 ::1';

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** The address of whoever sent this: the last one in X-Forwarded-For that no believed proxy has; the peer's own when the peer is none. */
export function senderOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, proxies: Proxies): string {
  const told = headers['x-forwarded-for'];
  const way = (Array.isArray(told) ? told.join(',') : (told ?? '')).split(',').map((one) => one.trim());
  let address = plain(socket.remoteAddress ?? 'unknown');
  while (proxies.has(address)) {
    const before = way.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = plain(before);
  }
  return address;
}

/** Whoever has an IPv6 address has the 2^64 beside it too: those count as one (RFC 6177). */
export function neighborhoodOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
