// Owns the conversation with ACE, the system of record for an importer's Center. Behind an interface, with an outage switch.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface CenterChange {
  readonly caseNumber: string;
  readonly iors: readonly string[];
  readonly center: string;
  readonly effectiveOn: string;
}

export interface Ace {
  /** Asks ACE for the change and returns its reference; the same case asked twice gets the same one. Rejects while ACE is away. */
  changeCenter(change: CenterChange): Promise<string>;
}

/** ACE played by files: one per case, and `OUTAGE` beside them is the switch. Production speaks ACE's EDI instead. */
export class FileAce implements Ace {
  constructor(private readonly folder: string) {}

  async changeCenter(change: CenterChange): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    if (existsSync(join(this.folder, 'OUTAGE'))) throw new Error('ACE does not answer (outage switch is on)');
    const path = join(this.folder, `${change.caseNumber}.json`);
    const reference = `ACE-${change.caseNumber}`;
    const request = JSON.stringify({ reference, ...change });
    if (existsSync(path) && (await readFile(path, 'utf8')) !== request) throw new Error(`ACE already holds another change for ${change.caseNumber}`);
    await writeFile(path, request);
    return reference;
  }
}
