// Owns the page of the category: what the question is about, and who settles such questions. The next page asks for what that category needs.
import { CATEGORIES } from '@centerline/ftz';
import { RadioField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import type { ZoneValues } from './values.js';

export function CategoryStep() {
  const t = useWords('zoneFiling');
  return (
    <>
      <p className="usa-hint">{t('category.lead')}</p>
      <RadioField<ZoneValues> name="category" label={t('category.label')} choices={CATEGORIES.map((one) => ({ value: one, label: t(`category.name.${one}`), description: t(`category.settledBy.${one}`) }))} />
    </>
  );
}
