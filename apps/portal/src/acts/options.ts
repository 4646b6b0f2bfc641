// Owns what a field offers to choose from: words of the law's closed lists, Centers that are active, people of the reader's office.
import { useQuery } from '@tanstack/react-query';
import type { CaseType, Role } from '@centerline/cases';
import { lookUp } from '../api/queries.js';
import { CASES_AT } from '../api/places.js';
import { referenceQuery } from '../filing/knowing.js';
import type { Of, Option, SimpleField } from './plan.js';
import type { Say } from './say.js';

type Choosing = Extract<SimpleField, { readonly kind: 'choice' | 'select' | 'many' }>;

export const optionsOf = (field: Choosing, of: Of, say: Say): readonly Option[] =>
  'options' in field ? field.options(of, say) : field.values.map((value) => ({ value, label: say(`word.${field.list}.${value}`) }));

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
export const colleaguesQuery = (type: CaseType) => ({ ...lookUp<{ readonly items: readonly Colleague[] }>(['colleagues', type], `${CASES_AT[type]}/colleagues`), staleTime: 300_000 });

/** People of the reader's office in these roles. */
export function useColleagues(type: CaseType, roles: readonly Role[]): readonly Option[] {
  const { data } = useQuery(colleaguesQuery(type));
  return (data?.items ?? []).filter((one) => one.roles.some((role) => roles.includes(role))).map(({ id, name }) => ({ value: id, label: name }));
}

/** Centers active today. */
export function useCenters(): readonly Option[] {
  const { data } = useQuery(referenceQuery);
  const isActive = ({ activeFromOn, activeUntilOn }: { readonly activeFromOn: string; readonly activeUntilOn: string | null }, today: string): boolean =>
    activeFromOn <= today && (activeUntilOn === null || today < activeUntilOn);
  return data === undefined ? [] : data.centers.filter((one) => isActive(one, data.today)).map(({ code, name, city }) => ({ value: code, label: `${name} (${code})`, description: city }));
}
