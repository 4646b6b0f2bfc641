// Owns the receipt of a zone question: number, time, fingerprint, and what happens next and by when, by the case's own clocks.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseView, Deadline } from '../../api/answers.js';
import { caseQuery, deadlinesQuery } from '../../api/queries.js';
import { Page } from '../../kit/Page.js';
import { Ready } from '../../kit/states.js';
import { When } from '../../kit/When.js';
import { useWords } from '../../words/index.js';
import { Receipt } from '../paged/Receipt.js';

const route = getRouteApi('/file/received/ftz/$id');

interface Opened {
  readonly inquiry?: object;
  readonly opened?: { readonly name: string; readonly at: string };
}

export function FtzReceivedPage() {
  const t = useWords('zoneFiling');
  const { id } = route.useParams();
  const query = useQuery(caseQuery<Opened>('ftz', id));
  // Asked for beside the case, not after it.
  const { data } = useQuery(deadlinesQuery('ftz', id));
  return <Page title={t('received.title')} width="text"><Ready query={query} lines={6}>{(view) => <Received view={view} deadlines={data?.items ?? []} />}</Ready></Page>;
}

function Received({ view, deadlines }: { readonly view: CaseView<Opened>; readonly deadlines: readonly Deadline[] }) {
  const t = useWords('zoneFiling');
  const { inquiry, opened } = view.view;
  const running = deadlines.filter(({ dueAt, verdict }) => dueAt !== null && verdict === 'running');
  const triage = running.find(({ kind }) => kind.startsWith('port-triage'));
  const ofLaw = running.filter(({ basis }) => basis !== 'INTERNAL_SLA');
  return (
    <>
      <Receipt view={view} received={inquiry ?? {}} receivedAt={opened?.at ?? view.openedAt} from={opened?.name ?? null} zone={triage?.zone ?? 'America/New_York'} />
      <h2>{t('received.nextTitle')}</h2>
      <ol className="usa-process-list">
        {(['next1', 'next2', 'next3', 'next4'] as const).map((key) => (
          <li key={key} className="usa-process-list__item">
            <h3 className="usa-process-list__heading">{t(`received.${key}`)}</h3>
            {key === 'next1' && triage?.dueAt ? <p><When at={triage.dueAt} zone={triage.zone} /></p> : null}
          </li>
        ))}
      </ol>
      {ofLaw.length === 0 ? null : (
        <>
          <h2>{t('received.lawTitle')}</h2>
          <ul className="usa-list">{ofLaw.map(({ id, title, dueAt, zone }) => dueAt === null ? null : <li key={id}><span lang="en">{title}</span>: <When at={dueAt} zone={zone} /></li>)}</ul>
          <p>{t('received.law')}</p>
        </>
      )}
      <p>{t('received.documents')}</p>
      <p><Link to="/file/ftz" className="usa-link">{t('received.another')}</Link></p>
    </>
  );
}
