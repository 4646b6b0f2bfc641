// Owns which stages a list of work can be narrowed to, by kind of case: those in which somebody still has something to do. Read from the laws.
import type { CaseType } from '@centerline/cases';
import { POSSIBLE as ZONE } from '@centerline/ftz';
import { POSSIBLE as PETITION } from '@centerline/fpf';
import { POSSIBLE as APPEAL } from '@centerline/reassignment';
import type { en } from './en.js';

export type StageName = keyof (typeof en)['stage'];
const OVER: readonly string[] = ['DRAFT', 'CLOSED', 'WITHDRAWN', 'DECLINED', 'SUPERSEDED_DOJ', 'REJECTED_INCOMPLETE', 'DUPLICATE'];

const openOnes = (possible: Readonly<Record<string, readonly string[]>>): readonly string[] => Object.keys(possible).filter((stage) => (possible[stage] ?? []).length > 0 && !OVER.includes(stage));
export const STAGES_OF: Readonly<Record<CaseType, readonly string[]>> = { reassignment: openOnes(APPEAL), ftz: openOnes(ZONE), fpf: openOnes(PETITION) };
