// Owns what happened to a case, newest last, as its reader may know it.
import type { CaseType } from '@centerline/cases';
import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../api/queries.js';
import { Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';
import { joinRepeats } from './timelines.js';

export function Timeline({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  const query = useQuery(timelineQuery(type, id));
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('page.timeline')}</h2>
      <Ready query={query}>
        {(lines) => (lines.length === 0 ? <p>{t('page.timelineNone')}</p> : (
          <ol className="c-timeline">
            {joinRepeats(lines).map(({ line, times }) => (
              <li key={line.version} className="c-timeline__item">
                <p className="c-timeline__what" lang="en" dir="auto">{line.summary}</p>
                <p className="c-timeline__when"><When at={line.at} /> · {t('page.by', { who: line.actorName })}{times === 1 ? null : <> · {t('times', { count: times })}</>}</p>
              </li>
            ))}
          </ol>
        ))}
      </Ready>
    </section>
  );
}
