// Owns the third content of an appeal, 19 CFR 101.10(c)(3): all affected importer numbers with their bonds.
import { checkIor, invalid, type Refusal } from '@centerline/cases';
import { ACE_RECORD, IMPORTER_NUMBERS, ONE_GROUP } from '../citations.js';
import type { FilingBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { FilingContext } from './context.js';
import { invalidIf } from './faults.js';
import { tooShort } from './text.js';

const SEVERAL_GROUPS = 'The explanation why these numbers of several importer groups are appealed together';

export function importerFaults(body: FilingBody, { moment }: FilingContext): readonly Refusal[] {
  const named = body.iors ?? [];
  if (named.length === 0) return [invalid('/iors', 'missing', 'Name every affected importer number, each with its bonds.', IMPORTER_NUMBERS)];
  const accounts = new Set(named.flatMap((one) => moment.importers.filter((known) => known.ior === one.ior).map((known) => known.account)));
  return [
    ...named.flatMap((one, index) => [
      ...invalidIf(
        checkIor(one.ior).ok && !moment.importers.some((known) => known.ior === one.ior),
        `/iors/${index}/ior`,
        'ior-unknown',
        'ACE knows no importer with this number: look for a mistyped digit.',
        ACE_RECORD,
      ),
      ...invalidIf(
        (one.bonds ?? []).length === 0,
        `/iors/${index}/bonds`,
        'missing',
        'Give the bond numbers associated with this importer number.',
        IMPORTER_NUMBERS,
      ),
    ]),
    ...(accounts.size > 1 ? tooShort('/groupExplanation', SEVERAL_GROUPS, body.groupExplanation, LIMITS.reasons, ONE_GROUP) : []),
  ];
}
