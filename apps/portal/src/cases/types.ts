// Owns the order and the guard of case types in the portal.
import { CASE_TYPES, type CaseType, type Role } from '@centerline/cases';

export const isCaseType = (value: unknown): value is CaseType => CASE_TYPES.some((one) => one === value);

/** The types a person meets, the usual one first. Parties and Centers meet all that concern them. */
export function typesFor(roles: readonly Role[]): readonly CaseType[] {
  const has = (...some: readonly Role[]): boolean => some.some((role) => roles.includes(role));
  if (has('FPF_PARALEGAL', 'FPF_OFFICER')) return ['fpf'];
  if (has('PORT_OFFICER', 'PORT_DIRECTOR')) return ['ftz'];
  return [...CASE_TYPES];
}
