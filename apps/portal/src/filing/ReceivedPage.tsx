// Owns the receipt: number, time, fingerprint, and what happens next and by when. The dates are those of the case's own clocks.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseView } from '../api/answers.js';
import { caseQuery, deadlinesQuery } from '../api/queries.js';
import { download } from '../kit/download.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';
import { canonical, fingerprintOf } from './receipt.js';

const route = getRouteApi('/file/received/$id');

interface Filed {
  readonly appeal?: { readonly receivedAt: string };
  readonly filed?: { readonly name: string | null };
}

export function ReceivedPage() {
  const t = useWords('filing');
  const { id } = route.useParams();
  const query = useQuery(caseQuery<Filed>('reassignment', id));
  return <Page title={t('received.title')} width="text"><Ready query={query} lines={6}>{(view) => <Receipt view={view} />}</Ready></Page>;
}

function Receipt({ view }: { readonly view: CaseView<Filed> }) {
  const t = useWords('filing');
  const { appeal, filed } = view.view;
  const text = canonical(appeal ?? {});
  const [print, setPrint] = useState('');
  useEffect(() => void fingerprintOf(text).then(setPrint), [text]);
  return (
    <>
      <div className="c-receipt">
        <p className="c-receipt__number">{view.number}</p>
        <dl className="c-facts">
          <div><dt>{t('received.at')}</dt><dd><When at={appeal?.receivedAt ?? view.openedAt} zone="America/New_York" /></dd></div>
          {filed?.name ? <div><dt>{t('received.from')}</dt><dd>{filed.name}</dd></div> : null}
          <div><dt>{t('received.hash')}</dt><dd className="c-hash">{print}</dd></div>
        </dl>
        <p className="text-base-dark margin-bottom-0">{t('received.hashHint')}</p>
      </div>
      <div className="c-actions">
        <Link to="/cases/$type/$id" params={{ type: 'reassignment', id: view.id }} className="usa-button">{t('received.see')}</Link>
        <Button type="button" outline onClick={() => download(`${view.number}-receipt.json`, JSON.stringify({ number: view.number, receivedAt: appeal?.receivedAt ?? view.openedAt, filedBy: filed?.name ?? null, sha256: print, received: text }, null, 2), 'application/json')}>{t('received.download')}</Button>
        <Button type="button" unstyled onClick={() => window.print()}>{t('received.print')}</Button>
      </div>
      <Next id={view.id} />
    </>
  );
}

/** What happens next; the first date is that of the clock that runs already, the others have none yet. */
function Next({ id }: { readonly id: string }) {
  const t = useWords('filing');
  const { data } = useQuery(deadlinesQuery('reassignment', id));
  const acknowledge = data?.items.find((one) => one.kind === 'acknowledge');
  return (
    <>
      <h2>{t('received.nextTitle')}</h2>
      <ol className="usa-process-list">
        {(['next1', 'next2', 'next3', 'next4'] as const).map((key) => (
          <li key={key} className="usa-process-list__item">
            <h3 className="usa-process-list__heading">{t(`received.${key}`)}</h3>
            {key === 'next1' && acknowledge?.dueAt ? <p><When at={acknowledge.dueAt} zone={acknowledge.zone} /></p> : null}
          </li>
        ))}
      </ol>
      <p>{t('received.noDeadline')}</p>
      <p><Link to="/file" className="usa-link">{t('received.another')}</Link></p>
    </>
  );
}
