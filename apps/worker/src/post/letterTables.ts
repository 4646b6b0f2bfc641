// Owns which letters this installation writes: the table of each type. A new type is one line here.
import type { CaseType, LetterTable } from '@centerline/cases';
import { PETITION_LETTERS } from '@centerline/fpf';
import { ZONE_LETTERS } from '@centerline/ftz';
import type { AnyLetter } from '@centerline/letters';
import { APPEAL_LETTERS } from '@centerline/reassignment';

export const LETTER_TABLES: Readonly<Record<CaseType, LetterTable<AnyLetter>>> = { reassignment: APPEAL_LETTERS, ftz: ZONE_LETTERS, fpf: PETITION_LETTERS };
