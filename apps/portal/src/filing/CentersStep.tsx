// Owns the page of the two Centers, 19 CFR 101.10(c)(1) and (2); what ACE shows is told beside it.
import { useFormContext } from 'react-hook-form';
import { useEffect } from 'react';
import { SelectField } from '../kit/form/fields.js';
import { useWords } from '../words/index.js';
import { useKnown } from './known.js';
import type { FilingValues } from './values.js';

export function CentersStep() {
  const t = useWords('filing');
  const { getValues, setValue } = useFormContext<FilingValues>();
  const { reference, importers } = useKnown();
  const chosen = getValues('iors').map(({ ior }) => ior);
  const inAce = importers.filter(({ ior }) => chosen.includes(ior));
  const [only] = new Set(inAce.map(({ assignedCenter }) => assignedCenter));
  const isOne = new Set(inAce.map(({ assignedCenter }) => assignedCenter)).size === 1;
  useEffect(() => {
    // What ACE shows is where most begin; whoever knows better changes it.
    if (getValues('currentCenter') === '' && isOne && reference.centers.some(({ code }) => code === only)) setValue('currentCenter', only ?? '');
  }, [getValues, setValue, isOne, only, reference]);
  const choices = reference.centers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  return (
    <>
      {inAce.length === 0 ? null : (
        <div className="usa-summary-box c-summary"><div className="usa-summary-box__body">
          <ul className="usa-list">{inAce.map(({ ior, assignedCenter }) => <li key={ior}>{t('centers.ace', { center: assignedCenter, ior })}</li>)}</ul>
          <p className="margin-bottom-0">{t('centers.aceHint')}</p>
        </div></div>
      )}
      <SelectField<FilingValues> name="currentCenter" label={t('centers.current')} choices={choices} />
      <SelectField<FilingValues> name="preferredCenter" label={t('centers.preferred')} choices={choices} />
    </>
  );
}
