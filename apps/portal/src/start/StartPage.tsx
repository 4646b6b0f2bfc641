// Owns the first page after signing in: what waits for this person, each count leading to its list.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
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
      {hasRole(me, 'IMPORTER_USER', 'BROKER_USER') ? <FileCard /> : null}
      <h2>{t('kinds')}</h2>
      <ul className="usa-list usa-list--unstyled c-tiles">{types.map((type) => <li key={type}><TypeCard type={type} withWork={!isTrade(me)} /></li>)}</ul>
    </Page>
  );
}

function FileCard() {
  const t = useWords('start');
  return (
    <section className="c-lead" aria-labelledby="file">
      <div><h2 id="file">{t('file.title')}</h2><p>{t('file.text')}</p></div>
      <p><Link to="/file" className="usa-button usa-button--big">{t('file.action')}</Link></p>
    </section>
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
