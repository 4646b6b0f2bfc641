// Owns the page of what only FP&F records: limitations, culpability, CAFRA, the planned decision and who has the file. Never asked of a party.
import { CULPABILITIES, is1592, LIMITATIONS_KINDS } from '@centerline/fpf';
import { useWatch } from 'react-hook-form';
import { DayField, RadioField, SelectField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { MarkField } from '../paged/MarkField.js';
import { usePeople } from './FpfRoom.js';
import type { PetitionValues } from './values.js';

export function FileStep() {
  const t = useWords('petitionFiling');
  const people = usePeople();
  const { actionType = '', statutes = [], limitationsKind = '', cafraApplies = false } = useWatch<PetitionValues>();
  const isSeizure = actionType === 'SEIZURE';
  const under1592 = actionType === 'PENALTY' && statutes.some((statute) => statute !== undefined && is1592(statute));
  const kinds = LIMITATIONS_KINDS.filter((kind) => isSeizure || kind !== 'TWO_YEARS_FROM_DISCOVERY');
  return (
    <>
      <p>{t('file.lead')}</p>
      <RadioField<PetitionValues> name="limitationsKind" label={t('file.kind')} choices={kinds.map((kind) => ({ value: kind, label: t(`file.kindName.${kind}`) }))} />
      {limitationsKind.includes('DISCOVERY') || isSeizure ? <DayField<PetitionValues> name="discoveredOn" label={t('file.discoveredOn')} {...(limitationsKind.includes('DISCOVERY') ? {} : { isOptional: true })} /> : null}
      <DayField<PetitionValues> name="limitationsOn" label={t('file.limitationsOn')} hint={t('file.limitationsHint')} />
      {under1592 ? <SelectField<PetitionValues> name="culpability" label={t('file.culpability')} isOptional choices={CULPABILITIES.map((one) => ({ value: one, label: t(`file.culpabilityName.${one}`) }))} /> : null}
      <DayField<PetitionValues> name="plannedDecisionOn" label={t('file.plannedOn')} hint={t('file.plannedHint')} isOptional />
      {isSeizure ? <MarkField<PetitionValues> name="cafraApplies" label={t('file.cafra')} hint={t('file.cafraHint')} /> : null}
      {isSeizure && cafraApplies ? <><DayField<PetitionValues> name="seizedOn" label={t('file.seizedOn')} /><DayField<PetitionValues> name="cafraNoticeOn" label={t('file.cafraNoticeOn')} isOptional /></> : null}
      <SelectField<PetitionValues> name="fpfOfficer" label={t('file.officer')} isOptional choices={people.officers.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField<PetitionValues> name="paralegal" label={t('file.paralegal')} isOptional choices={(people.paralegals ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  );
}
