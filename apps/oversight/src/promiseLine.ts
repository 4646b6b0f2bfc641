// Owns how one promise is answered: its case, its clock, who owes it, how it stands, and where to look next.
import { unitCode, type CaseId, type CaseType, type Mark, type ReferenceBook } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { RUNGS, type Promised, type PromiseStanding, type Rung } from '@centerline/ledger';
import { linksOf, type CaseLinks } from './links.js';

export interface PromiseLine {
  readonly case: { readonly id: CaseId; readonly number: string; readonly type: CaseType; readonly title: string; readonly stage: string; readonly closed: boolean };
  readonly clock: { readonly id: string; readonly kind: string; readonly title: string; readonly basis: string; readonly citation: string; readonly mark: Mark };
  readonly owedBy: string;
  readonly owedByName: string;
  readonly tier: string | null;
  /** Who has the work, or had it when the promise ended. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly verdict: PromiseStanding;
  readonly firstVerdict: 'met' | 'missed' | null;
  /** The highest that has been told of it. */
  readonly rung: Rung | null;
  readonly startedAt: Instant;
  /** The instant it is judged by; null while it is paused. */
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly extensions: number;
  /** Null when the case is no longer one of the reader's offices'. */
  readonly links: CaseLinks | null;
}

export const rungName = (rung: number): Rung | null => RUNGS[rung - 1] ?? null;

export const promiseLine = (row: Promised, book: ReferenceBook): PromiseLine => ({
  case: { id: row.caseId, number: row.number, type: row.type, title: row.caseTitle, stage: row.stage, closed: row.closed },
  clock: { id: row.clockId, kind: row.kind, title: row.title, basis: row.basis, citation: row.citation, mark: row.mark as Mark },
  owedBy: row.owedBy, owedByName: book.unitName(unitCode(row.owedBy)), tier: row.tier,
  person: row.worker === null ? null : { id: row.worker, name: row.workerName ?? row.worker },
  verdict: row.standing, firstVerdict: row.firstVerdict, rung: rungName(row.rung), startedAt: row.startedAt, dueAt: row.dueAt, endedAt: row.endedAt, extensions: row.extensions,
  links: row.readable ? linksOf(row.type, row.caseId) : null,
});
