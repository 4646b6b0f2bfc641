// Owns the one condition by which open work is selected: lists and numbers are made of it, so that they cannot differ. Must never select outside the scope.
import type { Instant } from '@centerline/clock';
import type { Scope, WorkSelection } from '../orders.js';
import { all, when, type Place } from '../question.js';

/** Whose rows a reader may see, so written that the indexes on importers and offices serve it. `units` is the column that says which offices may read. */
export function inScope(scope: Scope, place: Place, units: 'c.units' | 't.units'): string | null {
  if (scope === 'all') return null;
  if ('unit' in scope) return `${units} @> ${place([scope.unit])}::text[]`;
  const iors = `${place(scope.iors)}::text[]`;
  // That a case names nobody else is judged of the few that are found: as a plain condition it would be counted a second time, and a broker with a thousand clients
  // be taken for one with three.
  return `c.iors && ${iors} AND CASE WHEN c.iors <@ ${iors} THEN true ELSE false END`;
}

/**
 * Whether a page of theirs is found soonest by going along the list in its order. The planner cannot see how much of the rows row security leaves to a reader, and
 * takes it for little: right for a party or a port. Headquarters reads all of them and a Center a tenth, and gathering those first takes a thousand times the page.
 * @param narrowed by how many filters besides, none of which the order begins with: a Center's work of one type, or what two filters leave of all, may be so rare that
 * whoever goes along the list for it comes to its end.
 */
export function readsInOrder(scope: Scope, narrowed: readonly unknown[]): boolean {
  const filters = narrowed.filter((one) => one !== undefined).length;
  return scope === 'all' ? filters <= 1 : 'unit' in scope && /^CEE\d{3}$/.test(scope.unit) && filters === 0;
}
/** Of open work; there is an index in the order of each office's work. */
export const worksInOrder = ({ scope, unit, type, role, center, port, stage }: WorkSelection): boolean => readsInOrder(scope, unit === undefined ? [type, role, center, port, stage] : []);

/** Read once for a whole statement: what is overdue, and who is away, is a fact of time. */
export const NOW = `WITH now AS MATERIALIZED (SELECT centerline.moment() AS at)`;
const AT = '(SELECT at FROM now)';

const instant = (place: Place, value: Instant): string => `${place(value)}::timestamptz`;

/** The rows selected from, as `t`, with their case as `c` where it is asked about. */
export const workRows = ({ stage }: WorkSelection, withCase: boolean): string => `centerline.task t${withCase || stage !== undefined ? ' JOIN centerline.case_file c ON c.id = t.case_id' : ''}`;

/** Open work of these filters within the scope. */
export const openWork = (place: Place, { scope, type, unit, owner, standIns, unowned, role, center, port, stage, dueBefore, dueAfter, dueBy, undated }: WorkSelection): string => all(
  't.done_at IS NULL',
  inScope(scope, place, 't.units'),
  when(type, (value) => `t.type = ${place(value)}`),
  when(unit, (value) => `t.unit = ${place(value)}`),
  when(owner, (value) => (standIns === true ? `t.owner = ANY ((SELECT ARRAY[${place(value)}::text] || centerline.principals_of(${place(value)}, ${AT}))::text[])` : `t.owner = ${place(value)}`)),
  unowned === true ? 't.owner IS NULL' : null,
  when(role, (value) => `${place(value)} = ANY (t.roles)`),
  when(center, (value) => `t.center = ${place(value)}`),
  when(port, (value) => `t.port = ${place(value)}`),
  when(stage, (value) => `c.stage = ${place(value)}`),
  when(dueBefore, (value) => `t.due_at < ${instant(place, value)}`),
  when(dueAfter, (value) => `t.due_at > ${instant(place, value)}`),
  when(dueBy, (value) => `t.due_at <= ${instant(place, value)}`),
  undated === true ? 't.due_at IS NULL' : null,
);
