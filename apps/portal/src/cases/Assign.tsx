// Owns the window in which work on a case is given to somebody, with the reason where it is taken from somebody else.
import { Button } from '@trussworks/react-uswds';
import type { Task } from '@centerline/cases';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { CaseView } from '../api/answers.js';
import { useCommand } from '../api/command.js';
import { useColleagues } from '../acts/options.js';
import { Dialog } from '../kit/Dialog.js';
import { AreaField, SelectField } from '../kit/form/fields.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { FailurePanel } from '../kit/states.js';
import { useWords } from '../words/index.js';

interface Assigning { to: string; reason: string }
export function Assign({ view, task, onClose }: { readonly view: CaseView; readonly task: Task; readonly onClose: () => void }) {
  const t = useWords('cases');
  const kit = useWords('kit');
  const form = useForm<Assigning>({ defaultValues: { to: '', reason: '' } });
  const people = useColleagues(view.type, task.roles).filter(({ value }) => value !== task.owner);
  const { standing, send } = useCommand<{ readonly to: string; readonly reason?: string }>(view, `tasks/${encodeURIComponent(task.id)}/assign`);
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const failure = standing.kind === 'failed' ? standing.failure : null;
  const give = async ({ to, reason }: Assigning): Promise<void> => {
    setAttempt(attempt + 1);
    // Taking work from somebody is explained to them.
    const open: readonly Fault[] = [
      ...(to === '' ? [{ code: 'missing', field: '/to', message: t('work.toMissing'), isTranslated: true as const }] : []),
      ...(task.owner !== null && reason.trim() === '' ? [{ code: 'missing', field: '/reason', message: t('work.reasonMissing'), isTranslated: true as const }] : []),
    ];
    setMissing(open);
    if (open.length > 0) return;
    const answer = await send({ to, ...(reason.trim() === '' ? {} : { reason }) });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <Dialog title={t('work.assignTitle', { task: task.title })} onClose={onClose}>
      <FormProvider {...form}>
        <FormFaults faults={missing.length > 0 ? missing : failure?.kind === 'refused' ? failure.problem.errors : []} names={['to', 'reason']}>
          <form className="usa-form usa-form--large" noValidate onSubmit={(event) => void form.handleSubmit(give)(event)}>
            <ErrorSummary attempt={attempt} />
            {failure === null || failure.kind === 'refused' ? null : <FailurePanel failure={failure} headingLevel="h3" />}
            <SelectField<Assigning> name="to" label={t('work.to')} hint={t('work.toHint')} choices={people} />
            <AreaField<Assigning> name="reason" label={t('work.reason')} hint={t('work.reasonHint')} rows={3} most={2_000} isOptional={task.owner === null} />
            <div className="c-actions"><Button type="submit" disabled={standing.kind === 'busy'}>{t('work.give')}</Button><Button type="button" outline onClick={onClose}>{kit('form.back')}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </Dialog>
  );
}
