// Owns the search in what was done: who, what, when, with the facts and the hashes of each event.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { More } from '../kit/More.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { ownZone, sayDatesIn, sayNumber } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import type { EventLine } from './answers.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import { eventsQuery, proofFileAt, proofQuery } from './queries.js';
import { Tabs } from './Tabs.js';

const route = getRouteApi('/supervision/events');

export function EventsPage() {
  const t = useWords('supervision');
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(eventsQuery(search));
  const fields = useFields();
  return (
    <Page title={t('events.title')} kicker={me.unit.name}>
      <p className="usa-intro">{t('events.lead')}</p>
      <Tabs here="events" />
      <Filters search={search} fields={[fields.case, fields.actor, fields.kind, fields.days]} onApply={(next) => void navigate({ to: '/supervision/events', search: next })} />
      <Ready query={query} lines={6}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.items);
          if (lines.length === 0) return <Empty title={t('events.empty')} />;
          return (
            <>
              <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-worktable">
                <caption className="usa-sr-only">{t('events.caption')}</caption>
                <thead><tr>{(['when', 'case', 'who', 'what'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
                <tbody>{lines.map((line) => <EventRow key={line.id} line={line} />)}</tbody>
              </table>
              <More query={query} />
            </>
          );
        }}
      </Ready>
    </Page>
  );
}

function EventRow({ line }: { readonly line: EventLine }) {
  const t = useWords('supervision');
  const start = useWords('start');
  const { actor } = line;
  // Most are never opened, and there are many of them.
  const [isOpen, setOpen] = useState(false);
  return (
    <tr>
      <th scope="row" data-label={t('column.when')}><When at={line.at} /></th>
      <td data-label={t('column.case')}>
        <Link to="/cases/$type/$id" params={{ type: line.case.type, id: line.case.id }} className="usa-link text-no-wrap">{line.case.number}</Link>
        <span className="c-worktable__note">{t('events.version', { version: line.version })}</span>
        <span className="c-worktable__note"><Link to="/supervision/events" search={{ case: line.case.number }} className="usa-link">{t('events.onlyCase')}<span className="usa-sr-only"> {line.case.number}</span></Link></span>
      </td>
      <td data-label={t('column.who')}>
        <Link to="/supervision/events" search={{ actor: actor.id }} className="usa-link">{actor.name}</Link>
        <span className="c-worktable__note">{actor.kind === 'system' ? t('events.system') : `${actor.roles.map((role) => start(`role.${role}`)).join(', ')}${actor.unit === null ? '' : ` · ${actor.unit}`}`}</span>
      </td>
      <td data-label={t('column.what')}>
        <span lang="en" dir="auto">{sayDatesIn(line.summary, 'en', ownZone())}</span>
        <span className="c-worktable__note"><Link to="/supervision/events" search={{ kind: line.kind }} className="usa-link"><code>{line.kind}</code></Link></span>
        <details className="c-event" onToggle={(event) => setOpen(event.currentTarget.open)}><summary><span aria-hidden="true">{t('events.details')}</span><span className="usa-sr-only">{t('events.detailsOf', { id: line.id })}</span></summary>{isOpen ? <Facts line={line} /> : null}</details>
      </td>
    </tr>
  );
}

function Facts({ line }: { readonly line: EventLine }) {
  const t = useWords('supervision');
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('events.recorded'), <When key="recorded" at={line.recordedAt} />],
    [t('events.command'), <code key="command">{line.command.kind} · {line.command.id}</code>],
    ...(line.reasonCode === null ? [] : [[t('events.reason'), <code key="reason">{line.reasonCode}</code>] as const]),
    ...(line.publicSummary === null ? [] : [[t('events.publicSummary'), <span key="public" lang="en" dir="auto">{line.publicSummary}</span>] as const]),
    [t('events.data'), <pre key="data" className="c-event__data" tabIndex={0}>{JSON.stringify(line.data, null, 2)}</pre>],
    [t('events.before'), <span key="before" className="c-hash">{line.beforeHash ?? '–'}</span>],
    [t('events.after'), <span key="after" className="c-hash">{line.afterHash}</span>],
    [t('proof.title'), <Proof key="proof" event={line.id} />],
  ];
  return <dl className="c-event__facts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** Under which signed head the event stands, and the file by which anybody verifies that. */
function Proof({ event }: { readonly event: string }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const query = useQuery(proofQuery(event));
  return (
    <Ready query={query} lines={1}>
      {({ closedOver }) => closedOver === null ? <>{t('proof.soon')}</> : (
        <>
          {t('proof.stands', { size: sayNumber(closedOver.head.size, language) })} <When at={closedOver.head.at} />
          <span className="c-worktable__note c-hash">{closedOver.head.root}</span>
          <a className="usa-link" href={proofFileAt(event)} download={`centerline-event-${event}-proof.json`}>{t('proof.file')}<span className="usa-sr-only"> {t('proof.fileOf', { id: event })}</span></a>
        </>
      )}
    </Ready>
  );
}
