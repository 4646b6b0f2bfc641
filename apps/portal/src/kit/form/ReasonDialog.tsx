// Owns the window in which a person does something that needs a reason: the question, the reason, and what is wrong with it, said where the person is.
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Failure } from '../../api/ask.js';
import { useWords } from '../../words/index.js';
import { Dialog } from '../Dialog.js';
import { FailurePanel } from '../states.js';
import { ErrorSummary } from './ErrorSummary.js';
import { AreaField } from './fields.js';
import { FormFaults } from './FormFaults.js';
import type { Fault } from './pointers.js';

interface Form {
  readonly reason: string;
}
interface Asked {
  readonly title: string;
  /** What follows from it. */
  readonly lead: string;
  readonly label: string;
  readonly hint?: string;
  /** Characters, at most. */
  readonly most: number;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  /** Why the last try did not succeed. */
  readonly failure: Failure | null;
  readonly onGive: (reason: string) => void;
  readonly onClose: () => void;
}

export function ReasonDialog({ title, lead, label, hint, most, yes, no, isBusy, failure, onGive, onClose }: Asked) {
  const t = useWords('kit');
  const form = useForm<Form>({ defaultValues: { reason: '' } });
  const [isMissing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const give = form.handleSubmit(({ reason }) => {
    setMissing(reason.trim() === '');
    setAttempt((before) => before + 1);
    if (reason.trim() !== '') onGive(reason.trim());
  });
  const refused: readonly Fault[] = failure?.kind === 'refused' ? failure.problem.errors : [];
  const faults: readonly Fault[] = isMissing ? [{ code: 'missing', field: '/reason', message: t('form.reasonMissing'), isTranslated: true }] : refused;
  return (
    <Dialog title={title} onClose={onClose}>
      <FormProvider {...form}>
        <FormFaults faults={faults} names={['reason']}>
          <ErrorSummary attempt={attempt} />
          {failure === null || isMissing || refused.length > 0 ? null : <FailurePanel failure={failure} headingLevel="h3" />}
          <p>{lead}</p>
          <form className="usa-form usa-form--large" noValidate onSubmit={(event) => void give(event)}>
            <AreaField<Form> name="reason" label={label} {...(hint === undefined ? {} : { hint })} rows={3} most={most} />
            <div className="c-actions"><Button type="submit" disabled={isBusy}>{yes}</Button><Button type="button" outline onClick={onClose}>{no}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </Dialog>
  );
}
