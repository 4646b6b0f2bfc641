// Owns what supervisors, auditors and the public may ask of the ledger beyond one case, as one door. Who may ask is judged before.
import type { CaseId, SignedIn } from '@centerline/cases';
import { countAges, listOpenCases, type Age, type CaseGrouping, type OpenCaseFilters } from './ageing.js';
import { listEvents, listReadings, recordReadings, type EventQuery, type ReadingQuery } from './audit.js';
import { ask, type Database } from './database.js';
import type { Page } from './orders.js';
import { countPromises, listBreaches, listNextDue, listPromises, type Grouping, type PromiseFilters, type PromiseQuery } from './promises.js';
import { readReferenceRows, type ReferenceRows } from './referenceRows.js';

export class Oversight {
  private rows: Promise<ReferenceRows> | null = null;
  private rowsVersion = '';

  constructor(private readonly database: Database) {}

  readonly breaches = (query: PromiseFilters & Page) => listBreaches(this.database, query);
  readonly nextDue = (query: PromiseFilters & Page) => listNextDue(this.database, query);
  readonly promises = (query: PromiseQuery) => listPromises(this.database, query);
  readonly countPromises = (grouping: Grouping, query: PromiseFilters) => countPromises(this.database, grouping, query);

  readonly openCases = (query: OpenCaseFilters & Page & { readonly age?: Age }) => listOpenCases(this.database, query);
  readonly countAges = (grouping: CaseGrouping, query: OpenCaseFilters) => countAges(this.database, grouping, query);

  readonly events = (query: EventQuery) => listEvents(this.database, query);
  readonly readings = (query: ReadingQuery) => listReadings(this.database, query);
  readonly recordReadings = (reader: SignedIn, cases: readonly CaseId[], what: string) => recordReadings(this.database, reader, cases, what);

  /** Reference data as people see it, read again when its version has changed. */
  async reference(): Promise<ReferenceRows> {
    const [row] = await ask<{ version: string }>(this.database, 'reference-version', 'SELECT version FROM centerline.reference_version');
    const version = row?.version ?? '';
    if (this.rows === null || this.rowsVersion !== version) {
      this.rowsVersion = version;
      this.rows = readReferenceRows(this.database, version);
      // A failed reading is not kept: the next question tries again.
      this.rows.catch(() => { this.rows = null; });
    }
    return this.rows;
  }
}
