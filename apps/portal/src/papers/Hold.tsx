// Owns putting a document on legal hold and lifting it, with the reason that stands in the history.
import { Button } from '@trussworks/react-uswds';
import type { CaseType } from '@centerline/cases';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSender } from '../api/command.js';
import { Dialog } from '../kit/Dialog.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { AreaField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { FailurePanel } from '../kit/states.js';
import { useWords } from '../words/index.js';
import type { DocumentLine } from './answers.js';
import { holdDocument } from './queries.js';

interface Form {
  readonly reason: string;
}
export function Hold({ type, id, document, onClose }: { readonly type: CaseType; readonly id: string; readonly document: DocumentLine; readonly onClose: () => void }) {
  const t = useWords('papers');
  const form = useForm<Form>({ defaultValues: { reason: '' } });
  const deliver = useMemo(() => holdDocument(type, id, document.id), [type, id, document.id]);
  const { standing, send } = useSender<object, DocumentLine>(`hold/${document.id}`, deliver);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const refuse = (refusals: readonly Fault[]): void => {
    setFaults(refusals);
    setAttempt((before) => before + 1);
  };
  const held = document.held !== true;
  const give = form.handleSubmit(async ({ reason }) => {
    if (reason.trim() === '') return refuse([{ code: 'missing', field: '/reason', message: t('hold.missing'), isTranslated: true }]);
    const answer = await send({ held, reason });
    if (answer.kind === 'ok') return onClose();
    if (answer.kind === 'refused') refuse(answer.problem.errors);
  });
  const words = held ? t('hold.do') : t('hold.lift');
  return (
    <Dialog title={`${words}: ${document.title}`} onClose={onClose}>
      <FormProvider {...form}>
        <FormFaults faults={faults} names={['reason']}>
          <ErrorSummary attempt={attempt} />
          {standing.kind === 'failed' && standing.failure.kind !== 'refused' ? <FailurePanel failure={standing.failure} headingLevel="h3" /> : null}
          <p>{t(held ? 'hold.lead' : 'hold.liftLead')}</p>
          <form className="usa-form usa-form--large" noValidate onSubmit={(event) => void give(event)}>
            <AreaField<Form> name="reason" label={t('hold.reason')} hint={t('hold.reasonHint')} rows={3} most={2_000} />
            <div className="c-actions"><Button type="submit" disabled={standing.kind === 'busy'}>{words}</Button><Button type="button" outline onClick={onClose}>{t('cancel')}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </Dialog>
  );
}
