// Owns the first page of a case: where it stands, what may be done, the facts, the work, the dates that run, what happened last.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import { useEffect, useState } from 'react';
import { timelineQuery } from '../api/queries.js';
import { ActsCard } from '../acts/Bars.js';
import { doneOn, forgetDone } from '../acts/done.js';
import { actsQuery } from '../acts/queries.js';
import { useSay } from '../acts/say.js';
import { Notice } from '../kit/Notice.js';
import { Ready } from '../kit/states.js';
import { NotFoundPage } from '../shell/Errors.js';
import { isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { keptTrail, stepOn, type TrailCase } from '../worklist/trail.js';
import { CaseFrame } from './CaseFrame.js';
import { Deadlines } from './Deadlines.js';
import { Facts } from './facts/Facts.js';
import { HistoryList } from './History.js';
import { Recuse } from './Recuse.js';
import { Course, Standing } from './Standing.js';
import { isCaseType } from './types.js';
import { Work } from './Work.js';

const route = getRouteApi('/cases/$type/$id');
/** How much of the history the first page tells. */
const LATEST = 3;

export function CasePage() {
  const { type, id } = route.useParams();
  return isCaseType(type) ? <OneCase key={`${type}/${id}`} type={type} id={id} /> : <NotFoundPage />;
}

function OneCase({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const me = useMe();
  const acts = useQuery(actsQuery(type, id));
  return (
    <CaseFrame type={type} id={id} part={null}>
      {(view, reading) => (
        <>
          <JustDone type={type} id={id} />
          <Course view={view} reading={reading} />
          <div className="c-case__top">
            <Standing view={view} reading={reading} />
            <Ready query={acts} lines={4}>{({ items }) => <ActsCard view={view} acts={items} />}</Ready>
          </div>
          {isTrade(me) ? null : <Work view={view} />}
          <Facts reading={reading} />
          {reading.of === 'draft' ? null : <Deadlines type={type} id={id} only="open" />}
          <Latest type={type} id={id} />
          {isTrade(me) || view.status === 'CLOSED' || view.status === 'WITHDRAWN' ? null : <Recuse view={view} />}
        </>
      )}
    </CaseFrame>
  );
}

/** Says what was just done, once. */
function JustDone({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('acts');
  const say = useSay(type);
  const [done] = useState(() => doneOn(type, id));
  const [next] = useState(() => nextOnTrail(id));
  useEffect(() => forgetDone(), []);
  if (done === null) return null;
  return (
    <Notice type="success" heading={t('done.title', { act: say(`act.${done.command}.name`) })} isNews>
      <p>{done.earlier ? t('done.earlier') : t('done.undo')}</p>
      {next === null ? null : <p><Link to="/cases/$type/$id" params={{ type: next.type, id: next.id }} className="usa-link">{t('done.next')}: {next.number}</Link></p>}
    </Notice>
  );
}

/** The next case of the list this one was come to from. */
function nextOnTrail(id: string): TrailCase | null {
  const trail = keptTrail(sessionStorage);
  return trail === null ? null : (stepOn(trail, id)?.next ?? null);
}

function Latest({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  const query = useQuery(timelineQuery(type, id));
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{t('page.latest')}</h2>
      <Ready query={query}>{(lines) => <HistoryList lines={lines.slice(-LATEST)} type={type} id={id} />}</Ready>
      <p><Link to="/cases/$type/$id/$part" params={{ type, id, part: 'history' }} className="usa-link">{t('page.allHistory')}</Link></p>
    </section>
  );
}
