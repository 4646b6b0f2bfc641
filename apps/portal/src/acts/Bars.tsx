// Owns how it is said why somebody may not do something: by role and stage in the reader's language, by the law's own words where it has some.
import type { ActBar, ActStanding, BarKind, CaseType } from '@centerline/cases';
import { POSSIBLE as APPEAL } from '@centerline/reassignment';
import { POSSIBLE as ZONE } from '@centerline/ftz';
import { POSSIBLE as PETITION } from '@centerline/fpf';
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../api/answers.js';
import { Icon } from '../kit/Icon.js';
import { RuleNote } from '../kit/RuleNote.js';
import { isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { weightOf } from './weights.js';
import type { Weight } from './plan.js';
import { useSay } from './say.js';

const STAGES: Readonly<Record<CaseType, Readonly<Record<string, readonly string[]>>>> = { reassignment: APPEAL, ftz: ZONE, fpf: PETITION };
const stagesFor = (type: CaseType, command: string): readonly string[] => Object.entries(STAGES[type]).flatMap(([stage, commands]) => (commands.includes(command) ? [stage] : []));

export function BarWords({ view, act }: { readonly view: CaseView; readonly act: ActStanding }) {
  const t = useWords('acts');
  const roleWords = useWords('start');
  const say = useSay(view.type);
  const me = useMe();
  const { bar } = act;
  if (bar === null) return null;
  switch (bar.because) {
    case 'role':
      return <>{t('bars.role', { roles: act.roles.map((role) => roleWords(`role.${role}`)).join(', ') })}</>;
    case 'office':
      return <>{t('bars.office')}</>;
    case 'stage':
      return <>{isTrade(me) ? t('bars.notNow') : t('bars.atStages', { stages: stagesFor(view.type, act.command).map((stage) => say(`stage.${stage}`)).join(' · ') })}</>;
    case 'duties':
    case 'conditions':
      return <><span lang="en">{bar.message}</span> <RuleNote rule={bar.rule} /></>;
  }
}

const WEIGHTS: readonly Weight[] = ['course', 'record', 'exit'];
const GROUPS: readonly { readonly key: 'yours' | 'duties' | 'stage' | 'others'; readonly because: readonly BarKind[] }[] = [
  { key: 'yours', because: ['conditions'] }, { key: 'duties', because: ['duties'] }, { key: 'stage', because: ['stage'] }, { key: 'others', because: ['role', 'office'] },
];
const isBarred = (act: ActStanding): act is ActStanding & { readonly bar: ActBar } => act.bar !== null;

/** What the reader may do now, and what not with the reasons. */
export function ActsCard({ view, acts }: { readonly view: CaseView; readonly acts: readonly ActStanding[] }) {
  const t = useWords('acts');
  const me = useMe();
  const known = acts.filter(({ command }) => weightOf(view.type, command) !== null);
  const open = known.filter(({ bar }) => bar === null);
  const barred = known.filter(isBarred);
  const isOver = view.status === 'CLOSED' || view.status === 'WITHDRAWN';
  return (
    <section className="c-acts" aria-labelledby="acts">
      <h2 id="acts">{t('title')}</h2>
      {open.length > 0 ? null : <p>{isOver ? t('ended') : t(isTrade(me) ? 'none.party' : 'none.agency')}</p>}
      {WEIGHTS.map((weight) => <Group key={weight} view={view} weight={weight} acts={open.filter(({ command }) => weightOf(view.type, command) === weight)} isAlone={open.every(({ command }) => weightOf(view.type, command) === weight)} />)}
      {barred.length === 0 || isOver && open.length === 0 ? null : <Barred view={view} barred={barred} />}
    </section>
  );
}

function Group({ view, weight, acts, isAlone }: { readonly view: CaseView; readonly weight: Weight; readonly acts: readonly ActStanding[]; readonly isAlone: boolean }) {
  const t = useWords('acts');
  const say = useSay(view.type);
  if (acts.length === 0) return null;
  return (
    <>
      {isAlone && weight === 'course' ? null : <h3 className="c-acts__weight">{t(`weight.${weight}`)}</h3>}
      <ul className="c-acts__list">
        {acts.map(({ command }) => (
          <li key={command}>
            <Link to="/cases/$type/$id/act/$command" params={{ type: view.type, id: view.id, command }} className={`c-acts__act c-acts__act--${weight}`}><span>{say(`act.${command}.name`)}</span><Icon name="arrowForward" /></Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Barred({ view, barred }: { readonly view: CaseView; readonly barred: readonly (ActStanding & { readonly bar: ActBar })[] }) {
  const t = useWords('acts');
  const say = useSay(view.type);
  return (
    <details className="c-why c-bars">
      <summary><Icon name="expandMore" />{t('bars.title', { count: barred.length })}</summary>
      <div className="c-bars__body">
        {GROUPS.map(({ key, because }) => {
          const acts = barred.filter(({ bar }) => because.includes(bar.because));
          if (acts.length === 0) return null;
          return (
            <section key={key}>
              <h3>{t(`bars.${key}`)}</h3>
              <dl className="c-bars__list">{acts.map((act) => <div key={act.command}><dt>{say(`act.${act.command}.name`)}</dt><dd><BarWords view={view} act={act} /></dd></div>)}</dl>
            </section>
          );
        })}
      </div>
    </details>
  );
}
