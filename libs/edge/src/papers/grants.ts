// Owns the grants by which a document is handed out: signed, for one person, one version, a few minutes. Must never be read as more than that.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, DocumentId, PersonId } from '@centerline/cases';
import { instantOf, msOf, type Instant } from '@centerline/clock';

export interface Grant {
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly version: number;
  readonly person: PersonId;
  readonly until: Instant;
}

const LASTS_MS = 5 * 60 * 1_000;

export class Grants {
  constructor(private readonly secret: Buffer) {}

  /** A grant from that moment on, and its text for an address. */
  give(grant: Omit<Grant, 'until'>, at: Instant): Grant & { readonly text: string } {
    const given: Grant = { ...grant, until: instantOf(msOf(at) + LASTS_MS) };
    const content = Buffer.from(JSON.stringify([given.caseId, given.documentId, given.version, given.person, given.until])).toString('base64url');
    return { ...given, text: `${content}.${this.sign(content)}` };
  }

  /** What a grant says; null when we did not give it. Whether it is for this person, and still good, is for the caller to judge. */
  read(text: string): Grant | null {
    const [content = '', signature = '', more] = text.split('.');
    const right = Buffer.from(this.sign(content));
    const given = Buffer.from(signature);
    if (more !== undefined || given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const [caseId, documentId, version, person, until] = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as [CaseId, DocumentId, number, PersonId, Instant];
    return { caseId, documentId, version, person, until };
  }

  private sign(content: string): string {
    return createHmac('sha256', this.secret).update(`document grant ${content}`).digest('base64url');
  }
}

/** The secret of this home, made at the first call; all services of a home share it. */
export function grantSecret(folder: string): Buffer {
  const path = join(folder, 'document-grants.secret');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fresh = `${path}.${process.pid}.fresh`;
    writeFileSync(fresh, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(fresh, path);
    } catch (error) {
      // Another service of this home was faster: its secret is everybody's.
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64url');
}
