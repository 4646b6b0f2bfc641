// Owns what all pages of one case have: its number, what it is about, the ways to its parts. Each part is a page of its own.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import type { ReactNode } from 'react';
import type { CaseView } from '../api/answers.js';
import { caseQuery } from '../api/queries.js';
import { Crumbs } from '../kit/Crumbs.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { useSay } from '../acts/say.js';
import { unreadQuery } from '../papers/queries.js';
import { isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { PARTS, type Part } from './parts.js';
import { readingOf, type Reading } from './readings.js';
import { StatusTag } from './StatusTag.js';

interface Props {
  readonly type: CaseType;
  readonly id: string;
  /** Null for the first page of the case. */
  readonly part: Part | null;
  readonly children: (view: CaseView, reading: Reading) => ReactNode;
}

export function CaseFrame({ type, id, part, children }: Props) {
  const t = useWords('cases');
  const query = useQuery(caseQuery(type, id));
  const number = query.data?.number ?? t(`type.${type}`);
  const reading = query.data && readingOf(query.data);
  return (
    <Page
      title={part === null ? number : `${number}: ${t(`part.${part}`)}`}
      kicker={t(`type.${type}`)}
      breadcrumbs={<Crumbs above={[{ words: t('title'), link: { to: '/cases', search: { type } } }, ...(part === null ? [] : [{ words: number, link: { to: '/cases/$type/$id' as const, params: { type, id } } }])]} here={part === null ? number : t(`part.${part}`)} />}
    >
      {reading === undefined || query.data === undefined ? null : <p className="c-case__about"><StatusTag status={query.data.status} /> <About reading={reading} /></p>}
      {query.data === undefined ? null : <Tabs type={type} id={id} part={part} isDraft={reading?.of === 'draft'} />}
      <Ready query={query} lines={8}>{(view) => children(view, readingOf(view))}</Ready>
    </Page>
  );
}

/** Who and what, in one line. */
function About({ reading }: { readonly reading: Reading }) {
  const t = useWords('cases');
  const zone = useSay('ftz');
  const fpf = useSay('fpf');
  const named = (code: string): string => reading.frame.offices[code] ?? code;
  switch (reading.of) {
    case 'draft':
      return <>{t('about.draft', { who: reading.view.keptBy })}</>;
    case 'appeal': {
      const importer = reading.side === 'agency' ? reading.view.importer.name : reading.view.importer;
      return <span dir="auto">{t('about.appeal', { importer, from: named(reading.view.appeal.currentCenter), to: named(reading.view.appeal.preferredCenter) })}</span>;
    }
    case 'zone':
      return reading.side === 'party' ? <>{t('about.zoneParty')}</> : <span dir="auto">{t('about.zone', { category: reading.view.inquiry.categoryTitle, importer: reading.view.inquiry.importer.name, lane: zone(`word.LANE.${reading.view.lane}`) })}</span>;
    case 'petition': {
      const { actionType, petitioner, fpfCaseNumber } = reading.side === 'agency' ? reading.view.petition : reading.view;
      return <span dir="auto">{t('about.petition', { action: fpf(`word.ACTION.${actionType}`), petitioner, number: fpfCaseNumber })}</span>;
    }
  }
}

function Tabs({ type, id, part, isDraft }: { readonly type: CaseType; readonly id: string; readonly part: Part | null; readonly isDraft: boolean }) {
  const t = useWords('cases');
  const me = useMe();
  const unread = useQuery(unreadQuery(type, id)).data?.items.find((one) => one.caseId === id)?.unread ?? 0;
  const parts = PARTS.filter((one) => (one !== 'advice' || !isTrade(me)) && (!isDraft || one === 'history'));
  const look = (isHere: boolean): string => `c-tabs__tab${isHere ? ' c-tabs__tab--here' : ''}`;
  return (
    <nav className="c-tabs c-tabs--case" aria-label={t('part.label')}>
      <Link to="/cases/$type/$id" params={{ type, id }} className={look(part === null)} aria-current={part === null ? 'page' : undefined}>{t('part.overview')}</Link>
      {parts.map((one) => (
        <Link key={one} to="/cases/$type/$id/$part" params={{ type, id, part: one }} className={look(one === part)} aria-current={one === part ? 'page' : undefined}>
          {t(`part.${one}`)}{one === 'messages' && unread > 0 ? <span className="c-tabs__count"><span aria-hidden="true">{unread}</span><span className="usa-sr-only"> {t('part.unread', { count: unread })}</span></span> : null}
        </Link>
      ))}
    </nav>
  );
}
