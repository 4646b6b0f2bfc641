// Owns which Center leads and which are consulted: the lead follows the importer, another one needs a reason.
import { checkCenterCode, checkIor, invalid, type ImporterRecord, type Moment, type Refusal, type RuleRef } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { CONSULTATION, IMPORTER_NUMBER_FORM, KNOWN_IMPORTER, LEAD_CENTER } from '../citations.js';
import type { OpenBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { textFaults, tooMany } from './text.js';

export const importerOf = (userIor: string, moment: Moment): ImporterRecord | null => moment.importers.find((one) => one.ior === userIor) ?? null;

/** A real Center, active on that day; `PNDING` and `NOTELG` are none. */
export function centerFaults(field: string, code: string | undefined, on: PlainDate, moment: Moment, rule: RuleRef): readonly Refusal[] {
  const form = checkCenterCode(code ?? '');
  if (!form.ok || code === undefined) return [invalid(field, 'center-form', 'A Center is CEE001 to CEE010.', rule)];
  return moment.book.centerActiveOn(code, on) ? [] : [invalid(field, 'center-not-active', `${code} is not a Center that is active on ${on}.`, rule)];
}

export const importerFaults = (userIor: string, moment: Moment): readonly Refusal[] => {
  const form = checkIor(userIor ?? '');
  if (!form.ok) return [invalid('/userIor', 'ior-form', form.message, IMPORTER_NUMBER_FORM)];
  return importerOf(userIor, moment) ? [] : [invalid('/userIor', 'unknown-importer', 'ACE knows no importer with this number.', KNOWN_IMPORTER)];
};

/** Faults of the lead Center the port names, or of having none to derive. */
export function leadFaults(body: OpenBody, today: PlainDate, moment: Moment): readonly Refusal[] {
  const importer = importerOf(body.userIor, moment);
  const assigned = importer?.assignedCenter ?? null;
  if (body.leadCenter === undefined) {
    if (assigned === null || moment.book.centerActiveOn(assigned, today)) return [];
    return [invalid('/leadCenter', 'lead-center-needed', `The importer is assigned to no active Center (${assigned}): name the lead Center, with a reason.`, LEAD_CENTER)];
  }
  const faults = centerFaults('/leadCenter', body.leadCenter, today, moment, LEAD_CENTER);
  return body.leadCenter === assigned ? faults
    : [...faults, ...textFaults('/leadCenterReason', 'The reason for another lead Center than the importer\'s', body.leadCenterReason, LIMITS.reason, LEAD_CENTER)];
}

/** Faults of the Centers consulted beside the lead. */
export const consultedFaults = (consulted: readonly string[] | undefined, lead: string | null, on: PlainDate, moment: Moment): readonly Refusal[] => [
  ...tooMany('/consultedCenters', 'Consulted Centers', consulted, LIMITS.centers),
  ...(consulted ?? []).flatMap((code, index) => {
    const field = `/consultedCenters/${index}`;
    if (code === lead) return [invalid(field, 'lead-consulted', `${code} is the lead Center already.`, CONSULTATION)];
    if ((consulted ?? []).indexOf(code) !== index) return [invalid(field, 'consulted-twice', `${code} is named twice.`, CONSULTATION)];
    return centerFaults(field, code, on, moment, CONSULTATION);
  }),
];
