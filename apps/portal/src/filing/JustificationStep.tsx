// Owns the page of the written justification and its factors, 19 CFR 101.10(c)(4) and (b).
import { FACTORS, LIMITS } from '@centerline/reassignment';
import { AreaField, CheckField } from '../kit/form/fields.js';
import { useWords } from '../words/index.js';
import type { FilingValues } from './values.js';

export function JustificationStep() {
  const t = useWords('filing');
  return (
    <>
      <CheckField<FilingValues> name="factors" label={t('justification.factors')} hint={t('justification.factorsHint')} choices={FACTORS.map((factor) => ({ value: factor, label: t(`justification.factor.${factor}`), description: t(`justification.factorHint.${factor}`) }))} />
      <AreaField<FilingValues> name="justification" label={t('justification.text')} hint={t('justification.textHint', { least: LIMITS.justification.least })} rows={10} most={LIMITS.justification.most} />
    </>
  );
}
