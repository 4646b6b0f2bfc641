// For tests of letters and mail: a ledger whose clock is moved to day or night, an appeal that is acknowledged, and a post office that does as it is told.
import { CONDUCTOR, type Actor, type AnyLaw, type CaseId } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Ledger } from '@centerline/ledger';
import type { LedgerUrls } from '@centerline/ledger/testing';
import { LetterFiles, Press } from '@centerline/letters';
import { reassignmentLaw, type ReassignmentBodies } from '@centerline/reassignment';
import { pino } from 'pino';
import { sampleAddress } from '../post/addresses.js';
import { LETTERS } from '../post/letterBooks.js';
import { mailRound, type Mailing } from '../post/mailing.js';
import { postNotices, type Writing } from '../post/posting.js';
import type { Handed, OutgoingMail, PostOffice } from '../post/transport.js';

/** Like a mailbox it knows a mail by its Message-ID: the same one again is the same mail. */
export class PlayedOffice implements PostOffice {
  readonly inbox = new Map<string, OutgoingMail>();
  handed = 0;
  answer: () => Handed = () => ({ kind: 'taken' });

  async hand(mail: OutgoingMail): Promise<Handed> {
    this.handed += 1;
    const answer = this.answer();
    if (answer.kind === 'taken') this.inbox.set(mail.messageId, mail);
    return answer;
  }
  close(): void {
    // Nothing is open.
  }
  to(person: Actor): readonly OutgoingMail[] {
    return [...this.inbox.values()].filter((mail) => mail.to.address.startsWith(`${person.id}@`));
  }
}

const DAY_MS = 86_400_000;
/** Hours in UTC when it is day, or night, in every office from New York to Los Angeles. */
const HOURS = { day: [16, 23], night: [6, 10] } as const;

export class PlayedPost {
  readonly ledger: Ledger;
  /** As a service has it, for what people themselves say about their mail. */
  readonly serving: Ledger;
  private readonly owner: Ledger;
  readonly files: LetterFiles;
  office = new PlayedOffice();

  constructor({ databaseUrl, workDatabaseUrl, ownerDatabaseUrl }: LedgerUrls, home: string) {
    this.ledger = Ledger.connect(workDatabaseUrl, 6, 'system');
    this.serving = Ledger.connect(databaseUrl, 1, 'system');
    this.owner = Ledger.connect(ownerDatabaseUrl, 1);
    this.files = new LetterFiles(home);
  }
  async close(): Promise<void> {
    await this.owner.close();
    await this.serving.close();
    await this.ledger.close();
  }
  /** Asks as the owner of the ledger, past the rights of a service. */
  asOwner<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.owner.database.pool.query(text, [...values]).then(({ rows }) => rows as Row[]);
  }

  /** What a worker that has just started would write with, and mail with. */
  get writing(): Writing {
    return { ledger: this.ledger, laws: { reassignment: reassignmentLaw as unknown as AnyLaw }, letters: LETTERS, press: new Press(), files: this.files, log: pino({ level: 'silent' }), retrySeconds: 0 };
  }
  get mailing(): Mailing {
    const gathering = { settle: 0, settleInStorm: 0, stormFrom: 20, longest: 600 };
    return { ledger: this.ledger, office: this.office, files: this.files, addressOf: sampleAddress, portal: 'http://portal.example', log: pino({ level: 'silent' }), retrySeconds: 0, gathering };
  }
  /** Posts and mails until there is nothing left to do. */
  async round(): Promise<void> {
    const [writing, mailing] = [this.writing, this.mailing];
    while ((await postNotices(writing)) > 0);
    while ((await mailRound(mailing)) > 0);
  }

  /** Moves the ledger's clock forward until it is day, or night, everywhere; by nothing when it is. */
  async until(time: keyof typeof HOURS): Promise<void> {
    const [from, to] = HOURS[time];
    const now = new Date(await this.ledger.moment());
    if (now.getUTCHours() >= from && now.getUTCHours() < to) return;
    const then = new Date(now);
    then.setUTCHours(from, 0, 0, 0);
    await this.asOwner('UPDATE centerline.moment_shift SET ms = ms + $1', [then.getTime() - now.getTime() + (then <= now ? DAY_MS : 0)]);
  }
  /** An empty post: what earlier tests told goes to nobody, and it is day. */
  async begin(): Promise<void> {
    this.office = new PlayedOffice();
    await this.asOwner('UPDATE centerline.posting SET posted_at = centerline.moment() WHERE posted_at IS NULL');
    await this.asOwner('UPDATE centerline.delivery SET by_mail = false WHERE mail_id IS NULL');
    await this.asOwner(`UPDATE centerline.mail SET status = 'sent' WHERE status = 'waiting'`);
    await this.until('day');
  }

  async give<Kind extends keyof ReassignmentBodies>(actor: Actor, caseId: CaseId | null, kind: Kind, body: ReassignmentBodies[Kind]): Promise<CaseId> {
    const result = await this.ledger.command(reassignmentLaw, { caseId, kind, body, actor, expectedVersion: null, idempotency: null });
    if (result.kind !== 'done') throw new Error(`${kind}: ${JSON.stringify(result)}`);
    return result.file.id;
  }
  /** An appeal of Blue Heron Outfitters (sample), acknowledged: filed by Ida Park, or by somebody with a power of attorney. */
  async acknowledged(by: Actor = people.importer): Promise<CaseId> {
    const now = new Date(await this.ledger.moment());
    const month = (ago: number, day: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, day)).toISOString().slice(0, 10);
    type Rows = NonNullable<ReassignmentBodies['file']['headingRows']>;
    const id = await this.give(by, null, 'file', {
      currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
      justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
      factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE',
      headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(14, 1), periodEnd: month(0, 0) }] as unknown as Rows,
      contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' }, ...(by === people.importer ? {} : { authority: { kind: 'POWER_OF_ATTORNEY', reference: 'POA 1' } as const }),
    });
    return this.give(CONDUCTOR, id, 'acknowledge', {});
  }
  /** Notices of the case to an office, as a law would write them. */
  async tell(id: CaseId, key: string, unit: string, roles: readonly string[], count = 1): Promise<void> {
    await this.asOwner(`INSERT INTO centerline.notice (case_id, key, addressee, subject, body, created_at)
      SELECT $1, $2 || '/' || i, $3::jsonb, 'CR-1: "Advise on the appeal" is overdue', 'ADVICE-BODY', centerline.moment() FROM generate_series(1, $4::integer) i`,
    [id, key, JSON.stringify({ to: 'unit', unit, roles }), count]);
  }

  async dueOf(id: CaseId, clock: string): Promise<string> {
    return (await this.ledger.readCase(reassignmentLaw, id))?.file.clocks.find((card) => card.id === clock)?.dueAt ?? '';
  }
  /** Who is told by that notice, and how far it has come. */
  async statesOf(id: CaseId, key: string): Promise<readonly string[]> {
    return (await this.ledger.post.deliveries(id)).filter((one) => one.key === key).map(({ recipient, state }) => `${recipient} ${state}`);
  }
}
