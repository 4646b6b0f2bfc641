// Owns the instant a command is judged at, with everything it is judged by. Must never reach for a machine clock.
import type { CalendarSpec, Instant, PlainDate } from '@centerline/clock';
import type { ReferenceBook } from './referenceBook.js';
import type { CaseNumber, Ior, UnitCode } from './names.js';
import type { Absence } from './work/absence.js';

/** What ACE (or its stand-in) holds of one importer of record. Unofficial sample data outside production. */
export interface ImporterRecord {
  readonly ior: Ior;
  readonly name: string;
  /** Account code, the importer group. */
  readonly account: UnitCode;
  /** `CEE001`…`CEE010`, `PNDING` or `NOTELG`. */
  readonly assignedCenter: string;
  readonly partnerStatuses: readonly PartnerStatus[];
}

/** Trusted-partner status over time; `untilOn` is exclusive, null while it lasts. */
export interface PartnerStatus {
  readonly program: 'CTPAT' | 'CTPAT_TRADE_COMPLIANCE';
  readonly tier: 'TIER_I' | 'TIER_II' | 'TIER_III' | null;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'REMOVED';
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly source: string;
}

/** Another open case a command may have to know of: the same importer, or the same petition. */
export interface RelatedCase {
  readonly number: CaseNumber;
  readonly type: string;
  readonly stage: string;
  readonly subjectKey: string;
  readonly closed: boolean;
}

export interface Moment {
  readonly at: Instant;
  readonly book: ReferenceBook;
  /** Records of the importers named by the case and the command, as far as they are known. */
  readonly importers: readonly ImporterRecord[];
  /** Cases of the same type with the same subject key (see `CaseLaw.subjectKey`), oldest first: those that are open, and then the latest, a hundred at most. */
  readonly related: readonly RelatedCase[];
  /** Absences at this instant, as far as the caller knows of people: the ledger always does, a browser has none. */
  readonly absences?: readonly Absence[];
}

export interface NamedCalendar {
  /** For example `federal/America/New_York`. */
  readonly name: string;
  readonly version: string;
  readonly spec: CalendarSpec;
}
