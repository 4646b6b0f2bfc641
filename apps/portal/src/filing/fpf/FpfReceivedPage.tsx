// Owns the receipt of a request for Center input: number, time, fingerprint, and what happens next and by when. Times without a running clock are those of the policies.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CLOCK_POLICIES } from '@centerline/fpf';
import type { CaseView, Deadline } from '../../api/answers.js';
import { caseQuery, deadlinesQuery } from '../../api/queries.js';
import { Page } from '../../kit/Page.js';
import { Ready } from '../../kit/states.js';
import { sayDay } from '../../kit/times.js';
import { When } from '../../kit/When.js';
import { useLanguage, useWords } from '../../words/index.js';
import { Receipt } from '../paged/Receipt.js';
import { receivedOf, type PetitionView } from './receipt.js';

const route = getRouteApi('/file/received/fpf/$id');

export function FpfReceivedPage() {
  const t = useWords('petitionFiling');
  const { id } = route.useParams();
  const query = useQuery(caseQuery<PetitionView>('fpf', id));
  // Asked for beside the case, not after it.
  const { data } = useQuery(deadlinesQuery('fpf', id));
  return <Page title={t('received.title')} width="text"><Ready query={query} lines={6}>{(view) => <Received view={view} deadlines={data?.items ?? []} />}</Ready></Page>;
}

const daysOf = (kind: string): number => CLOCK_POLICIES.find((one) => one.kind === kind)?.amount ?? 0;

function Received({ view, deadlines }: { readonly view: CaseView<PetitionView>; readonly deadlines: readonly Deadline[] }) {
  const t = useWords('petitionFiling');
  const language = useLanguage();
  const running = deadlines.filter(({ dueAt, verdict }) => dueAt !== null && verdict === 'running');
  const dueOf = (id: string) => running.find((one) => one.id === id);
  const { actionType, petition } = view.view;
  const isSeizure = (actionType ?? petition?.actionType) === 'SEIZURE';
  const dueOn = view.view.petitionDueOn ?? petition?.dueOn;
  const steps = [
    { words: t('received.next1', { count: daysOf('eligibility-check') }), due: dueOf('eligibility-check') },
    { words: t('received.next2', { count: daysOf('send-to-center') }), due: dueOf('send-to-center') },
    { words: t('received.next3', { count: daysOf(isSeizure ? 'center-input/seizure' : 'center-input/standard') }), due: undefined },
    { words: t('received.next4', { count: daysOf('fpf-disposition') }), due: undefined },
  ];
  return (
    <>
      <Receipt view={view} received={receivedOf(view.view)} receivedAt={view.openedAt} from={view.view.opened?.name ?? null} zone={running[0]?.zone ?? 'America/New_York'} />
      <h2>{t('received.nextTitle')}</h2>
      <ol className="usa-process-list">
        {steps.map(({ words, due }) => (
          <li key={words} className="usa-process-list__item">
            <h3 className="usa-process-list__heading">{words}</h3>
            {due?.dueAt ? <p><When at={due.dueAt} zone={due.zone} /></p> : null}
          </li>
        ))}
      </ol>
      <p>{t('received.policy')}</p>
      <p>{dueOn === undefined ? t('received.unmoved') : t('received.unmovedOn', { day: sayDay(dueOn, language) })}</p>
      <p>{t('received.documents')}</p>
      <p><Link to="/file/fpf" className="usa-link">{t('received.another')}</Link></p>
    </>
  );
}
