// Owns the search in who read what, for auditors alone.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { More } from '../kit/More.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import type { ReadingLine } from './answers.js';
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
      <Filters search={search} fields={[fields.case, fields.reader, fields.account, fields.days]} onApply={(next) => void navigate({ to: '/supervision/readings', search: next })} />
      <Ready query={query} lines={6}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.items);
          if (lines.length === 0) return <Empty title={t('readings.empty')} />;
          return (
            <>
              <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
                <caption className="usa-sr-only">{t('readings.caption')}</caption>
                <thead><tr>{(['when', 'reader', 'subject', 'what'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.id}>
                      <th scope="row" data-label={t('column.when')}><When at={line.at} /></th>
                      <td data-label={t('column.reader')}><Link to="/supervision/readings" search={{ reader: line.reader.id }} className="usa-link">{line.reader.name ?? line.reader.id}</Link><span className="c-worktable__note">{line.unit}</span></td>
                      <td data-label={t('column.subject')}><Subject of={line} /></td>
                      <td data-label={t('column.what')}><span lang="en">{line.what}</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More query={query} />
            </>
          );
        }}
      </Ready>
    </Page>
  );
}

/** What was read, with its other readings: a case, or the record of an importer. */
function Subject({ of: { case: file, importer } }: { readonly of: ReadingLine }) {
  const t = useWords('supervision');
  if (importer !== null) return <><span lang="en">{importer.name}</span><span className="c-worktable__note"><Link to="/supervision/readings" search={{ account: importer.account }} className="usa-link">{t('readings.account', { account: importer.account })}</Link></span></>;
  if (file === null || file.type === null || file.number === null) return <>{t('readings.gone')}</>;
  return (
    <>
      <Link to="/cases/$type/$id" params={{ type: file.type, id: file.id }} className="usa-link text-no-wrap">{file.number}</Link>
      <span className="c-worktable__note"><Link to="/supervision/readings" search={{ case: file.number ?? file.id }} className="usa-link">{t('readings.title')}<span className="usa-sr-only"> {file.number}</span></Link></span>
    </>
  );
}
