// Owns what may be asked of the ledger about work across all types: lists, numbers, kept views, who is away, as one door. Who may is judged before.
import type { Absence, SavedView } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { Database } from '../database.js';
import type { Scope, WorklistQuery, WorkSelection } from '../orders.js';
import * as absences from './absences.js';
import * as views from './views.js';
import { countLoads, countWork, listWorkCounted } from './worklist.js';

export class Workroom {
  constructor(private readonly database: Database) {}

  readonly firstPage = (query: Omit<WorklistQuery, 'after'>) => listWorkCounted(this.database, query);
  readonly count = (scope: Scope, selections: readonly Omit<WorkSelection, 'scope'>[]) => countWork(this.database, scope, selections);
  readonly loads = (unit: string, by: Instant) => countLoads(this.database, unit, by);

  readonly views = (person: string, unit: string) => views.readViews(this.database, person, unit);
  readonly findView = (id: string) => views.findView(this.database, id);
  readonly keepView = (view: Omit<SavedView, 'keptAt'>) => views.keepView(this.database, view);
  readonly removeView = (id: string) => views.removeView(this.database, id);

  readonly absences = (unit: string | null, at: Instant) => absences.listAbsences(this.database, unit, at);
  readonly findAbsence = (id: string) => absences.findAbsence(this.database, id);
  readonly enterAbsence = (absence: Absence, by: { readonly id: string; readonly name: string }, at: Instant, known: readonly string[]) => absences.enterAbsence(this.database, absence, by, at, known);
  readonly endAbsence = (id: string, endsAt: Instant, by: string) => absences.endAbsence(this.database, id, endsAt, by);
}
