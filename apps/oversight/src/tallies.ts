// Owns how counts become tallies: for each group its numbers, each with the address that opens to exactly its clocks. Counts nothing twice.
import type { ReferenceBook } from '@centerline/cases';
import { RUNGS, STANDINGS, type Grouping, type PromiseCount, type PromiseStanding, type Rung } from '@centerline/ledger';
import { promisesAt } from './links.js';
import { groupName } from './names.js';
import { rungName } from './promiseLine.js';

export interface Counted {
  readonly count: number;
  /** Opens to exactly these clocks. */
  readonly href: string;
}
/** The five of `STANDINGS` make the total; `first` and `rungs` look at the same promises from other sides. */
export interface Tally extends Readonly<Record<PromiseStanding, Counted>> {
  readonly group: string;
  readonly name: string;
  readonly total: Counted;
  readonly first: Readonly<Record<'met' | 'missed', Counted>>;
  readonly rungs: Readonly<Record<Rung, Counted>>;
}

/** From a list of names, what each of them is. */
const each = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value): Readonly<Record<Name, Value>> =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;

function tallyOf(group: string, name: string, rows: readonly PromiseCount[], query: object): Tally {
  const counted = (also: object, holds: (row: PromiseCount) => boolean): Counted => ({
    count: rows.filter(holds).reduce((sum, row) => sum + row.count, 0), href: promisesAt({ ...query, ...also }),
  });
  return {
    group, name, total: counted({}, () => true),
    ...each(STANDINGS, (verdict) => counted({ verdict }, (row) => row.standing === verdict)),
    first: each(['met', 'missed'], (first) => counted({ first }, (row) => row.first === first)),
    rungs: each(RUNGS, (rung) => counted({ rung }, (row) => rungName(row.rung) === rung)),
  };
}

/** @param filters as they were asked for; they go into every address. */
export function talliesOf(rows: readonly PromiseCount[], by: Grouping, filters: object, book: ReferenceBook): { readonly items: readonly Tally[]; readonly sum: Tally } {
  const groups = [...Map.groupBy(rows, (row) => row.group)];
  return {
    items: groups.map(([group, own]) => tallyOf(group, groupName(by, group, book, own.find((row) => row.name !== null)?.name), own, { ...filters, [by]: group })),
    sum: tallyOf('all', 'All', rows, filters),
  };
}
