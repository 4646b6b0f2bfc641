// Owns the page of the petition's dates, and shows the period they make, counted by the law's own clock as the dates are filled in.
import { useFormContext, useWatch } from 'react-hook-form';
import { AreaField, DayField, SelectField, TextField, CodeField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { MarkField } from '../paged/MarkField.js';
import { usePeople, usePetitionFiling } from './FpfRoom.js';
import { periodOf } from './judging.js';
import { Period } from './Period.js';
import { bodyFrom, type PetitionValues } from './values.js';

export function PetitionDatesStep() {
  const t = useWords('petitionFiling');
  const { asking, knowledge } = usePetitionFiling();
  const { getValues } = useFormContext<PetitionValues>();
  const people = usePeople();
  const watched = useWatch<PetitionValues>();
  const period = periodOf(bodyFrom({ ...getValues() }, asking), knowledge);
  return (
    <>
      <DayField<PetitionValues> name="violationOn" label={t(watched.actionType === 'SEIZURE' ? 'dates.seizureOn' : 'dates.violationOn')} />
      <DayField<PetitionValues> name="noticeMailedOn" label={t('dates.noticeMailedOn')} hint={t('dates.noticeHint')} />
      {watched.petitionKind !== 'SUPPLEMENTAL' ? null : (
        <fieldset className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('dates.supplemental')}</legend>
          <DayField<PetitionValues> name="decisionNoticeOn" label={t('dates.decisionNoticeOn')} hint={t('dates.decisionHint')} />
          <TextField<PetitionValues> name="round" label={t('dates.round')} hint={t('dates.roundHint')} isOptional inputMode="numeric" width="small" />
          <CodeField<PetitionValues> name="previousRound" label={t('dates.previous')} hint={t('dates.previousHint')} isOptional />
        </fieldset>
      )}
      <DayField<PetitionValues> name="petitionReceivedOn" label={t('dates.petitionReceivedOn')} hint={t('dates.receivedHint')} />
      <div role="status">{period === null ? null : <Period period={period} />}</div>
      <MarkField<PetitionValues> name="hasShorter" label={t('dates.shorter')} hint={t('dates.shorterHint')} />
      {watched.hasShorter === true ? <DayField<PetitionValues> name="shorterPeriod.dueOn" label={t('dates.shorterDueOn')} /> : null}
      <MarkField<PetitionValues> name="hasExtension" label={t('dates.extension')} hint={t('dates.extensionHint')} />
      {watched.hasExtension !== true ? null : (
        <fieldset className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('dates.extensionLegend')}</legend>
          <SelectField<PetitionValues> name="lateExtension.grantedBy" label={t('dates.grantedBy')} choices={people.officers.map(({ id, name }) => ({ value: id, label: name }))} />
          <DayField<PetitionValues> name="lateExtension.grantedOn" label={t('dates.grantedOn')} />
          <DayField<PetitionValues> name="lateExtension.newDueOn" label={t('dates.newDueOn')} />
          <AreaField<PetitionValues> name="lateExtension.reason" label={t('dates.reason')} hint={t('dates.reasonHint')} rows={3} />
        </fieldset>
      )}
    </>
  );
}
