// Owns the board of promises: how they stand in all, by group, and how high they have climbed. Every number opens to its clocks.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { Page } from '../kit/Page.js';
import { Icon } from '../kit/Icon.js';
import { Empty, Ready } from '../kit/states.js';
import { ownZone, sayInstant, sayNumber, sayShare } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { GROUPINGS, RUNGS, STANDINGS, type Grouping, type TalliesAnswer, type Tally } from './answers.js';
import { Bars } from './Bars.js';
import { Columns } from './Columns.js';
import { Figure } from './Figure.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import { Number } from './Number.js';
import { Patterns, Sample } from './Patterns.js';
import { talliesFileAt, talliesQuery } from './queries.js';
import { clocksBehind, promiseFiltersOf } from './search.js';
import { keptOf, ladderOf, worstFirst } from './takeaway.js';
import { Tabs } from './Tabs.js';
import { useGroupName } from './useGroupName.js';
import { useTakeaway } from './useTakeaway.js';

const route = getRouteApi('/supervision');
/** More groups than this are in the table, not in the picture. */
const DRAWN = 12;

export function BoardPage() {
  const t = useWords('supervision');
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { by = 'type' } = search;
  const filters = promiseFiltersOf(search);
  const query = useQuery(talliesQuery(by, filters));
  const fields = useFields();
  return (
    <Page title={t('title')} kicker={me.unit.name}>
      <p className="usa-intro">{t('lead')}</p>
      <Tabs here="board" />
      <Filters search={search} fields={[fields.type, fields.center, fields.port, fields.unit, fields.tier, fields.person, fields.clock, fields.basis, fields.period]} onApply={(next) => void navigate({ to: '/supervision', search: next })} />
      <Ready query={query} lines={8}>{(tallies) => (tallies.sum.total.count === 0 ? <Empty title={t('board.empty')} /> : <Board tallies={tallies} by={by} />)}</Ready>
    </Page>
  );
}

function Board({ tallies, by }: { readonly tallies: TalliesAnswer; readonly by: Grouping }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const say = useTakeaway();
  const called = useGroupName(by);
  const search = route.useSearch();
  const { sum } = tallies;
  const groups = worstFirst(tallies.items);
  const drawn = groups.slice(0, DRAWN);
  const byWords = t(`by.${by}`).toLocaleLowerCase(language);
  const words = Object.fromEntries(STANDINGS.map((standing) => [standing, t(`standing.${standing}`)]));
  return (
    <>
      <p className="c-asof">{t('asOf', { when: sayInstant(tallies.asOf, language, ownZone()) })}</p>
      <Headline sum={sum} />
      <Figure id="groups" title={t('board.groups', { by: byWords })} takeaway={say(keptOf(sum))}
        twin={(
          <>
            {groups.length > DRAWN ? <p>{t('board.shown', { count: DRAWN })}</p> : null}
            <GroupTable groups={groups} sum={sum} caption={t('board.table', { by: byWords })} by={by} />
            <p><a className="usa-button usa-button--outline" href={talliesFileAt(by, promiseFiltersOf(search))} download><Icon name="fileDownload" /> {t('board.file')}</a></p>
          </>
        )}
      >
        <ByLinks by={by} />
        <Bars bars={drawn.map((tally) => ({ key: tally.group, name: called(tally).words, parts: STANDINGS.map((standing) => [standing, tally[standing].count] as const) }))} words={words} label={say(keptOf(sum))} />
      </Figure>
      <Figure id="ladder" title={t('board.ladder')} takeaway={say(ladderOf(sum))} twin={<LadderTable sum={sum} />}>
        <Columns columns={RUNGS.map((rung) => ({ key: rung, name: t(`rung.${rung}`), count: sum.rungs[rung].count, hatch: rung === 'owner' ? 'running' as const : rung === 'supervisor' ? 'missed' as const : 'overdue' as const }))} label={say(ladderOf(sum))} />
      </Figure>
    </>
  );
}

function Headline({ sum }: { readonly sum: Tally }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const id = useId();
  return (
    <ul className="c-headline">
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="c-headline__patterns"><Patterns id={id} /></svg>
      {STANDINGS.map((standing) => (
        <li key={standing}>
          <Link to="/supervision/clocks" search={clocksBehind(sum[standing].href)} className="c-headline__link">
            <span className="c-headline__word"><Sample id={id} hatch={standing} /> {t(`standing.${standing}`)}</span>
            <span className="c-headline__number">{sayNumber(sum[standing].count, language)}</span>
            <span className="c-headline__hint">{t(`standingHint.${standing}`)} · {sayShare(sum.total.count === 0 ? 0 : sum[standing].count / sum.total.count, language)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ByLinks({ by }: { readonly by: Grouping }) {
  const t = useWords('supervision');
  const search = route.useSearch();
  return (
    <nav className="c-by" aria-label={t('by.label')}>
      <span className="c-by__label">{t('by.label')}</span>
      {GROUPINGS.map((one) => <Link key={one} to="/supervision" search={{ ...search, by: one }} className={`c-by__link${one === by ? ' c-by__link--here' : ''}`} aria-current={one === by ? 'true' : undefined}>{t(`by.${one}`)}</Link>)}
    </nav>
  );
}

function GroupTable({ groups, sum, caption, by }: { readonly groups: readonly Tally[]; readonly sum: Tally; readonly caption: string; readonly by: Grouping }) {
  const t = useWords('supervision');
  const called = useGroupName(by);
  const row = (tally: Tally, { words: name, isOurs }: ReturnType<typeof called>) => (
    <tr key={tally.group} className={tally === sum ? 'c-table__sum' : undefined}>
      <th scope="row" data-label={t(`by.${by}`)}>{isOurs ? name : <span lang="en">{name}</span>}</th>
      {(['total', ...STANDINGS] as const).map((one) => {
        const word = one === 'total' ? t('total') : t(`standing.${one}`);
        return <td key={one} data-label={word} className="c-number"><Number counted={tally[one]} what={`${name}, ${word}`} to="clocks" /></td>;
      })}
    </tr>
  );
  return (
    <div className="c-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-tally">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t(`by.${by}`)}</th><th scope="col" className="c-number">{t('total')}</th>{STANDINGS.map((standing) => <th key={standing} scope="col" className="c-number">{t(`standing.${standing}`)}</th>)}</tr></thead>
        <tbody>{groups.map((tally) => row(tally, called(tally)))}{row(sum, { words: t('all'), isOurs: true })}</tbody>
      </table>
    </div>
  );
}

function LadderTable({ sum }: { readonly sum: Tally }) {
  const t = useWords('supervision');
  return (
    <table className="usa-table usa-table--borderless c-table c-tally c-tally--narrow">
      <caption>{t('board.ladderTable')}</caption>
      <thead><tr><th scope="col">{t('column.rung')}</th><th scope="col">{t('column.when')}</th><th scope="col" className="c-number">{t('total')}</th></tr></thead>
      <tbody>{RUNGS.map((rung) => <tr key={rung}><th scope="row">{t(`rung.${rung}`)}</th><td>{t(`rungHint.${rung}`)}</td><td className="c-number"><Number counted={sum.rungs[rung]} what={t(`rung.${rung}`)} to="clocks" /></td></tr>)}</tbody>
    </table>
  );
}
