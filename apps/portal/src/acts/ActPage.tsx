// Owns the page of one act on one case: whether it may be done, what it is about, and then its form.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ActStanding, CaseType } from '@centerline/cases';
import type { CaseView } from '../api/answers.js';
import { caseQuery, deadlinesQuery } from '../api/queries.js';
import { Crumbs } from '../kit/Crumbs.js';
import { findDraft } from '../kit/form/drafts.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { RuleNote } from '../kit/RuleNote.js';
import { Ready } from '../kit/states.js';
import { NotFoundPage } from '../shell/Errors.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { isCaseType } from '../cases/types.js';
import { ActForm, draftNameOf } from './ActForm.js';
import { BarWords } from './Bars.js';
import { planOf } from './plans.js';
import type { ActPlan } from './plan.js';
import { actsQuery } from './queries.js';
import { useSay } from './say.js';

const route = getRouteApi('/cases/$type/$id/act/$command');

export function ActPage() {
  const { type, id, command } = route.useParams();
  const plan = isCaseType(type) ? planOf(type, command) : null;
  if (!isCaseType(type) || plan === null) return <NotFoundPage />;
  if (plan.elsewhere === 'filing') return <Navigate to="/file/reassignment/$draft/$step" params={{ draft: id, step: command === 'submit' ? 'check' : 'importers' }} replace />;
  return <Act key={`${type}/${id}/${command}`} type={type} id={id} command={command} plan={plan} />;
}

function Act({ type, id, command, plan }: { readonly type: CaseType; readonly id: string; readonly command: string; readonly plan: ActPlan }) {
  const t = useWords('acts');
  const cases = useWords('cases');
  const say = useSay(type);
  const view = useQuery(caseQuery(type, id));
  const acts = useQuery(actsQuery(type, id));
  const deadlines = useQuery(deadlinesQuery(type, id));
  const number = view.data?.number ?? '…';
  const all = {
    data: view.data && acts.data && deadlines.data && { view: view.data, standing: acts.data.items.find((one) => one.command === command) ?? null, deadlines: deadlines.data.items },
    error: view.error ?? acts.error ?? deadlines.error,
    isPending: view.isPending || acts.isPending || deadlines.isPending,
    refetch: () => Promise.all([view.refetch(), acts.refetch(), deadlines.refetch()]),
  };
  return (
    <Page
      title={say(`act.${command}.name`)}
      kicker={`${number} · ${cases(`type.${type}`)}`}
      breadcrumbs={<Crumbs above={[{ words: cases('title'), link: { to: '/cases', search: { type } } }, { words: number, link: { to: '/cases/$type/$id', params: { type, id } } }]} here={say(`act.${command}.name`)} />}
    >
      <p className="usa-intro c-act__about">{say(`act.${command}.about`)}</p>
      <Ready query={all} lines={6}>
        {({ view: seen, standing, deadlines: dates }) => <Allowed view={seen} standing={standing} command={command}>{<ActForm view={seen} command={command} plan={plan} deadlines={dates} />}</Allowed>}
      </Ready>
      <p className="margin-top-5"><Link to="/cases/$type/$id" params={{ type, id }} className="usa-link">{t('page.case')}</Link></p>
    </Page>
  );
}

/** The form, or why it is not offered. What was typed before is shown all the same: somebody may have been faster. */
function Allowed({ view, standing, command, children }: { readonly view: CaseView; readonly standing: ActStanding | null; readonly command: string; readonly children: React.ReactNode }) {
  const t = useWords('acts');
  const me = useMe();
  const isTyped = findDraft(localStorage, me.person.id, draftNameOf(view, command), Date.now()) !== null;
  if (standing?.bar === null) return <>{children}<p className="c-act__rule text-base-dark">{t('page.rule')}: <RuleNote rule={standing.rule} withText /></p></>;
  return (
    <>
      <Notice type="warning" heading={t('barred')}>
        <p>{standing === null ? t('bars.notNow') : <BarWords view={view} act={standing} />}</p>
        {isTyped ? <p>{t('barredLost')}</p> : null}
      </Notice>
      {isTyped ? children : null}
    </>
  );
}
