// Owns the page of absences: who is away and who stands in, entering one's own, and for supervisors those of their people.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Failure } from '../api/ask.js';
import { Dialog } from '../kit/Dialog.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { Empty, FailurePanel, Ready } from '../kit/states.js';
import { sayDay } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import type { AbsenceLine, AbsencesAnswer } from '../worklist/answers.js';
import { absencesQuery, endAbsence, enterAbsence } from '../worklist/queries.js';

export function AbsencePage() {
  const t = useWords('supervision');
  const me = useMe();
  const query = useQuery(absencesQuery(null));
  const [news, setNews] = useState('');
  const [ending, setEnding] = useState<AbsenceLine | null>(null);
  return (
    <Page title={t('absence.title')} kicker={me.unit.name}>
      <p className="usa-intro">{t('absence.lead')}</p>
      <div role="status">{news === '' ? null : <Notice type="success" slim>{news}</Notice>}</div>
      <Ready query={query} lines={6}>
        {(answer) => (
          <>
            {answer.items.length === 0 ? <Empty title={t('absence.none')} /> : <AbsenceTable answer={answer} onEnd={setEnding} />}
            <EnterForm answer={answer} onDone={setNews} />
          </>
        )}
      </Ready>
      {ending === null ? null : <EndDialog absence={ending} onClose={(isEnded) => { if (isEnded) setNews(t('absence.ended', { name: ending.personName })); setEnding(null); }} />}
    </Page>
  );
}

function AbsenceTable({ answer, onEnd }: { readonly answer: AbsencesAnswer; readonly onEnd: (absence: AbsenceLine) => void }) {
  const t = useWords('supervision');
  const language = useLanguage();
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
      <caption className="usa-sr-only">{t('absence.caption', { unit: answer.unitName })}</caption>
      <thead><tr>{(['person', 'state', 'from', 'until', 'deputy'] as const).map((column) => <th key={column} scope="col">{t(`absence.${column}`)}</th>)}<th scope="col">{t('column.more')}</th></tr></thead>
      <tbody>
        {answer.items.map((absence) => (
          <tr key={absence.id}>
            <th scope="row" data-label={t('absence.person')}>{absence.personName}<span className="c-worktable__note">{t('absence.enteredBy', { who: absence.enteredByName })}</span></th>
            <td data-label={t('absence.state')}>{absence.isNow ? <span className="c-away">{t('absence.now')}</span> : t('absence.later')}</td>
            <td data-label={t('absence.from')}>{sayDay(absence.fromOn, language)}</td>
            <td data-label={t('absence.until')}>{sayDay(absence.untilOn, language)}</td>
            <td data-label={t('absence.deputy')}>{absence.deputyName ?? <span className="text-base-dark">{t('absence.noDeputy')}</span>}</td>
            <td data-label={t('column.more')}>{absence.mayEnd ? <Button type="button" unstyled aria-label={t('absence.endWhat', { name: absence.personName })} onClick={() => onEnd(absence)}>{t('absence.end')}</Button> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EndDialog({ absence, onClose }: { readonly absence: AbsenceLine; readonly onClose: (isEnded: boolean) => void }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async (): Promise<void> => {
    const answer = await endAbsence(absence.id);
    if (answer.kind === 'ok') onClose(true);
    else setFailure(answer);
  };
  return (
    <Dialog title={t('absence.endTitle', { name: absence.personName })} onClose={() => onClose(false)}>
      <p>{absence.isNow ? t('absence.endNow', { name: absence.personName }) : t('absence.endNever', { day: sayDay(absence.fromOn, language) })}</p>
      {failure === null ? null : <FailurePanel failure={failure} headingLevel="h3" />}
      <div className="c-actions"><Button type="button" onClick={() => void end()}>{t('absence.yes')}</Button><Button type="button" outline onClick={() => onClose(false)}>{t('absence.no')}</Button></div>
    </Dialog>
  );
}

type Field = 'person' | 'fromOn' | 'untilOn' | 'deputy';

function EnterForm({ answer, onDone }: { readonly answer: AbsencesAnswer; readonly onDone: (news: string) => void }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const me = useMe();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState<Readonly<Record<Field, string>>>({ person: me.person.id, fromOn: answer.today, untilOn: '', deputy: '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [hasTried, setTried] = useState(false);
  const set = (field: Field, value: string): void => setValues({ ...values, [field]: value });
  const person = answer.people.find((one) => one.id === values.person);
  const deputies = answer.people.filter((one) => one.id !== values.person && one.roles.some((role) => person?.roles.includes(role)));
  const said = failure?.kind === 'refused' ? failure.problem.errors : [];
  const own: Readonly<Partial<Record<Field, string>>> = hasTried ? { ...(values.fromOn === '' ? { fromOn: t('absence.fault.from') } : {}), ...(values.untilOn === '' ? { untilOn: t('absence.fault.until') } : {}) } : {};
  const fault = (field: Field): string | undefined => own[field] ?? said.find((error) => error.field === `/${field}`)?.message;
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    if (values.fromOn === '' || values.untilOn === '') return;
    const done = await enterAbsence(id, { person: values.person, fromOn: values.fromOn, untilOn: values.untilOn, ...(values.deputy === '' ? {} : { deputy: values.deputy }) });
    if (done.kind !== 'ok') return setFailure(done);
    onDone(t('absence.done', { name: person?.name ?? '', from: sayDay(values.fromOn, language), until: sayDay(values.untilOn, language) }));
    setId(crypto.randomUUID());
    setTried(false);
    setValues({ ...values, untilOn: '', deputy: '' });
  };
  const group = (field: Field, label: string, control: (described: string | undefined, isFaulty: boolean) => React.ReactNode, hint?: string) => {
    const message = fault(field);
    const described = [hint === undefined ? '' : `absence-${field}-hint`, message === undefined ? '' : `absence-${field}-fault`].join(' ').trim() || undefined;
    return (
      <div className={`usa-form-group${message === undefined ? '' : ' usa-form-group--error'}`}>
        <label className="usa-label" htmlFor={`absence-${field}`}>{label}</label>
        {hint === undefined ? null : <div className="usa-hint" id={`absence-${field}-hint`}>{hint}</div>}
        {message === undefined ? null : <p className="usa-error-message" id={`absence-${field}-fault`} role="alert" {...(own[field] === undefined ? { lang: 'en' } : {})}>{message}</p>}
        {control(described, message !== undefined)}
      </div>
    );
  };
  const select = (field: 'person' | 'deputy', options: AbsencesAnswer['people'], none: string | null) => (described: string | undefined, isFaulty: boolean) => (
    <select className="usa-select" id={`absence-${field}`} value={values[field]} onChange={(event) => set(field, event.target.value)} aria-describedby={described} aria-invalid={isFaulty}>
      {none === null ? null : <option value="">{none}</option>}
      {options.map((one) => <option key={one.id} value={one.id}>{one.id === me.person.id ? `${one.name} (${t('absence.you')})` : one.name}</option>)}
    </select>
  );
  const day = (field: 'fromOn' | 'untilOn', least: string) => (described: string | undefined, isFaulty: boolean) => (
    <input className="usa-input c-input--medium" type="date" id={`absence-${field}`} min={least} value={values[field]} onChange={(event) => set(field, event.target.value)} aria-describedby={described} aria-invalid={isFaulty} />
  );
  if (person === undefined) return null;
  const elsewhere = failure !== null && (failure.kind !== 'refused' || said.every((error) => !['/person', '/fromOn', '/untilOn', '/deputy'].includes(error.field ?? '')));
  return (
    <section aria-labelledby="enter-absence">
      <h2 id="enter-absence">{t('absence.enter')}</h2>
      {elsewhere ? <FailurePanel failure={failure} headingLevel="h3" /> : null}
      <form className="usa-form c-form" noValidate onSubmit={(event) => void enter(event)}>
        {answer.mayEnterForOthers ? group('person', t('absence.person'), select('person', answer.people, null)) : null}
        <div className="c-row">
          {group('fromOn', t('absence.from'), day('fromOn', answer.today))}
          {group('untilOn', t('absence.until'), day('untilOn', values.fromOn))}
        </div>
        {group('deputy', t('absence.deputy'), select('deputy', deputies, t('absence.noDeputy')), t('absence.deputyHint'))}
        <div className="c-actions"><Button type="submit">{t('absence.save')}</Button></div>
      </form>
    </section>
  );
}
