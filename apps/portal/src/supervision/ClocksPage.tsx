// Owns the lists of clocks: those behind a number, those that are late, those that are due next. Each opens to its case and to its events.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { More } from '../kit/More.js';
import { Icon, type IconName } from '../kit/Icon.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { Due } from '../kit/Due.js';
import { ownZone } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import type { PromiseLine, PromiseStanding } from './answers.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import { clocksFileAt, clocksQuery } from './queries.js';
import { LISTS, promiseFiltersOf, type ClockList } from './search.js';
import { Tabs } from './Tabs.js';

const route = getRouteApi('/supervision/clocks');
const SHAPE: Readonly<Record<PromiseStanding, IconName>> = { met: 'checkCircle', missed: 'warning', running: 'schedule', paused: 'pause', overdue: 'error' };

export function ClocksPage() {
  const t = useWords('supervision');
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { list = 'all' } = search;
  const query = useInfiniteQuery(clocksQuery(list, search));
  const fields = useFields();
  const filters = [fields.type, fields.center, fields.port, fields.unit, fields.tier, fields.person, fields.clock, fields.basis, fields.period, ...(list === 'all' ? [fields.verdict, fields.first, fields.rung] : [])];
  return (
    <Page title={t('clocks.title')} kicker={me.unit.name}>
      <Tabs here="clocks" />
      <nav className="c-by" aria-label={t('filter.list')}>
        {LISTS.map((one) => <Link key={one} to="/supervision/clocks" search={{ ...(one === 'all' ? search : promiseFiltersOf(search)), list: one }} className={`c-by__link${one === list ? ' c-by__link--here' : ''}`} aria-current={one === list ? 'true' : undefined}>{t(`clocks.${one}`)}</Link>)}
      </nav>
      <Filters search={search} fields={filters} onApply={(next) => void navigate({ to: '/supervision/clocks', search: next })} />
      <Ready query={query} lines={6}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.items);
          if (lines.length === 0) return <Empty title={t('clocks.empty')} />;
          return (
            <>
              <ClockTable lines={lines} list={list} />
              <div className="c-actions">
                <More query={query} />
                {list === 'all' ? <span><a className="usa-button usa-button--outline" href={clocksFileAt(search)} download><Icon name="fileDownload" /> {t('clocks.file')}</a> <span className="text-base-dark">{t('clocks.fileMost')}</span></span> : null}
              </div>
            </>
          );
        }}
      </Ready>
    </Page>
  );
}

function ClockTable({ lines, list }: { readonly lines: readonly PromiseLine[]; readonly list: ClockList }) {
  const t = useWords('supervision');
  const columns = ['case', 'clock', 'owedBy', 'person', 'standing', 'due', 'rung'] as const;
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-worktable">
      <caption className="usa-sr-only">{t(`clocks.caption.${list}`)}</caption>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
      <tbody>{lines.map((line) => <ClockRow key={`${line.case.id}/${line.clock.id}`} line={line} />)}</tbody>
    </table>
  );
}

function ClockRow({ line }: { readonly line: PromiseLine }) {
  const t = useWords('supervision');
  const cases = useWords('cases');
  const kit = useWords('kit');
  const { case: of, clock } = line;
  return (
    <tr>
      <th scope="row" data-label={t('column.case')}>
        {line.links === null ? of.number : <Link to="/cases/$type/$id" params={{ type: of.type, id: of.id }} className="usa-link text-no-wrap">{of.number}</Link>}
        <span className="c-worktable__note">{cases(`type.${of.type}`)}</span>
        <span className="c-worktable__note">{line.links === null ? t('clocks.elsewhere') : <Link to="/supervision/events" search={{ case: of.number }} className="usa-link">{t('events.title')}<span className="usa-sr-only"> {of.number}</span></Link>}</span>
      </th>
      <td data-label={t('column.clock')}>
        <strong lang="en">{clock.title}</strong>
        <span className="c-worktable__note" lang="en" dir="auto">{of.title}</span>
        <span className="c-worktable__note"><span className={`c-mark c-mark--${clock.mark}`}>{kit(`mark.${clock.mark}`)}</span> <span lang="en">{clock.citation}</span></span>
      </td>
      <td data-label={t('column.owedBy')}><span lang="en">{line.owedByName}</span></td>
      <td data-label={t('column.person')}>{line.person?.name ?? <span className="text-base-dark">{t('nobody')}</span>}</td>
      <td data-label={t('column.standing')}>
        <span className={`c-verdict c-verdict--${line.verdict}`}><Icon name={SHAPE[line.verdict]} />{t(`standing.${line.verdict}`)}</span>
        {line.extensions === 0 ? null : <span className="c-worktable__note">{t('clocks.extended', { count: line.extensions })}</span>}
        {line.firstVerdict === 'missed' && line.verdict !== 'missed' && line.verdict !== 'overdue' ? <span className="c-worktable__note">{t('clocks.firstMissed')}</span> : null}
      </td>
      <td data-label={t('column.due')} className="c-worktable__due">
        {line.dueAt === null ? <span className="c-worktable__note">{t('clocks.noDate')}</span> : <>{line.endedAt === null ? null : <span className="c-worktable__note">{t('due.was')}</span>}<Due at={line.dueAt} zone={ownZone()} /></>}
        {line.endedAt === null ? null : <span className="c-worktable__note">{t('due.ended')} <When at={line.endedAt} /></span>}
      </td>
      <td data-label={t('column.rung')}>{line.rung === null ? <span className="text-base-dark">{t('rung.none')}</span> : t(`rung.${line.rung}`)}</td>
    </tr>
  );
}
