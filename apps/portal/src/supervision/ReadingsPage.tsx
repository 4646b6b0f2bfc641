// Owns the search in who read what, for auditors alone.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { More } from '../cases/CasesPage.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import { readingsQuery } from './queries.js';
import { Tabs } from './Tabs.js';

const route = getRouteApi('/supervision/readings');

export function ReadingsPage() {
  const t = useWords('supervision');
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(readingsQuery(search));
  const fields = useFields();
  return (
    <Page title={t('readings.title')} kicker={me.unit.name}>
      <p className="usa-intro">{t('readings.lead')}</p>
      <Tabs here="readings" />
      <Filters search={search} fields={[fields.case, fields.reader, fields.days]} onApply={(next) => void navigate({ to: '/supervision/readings', search: next })} />
      <Ready query={query} lines={6}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.items);
          if (lines.length === 0) return <Empty title={t('readings.empty')} />;
          return (
            <>
              <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
                <caption className="usa-sr-only">{t('readings.caption')}</caption>
                <thead><tr>{(['when', 'reader', 'case', 'what'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.id}>
                      <th scope="row" data-label={t('column.when')}><When at={line.at} /></th>
                      <td data-label={t('column.reader')}><Link to="/supervision/readings" search={{ reader: line.reader.id }} className="usa-link">{line.reader.name ?? line.reader.id}</Link><span className="c-worktable__note">{line.unit}</span></td>
                      <td data-label={t('column.case')}>{line.case.type === null || line.case.number === null ? t('readings.gone') : <><Link to="/cases/$type/$id" params={{ type: line.case.type, id: line.case.id }} className="usa-link text-no-wrap">{line.case.number}</Link><span className="c-worktable__note"><Link to="/supervision/readings" search={{ case: line.case.id }} className="usa-link">{t('readings.title')}<span className="usa-sr-only"> {line.case.number}</span></Link></span></>}</td>
                      <td data-label={t('column.what')}><span lang="en">{line.what}</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {query.hasNextPage ? <More onMore={() => void query.fetchNextPage()} isBusy={query.isFetchingNextPage} /> : null}
            </>
          );
        }}
      </Ready>
    </Page>
  );
}
