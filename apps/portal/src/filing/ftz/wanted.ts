// Owns what a zone question cannot do without, said in the reader's language while it is empty. Whether what is there is right, the law says.
import type { TFunction } from 'i18next';
import type { Wanted } from '../paged/missing.js';
import { needsOf, type ZoneValues } from './values.js';

export function wantedOf(values: ZoneValues, t: TFunction<'zoneFiling'>): readonly Wanted[] {
  const needs = needsOf(values.category);
  const isHeld = values.cargo.held === 'yes';
  const { entryNumbers, forms214, forms216 } = values.references;
  return [
    { field: '/zoneId', isThere: values.zoneId !== '', message: t('missing.zoneId') },
    { field: '/firms', isThere: values.firms !== '' || values.zoneId === '', message: t('missing.firms') },
    { field: '/category', isThere: values.category !== '', message: t('missing.category') },
    ...(needs.includes('ENTRY_OR_214') ? [{ field: '/references', isThere: entryNumbers.length + forms214.length > 0, message: t('missing.entryOr214') }] : []),
    ...(needs.includes('FORM_214') ? [{ field: '/references/forms214', isThere: forms214.length > 0, message: t('missing.forms214') }] : []),
    ...(needs.includes('FORM_216') ? [{ field: '/references/forms216', isThere: forms216.length > 0, message: t('missing.forms216') }] : []),
    ...(needs.includes('HEADING') ? [{ field: '/headings', isThere: values.headings.length > 0, message: t('missing.headings') }] : []),
    ...(needs.includes('ACCOUNT_LEVEL') ? [{ field: '/accountLevel', isThere: values.accountLevel, message: t('missing.accountLevel') }] : []),
    ...(needs.includes('LEGAL_REFERENCE') ? [{ field: '/legalReference', isThere: values.legalReference.trim() !== '', message: t('missing.legalReference') }] : []),
    { field: '/userIor', isThere: values.userIor !== '', message: t('missing.userIor') },
    { field: '/cargo/held', isThere: values.cargo.held !== '', message: t('missing.held') },
    ...(isHeld ? [{ field: '/cargo/arrivedOn', isThere: values.cargo.arrivedOn !== '', message: t('missing.arrivedOn') }] : []),
    { field: '/lane', isThere: values.lane !== '', message: t('missing.lane') },
    { field: '/question', isThere: values.question.trim() !== '', message: t('missing.question') },
  ];
}
