// Owns the page of the petitioner: its importer numbers, of which the first is its own (its Center is asked), and the entries and headings the petition is about.
import { checkEntryNumber, checkHeading, checkIor, type Checked } from '@centerline/cases';
import { MOST } from '@centerline/fpf';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { ImporterCard } from '../ImporterCard.js';
import { useImporter, type Known } from '../knownImporter.js';
import { CodeList } from '../paged/CodeList.js';
import { usePetitionFiling } from './FpfRoom.js';
import type { PetitionValues } from './values.js';

export function PetitionerStep() {
  const t = useWords('petitionFiling');
  const { importers, knowledge: { reference } } = usePetitionFiling();
  const { getValues, setValue } = useFormContext<PetitionValues>();
  const [first = ''] = useWatch<PetitionValues, 'iors'>({ name: 'iors' });
  const mine = importers.find(({ ior }) => ior === first);
  const looked = useImporter(mine === undefined ? first.trim().toUpperCase() : '');
  const known: Known = mine === undefined ? looked : { kind: 'found', record: mine };
  const name = known.kind === 'found' ? known.record.name : '';
  useEffect(() => {
    // The petition is signed by the importer as ACE names it; whoever knows better changes it.
    if (name !== '' && getValues('petitioner') === '') setValue('petitioner', name, { shouldDirty: true });
  }, [name, getValues, setValue]);
  const heading = (code: string): Checked => {
    const form = checkHeading(code);
    return form.ok && !(code in reference.headings) ? { ok: false, message: `There is no heading ${code}.` } : form;
  };
  return (
    <>
      <CodeList<PetitionValues> name="iors" label={t('petitioner.iors')} hint={t('petitioner.iorsHint')} most={MOST.iors} add={t('petitioner.add')} check={checkIor}
        {...(importers.length === 0 ? {} : { choices: importers.map(({ ior, name: words }) => ({ value: ior, label: `${ior} – ${words}` })) })} />
      <ImporterCard known={known} reference={reference} />
      {known.kind !== 'found' ? null : <p>{t(known.record.partnerStatuses.some(({ status, fromOn, untilOn }) => status === 'ACTIVE' && fromOn <= reference.today && (untilOn === null || reference.today < untilOn)) ? 'petitioner.trusted' : 'petitioner.notTrusted')}</p>}
      <TextField<PetitionValues> name="petitioner" label={t('petitioner.name')} hint={t('petitioner.nameHint')} width="full" />
      <CodeList<PetitionValues> name="entryNumbers" label={t('petitioner.entries')} hint={t('petitioner.entriesHint')} isOptional most={MOST.entryNumbers} add={t('petitioner.add')} check={checkEntryNumber} />
      <CodeList<PetitionValues> name="headings" label={t('petitioner.headings')} hint={t('petitioner.headingsHint')} isOptional most={MOST.headings} add={t('petitioner.add')} check={heading} />
    </>
  );
}
