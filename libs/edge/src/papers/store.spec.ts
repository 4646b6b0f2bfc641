// The store: content under its hash, waiting until released, handed out whole or not at all.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore, type Received } from './store.js';

const folders: string[] = [];
let folder: string;
let store: FileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  folders.push(folder);
  store = new FileStore(folder);
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

async function* parts(content: Buffer, size = 1_000): AsyncGenerator<Buffer> {
  for (let place = 0; place < content.length; place += size) yield content.subarray(place, place + size);
}
async function received(content: Buffer): Promise<Received> {
  const taken = await store.receive(parts(content), 1_000_000);
  if (taken === 'too-large') throw new Error(taken);
  return taken;
}
async function bytesOf(sha256: string, size: number): Promise<Buffer | null> {
  const stream = await store.read(sha256, size);
  if (!stream) return null;
  const all: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) all.push(part);
  return Buffer.concat(all);
}
const content = randomBytes(200_000);
const sha256 = createHash('sha256').update(content).digest('hex');

describe('content', () => {
  it('is out of reach until it is released, and then the same to the byte', async () => {
    const taken = await received(content);
    expect(taken).toMatchObject({ size: content.length, sha256 });
    await store.quarantine(taken);
    expect(await bytesOf(sha256, content.length)).toBeNull();
    await store.release(sha256);
    expect(await bytesOf(sha256, content.length)).toEqual(content);
    expect(await store.waiting(sha256)).toBe(join(folder, 'objects', sha256.slice(0, 2), sha256));
  });

  it('may come twice, before or after it was released', async () => {
    await store.quarantine(await received(content));
    await store.quarantine(await received(content));
    await store.release(sha256);
    await store.quarantine(await received(content));
    await Promise.all([1, 2, 3].map(() => store.release(sha256)));
    expect(await bytesOf(sha256, content.length)).toEqual(content);
  });

  it('is kept nowhere when it is larger than allowed, by one byte', async () => {
    expect(await store.receive(parts(content), content.length)).toMatchObject({ sha256 });
    expect(await store.receive(parts(content), content.length - 1)).toBe('too-large');
    expect(readdirSync(join(folder, 'incoming'))).toHaveLength(1);
  });

  it('is kept nowhere when its sender goes away in the middle', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield content;
      throw new Error('aborted');
    }
    await expect(store.receive(broken(), 1_000_000)).rejects.toThrow('aborted');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('that was refused is forgotten; what was released stays', async () => {
    await store.quarantine(await received(content));
    await store.forget(sha256);
    expect(await store.waiting(sha256)).toBeNull();
    await store.quarantine(await received(content));
    await store.release(sha256);
    await store.forget(sha256);
    expect(await bytesOf(sha256, content.length)).toEqual(content);
  });

  it('that is not what its hash says is never handed out whole', async () => {
    await store.quarantine(await received(content));
    await store.release(sha256);
    const path = join(folder, 'objects', sha256.slice(0, 2), sha256);
    chmodSync(path, 0o600);
    const forged = Buffer.from(content);
    forged[100_000] = (forged[100_000] ?? 0) ^ 1;
    writeFileSync(path, forged);
    await expect(bytesOf(sha256, content.length)).rejects.toThrow('is not what its hash');
    writeFileSync(path, forged.subarray(1));
    expect(await bytesOf(sha256, content.length)).toBeNull();
  });

  it('has no place outside of the store', async () => {
    await expect(store.release('../../etc/passwd')).rejects.toThrow('SHA-256');
    await expect(store.release(sha256)).rejects.toThrow('ENOENT');
    expect(await bytesOf(sha256, content.length)).toBeNull();
  });
});
