// Owns what of a record is hashed, and how it is written: all of it, as canonical JSON (RFC 8785). A Social Security number is masked before: it is written anew when its
// key changes, which must change no leaf; and a hash of the whole number could be tried against every number there is.
import { canonical, maskNumbers } from '@centerline/cases';

/** An event of a case, every column of its row; what auditors are answered may change its shape, a leaf may not. Instants are written as the ledger writes them; `recordedMicros` is when the machine wrote it, in microseconds since 1970. */
export interface EventEntry {
  readonly log: 'event';
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly beside: number;
  readonly at: string;
  readonly recordedMicros: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRoles: readonly string[];
  readonly actorUnit: string | null;
  readonly commandId: string;
  readonly commandKind: string;
  readonly kind: string;
  readonly summary: string;
  readonly publicSummary: string | null;
  readonly reasonCode: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly beforeHash: string | null;
  readonly afterHash: string;
}
/** That somebody read a case, or what ACE holds of an importer. */
export interface ReadingEntry {
  readonly log: 'reading';
  readonly id: string;
  readonly at: string;
  readonly reader: string;
  readonly unit: string;
  readonly caseId: string | null;
  readonly importer: string | null;
  readonly what: string;
}
export type AuditEntry = EventEntry | ReadingEntry;

/** As it is hashed, and as it is exported. */
export const leafText = (entry: AuditEntry): string => maskNumbers(canonical(entry));
