// Owns the text of an assignment enquiry: an importer without a Center has nothing to appeal, and asks to be assigned. In English, for who reads it there. Pure.
import type { ImporterRecord } from '@centerline/cases';
import type { Shares } from '@centerline/reassignment';

export const ENQUIRIES_TO = 'CEE@cbp.dhs.gov';
export const ENQUIRY_SUBJECT = 'Enquiry about a Center assignment';

/** @param shares what the importer's headings say, where it gave any. @param nameOf a Center's name by its code. */
export function enquiryText({ ior, name, assignedCenter }: ImporterRecord, shares: Shares | null, nameOf: (code: string) => string): string {
  const standing = assignedCenter === 'PNDING' ? 'as pending (PNDING)' : 'as not Center eligible (NOTELG)';
  const headings = shares === null || shares.centers.length === 0
    ? ['The importer has no import data to show yet.']
    : ['By four-digit heading, entry summary lines and value in U.S. dollars:', ...shares.centers.map(({ center, headings: own, lines, value }) => `- ${own.join(', ')}: ${lines} lines, $${value} (${nameOf(center)}, by an unofficial map)`)];
  const unmapped = (shares?.unmapped ?? []).map(({ heading4, lines, value }) => `- ${heading4}: ${lines} lines, $${value} (not in the map)`);
  return [
    'To the Office of Field Operations, Cargo and Conveyance Security:', '', `ACE shows importer number ${ior} (${name}) ${standing}. Please tell us to which Center the importer will be assigned, or why it is not eligible for one.`, '',
    ...headings, ...unmapped, '', 'Whom you can ask: (name, telephone, e-mail)',
  ].join('\n');
}
