// Owns the fourth content of an appeal, 19 CFR 101.10(c)(4): the written justification, and the factors of (b) it rests on.
import { type Refusal } from '@centerline/cases';
import { FACTORS_RULE, JUSTIFICATION } from '../citations.js';
import type { FilingBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { invalidIf } from './faults.js';
import { tooShort } from './text.js';

export const justificationFaults = (body: FilingBody): readonly Refusal[] => [
  ...tooShort('/justification', 'The written justification', body.justification, LIMITS.justification, JUSTIFICATION),
  ...invalidIf(
    (body.factors ?? []).length === 0,
    '/factors',
    'missing',
    'Name at least one factor the justification rests on: predominant goods, business practices, intended use or high relative value.',
    FACTORS_RULE,
  ),
];
