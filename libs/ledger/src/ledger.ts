// Owns the door to the ledger: what services and the worker may ask of it. Holds no rule of any case type.
import { ior, type CaseId, type CaseLaw, type CaseState, type Command, type ImporterRecord, type Ior, type ReferenceBook, type SignedIn, type UnitCode } from '@centerline/cases';
import type { AuditEntry, SignedHead } from '@centerline/audit';
import type { Instant } from '@centerline/clock';
import { readBook } from './book.js';
import { command, readCase, type Books } from './command.js';
import type { Context } from './context.js';
import { alone } from './alone.js';
import { recordImporterRead, recordListing } from './audit.js';
import { closeHead, headsAfter, lastShared } from './audit-log/closing.js';
import { proveRecord } from './audit-log/proving.js';
import { verifyLog } from './audit-log/verifying.js';
import { ask, connect, type Database } from './database.js';
import { openDesk } from './files.js';
import { listCases, readTimeline } from './lists.js';
import { Newsroom } from './news.js';
import type { CaseQuery, CommandOrder, CommandResult, WorklistQuery } from './orders.js';
import * as outbox from './outbox.js';
import { Oversight } from './oversight.js';
import { Papers } from './papers/papers.js';
import { Post } from './post/post.js';
import { preview } from './preview.js';
import * as representing from './representations.js';
import { Sessions } from './sessions.js';
import { numberKeysFile, readNumberKeys } from './sealing/numberKeys.js';
import { NumberSealer } from './sealing/numberSealer.js';
import * as sweeping from './sweep.js';
import { Webhooks } from './webhooks/webhooks.js';
import { listWork } from './work/worklist.js';
import { Workroom } from './work/workroom.js';

type Tail<Given extends readonly unknown[]> = Given extends readonly [unknown, ...infer Rest] ? Rest : never;

export class Ledger {
  private book: Promise<ReferenceBook> | null = null;
  private bookVersion = '';
  private readonly books: Books = {
    of: (version) => {
      if (this.book === null || this.bookVersion !== version) {
        this.bookVersion = version;
        this.book = readBook(this.database, version);
        // A failed reading is not kept: the next command tries again.
        this.book.catch(() => { this.book = null; });
      }
      return this.book;
    },
  };

  /** Browser sessions, for the gateway. */
  readonly sessions: Sessions;
  /** What changed lately, for live updates. */
  readonly news: Newsroom;
  /** Messages and documents beside cases. */
  readonly papers: Papers;
  /** Letters, and notices on their way to people. */
  readonly post: Post;
  /** Promises, ages, audit and reference data, for supervisors and auditors. */
  readonly oversight: Oversight;
  /** Webhooks, for their offices and for the worker. */
  readonly webhooks: Webhooks;
  /** Work of all types, kept views of it, and who is away. */
  readonly work: Workroom;

  /** Powers of attorney: who acts for whom, given, verified and revoked. */
  readonly representations = {
    list: (unit: UnitCode | null, limit: number) => representing.listRepresentations(this.database, unit, limit),
    find: (id: string) => representing.findRepresentation(this.database, id),
    give: (given: Parameters<typeof representing.giveRepresentation>[1], by: string) => representing.giveRepresentation(this.database, given, by),
    verify: (id: string, by: string) => representing.verifyRepresentation(this.database, id, by),
    revoke: (id: string, by: string, reason: string) => representing.revokeRepresentation(this.database, id, by, reason),
  };

  private constructor(readonly database: Database) {
    this.oversight = new Oversight(database);
    this.webhooks = new Webhooks(database);
    this.work = new Workroom(database);
    this.sessions = new Sessions(database);
    // That a case changed is told to those the listener finds it for; what changed is not read.
    this.news = new Newsroom({ ...database, context: 'system' });
    this.papers = new Papers(database, this.books);
    this.post = new Post(database);
  }

  /**
   * @param url a role that owns nothing. @param connections at most. @param context for whom is asked where `within` does not say: nobody, unless the process works for the system.
   * @param sealer of importer numbers; by default with the keys the environment names.
   */
  static connect(url: string, connections = 6, context: Context | null = null, sealer = new NumberSealer(() => readNumberKeys(numberKeysFile(process.env)))): Ledger {
    return new Ledger(connect(url, connections, context, sealer));
  }
  close(): Promise<void> {
    return this.database.close();
  }

  /** Judges and commits one command; see `CommandResult` for the answers. Throws only when the database cannot answer. */
  command<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: CommandOrder): Promise<CommandResult<S>> {
    return command(this.database, this.books, law, order);
  }
  /** Judges one command as it would be judged now, and writes nothing. */
  preview<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: Omit<CommandOrder, 'idempotency'>) {
    return preview(this.database, this.books, law, order);
  }
  readCase<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, id: CaseId) {
    return readCase(this.database, this.books, law, id);
  }

  readonly cases = (query: CaseQuery) => listCases(this.database, query);
  readonly worklist = (query: WorklistQuery) => listWork(this.database, query);
  readonly timeline = (id: CaseId) => readTimeline(this.database, id);

  readonly takeWaiting = (limit: number, retrySeconds: number) => outbox.takeWaiting(this.database, limit, retrySeconds);
  readonly markDelivered = (ids: readonly string[]) => outbox.markDelivered(this.database, ids);
  readonly passMarksOf = (id: CaseId) => sweeping.passMarksOf(this.database, id);
  /** Sweeps if no other process does; null when another one does. */
  readonly sweepAlone = (graceSeconds: number, limit: number) => alone(this.database, 'centerline-sweep', () => sweeping.sweep(this.database, graceSeconds, limit));

  /** The Merkle log over events and readings: see @centerline/audit. */
  readonly auditLog = {
    close: (sign: Parameters<typeof closeHead>[1]) => closeHead(this.database, sign),
    headsAfter: (size: number, limit: number) => headsAfter(this.database, size, limit),
    lastShared: (published: readonly SignedHead[]) => lastShared(this.database, published),
    prove: (log: AuditEntry['log'], id: string) => proveRecord(this.database, log, id),
    verify: (...given: Tail<Parameters<typeof verifyLog>>) => verifyLog(this.database, ...given),
  };

  /** The instant of the installation, which in development may stand ahead of the machine's. */
  async moment(): Promise<Instant> {
    const [row] = await ask<{ at: Instant }>(this.database, 'moment', 'SELECT centerline.instant(centerline.moment()) AS at');
    if (!row) throw new Error('The ledger did not answer');
    return row.at;
  }
  /** The reference book in force, for public reference data. */
  async referenceBook(): Promise<ReferenceBook> {
    const [row] = await ask<{ version: string }>(this.database, 'reference-version', 'SELECT version FROM centerline.reference_version');
    return this.books.of(row?.version ?? '');
  }
  /** Importers of record a trade party may act for at this moment: its own, or by a power of attorney in force. */
  async actsFor(unit: UnitCode): Promise<readonly Ior[]> {
    const [row] = await ask<{ iors: string[] }>(this.database, 'acts-for', 'SELECT centerline.acts_for($1) AS iors', [unit]);
    return (row?.iors ?? []).map(ior);
  }
  /** What ACE (or its stand-in) holds of these importers of record; unknown ones are left out. */
  async importers(iors: readonly Ior[]): Promise<readonly ImporterRecord[]> {
    return (await openDesk(this.database, { type: '', caseId: null, iors, subjectKey: null, key: null })).importers;
  }
  /** Records that somebody read a case, or a Social Security number in it (domain § 11.0). */
  async recordReading(reader: SignedIn, caseId: CaseId, what: string): Promise<void> {
    await ask(this.database, 'record-reading', 'INSERT INTO centerline.reading (at, reader, unit, case_id, what) VALUES (centerline.moment(), $1, $2, $3, $4)', [reader.id, reader.unit, caseId, what]);
  }
  readonly recordImporterRead = (reader: SignedIn, importer: Ior) => recordImporterRead(this.database, reader, importer);
  readonly recordListing = (reader: SignedIn, cases: readonly CaseId[]) => recordListing(this.database, reader, cases);
  /** Rejects when the database does not answer. */
  async ping(): Promise<void> {
    await ask(this.database, 'ping', 'SELECT 1 AS one');
  }
}
