// Owns the page of the petition: what was done, which petition it is, its number and its office. The number names the port, and sets it where none is chosen.
import { checkFpfNumber } from '@centerline/cases';
import { ACTION_TYPES, CLOCK_POLICIES, PETITION_KINDS, periodKind } from '@centerline/fpf';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Around, CodeField, RadioField, SelectField, TextField } from '../../kit/form/fields.js';
import { idOf } from '../../kit/form/pointers.js';
import { Icon } from '../../kit/Icon.js';
import { useWords } from '../../words/index.js';
import { usePetitionFiling } from './FpfRoom.js';
import type { PetitionValues } from './values.js';

export function PetitionStep() {
  const t = useWords('petitionFiling');
  const { knowledge: { offices, reference } } = usePetitionFiling();
  const { getValues, setValue } = useFormContext<PetitionValues>();
  const number = useWatch<PetitionValues, 'fpfCaseNumber'>({ name: 'fpfCaseNumber' });
  const checked = checkFpfNumber(number.trim().toUpperCase(), (port) => offices.offices.some(({ code }) => code === port), Number(reference.today.slice(0, 4)));
  const named = checked.ok ? checked.value.slice(5, 9) : '';
  useEffect(() => {
    if (named !== '' && getValues('port') === '') setValue('port', named, { shouldDirty: true });
  }, [named, getValues, setValue]);
  const daysOf = (actionType: (typeof ACTION_TYPES)[number]): number => CLOCK_POLICIES.find(({ kind }) => kind === periodKind({ round: { kind: 'ORIGINAL' }, actionType }))?.amount ?? 0;
  const byName = [...offices.offices].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <>
      <RadioField<PetitionValues> name="actionType" label={t('petition.action')} choices={ACTION_TYPES.map((one) => ({ value: one, label: t(`petition.actionName.${one}`), description: t('petition.actionHint', { count: daysOf(one) }) }))} />
      <RadioField<PetitionValues> name="petitionKind" label={t('petition.kind')} choices={PETITION_KINDS.map((one) => ({ value: one, label: t(`petition.kindName.${one}`), description: t(`petition.kindHint.${one}`) }))} />
      <CodeField<PetitionValues> name="fpfCaseNumber" label={t('petition.number')} hint={t('petition.numberHint')} />
      <p role="status" className="c-code__verdict">{number.trim().length < 16 ? null : checked.ok ? <span className="c-verdict c-verdict--met"><Icon name="checkCircle" />{t('petition.numberRight')}</span> : <span className="c-code__wrong" lang="en">{checked.message}</span>}</p>
      <SelectField<PetitionValues> name="port" label={t('petition.port')} hint={t('petition.portHint')} choices={byName.map(({ code, name, state }) => ({ value: code, label: `${name}, ${state} (${code})` }))} />
      <TextField<PetitionValues> name="ePetitionReference" label={t('petition.ePetition')} hint={t('petition.ePetitionHint')} isOptional />
      <PetitionCopy />
    </>
  );
}

/** The file itself is not sent: its name and its fingerprint are, so that everybody later knows which text was meant. */
function PetitionCopy() {
  const t = useWords('petitionFiling');
  const { setValue } = useFormContext<PetitionValues>();
  const { fileName, sha256 } = useWatch<PetitionValues, 'petitionCopy'>({ name: 'petitionCopy' });
  const take = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setValue('petitionCopy', { fileName: file.name, sha256: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') }, { shouldDirty: true });
  };
  return (
    <Around name="petitionCopy" label={t('petition.copy')} hint={t('petition.copyHint')} isOptional>
      <input id={idOf('petitionCopy')} type="file" className="c-file" aria-describedby={`${idOf('petitionCopy')}-hint`} onChange={(event) => { const [file] = event.target.files ?? []; if (file) void take(file); }} />
      <p role="status">{sha256 === '' ? null : <>{fileName}<span className="c-hash display-block">{sha256}</span></>}</p>
    </Around>
  );
}
