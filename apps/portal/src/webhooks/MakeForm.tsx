// Owns the form by which an office has its cases posted to a system; a repeat of it makes the same webhook.
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Failure } from '../api/ask.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { TextField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { FailurePanel } from '../kit/states.js';
import { useWords } from '../words/index.js';
import { makeWebhook, type WithSecret } from './queries.js';

interface Values {
  url: string;
}

export function MakeForm({ onMade }: { readonly onMade: (made: WithSecret) => void }) {
  const t = useWords('webhooks');
  const form = useForm<Values>({ defaultValues: { url: '' } });
  const [id, setId] = useState(() => crypto.randomUUID());
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isMissing, setMissing] = useState(false);
  const make = form.handleSubmit(async ({ url }) => {
    const isEmpty = url.trim() === '';
    setMissing(isEmpty);
    setFailure(null);
    setAttempt((before) => before + 1);
    if (isEmpty) return;
    const answer = await makeWebhook({ id, url: url.trim() });
    if (answer.kind !== 'ok') return setFailure(answer);
    setId(crypto.randomUUID());
    form.reset();
    onMade(answer.value);
  });
  const faults: readonly Fault[] = isMissing ? [{ code: 'missing', field: '/url', message: t('make.missing'), isTranslated: true }] : failure?.kind === 'refused' ? failure.problem.errors : [];
  return (
    <section aria-labelledby="make">
      <h2 id="make">{t('make.title')}</h2>
      <FormProvider {...form}>
        <FormFaults faults={faults} names={['url']}>
          <ErrorSummary attempt={attempt} />
          {failure === null || failure.kind === 'refused' ? null : <FailurePanel failure={failure} headingLevel="h3" onRetry={() => void make()} />}
          <form className="usa-form usa-form--large c-form" noValidate onSubmit={(event) => void make(event)}>
            <TextField<Values> name="url" label={t('make.url')} hint={t('make.urlHint')} type="url" width="full" />
            <div className="c-actions"><Button type="submit" disabled={form.formState.isSubmitting}>{t('make.send')}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </section>
  );
}
