// Owns where letters lie: files named by what is in them, so that the same letter is there once and a changed one is noticed.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export class LetterFiles {
  /** @param home the folder of the installation; letters lie in `letters/` below it. */
  constructor(private readonly home: string) {}

  private place(sha256: string): string {
    return join(this.home, 'letters', `${sha256}.pdf`);
  }

  /** Writes the letter, on disk before it returns, and says its name. Writing it again changes nothing. */
  async keep(pdf: Uint8Array): Promise<string> {
    const sha256 = sha256Of(pdf);
    if (await this.read(sha256)) return sha256;
    await mkdir(join(this.home, 'letters'), { recursive: true });
    const draft = `${this.place(sha256)}.${randomUUID()}`;
    const file = await open(draft, 'w');
    try {
      await file.writeFile(pdf);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.place(sha256));
    return sha256;
  }

  /** The letter of that name; null when the file is not there or is not what its name says. */
  async read(sha256: string): Promise<Buffer | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const pdf = await readFile(this.place(sha256)).catch(() => null);
    return pdf && sha256Of(pdf) === sha256 ? pdf : null;
  }
}
