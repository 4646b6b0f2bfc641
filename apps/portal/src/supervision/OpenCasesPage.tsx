// Owns how old the open cases are: the figure, its twin in numbers, and the cases behind each number, oldest first.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { More } from '../kit/More.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { ownZone, sayDayOf } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import type { StageName } from '../worklist/stages.js';
import { AGES, CASE_GROUPINGS, type AgeingAnswer, type CaseGrouping, type OpenCaseLine } from './answers.js';
import { Columns } from './Columns.js';
import { Figure } from './Figure.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import { Number } from './Number.js';
import { ageingQuery, openCasesQuery } from './queries.js';
import { Tabs } from './Tabs.js';
import { agesOf, inOrder } from './takeaway.js';
import { useGroupName } from './useGroupName.js';
import { useGroups } from './useGroups.js';
import { useTakeaway } from './useTakeaway.js';

const route = getRouteApi('/supervision/cases');

export function OpenCasesPage() {
  const t = useWords('supervision');
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { by = 'type', age, ...filters } = search;
  const ageing = useQuery(ageingQuery(by, filters));
  const cases = useInfiniteQuery(openCasesQuery(age === undefined ? filters : { ...filters, age }));
  const fields = useFields();
  return (
    <Page title={t('cases.title')} kicker={me.unit.name}>
      <Tabs here="cases" />
      <Filters search={search} fields={[fields.type, fields.center, fields.port, fields.tier, fields.holder, fields.age]} onApply={(next) => void navigate({ to: '/supervision/cases', search: next })} />
      <Ready query={ageing} lines={6}>{(answer) => (answer.sum.total.count === 0 ? <Empty title={t('ages.empty')} /> : <Ageing answer={answer} by={by} />)}</Ready>
      {ageing.data?.sum.total.count === 0 ? null : (
        <section aria-labelledby="cases-list">
          <h2 id="cases-list">{t('cases.caption')}{age === undefined ? '' : `: ${t(`age.${age}`)}`}</h2>
          <Ready query={cases} lines={6}>
            {({ pages }) => {
              const lines = pages.flatMap((page) => page.items);
              return lines.length === 0 ? <Empty title={t('cases.empty')} /> : <><CaseTable lines={lines} /><More query={cases} /></>;
            }}
          </Ready>
        </section>
      )}
    </Page>
  );
}

function Ageing({ answer, by }: { readonly answer: AgeingAnswer; readonly by: CaseGrouping }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const say = useTakeaway();
  const search = route.useSearch();
  const byWords = t(`by.${by}`).toLocaleLowerCase(language);
  const takeaway = say(agesOf(answer));
  return (
    <Figure id="ages" title={t('ages.by', { by: byWords })} takeaway={takeaway} twin={<AgeTable answer={answer} caption={t('ages.table', { by: byWords })} by={by} />}>
      <nav className="c-by" aria-label={t('by.label')}>
        <span className="c-by__label">{t('by.label')}</span>
        {CASE_GROUPINGS.map((one) => <Link key={one} to="/supervision/cases" search={{ ...search, by: one }} className={`c-by__link${one === by ? ' c-by__link--here' : ''}`} aria-current={one === by ? 'true' : undefined}>{t(`by.${one}`)}</Link>)}
      </nav>
      <Columns columns={inOrder(answer.sum).map(({ age, count }) => ({ key: age, name: t(`age.${age}`), count, hatch: age === '61-90' || age === 'over-90' ? 'missed' as const : 'running' as const }))} label={takeaway} unit={t('ages.unit')} />
    </Figure>
  );
}

function AgeTable({ answer, caption, by }: { readonly answer: AgeingAnswer; readonly caption: string; readonly by: CaseGrouping }) {
  const t = useWords('supervision');
  const rows = [...answer.items].sort((a, b) => b.total.count - a.total.count || (a.name < b.name ? -1 : 1));
  const called = useGroupName(by);
  const row = (tally: AgeingAnswer['sum'], { words: name, isOurs }: ReturnType<typeof called>) => (
    <tr key={tally.group} className={tally === answer.sum ? 'c-table__sum' : undefined}>
      <th scope="row" data-label={t(`by.${by}`)}>{isOurs ? name : <span lang="en">{name}</span>}</th>
      <td data-label={t('total')} className="c-number"><Number counted={tally.total} what={`${name}, ${t('total')}`} to="cases" /></td>
      {inOrder(tally).map((one) => <td key={one.age} data-label={t(`age.${one.age}`)} className="c-number"><Number counted={one} what={`${name}, ${t(`age.${one.age}`)}`} to="cases" /></td>)}
    </tr>
  );
  return (
    <div className="c-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-tally">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t(`by.${by}`)}</th><th scope="col" className="c-number">{t('total')}</th>{AGES.map((age) => <th key={age} scope="col" className="c-number">{t(`age.${age}`)}</th>)}</tr></thead>
        <tbody>{rows.map((tally) => row(tally, called(tally)))}{row(answer.sum, { words: t('all'), isOurs: true })}</tbody>
      </table>
    </div>
  );
}

function CaseTable({ lines }: { readonly lines: readonly OpenCaseLine[] }) {
  const t = useWords('supervision');
  const cases = useWords('cases');
  const work = useWords('worklist');
  const language = useLanguage();
  const offices = useGroups('holder');
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-worktable">
      <caption className="usa-sr-only">{t('cases.caption')}</caption>
      <thead><tr>{(['case', 'what', 'stage', 'with', 'opened', 'age'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" data-label={t('column.case')}>
              <Link to="/cases/$type/$id" params={{ type: line.type, id: line.id }} className="usa-link text-no-wrap">{line.number}</Link>
              <span className="c-worktable__note">{cases(`type.${line.type}`)}</span>
              <span className="c-worktable__note"><Link to="/supervision/events" search={{ case: line.number }} className="usa-link">{t('events.title')}<span className="usa-sr-only"> {line.number}</span></Link></span>
            </th>
            <td data-label={t('column.what')}><span lang="en" dir="auto">{line.title}</span></td>
            <td data-label={t('column.stage')}><span className="c-stage">{work(`stage.${line.stage as StageName}`, { defaultValue: line.stage })}</span></td>
            <td data-label={t('column.with')}><span lang="en">{offices.find(({ value }) => value === line.heldBy)?.name ?? line.heldBy ?? '–'}</span></td>
            <td data-label={t('column.opened')} className="text-no-wrap">{sayDayOf(line.openedAt, language, ownZone())}</td>
            <td data-label={t('column.age')} className="text-no-wrap">{t('cases.days', { count: line.days })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
