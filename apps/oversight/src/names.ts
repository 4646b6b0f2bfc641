// Owns what the things promises are counted by are called. Decides nothing.
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';
import { unitCode, type CaseType, type ClockPolicy, type ReferenceBook } from '@centerline/cases';
import { NONE, UNCLAIMED, type CaseGrouping, type Grouping } from '@centerline/ledger';

export const TYPE_NAMES: Readonly<Record<CaseType, string>> = { reassignment: 'Center reassignment', ftz: 'FTZ escalation', fpf: 'FP&F Center input' };

/** Every clock policy there is, by the type it belongs to. */
export const POLICIES: readonly { readonly type: CaseType; readonly policy: ClockPolicy }[] = [reassignmentLaw, ftzLaw, fpfLaw].flatMap(({ type, policies }) =>
  policies.map((policy) => ({ type, policy })));

const TITLES: ReadonlyMap<string, string> = new Map(POLICIES.map(({ policy }) => [policy.kind, policy.title]));

const isType = (text: string): text is CaseType => text in TYPE_NAMES;

/** What people call a group. @param said a person's name as the ledger has it. */
export function groupName(grouping: Grouping | CaseGrouping, group: string, book: ReferenceBook, said: string | null = null): string {
  if (group === NONE) return grouping === 'tier' ? 'No tier' : grouping === 'center' ? 'No Center' : grouping === 'port' ? 'No port' : 'Nobody';
  switch (grouping) {
    case 'type':
      return isType(group) ? TYPE_NAMES[group] : group;
    case 'center':
      return book.center(group)?.name ?? group;
    case 'port':
      return book.port(group)?.name ?? group;
    case 'unit':
    case 'holder':
      return book.unitName(unitCode(group));
    case 'tier':
      return group;
    case 'person':
      return group === UNCLAIMED ? 'Nobody has taken it' : (said ?? group);
    case 'clock':
      return TITLES.get(group) ?? group;
  }
}
