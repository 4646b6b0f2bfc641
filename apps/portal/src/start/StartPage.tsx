// Owns the first page after signing in: what waits for this person, each count leading to its list.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseType, Role } from '@centerline/cases';
import type { CaseRow, Page as ListPage, WorkItem } from '../api/answers.js';
import { CASES_AT } from '../api/places.js';
import { lookUp } from '../api/queries.js';
import { typesFor } from '../cases/types.js';
import { Page } from '../kit/Page.js';
import { hasRole, isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

/** Lists answer at most a hundred at once and never a total: beyond that the count says so. */
const MOST = 100;

/** How many a list has, from its first page. */
function useCount<Row extends CaseRow | WorkItem>(type: CaseType, path: string, counts: (row: Row) => boolean = () => true) {
  const query = useQuery(lookUp<ListPage<Row>>(['counts', type, path], `${CASES_AT[type]}${path}`));
  if (query.data === undefined) return query.isPending ? 'pending' as const : 'unavailable' as const;
  return { count: query.data.items.filter(counts).length, isMore: query.data.next !== null };
}
type Count = ReturnType<typeof useCount>;

function Number({ count }: { readonly count: Count }) {
  const t = useWords('start');
  if (count === 'pending') return <span className="c-count__number" aria-hidden="true">…</span>;
  if (count === 'unavailable') return <span className="c-count__none">{t('unavailable')}</span>;
  return <span className="c-count__number">{count.isMore ? `${count.count}+` : count.count}</span>;
}

export function StartPage() {
  const me = useMe();
  const t = useWords('start');
  const types = typesFor(me.roles);
  return (
    <Page title={t('title', { name: me.person.name })} kicker={`${me.roles.map((role) => t(`role.${role}`)).join(', ')} · ${me.unit.name}`}>
      <FirstWay />
      <h2>{t('kinds')}</h2>
      <ul className="usa-list usa-list--unstyled c-tiles">{types.map((type) => <li key={type}><TypeCard type={type} withWork={!isTrade(me)} /></li>)}</ul>
      <OtherWays />
    </Page>
  );
}

/** What somebody may begin, the usual thing first. */
const WAYS = [
  { key: 'appeal', to: '/file', roles: ['IMPORTER_USER', 'BROKER_USER'] },
  { key: 'center', to: '/center', roles: ['IMPORTER_USER', 'BROKER_USER'] },
  { key: 'petition', to: '/file/fpf', roles: ['IMPORTER_USER', 'BROKER_USER', 'FPF_PARALEGAL', 'FPF_OFFICER'] },
  { key: 'zone', to: '/file/ftz', roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] },
  { key: 'recorded', to: '/file', roles: ['OFO_HQ_ANALYST'] },
  { key: 'representation', to: '/representation', roles: ['IMPORTER_USER', 'BROKER_USER', 'OFO_HQ_ANALYST', 'OFO_HQ_SUPERVISOR'] },
  { key: 'webhooks', to: '/webhooks', roles: ['IMPORTER_USER', 'BROKER_USER'] },
] as const satisfies readonly { readonly key: string; readonly to: string; readonly roles: readonly Role[] }[];

/** What most people of that role come for. */
function FirstWay() {
  const t = useWords('start');
  const me = useMe();
  const [first] = WAYS.filter(({ roles }) => hasRole(me, ...roles));
  if (first === undefined) return null;
  return (
    <section className="c-lead" aria-labelledby="first-way">
      <div><h2 id="first-way">{t(`way.${first.key}.title`)}</h2><p>{t(`way.${first.key}.text`)}</p></div>
      <p><Link to={first.to} className="usa-button">{t(`way.${first.key}.action`)}</Link></p>
    </section>
  );
}

function OtherWays() {
  const t = useWords('start');
  const me = useMe();
  const [, ...others] = WAYS.filter(({ roles }) => hasRole(me, ...roles));
  if (others.length === 0) return null;
  return (
    <>
      <h2>{t('ways')}</h2>
      <ul className="usa-list usa-list--unstyled c-tiles">
        {others.map(({ key, to }) => <li key={key} className="c-way"><h3>{t(`way.${key}.title`)}</h3><p>{t(`way.${key}.text`)}</p><p><Link to={to} className="usa-link">{t(`way.${key}.action`)}</Link></p></li>)}
      </ul>
    </>
  );
}

/** One kind of case: how many are open, how many wait for this person. */
function TypeCard({ type, withWork }: { readonly type: CaseType; readonly withWork: boolean }) {
  const t = useWords('start');
  const cases = useWords('cases');
  const open = useCount<CaseRow>(type, `?closed=false&limit=${MOST}`);
  return (
    <div className="c-tile c-tile--counts">
      <h3>{cases(`type.${type}`)}</h3>
      <Link to="/cases" search={{ type }} className="c-count"><Number count={open} /><span className="c-count__words">{t('cases')}</span></Link>
      {withWork ? <Work type={type} /> : <Turns type={type} />}
    </div>
  );
}

function Work({ type }: { readonly type: CaseType }) {
  const t = useWords('start');
  const mine = useCount<WorkItem>(type, `/worklist?owner=me&limit=${MOST}`);
  const unowned = useCount<WorkItem>(type, `/worklist?unowned=true&limit=${MOST}`);
  return (
    <>
      <Link to="/cases" search={{ type }} className="c-count"><Number count={mine} /><span className="c-count__words">{t('card.mine')}<span>{t('card.mineHint')}</span></span></Link>
      <Link to="/cases" search={{ type }} className="c-count"><Number count={unowned} /><span className="c-count__words">{t('card.unowned')}<span>{t('card.unownedHint')}</span></span></Link>
    </>
  );
}

function Turns({ type }: { readonly type: CaseType }) {
  const t = useWords('start');
  const turn = useCount<CaseRow>(type, `?closed=false&limit=${MOST}`, (row) => row.status === 'ADDITIONAL_INFORMATION_REQUIRED');
  return <Link to="/cases" search={{ type }} className="c-count"><Number count={turn} /><span className="c-count__words">{t('card.yourTurn')}<span>{t('card.yourTurnHint')}</span></span></Link>;
}
