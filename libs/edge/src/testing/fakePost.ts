// Letters and deliveries in memory for tests of the edge: what a test lays down, and nothing else.
import type { CaseId, PersonId } from '@centerline/cases';
import { USUAL_PREFERENCE, type DeliveryRow, type KeptLetter, type LetterRow, type MailPreference, type UndeliveredMail } from '@centerline/ledger';
import type { PostLedger } from '../service/parts.js';

export class FakePost implements PostLedger {
  readonly kept: KeptLetter[] = [];
  readonly rows: DeliveryRow[] = [];
  mails: UndeliveredMail[] = [];
  /** The offices whose mails were asked for; null for all. */
  readonly asked: (string | null)[] = [];
  private readonly wishes = new Map<string, MailPreference>();

  async letters(_caseId: CaseId): Promise<LetterRow[]> {
    return this.kept.map(({ content: _content, ...row }) => row);
  }
  async letter(_caseId: CaseId, id: string): Promise<KeptLetter | null> {
    return this.kept.find((one) => one.id === id) ?? null;
  }
  async deliveries(_caseId: CaseId): Promise<DeliveryRow[]> {
    return this.rows;
  }
  async undelivered(unit: string | null): Promise<UndeliveredMail[]> {
    this.asked.push(unit);
    return this.mails;
  }
  async preference(person: PersonId): Promise<MailPreference> {
    return this.wishes.get(person) ?? USUAL_PREFERENCE;
  }
  async keepPreference(person: PersonId, preference: MailPreference): Promise<void> {
    this.wishes.set(person, preference);
  }
}
