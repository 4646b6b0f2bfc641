// Owns which plan belongs to which command of which case type. A command without a plan is no act of the portal.
import type { CaseType } from '@centerline/cases';
import { PLANS as ftz } from './ftz/plans.js';
import { PLANS as fpf } from './fpf/plans.js';
import type { ActPlan } from './plan.js';
import { PLANS as reassignment } from './reassignment/plans.js';

const ALL: Readonly<Record<CaseType, Readonly<Record<string, ActPlan>>>> = { reassignment, ftz, fpf };

export const planOf = (type: CaseType, command: string): ActPlan | null => ALL[type][command] ?? null;
export const plansOf = (type: CaseType): Readonly<Record<string, ActPlan>> => ALL[type];
