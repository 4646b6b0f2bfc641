// Owns whose a kept view is and who may keep, change and remove it: a person's own, or one of the office. Pure.
import type { Instant } from '@centerline/clock';
import { isParty, type SignedIn } from '../actor.js';
import { textFault } from '../identifiers/text.js';
import type { PersonId, UnitCode } from '../names.js';
import { conflict, forbidden, invalid, type Refusal } from '../refusal.js';
import { policy } from '../rule.js';
import { supervises } from '../task.js';
import { filterFaults, type WorkFilters } from './filters.js';

/** Of a person alone, or shown to everybody of an office. */
export type ViewScope = 'mine' | 'office';

export interface SavedView {
  /** UUID, given by who keeps it, so that a repeat keeps it once. */
  readonly id: string;
  readonly name: string;
  readonly filters: WorkFilters;
  /** Exactly one of the two. */
  readonly owner: PersonId | null;
  readonly unit: UnitCode | null;
  readonly keptBy: PersonId;
  readonly keptByName: string;
  readonly keptAt: Instant;
}

export interface ViewOrder {
  readonly id: string;
  readonly name: string;
  readonly scope: ViewScope;
  readonly filters: WorkFilters;
}

export const MOST_VIEWS = 30;
export const MOST_VIEW_NAME = 60;
export const VIEWS = policy(
  'kept views',
  `Everybody keeps up to ${MOST_VIEWS} views of the own; an office has up to ${MOST_VIEWS} that its supervisors keep and all its people see. A view selects, it never shows more than its reader may see.`,
);

const scopeOf = (view: SavedView): ViewScope => (view.unit === null ? 'mine' : 'office');

/** Why this person may not keep or remove views of that scope, or null. */
export function viewBar(actor: SignedIn, scope: ViewScope): Refusal | null {
  if (isParty(actor)) return forbidden('agency-only', 'Views of work are for the agency.', VIEWS);
  if (scope === 'office' && !supervises(actor, actor.unit)) return forbidden('not-supervisor', 'Only supervisors of an office keep views for all of it.', VIEWS);
  return null;
}

/**
 * Judges a view that is to be kept, new or in place of one.
 * @param before the view of that id, if there is one: whoever it belongs to.
 * @param beside all views of the same person or office.
 */
export function viewFaults(order: ViewOrder, actor: SignedIn, before: SavedView | null, beside: readonly SavedView[]): readonly Refusal[] {
  const bar = viewBar(actor, order.scope) ?? (before === null ? null : removalBar(before, actor));
  if (bar) return [bar];
  const name = order.name.trim();
  const others = beside.filter(({ id }) => id !== order.id);
  const broken = textFault(name);
  return [
    ...(broken ? [invalid('/name', 'broken-text', broken, VIEWS)] : []),
    ...(name === '' ? [invalid('/name', 'missing', 'Give the view a name.', VIEWS)] : []),
    ...(name.length > MOST_VIEW_NAME ? [invalid('/name', 'too-long', `A name has at most ${MOST_VIEW_NAME} characters.`, VIEWS)] : []),
    ...(others.some((other) => other.name.toLowerCase() === name.toLowerCase()) ? [invalid('/name', 'name-taken', `There is a view "${name}" already.`, VIEWS)] : []),
    ...(before !== null && scopeOf(before) !== order.scope ? [invalid('/scope', 'other-scope', 'A view stays a person’s or an office’s: keep a new one instead.', VIEWS)] : []),
    ...(others.length >= MOST_VIEWS && before === null ? [conflict('too-many-views', `There are ${MOST_VIEWS} views already: remove one first.`, VIEWS)] : []),
    ...filterFaults(order.filters, '/filters'),
  ];
}

/** Why this person may not remove the view, or null. Somebody else's own view is as if it were not there. */
export function removalBar(view: SavedView, actor: SignedIn): Refusal | null {
  if (view.owner !== null) return view.owner === actor.id ? null : NO_VIEW;
  return view.unit === actor.unit ? viewBar(actor, 'office') : NO_VIEW;
}
const NO_VIEW: Refusal = { kind: 'not-found', code: 'no-such-view', message: 'There is no such view, or it is not one of yours.', rule: VIEWS };
