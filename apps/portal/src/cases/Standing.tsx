// Owns where a case stands, in plain words: its stage or its status, who has it, what is due next, the course of its type.
import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../api/answers.js';
import { deadlinesQuery } from '../api/queries.js';
import { useSay } from '../acts/say.js';
import { Due } from '../kit/Due.js';
import { Steps } from '../kit/form/Steps.js';
import { sayDay, sayDistance } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useLanguage, useWords } from '../words/index.js';
import { courseOf } from './course.js';
import { outcomeOf, wasAtHeadquarters, type Reading } from './readings.js';

export function Standing({ view, reading }: { readonly view: CaseView; readonly reading: Reading }) {
  const t = useWords('cases');
  const say = useSay(view.type);
  return (
    <section className="c-standing" aria-labelledby="standing">
      <h2 id="standing" className="usa-sr-only">{t('page.status')}</h2>
      <p className="c-standing__words">{view.stage === null || reading.of === 'draft' ? say(`meaning.${view.status}`) : say(`stage.${view.stage}`)}</p>
      <Outcome reading={reading} />
      <dl className="c-facts c-facts--standing">
        <Next view={view} />
        {view.stage === null ? null : <Holder view={view} />}
        <div><dt>{t('page.opened')}</dt><dd><When at={view.openedAt} /></dd></div>
      </dl>
    </section>
  );
}

/** The steps of its course; none for a case that left it. */
export function Course({ view, reading }: { readonly view: CaseView; readonly reading: Reading }) {
  const say = useSay(view.type);
  const course = courseOf(view.type, { stage: view.stage, status: view.status, atHeadquarters: wasAtHeadquarters(reading), outcome: outcomeOf(reading) });
  return course === null ? null : <div className="c-case__course"><Steps steps={course.steps.map((step) => say(`step.${step}`))} at={course.at} /></div>;
}

/** The next date that runs. Zones of offices come with the deadlines in full. */
function Next({ view }: { readonly view: CaseView }) {
  const t = useWords('cases');
  const language = useLanguage();
  const full = useQuery(deadlinesQuery(view.type, view.id)).data?.items;
  const next = view.deadlines.filter((one) => one.verdict === 'running' && one.dueAt !== null).sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0];
  const isPaused = next === undefined && view.deadlines.some((one) => one.verdict === 'paused');
  const zone = full?.find((one) => one.id === next?.id)?.zone;
  return (
    <div>
      <dt>{t('page.next')}</dt>
      <dd>
        {next?.dueAt ? (
          <>
            {zone === undefined ? <When at={next.dueAt} /> : <Due at={next.dueAt} zone={zone} />}
            <span className="c-facts__note"><span lang="en">{next.title}</span> · {next.dueAt <= view.asOf ? <strong className="c-late c-late--inline">{t('overdue')}</strong> : sayDistance(next.dueAt, view.asOf, language)}</span>
          </>
        ) : isPaused ? t('page.waits') : t('page.noNext')}
      </dd>
    </div>
  );
}

function Holder({ view }: { readonly view: CaseView }) {
  const t = useWords('cases');
  const owners = [...new Set(view.tasks.flatMap(({ ownerName }) => (ownerName === null ? [] : [ownerName])))];
  return (
    <div>
      <dt>{t('page.heldBy')}</dt>
      <dd>{view.heldBy === null ? t('page.nobody') : (view.offices[view.heldBy] ?? view.heldBy)}{owners.length === 0 ? null : <span className="c-facts__note">{t('page.owners', { who: owners.join(', ') })}</span>}</dd>
    </div>
  );
}

/** How it ended, or what was decided. */
function Outcome({ reading }: { readonly reading: Reading }) {
  const t = useWords('cases');
  const language = useLanguage();
  const appeal = useSay('reassignment');
  const zone = useSay('ftz');
  const petition = useSay('fpf');
  const said = (words: string, more?: string): React.ReactNode => <p className="c-standing__outcome"><strong>{words}</strong>{more === undefined ? null : <> {more}</>}</p>;
  if (reading.of === 'appeal') {
    const { decision, ending } = reading.view;
    if (decision) return said(appeal(`word.OUTCOME.${decision.outcome}`), decision.effectiveOn === null ? undefined : t('effect', { on: sayDay(decision.effectiveOn, language) }));
    return ending ? said(appeal(`word.ENDING.${ending.outcome}`)) : null;
  }
  if (reading.of === 'zone') return reading.side === 'agency' && reading.view.ending ? said(zone(`word.OUTCOME.${reading.view.ending.outcome}`)) : null;
  if (reading.of === 'petition') {
    const outcome = outcomeOf(reading);
    return outcome === null ? null : said(petition(`word.OUTCOME.${outcome}`));
  }
  return null;
}
