// Files made by hand for tests: archives with whatever is in them, pictures, documents, and what pretends to be one.
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What its record claims, in place of the truth. */
  readonly claims?: number;
  readonly encrypted?: boolean;
}

/** As networks and pictures write numbers: the largest part first. */
const u16be = (value: number): Buffer => u16(value).reverse();
const u32be = (value: number): Buffer => u32(value).reverse();
const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** A ZIP archive, deflated. `overlap` makes every record of the directory point to the first part. */
export function archive(parts: readonly Part[], overlap = false): Buffer {
  let place = 0;
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, claims = content.length, encrypted = false } of parts) {
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const facts = Buffer.concat([u16(20), u16(encrypted ? 1 : 0), u16(8), u16(0), u16(0x5a21), u32(crc32(content)), u32(packed.length), u32(claims), u16(path.length), u16(0)]);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, path, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(overlap ? 0 : place), path]));
    bodies.push(body);
    place += body.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06', 'latin1'), u16(0), u16(0), u16(parts.length), u16(parts.length), u32(list.length), u32(place), u16(0)]);
}

const types = (mediaType: string, part: string): Part => ({
  name: '[Content_Types].xml',
  content: Buffer.from(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${mediaType}.main+xml"/></Types>`),
});
export const DOCX: readonly Part[] = [types('application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/word/document.xml'), { name: 'word/document.xml', content: Buffer.from('<w:document/>') }];
export const XLSX: readonly Part[] = [types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '/xl/workbook.xml'), { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }];

export const pdf = (text = 'Hello'): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj % ${text}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

const chunk = (kind: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(kind), content])));
  return Buffer.concat([length, Buffer.from(kind), content, sum]);
};
/** A picture of that many pixels, of which it has one. */
export const png = (width = 1, height = 1): Buffer =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', Buffer.concat([u32be(width), u32be(height), Buffer.from([8, 0, 0, 0, 0])])), chunk('IDAT', Buffer.from('789c6360000000020001', 'hex')), chunk('IEND', Buffer.alloc(0))]);
export const jpeg = (width = 1, height = 1): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08', 'hex'), u16be(height), u16be(width), Buffer.from('01011100ffd9', 'hex')]);
export const tiff = (width = 1, height = 1): Buffer =>
  Buffer.concat([Buffer.from('49492a0008000000', 'hex'), u16(2), u16(256), u16(4), u32(1), u32(width), u16(257), u16(4), u32(1), u32(height), u32(0)]);
export const mail = (): Buffer => Buffer.from('Received: from a by b\r\nFrom: Ida Park <ida.park@blueheron.example>\r\nSubject: Toys\r\n and games\r\n\r\nGood morning.\r\n');
