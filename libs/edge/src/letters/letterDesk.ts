// Owns how the letters of a case are read: by whom they are for, each reading recorded. Makes none: the worker does, but for a file that was lost.
import { audienceOf, type Audience, type CaseId, type CaseLaw, type CaseState, type Command, type SignedIn } from '@centerline/cases';
import type { LetterText } from '@centerline/cases/letters';
import type { KeptLetter } from '@centerline/ledger';
import { NoPress, sha256Of, type LetterFiles, type Press } from '@centerline/letters';
import { StreamableFile } from '@nestjs/common';
import { noSuchCase } from '../commands/caseIdPipe.js';
import { Answer } from '../door/answer.js';
import { taggedAnswer } from '../papers/answers.js';
import { ProblemException } from '../problems/problem.js';
import type { CaseLedger } from '../service/parts.js';
import { deliveryViews, letterViews, type DeliveryView, type LetterView } from './letterViews.js';

/** Where the files of letters are, and what makes a lost one again. */
export interface LetterRoom {
  readonly files: Pick<LetterFiles, 'read' | 'keep'>;
  readonly press: Pick<Press, 'print'>;
}

const noSuchLetter = (): ProblemException => new ProblemException('not-found', 'This case has no such letter.', {});
const lost = (why: string): ProblemException => new ProblemException('unavailable', `The file of this letter is not there. ${why}`, { headers: { 'retry-after': '60' } });
/** A browser may show it, and nothing in it may reach out. */
const SHOWN = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export class LetterDesk<S extends CaseState = CaseState, C extends Command = Command> {
  constructor(private readonly law: CaseLaw<S, C>, private readonly ledger: CaseLedger, private readonly room: LetterRoom | null) {}

  /** The letters of a case, oldest first. @param path the address asked for. */
  async list(reader: SignedIn, caseId: CaseId, path: string): Promise<Answer<{ readonly items: readonly LetterView[] }>> {
    const audience = await this.openFor(reader, caseId);
    const letters = await this.ledger.post.letters(caseId);
    await this.ledger.recordReading(reader, caseId, 'letters');
    return taggedAnswer({ items: letterViews(letters, audience, path) });
  }

  /** One letter as its PDF. */
  async one(reader: SignedIn, caseId: CaseId, letterId: string): Promise<Answer<StreamableFile>> {
    const audience = await this.openFor(reader, caseId);
    const letter = await this.ledger.post.letter(caseId, letterId);
    if (!letter || (audience === 'party' && letter.audience !== 'party')) throw noSuchLetter();
    const pdf = await this.fileOf(letter);
    await this.ledger.recordReading(reader, caseId, `letter ${letter.id}`);
    const name = `${letter.kind}-${letter.language}.pdf`;
    return new Answer(200, new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: pdf.length }), {
      'cache-control': 'private, no-cache', vary: 'authorization', etag: `"${letter.sha256}"`, 'content-language': letter.language, 'content-security-policy': SHOWN,
    });
  }

  /** How far each notice of the case has come, newest first. */
  async deliveries(reader: SignedIn, caseId: CaseId): Promise<Answer<{ readonly items: readonly DeliveryView[] }>> {
    const audience = await this.openFor(reader, caseId);
    const deliveries = await this.ledger.post.deliveries(caseId);
    await this.ledger.recordReading(reader, caseId, 'deliveries');
    return taggedAnswer({ items: deliveryViews(deliveries, audience, reader) });
  }

  private async openFor(reader: SignedIn, caseId: CaseId): Promise<Audience> {
    const found = await this.ledger.readCase(this.law, caseId);
    const audience = found && audienceOf(reader, this.law.parties(found.file.state));
    if (!audience) throw noSuchCase();
    return audience;
  }

  /** The file, made again from what was kept when it was lost: only if it is the same, byte for byte. */
  private async fileOf({ sha256, content }: KeptLetter): Promise<Buffer> {
    if (!this.room) throw lost('This service keeps no letters.');
    const there = await this.room.files.read(sha256);
    if (there) return there;
    // The ledger keeps the text of a letter as it was composed.
    const again = await this.room.press.print(content as LetterText).catch((error: unknown) => {
      if (error instanceof NoPress) throw lost(error.message);
      throw error;
    });
    if (sha256Of(again) !== sha256) throw lost('It could not be made again as it was.');
    await this.room.files.keep(again);
    return Buffer.from(again);
  }
}
