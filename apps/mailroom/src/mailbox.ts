// Owns the mail that was handed in: each a file under its Message-ID, the oldest leave when there is no more room. Must never lose what it acknowledged before that.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail as lists show it. */
export interface KeptMail {
  /** Letters and digits, made of the Message-ID. */
  readonly id: string;
  readonly messageId: string;
  /** Addresses of the envelope, in lower case. */
  readonly to: readonly string[];
  readonly subject: string;
  /** The date of the mail itself, which with a moved clock is not the machine's. */
  readonly sentAt: string | null;
  readonly arrivedAt: string;
  readonly size: number;
  /** Raised by every mail: the order of arrival. */
  readonly serial: number;
}
export interface Bounds {
  readonly mails: number;
  readonly bytes: number;
}
export const BOUNDS: Bounds = { mails: 2_000, bytes: 64 * 1_024 * 1_024 };

export const idOf = (messageId: string): string => createHash('sha256').update(messageId).digest('hex').slice(0, 32);

export class Mailbox {
  private readonly mails = new Map<string, KeptMail>();
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(private readonly folder: string, private readonly bounds: Bounds) {}

  /** Opens the box as it was left. What was half written is not mail. */
  static async open(folder: string, bounds: Bounds = BOUNDS): Promise<Mailbox> {
    const box = new Mailbox(folder, bounds);
    await mkdir(folder, { recursive: true });
    const found: KeptMail[] = [];
    for (const name of await readdir(folder)) {
      if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
      const mail = name.endsWith('.json') ? await readMeta(join(folder, name)) : null;
      if (mail) found.push(mail);
    }
    for (const mail of found.sort((one, other) => one.serial - other.serial)) box.mails.set(mail.id, mail);
    return box;
  }

  /** Keeps a mail, on disk before it returns. The same Message-ID a second time changes nothing: false. */
  keep(mail: Omit<KeptMail, 'id' | 'serial' | 'size'>, content: Buffer): Promise<boolean> {
    const kept = this.writing.then(() => this.write(mail, content));
    this.writing = kept.catch(() => undefined);
    return kept;
  }

  /** Newest first; of one address when it is given. */
  list(address?: string): readonly KeptMail[] {
    const all = [...this.mails.values()].reverse();
    return address === undefined ? all : all.filter((mail) => mail.to.includes(address.toLowerCase()));
  }
  /** Every address there is mail for, with how many, in order of the alphabet. */
  addresses(): readonly (readonly [string, number])[] {
    const counts = new Map<string, number>();
    for (const mail of this.mails.values()) for (const address of mail.to) counts.set(address, (counts.get(address) ?? 0) + 1);
    return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  }
  find(id: string): KeptMail | null {
    return this.mails.get(id) ?? null;
  }
  /** The mail as it came; null when it has left. */
  async read(id: string): Promise<Buffer | null> {
    return this.mails.has(id) ? readFile(join(this.folder, `${id}.eml`)).catch(() => null) : null;
  }

  private async write(mail: Omit<KeptMail, 'id' | 'serial' | 'size'>, content: Buffer): Promise<boolean> {
    const id = idOf(mail.messageId);
    if (this.mails.has(id)) return false;
    const kept: KeptMail = { ...mail, id, size: content.length, serial: ([...this.mails.values()].at(-1)?.serial ?? 0) + 1 };
    await this.put(`${id}.eml`, content);
    await this.put(`${id}.json`, Buffer.from(JSON.stringify(kept)));
    this.mails.set(id, kept);
    await this.makeRoom();
    return true;
  }
  private async put(name: string, content: Buffer): Promise<void> {
    const draft = join(this.folder, `${randomUUID()}.part`);
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.folder, name));
  }
  private async makeRoom(): Promise<void> {
    let bytes = [...this.mails.values()].reduce((sum, mail) => sum + mail.size, 0);
    for (const mail of [...this.mails.values()]) {
      if (this.mails.size <= this.bounds.mails && bytes <= this.bounds.bytes) return;
      this.mails.delete(mail.id);
      bytes -= mail.size;
      for (const name of [`${mail.id}.json`, `${mail.id}.eml`]) await rm(join(this.folder, name), { force: true });
    }
  }
}

async function readMeta(path: string): Promise<KeptMail | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isMeta(found) ? found : null;
  } catch {
    return null; // cut off: the sender was never told that it was taken
  }
}
const isMeta = (found: unknown): found is KeptMail =>
  typeof found === 'object' && found !== null && 'id' in found && typeof found.id === 'string' && 'serial' in found && typeof found.serial === 'number' && 'to' in found && Array.isArray(found.to);
