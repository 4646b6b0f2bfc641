// Owns the deadlines of a case: which run and which have ended, each opening to why it is that date. Must never compute a date.
import type { CaseType } from '@centerline/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Deadline } from '../api/answers.js';
import { deadlinesQuery } from '../api/queries.js';
import { Due } from '../kit/Due.js';
import { Icon, type IconName } from '../kit/Icon.js';
import { RuleNote } from '../kit/RuleNote.js';
import { Ready } from '../kit/states.js';
import { sayDistance } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useLanguage, useWords } from '../words/index.js';
import { Why } from './Why.js';

type Standing = Deadline['verdict'] | 'overdue';
const SIGN: Readonly<Record<Standing, IconName>> = { running: 'schedule', paused: 'pause', met: 'checkCircle', missed: 'error', cancelled: 'close', overdue: 'warning' };
const isOpen = ({ verdict }: Deadline): boolean => verdict === 'running' || verdict === 'paused';
const standingOf = ({ verdict, dueAt }: Deadline, asOf: string): Standing => (verdict === 'running' && dueAt !== null && dueAt <= asOf ? 'overdue' : verdict);
const byDate = (a: Deadline, b: Deadline): number => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1);

/** @param only `open` shows those that run or wait, and leads to the others. */
export function Deadlines({ type, id, only }: { readonly type: CaseType; readonly id: string; readonly only?: 'open' }) {
  const t = useWords('cases');
  const query = useQuery(deadlinesQuery(type, id));
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{t(only === 'open' ? 'page.running' : 'page.deadlines')}</h2>
      <Ready query={query}>
        {({ asOf, items }) => {
          const open = items.filter(isOpen).sort(byDate);
          const ended = items.filter((one) => !isOpen(one)).sort(byDate);
          return (
            <>
              {open.length === 0 ? <p>{t('page.noneRuns')}</p> : <Cards deadlines={open} asOf={asOf} />}
              {ended.length === 0 ? null : only === 'open'
                ? <p><Link to="/cases/$type/$id/$part" params={{ type, id, part: 'deadlines' }} className="usa-link">{t('page.allDeadlines', { count: items.length })}</Link></p>
                : <><h3>{t('page.ended')}</h3><Cards deadlines={ended} asOf={asOf} /></>}
            </>
          );
        }}
      </Ready>
    </section>
  );
}

const Cards = ({ deadlines, asOf }: { readonly deadlines: readonly Deadline[]; readonly asOf: string }) => (
  <ul className="usa-list usa-list--unstyled c-deadlines">{deadlines.map((one) => <li key={one.id} id={`deadline-${one.id.replaceAll(':', '-')}`} className="c-deadline"><Card deadline={one} asOf={asOf} /></li>)}</ul>
);

function Card({ deadline, asOf }: { readonly deadline: Deadline; readonly asOf: string }) {
  const t = useWords('cases');
  const language = useLanguage();
  const { dueAt, zone, endedAt, title } = deadline;
  const standing = standingOf(deadline, asOf);
  const runs = standing === 'running' || standing === 'overdue';
  return (
    <>
      <div className="c-deadline__head">
        <h3 className="c-deadline__title" lang="en">{title}</h3>
        <span className={`c-verdict c-verdict--${standing}`}><Icon name={SIGN[standing]} />{t(`deadline.verdict.${standing}`)}</span>
      </div>
      <p className="c-deadline__due">
        {dueAt === null ? t('deadline.pausedDate') : <><span className="text-base-dark">{runs ? t('deadline.due') : t('deadline.was')}</span> <Due at={dueAt} zone={zone} />{runs ? <span className="c-deadline__left">{sayDistance(dueAt, asOf, language)}</span> : null}</>}
      </p>
      {endedAt === null ? null : <p className="c-deadline__by">{t('deadline.endedAt')} <When at={endedAt} /></p>}
      <p className="c-deadline__by">{t('deadline.owedBy', { who: deadline.owedByName })} · {t(`deadline.basis.${deadline.basis}`)} · <RuleNote rule={deadline.rule} /></p>
      <details className="c-why">
        <summary><Icon name="expandMore" />{t('deadline.why')}<span className="usa-sr-only">: {title}</span></summary>
        <Why deadline={deadline} />
      </details>
    </>
  );
}
