// Owns the open work on a case: whose it is, when it is due, and taking it, giving it back or giving it to somebody.
import { Button } from '@trussworks/react-uswds';
import { supervises, unitCode, type Person, type Task } from '@centerline/cases';
import { ior, personId } from '@centerline/cases';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { CaseView, Me } from '../api/answers.js';
import { useCommand } from '../api/command.js';
import { useColleagues } from '../acts/options.js';
import { Dialog } from '../kit/Dialog.js';
import { AreaField, SelectField } from '../kit/form/fields.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { FailurePanel } from '../kit/states.js';
import { Due } from '../kit/Due.js';
import { ownZone } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

const asPerson = (me: Me): Person => ({ kind: 'person', id: personId(me.person.id), name: me.person.name, roles: me.roles, unit: unitCode(me.unit.code), iors: me.iors.map(ior) });

export function Work({ view }: { readonly view: CaseView }) {
  const t = useWords('cases');
  if (view.tasks.length === 0) return null;
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t('work.title')}</h2>
      <ul className="c-tasks">{view.tasks.map((task) => <li key={task.id} className="c-tasks__task"><OneTask view={view} task={task} /></li>)}</ul>
    </section>
  );
}

function OneTask({ view, task }: { readonly view: CaseView; readonly task: Task }) {
  const t = useWords('cases');
  const me = useMe();
  const [isAssigning, setAssigning] = useState(false);
  const dueAt = view.deadlines.find((one) => one.id === task.clockId)?.dueAt ?? null;
  const mayTake = me.unit.code === task.unit && me.roles.some((role) => task.roles.includes(role));
  const mayAssign = supervises(asPerson(me), task.unit);
  const isMine = task.owner === me.person.id;
  return (
    <>
      <div>
        <p className="c-tasks__what" lang="en">{task.title}</p>
        <p className="c-tasks__whose">{view.offices[task.unit] ?? task.unit} · {task.ownerName === null ? t('work.unowned') : isMine ? t('work.yours') : task.ownerName}{dueAt === null ? null : <> · {t('work.due')} <Due at={dueAt} zone={ownZone()} /></>}</p>
      </div>
      <div className="c-tasks__does">
        {mayTake && task.owner === null ? <Give view={view} task={task} how="claim" words={t('work.claim')} /> : null}
        {task.owner !== null && (isMine || mayAssign) ? <Give view={view} task={task} how="release" words={t('work.release')} /> : null}
        {mayAssign ? <Button type="button" outline onClick={() => setAssigning(true)}>{task.owner === null ? t('work.assign') : t('work.reassign')}<span className="usa-sr-only">: {task.title}</span></Button> : null}
        {isAssigning ? <Assign view={view} task={task} onClose={() => setAssigning(false)} /> : null}
      </div>
    </>
  );
}

function Give({ view, task, how, words }: { readonly view: CaseView; readonly task: Task; readonly how: 'claim' | 'release'; readonly words: string }) {
  const { standing, send } = useCommand<Record<string, never>>(view, `tasks/${encodeURIComponent(task.id)}/${how}`);
  return (
    <>
      <Button type="button" outline={how === 'release'} disabled={standing.kind === 'busy'} onClick={() => void send({})}>{words}<span className="usa-sr-only">: {task.title}</span></Button>
      {standing.kind === 'failed' ? <FailurePanel failure={standing.failure} headingLevel="h3" onRetry={() => void send({})} /> : null}
    </>
  );
}

interface Assigning { to: string; reason: string }
function Assign({ view, task, onClose }: { readonly view: CaseView; readonly task: Task; readonly onClose: () => void }) {
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
