// Owns one case on one page: where it stands in plain words, its dates with their reasons, what happened.
// What a type adds (its appeal, its advice, its actions) comes from the type's own panels.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import type { CaseView } from '../api/answers.js';
import { caseQuery } from '../api/queries.js';
import { Crumbs } from '../kit/Crumbs.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { NotFoundPage } from '../shell/Errors.js';
import { useLanguage, useWords } from '../words/index.js';
import { Deadlines } from './Deadlines.js';
import { Panels } from './panels.js';
import { StatusTag } from './StatusTag.js';
import { Timeline } from './Timeline.js';
import { isCaseType } from './types.js';

const route = getRouteApi('/cases/$type/$id');

export function CasePage() {
  const { type, id } = route.useParams();
  return isCaseType(type) ? <OneCase type={type} id={id} /> : <NotFoundPage />;
}

function OneCase({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  const query = useQuery(caseQuery(type, id));
  return (
    <Page
      title={query.data?.number ?? t(`type.${type}`)}
      kicker={t(`type.${type}`)}
      breadcrumbs={<Crumbs above={[{ words: t('title'), link: { to: '/cases', search: { type } } }]} here={query.data?.number ?? '…'} />}
    >
      <Ready query={query} lines={8}>{(view) => <CaseBody view={view} />}</Ready>
    </Page>
  );
}

function CaseBody({ view }: { readonly view: CaseView }) {
  const t = useWords('cases');
  const language = useLanguage();
  const next = view.deadlines.filter((one) => one.verdict === 'running' && one.dueAt !== null).sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0];
  return (
    <>
      <section className="c-standing" aria-label={t('page.status')}>
        <StatusTag status={view.status} />
        {language === 'en' ? <p className="c-standing__words">{view.statusWords}</p> : <><p className="c-standing__words">{t(`statusWords.${view.status}`)}</p><p className="text-base-dark">{t('original')}: <span lang="en">{view.statusWords}</span></p></>}
        <dl className="c-facts">
          <div><dt>{t('page.next')}</dt><dd>{next?.dueAt ? <><When at={next.dueAt} /> <span className="c-facts__note" lang="en">{next.title}</span></> : t('page.noNext')}</dd></div>
          {view.heldBy === null ? null : <div><dt>{t('page.heldBy')}</dt><dd>{view.heldBy}</dd></div>}
          <div><dt>{t('page.opened')}</dt><dd><When at={view.openedAt} /></dd></div>
        </dl>
      </section>
      <Panels view={view} />
      <Deadlines type={view.type} id={view.id} />
      <Timeline type={view.type} id={view.id} />
    </>
  );
}
