// Owns the page of the zone site: picked from the sites of the officer's port, with its FIRMS code; or typed, where the list does not have it.
import { useFormContext, useWatch } from 'react-hook-form';
import { Around, CodeField, TextField } from '../../kit/form/fields.js';
import { idOf } from '../../kit/form/pointers.js';
import { useFault } from '../../kit/form/FormFaults.js';
import { useWords } from '../../words/index.js';
import { MarkField } from '../paged/MarkField.js';
import { useZoneFiling } from './FtzRoom.js';
import { isActive, todayAt, type ZoneKnowledge } from './judging.js';
import { OTHER_SITE, type ZoneValues } from './values.js';

export function PlaceStep() {
  const t = useWords('zoneFiling');
  const { knowledge } = useZoneFiling();
  const site = useWatch<ZoneValues, 'site'>({ name: 'site' });
  const differs = useWatch<ZoneValues, 'recordDiffers'>({ name: 'recordDiffers' });
  const found = knowledge.sites.find(({ zoneId }) => zoneId === site);
  return (
    <>
      <p>{t('place.lead', { port: `${knowledge.port.name} (${knowledge.port.code})` })}</p>
      <SitePick site={site} knowledge={knowledge} />
      {found === undefined ? null : (
        <div className="usa-summary-box c-summary"><div className="usa-summary-box__body">
          <dl className="c-facts">
            <div><dt>{t('place.firms')}</dt><dd>{found.firms}</dd></div>
            <div><dt>{t('place.grantee')}</dt><dd>{found.grantee}</dd></div>
            <div><dt>{t('place.operator')}</dt><dd>{found.operator}</dd></div>
          </dl>
        </div></div>
      )}
      {site !== OTHER_SITE ? null : (
        <>
          <CodeField<ZoneValues> name="zoneId" label={t('place.zoneId')} hint={t('place.zoneIdHint')} />
          <CodeField<ZoneValues> name="firms" label={t('place.firms')} hint={t('place.firmsHint')} />
        </>
      )}
      <CodeField<ZoneValues> name="legacyZoneId" label={t('place.legacy')} hint={t('place.legacyHint')} isOptional />
      <MarkField<ZoneValues> name="recordDiffers" label={t('place.differs')} hint={t('place.differsHint')} />
      {differs ? (
        <>
          <TextField<ZoneValues> name="grantee" label={t('place.grantee')} isOptional width="full" />
          <TextField<ZoneValues> name="operator" label={t('place.operator')} isOptional width="full" />
          <CodeField<ZoneValues> name="operatorBond" label={t('place.bond')} hint={t('place.bondHint')} isOptional />
        </>
      ) : null}
    </>
  );
}

/** One choice sets Zone ID and FIRMS together: each activated site has exactly one of both. */
function SitePick({ site, knowledge }: { readonly site: string; readonly knowledge: ZoneKnowledge }) {
  const t = useWords('zoneFiling');
  const kit = useWords('kit');
  const { setValue } = useFormContext<ZoneValues>();
  const fault = useFault('zoneId');
  const name = site === OTHER_SITE ? 'site' : 'zoneId';
  const today = todayAt(knowledge);
  const choose = (chosen: string): void => {
    const one = knowledge.sites.find(({ zoneId }) => zoneId === chosen);
    setValue('site', chosen, { shouldDirty: true });
    setValue('zoneId', one?.zoneId ?? '', { shouldDirty: true });
    setValue('firms', one?.firms ?? '', { shouldDirty: true });
  };
  return (
    <Around name={name} label={t('place.site')} hint={t('place.siteHint')}>
      <select id={idOf(name)} className={`usa-select c-input--full${fault === undefined ? '' : ' usa-input--error'}`} aria-invalid={fault !== undefined} aria-describedby={`${idOf(name)}-hint`} value={site} onChange={(event) => choose(event.target.value)}>
        <option value="">{kit('form.choose')}</option>
        {knowledge.sites.map((one) => <option key={one.zoneId} value={one.zoneId}>{t(isActive(one, today) ? 'place.choice' : 'place.choiceInactive', { zoneId: one.zoneId, firms: one.firms, operator: one.operator })}</option>)}
        <option value={OTHER_SITE}>{t('place.other')}</option>
      </select>
    </Around>
  );
}
