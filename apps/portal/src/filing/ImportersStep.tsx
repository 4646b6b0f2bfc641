// Owns the page of affected importer numbers with their bonds, 19 CFR 101.10(c)(3).
import { Button } from '@trussworks/react-uswds';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { AreaField, CodeField, SelectField } from '../kit/form/fields.js';
import { useWords } from '../words/index.js';
import { useKnown } from './known.js';
import type { FilingValues } from './values.js';

const NO_BOND = { number: '', activityCode: 'A' };

export function ImportersStep() {
  const t = useWords('filing');
  const kit = useWords('kit');
  const { control } = useFormContext<FilingValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'iors' });
  return (
    <>
      <p>{t('importers.lead')}</p>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('importers.importer', { number: index + 1 })}</legend>
          <ImporterNumber index={index} />
          <Bonds index={index} />
          {fields.length === 1 ? null : <Button type="button" unstyled onClick={() => remove(index)}>{kit('form.removeWhat', { what: t('importers.importer', { number: index + 1 }) })}</Button>}
        </fieldset>
      ))}
      <p><Button type="button" outline onClick={() => append({ ior: '', bonds: [NO_BOND] })}>{t('importers.addImporter')}</Button></p>
      {fields.length < 2 ? null : <AreaField<FilingValues> name="groupExplanation" label={t('importers.group')} hint={t('importers.groupHint')} isOptional rows={3} />}
    </>
  );
}

/** A party chooses among the numbers it may act for; Headquarters types what the letter says. */
function ImporterNumber({ index }: { readonly index: number }) {
  const t = useWords('filing');
  const { importers } = useKnown();
  const shared = { name: `iors.${index}.ior`, label: t('importers.ior') } as const;
  if (importers.length === 0) return <CodeField<FilingValues> {...shared} hint={t('importers.iorHint')} />;
  return <SelectField<FilingValues> {...shared} choices={importers.map(({ ior, name }) => ({ value: ior, label: `${ior} – ${name}` }))} />;
}

function Bonds({ index }: { readonly index: number }) {
  const t = useWords('filing');
  const kit = useWords('kit');
  const { control } = useFormContext<FilingValues>();
  const { reference } = useKnown();
  const { fields, append, remove } = useFieldArray({ control, name: `iors.${index}.bonds` });
  return (
    <>
      {fields.map((field, bond) => (
        <div key={field.id} className="c-row">
          <CodeField<FilingValues> name={`iors.${index}.bonds.${bond}.number`} label={`${t('importers.bond')} ${bond + 1}`} hint={t('importers.bondHint')} />
          <SelectField<FilingValues> name={`iors.${index}.bonds.${bond}.activityCode`} label={t('importers.activity')} choices={reference.bondActivities.map((code) => ({ value: code, label: code }))} />
          {fields.length === 1 ? null : <Button type="button" unstyled onClick={() => remove(bond)}>{kit('form.removeWhat', { what: `${t('importers.bond')} ${bond + 1}` })}</Button>}
        </div>
      ))}
      <p><Button type="button" unstyled onClick={() => append(NO_BOND)}>{t('importers.addBond')}</Button></p>
    </>
  );
}
