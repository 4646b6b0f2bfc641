// Owns the open work on a case: whose it is, when it is due, and taking it, giving it back or giving it to somebody.
import { Button } from '@trussworks/react-uswds';
import { supervises, unitCode, type Person, type Task } from '@centerline/cases';
import { ior, personId } from '@centerline/cases';
import { lazy, Suspense, useState } from 'react';
import type { CaseView, Me } from '../api/answers.js';
import { useCommand } from '../api/command.js';
import { FailurePanel } from '../kit/states.js';
import { Due } from '../kit/Due.js';
import { ownZone } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

/** Fetched when it is opened: most who look at a case give nobody work. */
const Assign = lazy(async () => ({ default: (await import('./Assign.js')).Assign }));

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
        {isAssigning ? <Suspense fallback={null}><Assign view={view} task={task} onClose={() => setAssigning(false)} /></Suspense> : null}
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
