// Owns the door to the papers beside cases: messages and documents. Holds no rule of any: those are in @centerline/cases.
import type { CaseId, CaseLaw, CaseState, Command, FiledDocument, FilingOfDocument, Message, MessageId, MessageKind, NewDocument, PaperDecision, PersonId } from '@centerline/cases';
import type { Books } from '../command.js';
import type { Database } from '../database.js';
import * as documents from './documents.js';
import * as messages from './messages.js';
import { openFolder } from './open.js';
import type { FileOrder, HoldOrder, MessageQuery, OpenedFolder, PaperOrder, PaperResult, RefusedContent, SayOrder, ScannedOrder, UnreadQuery } from './orders.js';

export class Papers {
  constructor(private readonly database: Database, private readonly books: Books) {}

  /** A case with its documents and the moment of reading; null when there is none of that type. */
  async open<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, caseId: CaseId): Promise<OpenedFolder<S> | null> {
    return openFolder(this.database, this.books, law, caseId, null);
  }

  say<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: SayOrder): Promise<PaperResult<S, Message>> {
    return messages.say(this.database, this.books, law, order);
  }
  readonly messages = (query: MessageQuery) => messages.listMessages(this.database, query);
  readonly unread = (query: UnreadQuery) => messages.listUnread(this.database, query);
  readonly markRead = (caseId: CaseId, kinds: readonly MessageKind[], person: PersonId, through: MessageId) => messages.markRead(this.database, caseId, kinds, person, through);

  mayFile<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: Pick<PaperOrder, 'caseId' | 'actor'>, body: FilingOfDocument): Promise<PaperDecision<NewDocument> | null> {
    return documents.mayFile(this.database, this.books, law, order, body);
  }
  file<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: FileOrder): Promise<PaperResult<S, FiledDocument>> {
    return documents.fileDocument(this.database, this.books, law, order);
  }
  hold<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: HoldOrder): Promise<PaperResult<S, FiledDocument>> {
    return documents.holdDocument(this.database, this.books, law, order);
  }
  readonly waiting = (type: string, limit: number) => documents.listWaiting(this.database, type, limit);
  recordScan<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: ScannedOrder): Promise<boolean> {
    return documents.recordScan(this.database, this.books, law, order);
  }
  recordRefusedContent<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, refused: RefusedContent): Promise<void> {
    return documents.recordRefusedContent(this.database, this.books, law, refused);
  }
}
