// Owns the page of who asks: FP&F records what a partner asked outside Centerline, or asks of its own will.
import { INITIATORS, REQUEST_CHANNELS } from '@centerline/fpf';
import { useWatch } from 'react-hook-form';
import { AreaField, DayField, RadioField, SelectField, TextField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import type { PetitionValues } from './values.js';

export function AskingStep() {
  const t = useWords('petitionFiling');
  const initiatedBy = useWatch<PetitionValues, 'initiatedBy'>({ name: 'initiatedBy' });
  return (
    <>
      <RadioField<PetitionValues> name="initiatedBy" label={t('asking.label')} choices={INITIATORS.map((one) => ({ value: one, label: t(`asking.initiator.${one}`), description: t(`asking.initiatorHint.${one}`) }))} />
      {initiatedBy !== 'PARTNER' ? null : (
        <fieldset className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('asking.partner')}</legend>
          <TextField<PetitionValues> name="partnerRequest.name" label={t('asking.name')} width="full" />
          <DayField<PetitionValues> name="partnerRequest.on" label={t('asking.on')} />
          <SelectField<PetitionValues> name="partnerRequest.how" label={t('asking.how')} choices={REQUEST_CHANNELS.filter((one) => one !== 'PORTAL').map((one) => ({ value: one, label: t(`asking.channel.${one}`) }))} />
        </fieldset>
      )}
      <AreaField<PetitionValues> name="datedBackReason" label={t('asking.datedBack')} hint={t('asking.datedBackHint')} isOptional rows={3} />
    </>
  );
}
