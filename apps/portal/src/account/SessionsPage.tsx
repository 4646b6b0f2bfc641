// Owns the page of one's sessions: where a person is signed in, an end to it elsewhere, and, for administrators, an end to all sessions of a person.
import { ENDING_REASON } from '@centerline/cases';
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ask, type Answer, type Failure } from '../api/ask.js';
import { lookUp, queryClient } from '../api/queries.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { AreaField, TextField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { FailurePanel, Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { hasRole, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

/** As the gateway tells it (apps/gateway/src/session/sessionRoutes.ts). */
interface OwnSession {
  readonly openedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  /** Such as `Firefox, Linux`; null where it does not say. */
  readonly browser: string | null;
  /** An address, or the part of one that a network shares. */
  readonly network: string | null;
  readonly isThis: boolean;
}
interface Ended {
  readonly ended: number;
}
const AT = '/auth/sessions';
const sessionsQuery = { ...lookUp<{ readonly items: readonly OwnSession[] }>(['sessions'], AT), staleTime: 0 };
const endOthers = (): Promise<Answer<Ended>> => ask<Ended>(`${AT}/end-others`, { method: 'POST', body: {} });
const endAllOf = (body: Values): Promise<Answer<Ended>> => ask<Ended>(`${AT}/end-all`, { method: 'POST', body });

/** One order to end sessions: what came of the last one. */
function useEnding() {
  const [ended, setEnded] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const give = async (order: () => Promise<Answer<Ended>>): Promise<boolean> => {
    const answer = await order();
    setFailure(answer.kind === 'ok' ? null : answer);
    setEnded(answer.kind === 'ok' ? answer.value.ended : null);
    if (answer.kind === 'ok') await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    return answer.kind === 'ok';
  };
  return { ended, failure, give };
}

export function SessionsPage() {
  const t = useWords('account');
  const me = useMe();
  const query = useQuery(sessionsQuery);
  return (
    <Page title={t('sessions.title')}>
      <p className="usa-intro">{t('sessions.lead')}</p>
      <Ready query={query} lines={4}>{({ items }) => <Own items={items} />}</Ready>
      {hasRole(me, 'ADMIN') ? <OfPerson /> : null}
    </Page>
  );
}

function Own({ items }: { readonly items: readonly OwnSession[] }) {
  const t = useWords('account');
  const { ended, failure, give } = useEnding();
  const end = (): void => void give(endOthers);
  return (
    <>
      <div role="status">{ended === null ? null : <Notice type="success" slim>{t('sessions.ended', { count: ended })}</Notice>}</div>
      {failure === null ? null : <FailurePanel failure={failure} onRetry={end} />}
      <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
        <caption className="usa-sr-only">{t('sessions.caption')}</caption>
        <thead><tr>{(['openedAt', 'browser', 'seenAt', 'endsAt'] as const).map((column) => <th key={column} scope="col">{t(`sessions.column.${column}`)}</th>)}</tr></thead>
        <tbody>
          {items.map(({ openedAt, seenAt, endsAt, browser, network, isThis }) => (
            <tr key={openedAt}>
              <th scope="row" data-label={t('sessions.column.openedAt')}><When at={openedAt} />{isThis ? <strong className="display-block">{t('sessions.isThis')}</strong> : null}</th>
              <td data-label={t('sessions.column.browser')}>{browser ?? t('sessions.unknown')}{network === null ? null : <span className="c-worktable__note">{network}</span>}</td>
              <td data-label={t('sessions.column.seenAt')}><When at={seenAt} /></td>
              <td data-label={t('sessions.column.endsAt')}><When at={endsAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.every(({ isThis }) => isThis) ? <p>{t('sessions.noneElsewhere')}</p> : <div className="c-actions"><Button type="button" onClick={end}>{t('sessions.endOthers')}</Button></div>}
    </>
  );
}

interface Values {
  person: string;
  reason: string;
}
function OfPerson() {
  const t = useWords('account');
  const form = useForm<Values>({ defaultValues: { person: '', reason: '' } });
  const [attempt, setAttempt] = useState(0);
  const { ended, failure, give } = useEnding();
  const end = form.handleSubmit(async (values) => {
    const isDone = await give(() => endAllOf(values));
    setAttempt((before) => before + 1);
    if (isDone) form.reset();
  });
  const faults = failure?.kind === 'refused' ? failure.problem.errors : [];
  return (
    <section aria-labelledby="of-person">
      <h2 id="of-person">{t('sessions.ofPerson.title')}</h2>
      <p>{t('sessions.ofPerson.lead')}</p>
      <div role="status">{ended === null ? null : <Notice type="success" slim>{t('sessions.ended', { count: ended })}</Notice>}</div>
      <FormProvider {...form}>
        <FormFaults faults={faults} names={['person', 'reason']}>
          <ErrorSummary attempt={attempt} />
          {failure === null || failure.kind === 'refused' ? null : <FailurePanel failure={failure} headingLevel="h3" onRetry={() => void end()} />}
          <form className="usa-form usa-form--large c-form" noValidate onSubmit={(event) => void end(event)}>
            <TextField<Values> name="person" label={t('sessions.ofPerson.person')} hint={t('sessions.ofPerson.personHint')} width="medium" />
            <AreaField<Values> name="reason" label={t('sessions.ofPerson.reason')} rows={3} most={ENDING_REASON.most} />
            <div className="c-actions"><Button type="submit" disabled={form.formState.isSubmitting}>{t('sessions.ofPerson.send')}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </section>
  );
}
