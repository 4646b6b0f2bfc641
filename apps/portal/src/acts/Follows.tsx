// Owns how the consequences of an act are told before it is done: where the case goes, dates, work, who is told. Says what the law answered, nothing else.
import type { CaseType, ClockConsequence, Consequences, NoticeConsequence, TaskConsequence } from '@centerline/cases';
import { Due } from '../kit/Due.js';
import { RuleNote } from '../kit/RuleNote.js';
import { isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { useSay } from './say.js';

export function Follows({ type, what }: { readonly type: CaseType; readonly what: Consequences }) {
  const t = useWords('acts');
  return (
    <div className="c-follows">
      <Part title={t('follows.course')}><Course type={type} what={what} /></Part>
      {what.clocks.length === 0 ? null : <Part title={t('follows.dates')}>{what.clocks.map((clock) => <li key={clock.id}><Clock clock={clock} /></li>)}</Part>}
      {what.tasks.length === 0 ? null : <Part title={t('follows.work')}>{what.tasks.map((task) => <li key={task.id}><Work task={task} /></li>)}</Part>}
      <Part title={t('follows.told')}>{what.tells.length === 0 ? <li>{t('follows.nobodyTold')}</li> : what.tells.map((told) => <li key={`${told.to}${told.name ?? ''}${told.subject}`}><Told told={told} /></li>)}</Part>
      {what.summary === null ? null : <p className="c-follows__history">{t('follows.history')} <q lang="en" dir="auto">{what.summary}</q></p>}
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) => <div className="c-follows__part"><h3>{title}</h3><ul>{children}</ul></div>;

function Course({ type, what: { stage, status, heldBy } }: { readonly type: CaseType; readonly what: Consequences }) {
  const t = useWords('acts');
  const cases = useWords('cases');
  const say = useSay(type);
  const stageOf = (one: string | null): string => (one === null ? '–' : say(`stage.${one}`));
  return (
    <>
      {stage === null
        ? <li>{status.from === status.to || status.from === null || status.to === null ? t('follows.stays') : t('follows.status', { from: cases(`status.${status.from}`), to: cases(`status.${status.to}`) })}</li>
        : <li>{stage.from === stage.to ? t('follows.stays') : t('follows.stage', { from: stageOf(stage.from), to: stageOf(stage.to) })}</li>}
      {heldBy === null || heldBy.from === heldBy.to ? null : <li>{heldBy.to === null ? t('follows.ends') : t('follows.heldBy', { who: heldBy.to })}</li>}
    </>
  );
}

function Clock({ clock: { title, change, dueAt, dueBefore, verdict, owedByName, rule, zone } }: { readonly clock: ClockConsequence }) {
  const t = useWords('acts');
  const named = { title: `“${title}”` };
  const by = <span className="c-follows__by">{t('follows.clock.owedBy', { who: owedByName })} · <RuleNote rule={rule} /></span>;
  switch (change) {
    case 'starts':
      return <>{t('follows.clock.starts', named)} {dueAt === null ? null : <strong><Due at={dueAt} zone={zone} /></strong>}{by}</>;
    case 'resumes':
      return <>{t('follows.clock.resumes', named)} {dueAt === null ? null : <strong><Due at={dueAt} zone={zone} /></strong>}{by}</>;
    case 'pauses':
      return <>{t('follows.clock.pauses', named)} {dueBefore === null ? null : <Due at={dueBefore} zone={zone} />}{by}</>;
    case 'moves':
      return <>{t('follows.clock.moves', named)} {dueAt === null ? null : <strong><Due at={dueAt} zone={zone} /></strong>}{dueBefore === null ? null : <span className="c-follows__by">{t('follows.clock.moved')} <Due at={dueBefore} zone={zone} /></span>}{by}</>;
    case 'ends':
      return <>{t(`follows.clock.${verdict === 'missed' ? 'missed' : verdict === 'met' ? 'met' : 'cancelled'}`, named)}</>;
  }
}

function Work({ task: { title, unitName, change, ownerName } }: { readonly task: TaskConsequence }) {
  const t = useWords('acts');
  if (change === 'closes') return <>{t('follows.task.closes', { title })}</>;
  return <>{ownerName === null ? t('follows.task.opens', { who: unitName, title }) : t('follows.task.opensFor', { owner: ownerName, who: unitName, title })}</>;
}

function Told({ told: { to, name, subject } }: { readonly told: NoticeConsequence }) {
  const t = useWords('acts');
  const me = useMe();
  if (to === 'party') return <>{t(isTrade(me) ? 'follows.tells.partySelf' : 'follows.tells.party', { subject })}</>;
  return <>{t(`follows.tells.${to}`, { who: name ?? '', subject })}</>;
}
