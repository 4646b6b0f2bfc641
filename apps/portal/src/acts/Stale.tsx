// Owns what is said when somebody changed the case meanwhile: what happened since, and the way on with everything that was typed.
import type { CaseType } from '@centerline/cases';
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../api/queries.js';
import { Notice } from '../kit/Notice.js';
import { Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';

/** @param since the version the writer saw. */
export function Stale({ type, id, since, onGo }: { readonly type: CaseType; readonly id: string; readonly since: number; readonly onGo: () => void }) {
  const t = useWords('acts');
  const cases = useWords('cases');
  const query = useQuery({ ...timelineQuery(type, id), staleTime: 0 });
  return (
    <Notice type="warning" heading={t('stale.title')} isNews>
      <p>{t('stale.lead')}</p>
      <Ready query={query} lines={2}>
        {(lines) => {
          const since_ = lines.filter(({ version }) => version > since);
          if (since_.length === 0) return <p>{t('stale.nothing')}</p>;
          return <ul className="usa-list">{since_.map((line) => <li key={`${line.version}${line.at}${line.summary}`}><strong lang="en" dir="auto">{line.summary}</strong> <span className="text-base-dark"><When at={line.at} /> · {cases('page.by', { who: line.actorName })}</span></li>)}</ul>;
        }}
      </Ready>
      <div className="c-actions">
        <Button type="button" onClick={onGo}>{t('stale.go')}</Button>
        <a className="usa-link" href={`/cases/${type}/${id}`} target="_blank" rel="noopener">{t('stale.look')}</a>
      </div>
    </Notice>
  );
}
