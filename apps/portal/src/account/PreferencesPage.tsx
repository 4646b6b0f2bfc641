// Owns a person's own wishes about mail and letters. The page of a case shows everything in any case.
import { Button } from '@trussworks/react-uswds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ask } from '../api/ask.js';
import { useSender } from '../api/command.js';
import { lookUp } from '../api/queries.js';
import { RadioField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { FailurePanel, Ready } from '../kit/states.js';
import { useWords } from '../words/index.js';

/** As the service keeps them. */
interface Preferences {
  readonly channel: 'mail' | 'page';
  readonly language: 'en' | 'es';
  readonly digest: boolean;
}
const AT = '/api/reassignment/v1/preferences';
const preferencesQuery = lookUp<Preferences>(['preferences'], AT);

export function PreferencesPage() {
  const t = useWords('account');
  const query = useQuery(preferencesQuery);
  return <Page title={t('preferences.title')} width="text"><p className="usa-intro">{t('preferences.lead')}</p><Ready query={query} lines={6}>{(now) => <Form now={now} />}</Ready><p className="margin-top-5"><Link to="/sessions" className="usa-link">{t('preferences.sessions')}</Link></p></Page>;
}

interface Values {
  channel: string;
  language: string;
  digest: string;
}
const NAMES = ['channel', 'language', 'digest'] as const;

function Form({ now }: { readonly now: Preferences }) {
  const t = useWords('account');
  const kit = useWords('kit');
  const client = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Values>({ defaultValues: { channel: now.channel, language: now.language, digest: now.digest ? 'one' : 'each' } });
  const deliver = useCallback((body: unknown) => ask<Preferences>(AT, { method: 'PUT', body }), []);
  const { standing, send, reset } = useSender<object, Preferences>('preferences', deliver);
  const save = form.handleSubmit(async ({ channel, language, digest }) => {
    const answer = await send({ channel, language, digest: digest === 'one' });
    setAttempt((before) => before + 1);
    if (answer.kind === 'ok') client.setQueryData(preferencesQuery.queryKey, answer.value);
  });
  const faults = standing.kind === 'failed' && standing.failure.kind === 'refused' ? standing.failure.problem.errors : [];
  return (
    <FormProvider {...form}>
      <FormFaults faults={faults} names={NAMES}>
        <ErrorSummary attempt={attempt} />
        {standing.kind === 'failed' && standing.failure.kind !== 'refused' ? <FailurePanel failure={standing.failure} onRetry={() => void save()} /> : null}
        {standing.kind === 'done' ? <Notice type="success" isNews slim><p>{t('preferences.saved')}</p></Notice> : null}
        <form className="usa-form c-form" noValidate onSubmit={(event) => void save(event)} onChange={reset}>
          <RadioField<Values> name="channel" label={t('preferences.channel')} choices={(['mail', 'page'] as const).map((one) => ({ value: one, label: t(`preferences.channelChoice.${one}`), description: t(`preferences.channelHint.${one}`) }))} />
          <RadioField<Values> name="digest" label={t('preferences.digest')} choices={(['one', 'each'] as const).map((one) => ({ value: one, label: t(`preferences.digestChoice.${one}`), description: t(`preferences.digestHint.${one}`) }))} />
          <RadioField<Values> name="language" label={t('preferences.language')} hint={t('preferences.languageHint')} choices={(['en', 'es'] as const).map((one) => ({ value: one, label: t(`preferences.languageChoice.${one}`) }))} />
          <div className="c-actions"><Button type="submit" disabled={standing.kind === 'busy'}>{standing.kind === 'busy' ? kit('form.working') : t('preferences.save')}</Button></div>
        </form>
      </FormFaults>
    </FormProvider>
  );
}
