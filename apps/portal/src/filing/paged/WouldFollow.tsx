// Owns what is told before a case is opened: what the law says would follow now, with its dates. Asked of the service itself; nothing is opened by asking.
import type { CaseType, Consequences } from '@centerline/cases';
import { useEffect, useState } from 'react';
import { ask, type Answer } from '../../api/ask.js';
import { CASES_AT } from '../../api/places.js';
import { RuleNote } from '../../kit/RuleNote.js';
import { Loading } from '../../kit/states.js';
import { languageOf } from '../../kit/form/pointers.js';
import { When } from '../../kit/When.js';
import { useWords } from '../../words/index.js';

interface Props {
  readonly type: CaseType;
  readonly body: () => object;
  /** Of the office whose calendar makes the dates; without it only the reader's time is shown. */
  readonly zone?: string | undefined;
  /** Whether this page knows of nothing that is wrong: only then is it asked. */
  readonly isSound: boolean;
}

export function WouldFollow({ type, body, zone, isSound }: Props) {
  const t = useWords('paged');
  const [answer, setAnswer] = useState<Answer<Consequences> | null>(null);
  const text = isSound ? JSON.stringify(body()) : null;
  useEffect(() => {
    setAnswer(null);
    if (text === null) return undefined;
    let isWanted = true;
    void ask<Consequences>(`${CASES_AT[type]}?preview=true`, { method: 'POST', body: JSON.parse(text) }).then((came) => { if (isWanted) setAnswer(came); });
    return () => { isWanted = false; };
  }, [type, text]);
  if (text === null || (answer !== null && answer.kind !== 'ok' && answer.kind !== 'refused')) return null;
  return (
    <section aria-labelledby="would-follow" className="c-follow">
      <h2 id="would-follow">{t('follows.title')}</h2>
      {answer === null ? <Loading lines={2} /> : answer.kind === 'ok' ? <Told what={answer.value} zone={zone} /> : (
        <>
          <p>{t('follows.refused')}</p>
          <ul className="usa-list">{answer.problem.errors.map((fault) => <li key={`${fault.code}${fault.field ?? ''}`}><span {...languageOf(fault)}>{fault.message}</span>{fault.rule === undefined ? null : <> <RuleNote rule={fault.rule} /></>}</li>)}</ul>
        </>
      )}
    </section>
  );
}

function Told({ what: { clocks, tasks, tells }, zone }: { readonly what: Consequences; readonly zone: string | undefined }) {
  const t = useWords('paged');
  const starting = clocks.filter(({ dueAt }) => dueAt !== null);
  return (
    <ul className="usa-list">
      {starting.map(({ id, title, dueAt, owedByName, rule }) => dueAt === null ? null : (
        <li key={id}><span lang="en">{title}</span> ({owedByName}): <strong><When at={dueAt} {...(zone === undefined ? {} : { zone })} /></strong> <RuleNote rule={rule} /></li>
      ))}
      {tasks.map(({ id, title, unitName }) => <li key={id}>{t('follows.work', { who: unitName })} <span lang="en" dir="auto">{title}</span></li>)}
      {tells.map(({ to, name, subject }) => <li key={`${to}${name ?? ''}${subject}`}>{t('follows.tells', { who: name ?? t('follows.you') })} <span lang="en" dir="auto">{subject}</span></li>)}
      {starting.length + tasks.length + tells.length === 0 ? <li>{t('follows.received')}</li> : null}
    </ul>
  );
}
