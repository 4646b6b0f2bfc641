// Owns the receipt: number, time, fingerprint, and what happens next and by when. The dates are those of the case's own clocks.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseView, Deadline } from '../api/answers.js';
import { caseQuery, deadlinesQuery } from '../api/queries.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';
import { Receipt } from './paged/Receipt.js';

const route = getRouteApi('/file/received/$id');

interface Filed {
  readonly appeal?: { readonly receivedAt: string };
  readonly filed?: { readonly name: string | null };
}

export function ReceivedPage() {
  const t = useWords('filing');
  const { id } = route.useParams();
  const query = useQuery(caseQuery<Filed>('reassignment', id));
  // Asked for beside the case, not after it.
  const { data } = useQuery(deadlinesQuery('reassignment', id));
  return <Page title={t('received.title')} width="text"><Ready query={query} lines={6}>{(view) => <Received view={view} deadlines={data?.items ?? []} />}</Ready></Page>;
}

function Received({ view, deadlines }: { readonly view: CaseView<Filed>; readonly deadlines: readonly Deadline[] }) {
  const { appeal, filed } = view.view;
  return (
    <>
      <Receipt view={view} received={appeal ?? {}} receivedAt={appeal?.receivedAt ?? view.openedAt} from={filed?.name ?? null} zone="America/New_York" />
      <Next deadlines={deadlines} />
    </>
  );
}

/** What happens next; the first date is that of the clock that runs already, the others have none yet. */
function Next({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const t = useWords('filing');
  const acknowledge = deadlines.find((one) => one.kind === 'acknowledge');
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
