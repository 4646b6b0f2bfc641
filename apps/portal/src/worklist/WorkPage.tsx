// Owns the page of work: views with their numbers, the list of one of them, and what can be done to its rows, by pointer or by key.
import { Button } from '@trussworks/react-uswds';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { plainFilters } from '@centerline/cases';
import type { Failure } from '../api/ask.js';
import { listsChanged } from '../api/queries.js';
import { More } from '../kit/More.js';
import { Page } from '../kit/Page.js';
import { Empty, FailurePanel, Ready } from '../kit/states.js';
import { ownZone, sayInstant } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { ActDialog } from './ActDialog.js';
import type { KeptView, ViewsAnswer, WorkLine } from './answers.js';
import { keyOf, type WorkAct } from './bulk.js';
import { FilterPanel } from './FilterPanel.js';
import { useFilterWords } from './filterWords.js';
import { rowAfter, type KeyAct } from './keys.js';
import { KeysDialog } from './KeysDialog.js';
import { perform, viewsQuery, workQuery } from './queries.js';
import { searchFor, shownOf, type Shown } from './search.js';
import { keepTrail, trailOf } from './trail.js';
import { useKeys } from './useKeys.js';
import { RemoveViewDialog, SaveViewDialog } from './ViewDialogs.js';
import { ViewsNav } from './ViewsNav.js';
import { WorkTable } from './WorkTable.js';

const route = getRouteApi('/work');

export function WorkPage() {
  const t = useWords('worklist');
  const me = useMe();
  const search = route.useSearch();
  const views = useQuery(viewsQuery);
  return (
    <Page title={t('title')} kicker={me.unit.name}>
      <p className="usa-intro">{t('lead')}</p>
      <Ready query={views} lines={8}>
        {(known) => {
          const shown = shownOf(search, known);
          return (
            <div className="c-work">
              <ViewsNav views={known} shown={shown} />
              {shown === null ? <div className="c-work__list"><Empty title={t('views.gone')}><p>{t('views.goneText')}</p><p><Link to="/work" search={{}} className="usa-button">{t('views.first')}</Link></p></Empty></div> : <List key={JSON.stringify(shown.filters)} views={known} shown={shown} />}
            </div>
          );
        }}
      </Ready>
    </Page>
  );
}

type Window = { readonly kind: 'act'; readonly act: WorkAct; readonly lines: readonly WorkLine[] } | { readonly kind: 'save' | 'keys' } | { readonly kind: 'rename' | 'remove'; readonly view: KeptView };

function List({ views, shown }: { readonly views: ViewsAnswer; readonly shown: Shown }) {
  const t = useWords('worklist');
  const language = useLanguage();
  const navigate = useNavigate();
  const say = useFilterWords();
  const query = useInfiniteQuery(workQuery(shown.filters));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Window | null>(null);
  const [news, setNews] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isFiltering, setFiltering] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const goTo = useRef<number | null>(null);

  const lines = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = query.data?.pages ?? [];
  const kept = [...views.mine, ...views.office].find(({ id }) => id === shown.keptId);
  const name = shown.standing !== null ? t(`views.name.${shown.standing}`) : (kept?.name ?? t('views.own'));
  const chosenLines = lines.filter((line) => chosen.has(keyOf(line)));
  const links = (): HTMLElement[] => [...(body.current?.querySelectorAll<HTMLElement>('.c-worktable__case') ?? [])];
  const focused = (): number => links().findIndex((link) => link.closest('tr')?.contains(document.activeElement) === true);

  // A row that left the list leaves its place to the next one; whoever works by keyboard stays there.
  useEffect(() => {
    if (goTo.current === null || query.isFetching) return;
    const rows = links();
    rows[Math.min(goTo.current, rows.length - 1)]?.focus();
    goTo.current = null;
  }, [query.data, query.isFetching]);

  const choose = (keys: readonly string[], isChosen: boolean): void => setChosen((before) => new Set(isChosen ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))));
  const doNow = async (act: 'claim' | 'release', line: WorkLine): Promise<void> => {
    setFailure(null);
    const at = lines.indexOf(line);
    const answer = await perform(line, act, {}, line.version, crypto.randomUUID());
    if (answer.kind === 'ok') setNews(t(`news.${act}`, { title: line.title, number: line.number }));
    else setFailure(answer);
    goTo.current = at;
    await listsChanged();
  };
  const me = useMe();
  const act = (what: WorkAct, line: WorkLine): void => {
    if (!line.may[what]) return;
    if (what === 'claim' || (what === 'release' && line.owner === me.person.id)) void doNow(what, line);
    else setOpen({ kind: 'act', act: what, lines: [line] });
  };
  const onKey = (key: KeyAct): void => {
    if (key === 'help') return setOpen({ kind: 'keys' });
    if (key === 'next-row' || key === 'previous-row') return links()[rowAfter(key, focused(), lines.length)]?.focus();
    const line = lines[focused()];
    if (line === undefined) return;
    if (key === 'take') act('claim', line);
    if (key === 'give') act('assign', line);
    if (key === 'give-back') act('release', line);
    if (key === 'choose') choose([keyOf(line)], !chosen.has(keyOf(line)));
  };
  useKeys('list', onKey);
  const leave = (): void => keepTrail(sessionStorage, trailOf(name, searchFor(shown.filters, views), lines, query.hasNextPage));
  const afterAct = (hasChanged: boolean): void => {
    setOpen(null);
    if (hasChanged) setChosen(new Set());
  };

  return (
    <section className="c-work__list" aria-labelledby="list-name">
      <div className="c-work__head">
        <div>
          <h2 id="list-name" {...(kept === undefined ? {} : { dir: 'auto' as const })}>{name}</h2>
          <p role="status" className="c-work__count">{first?.count === undefined || first.count === null ? null : <><strong>{t('count', { count: first.count })}</strong> <span className="text-base-dark">{t('asOf', { when: sayInstant(first.asOf, language, ownZone()) })}</span></>}</p>
        </div>
        <div className="c-work__tools">
          <Button type="button" outline aria-expanded={isFiltering} aria-controls="work-filter" onClick={() => setFiltering(!isFiltering)}>{t('filter.title')}</Button>
          <Button type="button" unstyled onClick={() => setOpen({ kind: 'save' })}>{t('views.save')}</Button>
          {kept?.mayChange === true ? <><Button type="button" unstyled onClick={() => setOpen({ kind: 'rename', view: kept })}>{t('views.rename')}</Button><Button type="button" unstyled onClick={() => setOpen({ kind: 'remove', view: kept })}>{t('views.remove')}</Button></> : null}
          <Button type="button" unstyled onClick={() => setOpen({ kind: 'keys' })}>{t('keys.open')}</Button>
        </div>
      </div>
      {shown.standing === null ? <ul className="c-filter__said">{say(shown.filters).map((words) => <li key={words}>{words}</li>)}</ul> : null}
      <div id="work-filter" hidden={!isFiltering}>{isFiltering ? <FilterPanel filters={shown.filters} onApply={(filters) => void navigate({ to: '/work', search: searchFor(plainFilters(filters), views) })} /> : null}</div>
      <p role="status" className="c-work__news">{news}</p>
      {failure === null ? null : <FailurePanel failure={failure} headingLevel="h3" />}
      <Ready query={query} lines={6}>
        {() => (lines.length === 0 || first === undefined ? <Nothing shown={shown} /> : (
          <>
            <WorkTable name={name} lines={lines} of={first} chosen={chosen} onChoose={choose} onAct={act} onLeave={leave} body={body} />
            <More query={query} />
          </>
        ))}
      </Ready>
      {chosenLines.length === 0 ? null : <BulkBar lines={chosenLines} onAct={(what) => setOpen({ kind: 'act', act: what, lines: chosenLines })} onClear={() => setChosen(new Set())} />}
      {open?.kind === 'act' ? <ActDialog act={open.act} lines={open.lines} onClose={afterAct} /> : null}
      {open?.kind === 'keys' ? <KeysDialog onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'save' ? <SaveViewDialog filters={shown.filters} mayKeepForOffice={views.mayKeepForOffice} onClose={(id) => { setOpen(null); if (id !== null) void navigate({ to: '/work', search: { view: id } }); }} /> : null}
      {open?.kind === 'rename' ? <SaveViewDialog filters={open.view.filters} renamed={{ ...open.view, scope: views.mine.includes(open.view) ? 'mine' : 'office' }} mayKeepForOffice={views.mayKeepForOffice} onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'remove' ? <RemoveViewDialog view={open.view} onClose={(isRemoved) => { setOpen(null); if (isRemoved) void navigate({ to: '/work', search: {} }); }} /> : null}
    </section>
  );
}

function Nothing({ shown }: { readonly shown: Shown }) {
  const t = useWords('worklist');
  return <Empty title={t('empty.title')}><p>{shown.standing === 'mine' ? t('empty.mine') : t('empty.text')}</p>{shown.standing === 'mine' ? <p><Link to="/work" search={{ view: 'unclaimed' }} className="usa-button">{t('empty.unclaimed')}</Link></p> : null}</Empty>;
}

/** What can be done to all that is chosen: each act for those rows that allow it. */
function BulkBar({ lines, onAct, onClear }: { readonly lines: readonly WorkLine[]; readonly onAct: (act: WorkAct) => void; readonly onClear: () => void }) {
  const t = useWords('worklist');
  return (
    <div className="c-bulkbar" role="region" aria-label={t('bulk.chosen', { count: lines.length })}>
      <strong role="status">{t('bulk.chosen', { count: lines.length })}</strong>
      {(['claim', 'release', 'assign'] as const).filter((act) => lines.some((line) => line.may[act])).map((act) => <Button key={act} type="button" onClick={() => onAct(act)}>{t(`act.${act}`)}</Button>)}
      <Button type="button" unstyled onClick={onClear}>{t('bulk.clear')}</Button>
    </div>
  );
}
