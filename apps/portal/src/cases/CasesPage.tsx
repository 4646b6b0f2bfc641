// Owns the list of cases a person may see, by type, newest first, page by page.
import { Table } from '@trussworks/react-uswds';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseRow } from '../api/answers.js';
import { casesQuery } from '../api/queries.js';
import { More } from '../kit/More.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { ownZone, sayDayOf } from '../kit/times.js';
import { When } from '../kit/When.js';
import { isTrade, useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { StatusTag } from './StatusTag.js';
import { typesFor } from './types.js';

const route = getRouteApi('/cases');

export function CasesPage() {
  const me = useMe();
  const t = useWords('cases');
  const { type = typesFor(me.roles)[0] ?? 'reassignment', closed = false } = route.useSearch();
  const query = useInfiniteQuery(casesQuery(type, closed ? '' : 'closed=false'));
  return (
    <Page title={t('title')}>
      <p className="usa-intro">{isTrade(me) ? t('lead.trade') : t('lead.agency')}</p>
      <nav className="c-tabs" aria-label={t('filter.type')}>
        {typesFor(me.roles).map((one) => (
          <Link key={one} to="/cases" search={closed ? { type: one, closed } : { type: one }} className={`c-tabs__tab${one === type ? ' c-tabs__tab--here' : ''}`} aria-current={one === type ? 'page' : undefined}>{t(`type.${one}`)}</Link>
        ))}
      </nav>
      <p><Link to="/cases" search={closed ? { type } : { type, closed: true }} className="usa-link">{closed ? t('filter.open') : t('filter.closed')}</Link></p>
      <Ready query={query} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <Empty title={closed ? t('empty.none') : t('empty.noneOpen')}>{closed ? null : <p>{t('empty.maybeClosed')}</p>}{type === 'reassignment' && isTrade(me) ? <p><Link to="/file" className="usa-button">{t('empty.file')}</Link></p> : null}</Empty>;
          return <><CaseTable rows={rows} caption={t('caption', { type: t(`type.${type}`) })} /><More query={query} /></>;
        }}
      </Ready>
    </Page>
  );
}

/** Cases as a table; on a phone each row becomes a card with its own labels. */
export function CaseTable({ rows, caption }: { readonly rows: readonly CaseRow[]; readonly caption: string }) {
  const t = useWords('cases');
  const language = useLanguage();
  const withDates = rows.some((row) => row.nextDueAt !== undefined);
  return (
    <Table fullWidth stackedStyle="headers" bordered={false} className="c-table" caption={<span className="usa-sr-only">{caption}</span>}>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.title')}</th>
          <th scope="col">{t('column.status')}</th>
          <th scope="col">{t('column.openedOn')}</th>
          {withDates ? <th scope="col">{t('column.due')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" data-label={t('column.number')}><Link to="/cases/$type/$id" params={{ type: row.type, id: row.id }} className="usa-link text-no-wrap">{row.number}</Link></th>
            <td data-label={t('column.title')}><span lang="en" dir="auto">{row.title}</span></td>
            <td data-label={t('column.status')}><StatusTag status={row.status} /></td>
            <td data-label={t('column.openedOn')} className="text-no-wrap">{sayDayOf(row.openedAt, language, ownZone())}</td>
            {withDates ? <td data-label={t('column.due')}>{row.nextDueAt ? <When at={row.nextDueAt} /> : '–'}{row.breached === true ? <strong className="c-late">{t('overdue')}</strong> : null}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
