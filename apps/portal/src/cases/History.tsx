// Owns what happened to a case, as its reader may know it: told in full, by kind if wished, each line with an address of its own.
import { Button } from '@trussworks/react-uswds';
import type { CaseType } from '@centerline/cases';
import { useEffect, useState } from 'react';
import type { TimelineLine } from '../api/answers.js';
import { When } from '../kit/When.js';
import { Icon } from '../kit/Icon.js';
import { ownZone, sayDatesIn } from '../kit/times.js';
import { useWords } from '../words/index.js';
import { KINDS, kindOf, reasonOf, type EventKind } from './events.js';
import { joinRepeats } from './timelines.js';

/** The address of a line within its page. Papers share the version of the change they lie beside. */
const anchorOf = (lines: readonly TimelineLine[], index: number): string => {
  const line = lines[index];
  const before = lines.slice(0, index).filter(({ version }) => version === line?.version).length;
  return `event-${line?.version ?? 0}${before === 0 ? '' : `-${before}`}`;
};

export function History({ lines, type, id }: { readonly lines: readonly TimelineLine[]; readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  const [kind, setKind] = useState<EventKind | 'all'>('all');
  const present = KINDS.filter((one) => lines.some((line) => kindOf(line) === one));
  const shown = kind === 'all' ? lines : lines.filter((line) => kindOf(line) === kind);
  // Links into a history that was loaded after its page.
  useEffect(() => {
    const target = document.getElementById(window.location.hash.slice(1));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {present.length < 2 ? null : (
        <fieldset className="usa-fieldset c-filter">
          <legend className="usa-legend">{t('history.filter')}</legend>
          {(['all', ...present] as const).map((one) => (
            <Button key={one} type="button" outline={one !== kind} aria-pressed={one === kind} onClick={() => setKind(one)}>{one === 'all' ? t('history.all') : t(`history.kind.${one}`)}</Button>
          ))}
        </fieldset>
      )}
      <p role="status" className="text-base-dark">{t('history.shown', { count: shown.length })}</p>
      <HistoryList lines={shown} all={lines} type={type} id={id} />
    </>
  );
}

/** Lines of a history, newest last. */
export function HistoryList({ lines, all = lines, type, id }: { readonly lines: readonly TimelineLine[]; readonly all?: readonly TimelineLine[]; readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  // Summaries are written in English, their dates too.
  const said = (summary: string): string => sayDatesIn(summary, 'en', ownZone());
  if (lines.length === 0) return <p>{t('page.timelineNone')}</p>;
  return (
    <ol className="c-timeline">
      {joinRepeats(lines).map(({ line, times }) => {
        const anchor = anchorOf(all, all.indexOf(line));
        const reason = reasonOf(line);
        return (
          <li key={`${anchor}${line.summary}`} id={anchor} tabIndex={-1} className="c-timeline__item">
            <p className="c-timeline__what" lang="en" dir="auto">{said(line.summary)}</p>
            {reason === null ? null : <p className="c-timeline__why" dir="auto">{t('history.reason')} {reason}</p>}
            {line.publicSummary === undefined ? null : <p className="c-timeline__public">{line.publicSummary === null ? <><Icon name="lock" />{t('history.internal')}</> : line.publicSummary === line.summary ? t('history.public') : <>{t('history.publicSays')} <q lang="en">{said(line.publicSummary)}</q></>}</p>}
            <p className="c-timeline__when"><When at={line.at} /> · {t('page.by', { who: line.actorName })}{times === 1 ? null : <> · {t('times', { count: times })}</>} · <a className="usa-link" href={`/cases/${type}/${id}/history#${anchor}`}>{t('history.link')}<span className="usa-sr-only">: {line.summary}</span></a></p>
          </li>
        );
      })}
    </ol>
  );
}
