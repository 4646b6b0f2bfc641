// Owns where the bytes of documents lie: under their own hash, waiting or released, never changed. Knows no case, no name and no kind of file.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';

/** Content that has arrived and that nothing else knows of yet; `path` is for looking at it here. */
export interface Received {
  readonly path: string;
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
}

export interface DocumentStore {
  /** Takes content as it comes. `too-large` as soon as it has more than `most` bytes: nothing is kept then. */
  receive(content: AsyncIterable<Uint8Array>, most: number): Promise<Received | 'too-large'>;
  /** Throws received content away. */
  discard(received: Received): Promise<void>;
  /** Keeps received content under its hash, out of everybody's reach. Durable when it resolves. */
  quarantine(received: Received): Promise<void>;
  /** Where waiting (or released) content can be looked at here; null when it is nowhere. */
  waiting(sha256: string): Promise<string | null>;
  /** Puts waiting content within reach. Durable when it resolves; once more is harmless. */
  release(sha256: string): Promise<void>;
  /** Throws waiting content away. Released content stays. */
  forget(sha256: string): Promise<void>;
  /** Released content; null when it is not there. Ends in an error, short of its last bytes, when it is not what its hash says. */
  read(sha256: string, size: number): Promise<Readable | null>;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** A store in a folder of this machine: everything is written apart, synced, and put in its place by one rename. */
export class FileStore implements DocumentStore {
  constructor(private readonly folder: string) {}

  private place(shelf: 'quarantine' | 'objects', sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Content is kept under a SHA-256 hash');
    return join(this.folder, shelf, sha256.slice(0, 2), sha256);
  }

  async receive(content: AsyncIterable<Uint8Array>, most: number): Promise<Received | 'too-large'> {
    const path = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    let whole = false;
    try {
      for await (const part of content) {
        size += part.length;
        if (size > most) return 'too-large';
        hash.update(part);
        await file.write(part);
      }
      await file.sync();
      whole = true;
    } finally {
      await file.close();
      if (!whole) await rm(path, { force: true });
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  async discard({ path }: Received): Promise<void> {
    await rm(path, { force: true });
  }

  async quarantine({ path, sha256 }: Received): Promise<void> {
    await this.move(path, this.place('quarantine', sha256));
  }

  async waiting(sha256: string): Promise<string | null> {
    for (const shelf of ['quarantine', 'objects'] as const) if (await isThere(this.place(shelf, sha256))) return this.place(shelf, sha256);
    return null;
  }

  async release(sha256: string): Promise<void> {
    const to = this.place('objects', sha256);
    try {
      await this.move(this.place('quarantine', sha256), to);
    } catch (error) {
      // Released before, or by somebody else at this moment: the same content came twice.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !(await isThere(to))) throw error;
    }
  }

  async forget(sha256: string): Promise<void> {
    await rm(this.place('quarantine', sha256), { force: true });
  }

  async read(sha256: string, size: number): Promise<Readable | null> {
    const path = this.place('objects', sha256);
    const found = await stat(path).catch(() => null);
    if (found?.size !== size) return null;
    const proof = new Proof(sha256);
    const bytes = createReadStream(path);
    bytes.on('error', (error) => proof.destroy(error));
    proof.on('close', () => bytes.destroy());
    return bytes.pipe(proof);
  }

  /** Removes what arrived only in part before this process began. */
  async tidy(): Promise<void> {
    const incoming = join(this.folder, 'incoming');
    const old = Date.now() - 60 * 60 * 1_000;
    for (const name of await readdir(incoming).catch(() => [])) {
      const path = join(incoming, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtimeMs < old) await rm(path, { force: true });
    }
  }

  private async move(from: string, to: string): Promise<void> {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await rename(from, to);
    await syncFolder(dirname(to));
    await syncFolder(dirname(dirname(to)));
  }
}

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** Holds back the latest part until the whole has proved to be what its hash says: whoever reads gets all of it, or an error. */
class Proof extends Transform {
  private readonly hash = createHash('sha256');
  private latest: Buffer | null = null;

  constructor(private readonly sha256: string) {
    super();
  }
  override _transform(part: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.hash.update(part);
    if (this.latest) this.push(this.latest);
    this.latest = part;
    done();
  }
  override _flush(done: (error?: Error) => void): void {
    if (this.hash.digest('hex') !== this.sha256) return done(new Error(`Stored content is not what its hash ${this.sha256} says`));
    if (this.latest) this.push(this.latest);
    done();
  }
}
