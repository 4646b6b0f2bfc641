// Owns the page of an office's people: what each has, who is away; and the way to sharing out work.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { isParty, officesUnder, personId, unitCode } from '@centerline/cases';
import type { Me } from '../api/answers.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { sayDay, sayNumber } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import type { LoadNumbers, PeopleAnswer } from '../worklist/answers.js';
import { peopleQuery } from '../worklist/queries.js';
import { Bars } from './Bars.js';
import { Figure } from './Figure.js';
import { useFields } from './fields.js';
import { Filters } from './Filters.js';
import { Tabs } from './Tabs.js';

const route = getRouteApi('/supervision/team');

/** The offices whose people are one click away. */
const officesOf = (me: Me): readonly string[] => {
  const actor = { kind: 'person', id: personId(me.person.id), name: me.person.name, roles: me.roles, unit: unitCode(me.unit.code), iors: [] } as const;
  return isParty(actor) ? [] : officesUnder(actor);
};

export function TeamPage() {
  const t = useWords('supervision');
  const me = useMe();
  const navigate = useNavigate();
  const { unit } = route.useSearch();
  const query = useQuery(peopleQuery(unit ?? null));
  const fields = useFields();
  const offices = officesOf(me);
  return (
    <Page title={t('team.title')} kicker={query.data?.unitName ?? me.unit.name}>
      <p className="usa-intro">{t('team.lead')}</p>
      <Tabs here="team" />
      {offices.length > 1 ? <nav className="c-by" aria-label={t('team.unit')}>{offices.map((one) => <Link key={one} to="/supervision/team" search={{ unit: one }} className={`c-by__link${one === (unit ?? me.unit.code) ? ' c-by__link--here' : ''}`} aria-current={one === (unit ?? me.unit.code) ? 'true' : undefined}>{one}</Link>)}</nav> : null}
      <Filters search={unit === undefined ? {} : { unit }} fields={[fields.unit]} onApply={(search) => void navigate({ to: '/supervision/team', search })} />
      <div className="c-actions">
        <Link to="/supervision/rebalance" className="usa-button">{t('team.rebalance')}</Link>
        <Link to="/absence" className="usa-button usa-button--outline">{t('team.absence')}</Link>
      </div>
      <Ready query={query} lines={6}>{(answer) => <Loads answer={answer} />}</Ready>
    </Page>
  );
}

function Loads({ answer }: { readonly answer: PeopleAnswer }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const { people, unclaimed, elsewhere, unit } = answer;
  const open = people.reduce((sum, one) => sum + one.open, 0) + unclaimed.open + elsewhere.open;
  const loaded = people.filter((one) => one.open > 0);
  const takeaway = open === 0 ? t('team.takeawayNone') : loaded.length === 0 ? t('team.takeawayUnclaimed', { open: sayNumber(open, language) }) : t('team.takeaway', { count: loaded.length, open: sayNumber(open, language), most: sayNumber(Math.max(0, ...people.map((one) => one.open)), language) });
  if (people.length === 0) return <Empty title={t('team.takeawayNone')} />;
  const bar = (key: string, name: string, { open: all, overdue }: LoadNumbers) => ({ key, name, parts: [['overdue', overdue], ['running', all - overdue]] as const });
  const byLoad = [...people].sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1));
  return (
    <Figure id="loads" title={t('team.figure')} takeaway={takeaway} twin={<LoadTable answer={answer} unit={unit} />}>
      <Bars bars={[...byLoad.map((one) => bar(one.id, one.name, one)), bar('unclaimed', t('team.unclaimed'), unclaimed)]} words={{ overdue: t('standing.overdue'), running: t('team.open') }} label={takeaway} />
    </Figure>
  );
}

function LoadTable({ answer, unit }: { readonly answer: PeopleAnswer; readonly unit: string }) {
  const t = useWords('supervision');
  const start = useWords('start');
  const language = useLanguage();
  const number = (count: number, what: string, search: Readonly<Record<string, string | boolean>>) =>
    count === 0 ? <span className="text-base-dark">0</span> : <Link to="/work" search={{ unit, ...search }} className="usa-link" aria-label={`${sayNumber(count, language)}: ${what}`}>{sayNumber(count, language)}</Link>;
  const cells = (name: string, load: LoadNumbers, whose: Readonly<Record<string, string | boolean>>) => (
    <>
      <td data-label={t('team.open')} className="c-number">{number(load.open, `${name}, ${t('team.open')}`, whose)}</td>
      <td data-label={t('team.overdue')} className="c-number">{number(load.overdue, `${name}, ${t('team.overdue')}`, { ...whose, due: 'overdue' })}</td>
      <td data-label={t('team.soon')} className="c-number">{number(load.dueSoon, `${name}, ${t('team.soon')}`, { ...whose, due: 'week' })}</td>
    </>
  );
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-tally">
      <caption>{t('team.caption')}</caption>
      <thead><tr><th scope="col">{t('column.who')}</th><th scope="col" className="c-number">{t('team.open')}</th><th scope="col" className="c-number">{t('team.overdue')}</th><th scope="col" className="c-number">{t('team.soon')}</th></tr></thead>
      <tbody>
        {answer.people.map((one) => (
          <tr key={one.id}>
            <th scope="row" data-label={t('column.who')}>
              {one.name}<span className="c-worktable__note">{one.roles.map((role) => start(`role.${role}`)).join(', ')}</span>
              {one.awayUntil === null ? null : <span className="c-away">{t('team.away', { day: sayDay(one.awayUntil, language) })}{one.deputyName === null ? '' : ` · ${t('team.standsIn', { name: one.deputyName })}`}</span>}
            </th>
            {cells(one.name, one, { owner: one.id })}
          </tr>
        ))}
        <tr><th scope="row" data-label={t('column.who')}>{t('team.unclaimed')}</th>{cells(t('team.unclaimed'), answer.unclaimed, { unowned: true })}</tr>
        {answer.elsewhere.open === 0 ? null : <tr><th scope="row" data-label={t('column.who')}>{t('team.elsewhere')}</th><td className="c-number" data-label={t('team.open')}>{answer.elsewhere.open}</td><td className="c-number" data-label={t('team.overdue')}>{answer.elsewhere.overdue}</td><td className="c-number" data-label={t('team.soon')}>{answer.elsewhere.dueSoon}</td></tr>}
      </tbody>
    </table>
  );
}
