// Owns the third content of an appeal, 19 CFR 101.10(c)(3): all affected importer numbers with their bonds.
import { checkIor, invalid, type Refusal } from '@centerline/cases';
import { ACE_RECORD, IMPORTER_NUMBERS, ONE_GROUP } from '../citations.js';
import type { FilingBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { FilingContext } from './context.js';
import { textFaults } from './text.js';

export function importerFaults(body: FilingBody, { moment }: FilingContext): readonly Refusal[] {
  const named = body.iors ?? [];
  if (named.length === 0) return [invalid('/iors', 'missing', 'Name every affected importer number, each with its bonds.', IMPORTER_NUMBERS)];
  const accounts = new Set(named.flatMap((one) => moment.importers.filter((known) => known.ior === one.ior).map((known) => known.account)));
  return [
    ...named.flatMap((one, index) => [
      ...(checkIor(one.ior).ok && !moment.importers.some((known) => known.ior === one.ior)
        ? [invalid(`/iors/${index}/ior`, 'ior-unknown', 'ACE knows no importer with this number: look for a mistyped digit.', ACE_RECORD)] : []),
      ...((one.bonds ?? []).length === 0 ? [invalid(`/iors/${index}/bonds`, 'missing', 'Give the bond numbers associated with this importer number.', IMPORTER_NUMBERS)] : []),
    ]),
    ...(accounts.size > 1
      ? textFaults('/groupExplanation', 'The explanation why these numbers of several importer groups are appealed together', body.groupExplanation, LIMITS.reasons, ONE_GROUP)
      : []),
  ];
}
