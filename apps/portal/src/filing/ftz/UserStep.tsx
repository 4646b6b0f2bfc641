// Owns the page of the zone user, as importer of record, and of the Centers: the lead follows the importer, another one needs a reason.
import { useWatch } from 'react-hook-form';
import { AreaField, CheckField, CodeField, SelectField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { ImporterCard } from '../ImporterCard.js';
import { useImporter } from '../knownImporter.js';
import { useZoneFiling } from './FtzRoom.js';
import type { ZoneValues } from './values.js';

export function UserStep() {
  const t = useWords('zoneFiling');
  const { knowledge: { reference } } = useZoneFiling();
  const number = useWatch<ZoneValues, 'userIor'>({ name: 'userIor' });
  const named = useWatch<ZoneValues, 'leadCenter'>({ name: 'leadCenter' });
  const known = useImporter(number.trim().toUpperCase());
  const assigned = known.kind === 'found' ? known.record.assignedCenter : null;
  const lead = named === '' ? assigned : named;
  const centers = reference.centers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  return (
    <>
      <CodeField<ZoneValues> name="userIor" label={t('user.ior')} hint={t('user.iorHint')} />
      <ImporterCard known={known} reference={reference} />
      <SelectField<ZoneValues> name="leadCenter" label={t('user.lead')} hint={t('user.leadHint')} isOptional choices={centers} />
      {named === '' || named === assigned ? null : <AreaField<ZoneValues> name="leadCenterReason" label={t('user.leadReason')} hint={t('user.leadReasonHint')} rows={4} />}
      <CheckField<ZoneValues> name="consultedCenters" label={t('user.consulted')} hint={t('user.consultedHint')} isOptional choices={centers.filter(({ value }) => value !== lead)} />
    </>
  );
}
