// Owns how an appeal is corrected with an answer: which parts, in the fields of its filing, and what of them differs from what stands. Pure.
// What does not differ is not sent: it would be recorded as changed.
import { bodyOf, CONCERNS, type Appeal, type AppealBody, type Concern, type FiledState } from '@centerline/reassignment';
import { bodyFrom, NO_VALUES, valuesFrom, type FilingValues } from '../../filing/values.js';
import type { Of, Values } from '../plan.js';

export const PARTS = CONCERNS;
type Part = keyof AppealBody;
const OF_CONCERN: Readonly<Record<Concern, readonly Part[]>> = {
  CURRENT_CENTER: ['currentCenter'], PREFERRED_CENTER: ['preferredCenter'], IMPORTER_NUMBERS: ['iors', 'groupExplanation'], JUSTIFICATION: ['factors', 'justification'],
  IMPORT_DATA: ['importHistory', 'headingRows'], AUTHORITY: ['authority'],
};

const filedOf = ({ view }: Of): Partial<FiledState> => view.view;
/** The appeal as it stands, as its filing would say it; of an importer whose numbers are hidden from the reader, without them. */
function standingBody(of: Of): AppealBody {
  const appeal: Appeal | undefined = filedOf(of).appeal;
  if (appeal === undefined) return {};
  const { iors, ...rest } = bodyOf(appeal);
  return iors === undefined || iors.some(({ ior }) => ior.includes('*')) ? rest : { ...rest, iors };
}

export const isConcern = (text: unknown): text is Concern => CONCERNS.some((one) => one === text);
const chosen = ({ parts }: Values): readonly Concern[] => (Array.isArray(parts) ? parts.filter(isConcern) : []);
/** The values of the form are those of a filing, and more. */
const filingIn = (values: Values): FilingValues => ({ ...NO_VALUES, ...(values as Partial<FilingValues>) });

/** At first: the appeal as it stands, with what the open request is about chosen. */
export function standing(of: Of): Values {
  const asked = filedOf(of).requests?.findLast(({ answer }) => answer === null)?.items ?? [];
  return { ...valuesFrom(standingBody(of)), parts: [...new Set(asked.map(({ concerns }) => concerns))] };
}

/** What is to be sent: of the chosen parts, those that differ. */
export function changesIn(values: Values, of: Of): AppealBody {
  const was: AppealBody = bodyFrom(valuesFrom(standingBody(of)));
  const now: AppealBody = bodyFrom(filingIn(values));
  const parts = chosen(values).flatMap((concern) => OF_CONCERN[concern]);
  return Object.fromEntries(Object.entries(now).filter(([part, value]) => parts.some((one) => one === part) && JSON.stringify(value) !== JSON.stringify(was[part as Part])));
}

/** Names of the fields that are shown for the chosen parts, so that refusals find them. */
export function namesOfParts(values: Values): readonly string[] {
  const { iors } = filingIn(values);
  const named: Readonly<Record<Concern, readonly string[]>> = {
    CURRENT_CENTER: ['currentCenter'], PREFERRED_CENTER: ['preferredCenter'],
    IMPORTER_NUMBERS: [...iors.flatMap(({ bonds }, index) => [`iors.${index}.ior`, ...bonds.flatMap((_, bond) => [`iors.${index}.bonds.${bond}.number`, `iors.${index}.bonds.${bond}.activityCode`])]), 'groupExplanation'],
    JUSTIFICATION: ['factors', 'justification'], IMPORT_DATA: ['importHistory', 'headingRows'], AUTHORITY: ['authority.kind', 'authority.reference', 'authority.signedOn'],
  };
  return chosen(values).flatMap((concern) => named[concern]);
}
