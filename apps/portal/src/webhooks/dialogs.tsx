// Owns the windows in which a webhook gets a new secret, posts again, or ends: each says what follows before it is done, and its fault where the person is.
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Webhook } from '@centerline/cases/webhooks';
import { useOnce } from '../api/once.js';
import { Dialog } from '../kit/Dialog.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { TextField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { ReasonDialog } from '../kit/form/ReasonDialog.js';
import { FailurePanel } from '../kit/states.js';
import { useWords } from '../words/index.js';
import { endWebhook, postAgain, renewSecret, type WithSecret } from './queries.js';

interface Of<Value> {
  readonly of: Webhook;
  readonly onDone: (value: Value) => void;
  readonly onClose: () => void;
}

export function RenewDialog({ of: { id, url }, onDone, onClose }: Of<WithSecret>) {
  const t = useWords('webhooks');
  const { isBusy, failure, give } = useOnce(onDone);
  return (
    <Dialog title={t('renewing.title', { url })} onClose={onClose}>
      {failure === null ? null : <FailurePanel failure={failure} headingLevel="h3" />}
      <p>{t('renewing.text')}</p>
      <div className="c-actions"><Button type="button" disabled={isBusy} onClick={() => void give(renewSecret(id))}>{t('renewing.yes')}</Button><Button type="button" outline onClick={onClose}>{t('renewing.no')}</Button></div>
    </Dialog>
  );
}

interface Since {
  sinceAt: string;
}
export function ReplayDialog({ of: { id, url }, onDone, onClose }: Of<Webhook>) {
  const t = useWords('webhooks');
  const form = useForm<Since>({ defaultValues: { sinceAt: '' } });
  const [attempt, setAttempt] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const { isBusy, failure, give } = useOnce(onDone);
  const again = form.handleSubmit(({ sinceAt }) => {
    const at = Date.parse(sinceAt);
    setMissing(Number.isNaN(at));
    setAttempt((before) => before + 1);
    if (!Number.isNaN(at)) void give(postAgain(id, new Date(at).toISOString()));
  });
  const refused: readonly Fault[] = failure?.kind === 'refused' ? failure.problem.errors : [];
  const faults: readonly Fault[] = isMissing ? [{ code: 'missing', field: '/sinceAt', message: t('replaying.missing'), isTranslated: true }] : refused;
  return (
    <Dialog title={t('replaying.title', { url })} onClose={onClose}>
      <FormProvider {...form}>
        <FormFaults faults={faults} names={['sinceAt']}>
          <ErrorSummary attempt={attempt} />
          {failure === null || isMissing || refused.length > 0 ? null : <FailurePanel failure={failure} headingLevel="h3" />}
          <p>{t('replaying.text')}</p>
          <form className="usa-form usa-form--large" noValidate onSubmit={(event) => void again(event)}>
            <TextField<Since> name="sinceAt" label={t('replaying.since')} type="datetime-local" width="medium" />
            <div className="c-actions"><Button type="submit" disabled={isBusy}>{t('replaying.yes')}</Button><Button type="button" outline onClick={onClose}>{t('replaying.no')}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </Dialog>
  );
}

export function EndDialog({ of: { id, url }, onDone, onClose }: Of<Webhook>) {
  const t = useWords('webhooks');
  const { isBusy, failure, give } = useOnce(onDone);
  return (
    <ReasonDialog
      title={t('ending.title', { url })} lead={t('ending.text')} label={t('ending.reason')} most={500} yes={t('ending.yes')} no={t('ending.no')}
      isBusy={isBusy} failure={failure} onGive={(reason) => void give(endWebhook(id, reason))} onClose={onClose}
    />
  );
}
