// Owns the page of who can be asked and by what authority one files; for Headquarters, how the letter came.
import { AUTHORITY_KINDS } from '@centerline/reassignment';
import { AreaField, DayField, RadioField, SelectField, TextField } from '../kit/form/fields.js';
import { hasRole, isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import type { FilingValues } from './values.js';

export function ContactStep() {
  const t = useWords('filing');
  const me = useMe();
  const isBroker = hasRole(me, 'BROKER_USER');
  const kinds = AUTHORITY_KINDS.filter((kind) => !isBroker || kind !== 'IMPORTER_OFFICER');
  return (
    <>
      <fieldset className="usa-fieldset c-group">
        <legend className="usa-legend c-legend">{t('contact.contact')}</legend>
        <TextField<FilingValues> name="contact.name" label={t('contact.name')} autoComplete="name" width="full" />
        <TextField<FilingValues> name="contact.email" label={t('contact.email')} hint={t('contact.reachable')} type="email" inputMode="email" autoComplete="email" width="full" />
        <TextField<FilingValues> name="contact.phone" label={t('contact.phone')} type="tel" inputMode="tel" autoComplete="tel" width="medium" />
      </fieldset>
      <fieldset className="usa-fieldset c-group">
        <legend className="usa-legend c-legend">{t('contact.authority')}</legend>
        <p className="usa-hint">{isBroker || !isTrade(me) ? t('contact.authorityLead.broker') : t('contact.authorityLead.importer')}</p>
        <SelectField<FilingValues> name="authority.kind" label={t('contact.kind')} isOptional={isTrade(me) && !isBroker} choices={kinds.map((kind) => ({ value: kind, label: t(`contact.kindChoice.${kind}`) }))} />
        <TextField<FilingValues> name="authority.reference" label={t('contact.reference')} isOptional={isTrade(me) && !isBroker} width="full" />
        <DayField<FilingValues> name="authority.signedOn" label={t('contact.signedOn')} isOptional />
      </fieldset>
      {isTrade(me) ? null : (
        <fieldset className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('contact.letter')}</legend>
          <RadioField<FilingValues> name="channel" label={t('contact.channel')} choices={(['EMAIL', 'MAIL'] as const).map((channel) => ({ value: channel, label: t(`contact.channelChoice.${channel}`) }))} />
          <TextField<FilingValues> name="receivedAt" label={t('contact.receivedAt')} type="datetime-local" width="medium" />
          <AreaField<FilingValues> name="datedBackReason" label={t('contact.datedBackReason')} hint={t('contact.datedBackHint')} isOptional rows={3} />
        </fieldset>
      )}
    </>
  );
}
