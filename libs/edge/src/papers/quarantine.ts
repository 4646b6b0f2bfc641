// Owns the rounds through the quarantine: what waited for a scanner that was away is shown to it again, and released or refused. Goes round only while something waits.
import type { CaseLaw, CaseState, Command, ScanFound } from '@centerline/cases';
import { within, type WaitingDocument } from '@centerline/ledger';
import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { CaseLedger } from '../service/parts.js';
import type { DocumentRoom } from './room.js';

const AT_ONCE = 20;

export class QuarantineRounds<S extends CaseState = CaseState, C extends Command = Command> implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('quarantine');
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(private readonly law: CaseLaw<S, C>, private readonly ledger: CaseLedger, private readonly room: DocumentRoom | null) {}

  /** A process before this one may have left something waiting. */
  onApplicationBootstrap(): void {
    this.wake();
  }
  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  /** Something waits: look at it after a while. */
  wake(): void {
    if (!this.room || this.timer || this.ended) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      // Nobody in particular asks for it: the scanner looks at what waits of every case.
      this.round = within('system', () => this.goRound()).then((waits) => { if (waits) this.wake(); });
    }, this.room.scanAgainMs).unref();
  }

  /** Whether something still waits afterwards. */
  private async goRound(): Promise<boolean> {
    try {
      const waiting = await this.ledger.papers.waiting(this.law.type, AT_ONCE);
      const contents = Map.groupBy(waiting, (one) => one.sha256);
      const looked: boolean[] = [];
      for (const [sha256, versions] of contents) looked.push(await this.look(sha256, versions));
      return looked.includes(false) || waiting.length === AT_ONCE;
    } catch (error) {
      this.log.warn(`the quarantine could not be gone through and will be again: ${error instanceof Error ? error.message : String(error)}`);
      return true;
    }
  }

  /** Scans one content for all versions that wait with it. False while the scanner is away. */
  private async look(sha256: string, versions: readonly WaitingDocument[]): Promise<boolean> {
    const found = await this.scan(sha256);
    if (!found) return false;
    // Within reach first, recorded second: a download asks the record.
    if (found.verdict !== 'infected') await this.room?.store.release(sha256);
    for (const waiting of versions) await this.ledger.papers.recordScan(this.law, { waiting, found });
    if (found.verdict === 'infected') await this.room?.store.forget(sha256);
    return true;
  }

  private async scan(sha256: string): Promise<ScanFound | null> {
    const path = await this.room?.store.waiting(sha256);
    if (path) return this.room?.scan(path) ?? null;
    this.log.error(`waiting content ${sha256} is not in the store`);
    return null;
  }
}
