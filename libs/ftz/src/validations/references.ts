// Owns the references of a question: each in its form, and those its category cannot do without.
import { checkEntryNumber, checkHeading, invalid, type Moment, type Refusal } from '@centerline/cases';
import { CATEGORY_ROWS, type Need } from '../categories.js';
import { CATEGORY, ENTRY_NUMBER, FORM_NUMBERS, HEADING_LIST } from '../citations.js';
import { CATEGORIES, type OpenBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { notOneOf, tooMany } from './text.js';

export const referenceFaults = (body: OpenBody, moment: Moment): readonly Refusal[] => [
  ...formFaults('/references/forms214', 'Form 214 numbers', body.references?.forms214),
  ...formFaults('/references/forms216', 'Form 216 numbers', body.references?.forms216),
  ...entryFaults(body.references?.entryNumbers),
  ...headingFaults(body.headings, moment),
  ...categoryFaults(body),
];

const formFaults = (field: string, name: string, numbers: readonly string[] | undefined): readonly Refusal[] => [
  ...tooMany(field, name, numbers, LIMITS.references),
  ...(numbers ?? []).flatMap((number, index) =>
    /^[0-9A-Z][0-9A-Z-]{2,24}$/.test(number) ? [] : [invalid(`${field}/${index}`, 'form-number', 'A form number has 3 to 25 capital letters, digits and hyphens.', FORM_NUMBERS)]),
];

const entryFaults = (numbers: readonly string[] | undefined): readonly Refusal[] => [
  ...tooMany('/references/entryNumbers', 'Entry numbers', numbers, LIMITS.references),
  ...(numbers ?? []).flatMap((number, index) => {
    const checked = checkEntryNumber(number);
    return checked.ok ? [] : [invalid(`/references/entryNumbers/${index}`, 'entry-number', checked.message, ENTRY_NUMBER)];
  }),
];

const headingFaults = (headings: readonly string[] | undefined, moment: Moment): readonly Refusal[] => [
  ...tooMany('/headings', 'Headings', headings, LIMITS.headings),
  ...(headings ?? []).flatMap((heading, index) => {
    const checked = checkHeading(heading);
    if (!checked.ok) return [invalid(`/headings/${index}`, 'heading-form', checked.message, HEADING_LIST)];
    return moment.book.headingExists(heading) ? [] : [invalid(`/headings/${index}`, 'unknown-heading', `There is no heading ${heading}.`, HEADING_LIST)];
  }),
];

const isThere = (list: readonly string[] | undefined): boolean => (list ?? []).length > 0;

const NEEDS: Readonly<Record<Need, { readonly field: string; readonly words: string; readonly met: (body: OpenBody) => boolean }>> = {
  ENTRY_OR_214: {
    field: '/references', words: 'an entry number or a Form 214 number',
    met: ({ references }) => isThere(references?.entryNumbers) || isThere(references?.forms214),
  },
  FORM_214: { field: '/references/forms214', words: 'a Form 214 number', met: ({ references }) => isThere(references?.forms214) },
  FORM_216: { field: '/references/forms216', words: 'a Form 216 number', met: ({ references }) => isThere(references?.forms216) },
  HEADING: { field: '/headings', words: 'the heading of the merchandise', met: ({ headings }) => isThere(headings) },
  ACCOUNT_LEVEL: { field: '/accountLevel', words: 'that it is a question at account level', met: ({ accountLevel }) => accountLevel === true },
  LEGAL_REFERENCE: { field: '/legalReference', words: 'the statute or regulation in question', met: ({ legalReference }) => (legalReference ?? '').trim() !== '' },
};

function categoryFaults(body: OpenBody): readonly Refusal[] {
  const unknown = notOneOf('/category', body.category, CATEGORIES, CATEGORY);
  if (unknown.length > 0) return unknown;
  const row = CATEGORY_ROWS[body.category];
  return row.needs.map((need) => NEEDS[need]).filter((need) => !need.met(body))
    .map((need) => invalid(need.field, 'reference-needed', `A question of the category "${row.title}" needs ${need.words}.`, row.rule));
}
