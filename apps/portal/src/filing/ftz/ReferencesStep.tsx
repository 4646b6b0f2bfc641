// Owns the page of references: first those the category cannot do without, then those that may help. Entry numbers are judged by their check digit as they are typed.
import { checkEntryNumber, checkHeading, type Checked } from '@centerline/cases';
import { LIMITS } from '@centerline/ftz';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { CodeList } from '../paged/CodeList.js';
import { MarkField } from '../paged/MarkField.js';
import { useZoneFiling } from './FtzRoom.js';
import { LISTS, nameOfList, neededLists, type ListKey } from './steps.js';
import { needsOf, type ZoneValues } from './values.js';

export function ReferencesStep() {
  const t = useWords('zoneFiling');
  const category = useWatch<ZoneValues, 'category'>({ name: 'category' });
  const needs = needsOf(category);
  const needed = neededLists(category);
  const further = LISTS.filter((list) => !needed.includes(list));
  const asksLaw = needs.includes('LEGAL_REFERENCE');
  return (
    <>
      <p>{needs.length === 0 ? t('references.none') : t(needs.includes('ENTRY_OR_214') ? 'references.entryOr214' : 'references.lead')}</p>
      {needs.includes('ACCOUNT_LEVEL') ? <MarkField<ZoneValues> name="accountLevel" label={t('references.accountLevel')} hint={t('references.accountLevelHint')} /> : null}
      {asksLaw ? <TextField<ZoneValues> name="legalReference" label={t('references.legal')} hint={t('references.legalHint')} width="full" /> : null}
      {needed.map((list) => <References key={list} list={list} isOptional={false} />)}
      <h2>{t('references.further')}</h2>
      {further.map((list) => <References key={list} list={list} isOptional />)}
      {asksLaw ? null : <TextField<ZoneValues> name="legalReference" label={t('references.legal')} hint={t('references.legalHint')} isOptional width="full" />}
      {needs.includes('ACCOUNT_LEVEL') ? null : <MarkField<ZoneValues> name="accountLevel" label={t('references.accountLevel')} hint={t('references.accountLevelHint')} />}
    </>
  );
}

function References({ list, isOptional }: { readonly list: ListKey; readonly isOptional: boolean }) {
  const t = useWords('zoneFiling');
  const { knowledge: { reference } } = useZoneFiling();
  const heading = (code: string): Checked => {
    const form = checkHeading(code);
    return form.ok && !(code in reference.headings) ? { ok: false, message: `There is no heading ${code}.` } : form;
  };
  const check: Readonly<Record<ListKey, ((code: string) => Checked) | null>> = { entryNumbers: checkEntryNumber, forms214: null, forms216: null, headings: heading };
  const judged = check[list];
  return (
    <CodeList<ZoneValues> name={nameOfList(list)} label={t(`references.list.${list}`)} hint={t(`references.hint.${list}`)} isOptional={isOptional} most={list === 'headings' ? LIMITS.headings : LIMITS.references}
      add={t('references.add')} {...(judged === null ? {} : { check: judged })} />
  );
}
