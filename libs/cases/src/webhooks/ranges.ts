// Owns which network addresses news may be posted to: public ones, and nothing that could be a machine of ours or of a neighbour. Pure; opens nothing.

/** A range by the first bits of its addresses, as 4 or 16 bytes. */
interface Range {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** The bytes of an IPv4 address written as four decimal numbers, or null. Other ways to write one (octal, hexadecimal, short) are none. */
function bytesOfV4(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** The groups of one side of `::`, as bytes; an IPv4 address may stand last. */
function bytesOfGroups(text: string): readonly number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [place, group] of groups.entries()) {
    const v4 = place === groups.length - 1 ? bytesOfV4(group) : null;
    if (v4) bytes.push(...v4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) bytes.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff);
    else return null;
  }
  return bytes;
}

/** The bytes of an IPv6 address (RFC 4291 2.2), without zone or brackets, or null. */
function bytesOfV6(text: string): readonly number[] | null {
  const sides = text.split('::');
  if (sides.length > 2 || !text.includes(':')) return null;
  const [head, tail] = [bytesOfGroups(sides[0] ?? ''), bytesOfGroups(sides[1] ?? '')];
  if (!head || !tail || (sides.length === 2 && sides[0]?.includes('.'))) return null;
  const missing = 16 - head.length - tail.length;
  if (sides.length === 1 ? missing !== 0 : missing < 2) return null;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

function range(cidr: string, name: string): Range {
  const [address = '', bits = ''] = cidr.split('/');
  const bytes = bytesOfV4(address) ?? bytesOfV6(address);
  if (!bytes) throw new Error(`no address: ${cidr}`);
  return { name, bytes, bits: Number(bits) };
}

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890), multicast (RFC 5771), and one address that a cloud answers on though it is public. */
const CLOSED_V4: readonly Range[] = [
  range('0.0.0.0/8', 'this network'), range('10.0.0.0/8', 'private'), range('100.64.0.0/10', 'carrier-grade NAT'), range('127.0.0.0/8', 'loopback'),
  range('169.254.0.0/16', 'link-local'), range('172.16.0.0/12', 'private'), range('192.0.0.0/24', 'protocol assignments'), range('192.0.2.0/24', 'documentation'),
  range('192.88.99.0/24', '6to4 relay'), range('192.168.0.0/16', 'private'), range('198.18.0.0/15', 'benchmarking'), range('198.51.100.0/24', 'documentation'),
  range('203.0.113.0/24', 'documentation'), range('224.0.0.0/4', 'multicast'), range('240.0.0.0/4', 'reserved'), range('168.63.129.16/32', 'metadata of a cloud'),
];
/** Only global unicast (RFC 4291 2.4) is open at all. */
const OPEN_V6 = range('2000::/3', 'global unicast');
/** IANA IPv6 Special-Purpose Address Registry: what lies in global unicast, and the names of what does not. What carries an IPv4 address is closed whatever it carries. */
const CLOSED_V6: readonly Range[] = [
  range('::1/128', 'loopback'), range('::/128', 'unspecified'), range('::ffff:0:0/96', 'IPv4-mapped'), range('64:ff9b::/96', 'NAT64'), range('64:ff9b:1::/48', 'NAT64'),
  range('fc00::/7', 'private'), range('fe80::/10', 'link-local'), range('ff00::/8', 'multicast'), range('2001::/23', 'protocol assignments'), range('2001:db8::/32', 'documentation'),
  range('2002::/16', '6to4'), range('3fff::/20', 'documentation'),
];

function isWithin(bytes: readonly number[], { bytes: first, bits }: Range): boolean {
  return first.every((byte, place) => {
    const left = Math.min(Math.max(bits - place * 8, 0), 8);
    const mask = (0xff << (8 - left)) & 0xff;
    return (byte & mask) === ((bytes[place] ?? 0) & mask);
  });
}

/** Why nothing may be posted to this address, by the name of its range; null: it is public. What is no address at all is closed too. */
export function closedRange(address: string): string | null {
  const v4 = bytesOfV4(address);
  if (v4) return CLOSED_V4.find((closed) => isWithin(v4, closed))?.name ?? null;
  const v6 = bytesOfV6(address);
  if (!v6) return 'no address';
  const closed = CLOSED_V6.find((one) => isWithin(v6, one));
  if (closed) return closed.name;
  return isWithin(v6, OPEN_V6) ? null : 'not global unicast';
}

/** Whether this is a machine's way to itself: IPv4 127.0.0.0/8 or IPv6 ::1, and no other way to write either. */
export const isLoopback = (address: string): boolean => closedRange(address) === 'loopback';
/** Whether the text is an address and no name. */
export const isAddress = (text: string): boolean => (bytesOfV4(text) ?? bytesOfV6(text)) !== null;
