// Owns the bar by which time passes in a development installation: to the next deadline or by days, and what was due on the way. Everything on the page is then read again.
import { Button } from '@trussworks/react-uswds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Failure } from '../api/ask.js';
import { Icon } from '../kit/Icon.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';
import { advance, clockQuery, knownMark, LENGTHS, type DueLine, type Journey, type Length } from './journey.js';

type Standing = { readonly kind: 'idle' } | { readonly kind: 'underway' } | { readonly kind: 'arrived'; readonly journey: Journey } | { readonly kind: 'failed'; readonly failure: Failure };

export function TravelBar() {
  const t = useWords('travel');
  const client = useQueryClient();
  const clock = useQuery(clockQuery);
  const [standing, setStanding] = useState<Standing>({ kind: 'idle' });
  const go = async (by: Length): Promise<void> => {
    setStanding({ kind: 'underway' });
    const answer = await advance(by);
    setStanding(answer.kind === 'ok' ? { kind: 'arrived', journey: answer.value } : { kind: 'failed', failure: answer });
    await client.invalidateQueries();
  };
  return (
    <aside className="c-travel" aria-label={t('label')}>
      <details className="grid-container">
        <summary><Icon name="schedule" /><strong>{t('label')}</strong> {clock.data === undefined ? null : <span>{t('now')} <When at={clock.data.now} /></span>}<Icon name="expandMore" /></summary>
        <div className="c-travel__inside">
          <p>{t('lead')}</p>
          <div className="c-actions">
            {LENGTHS.map((by) => <Button key={by} type="button" inverse outline disabled={standing.kind === 'underway'} onClick={() => void go(by)}>{t(`by.${by}`)}</Button>)}
          </div>
          <div role="status">
            {standing.kind === 'underway' ? <p>{t('underway')}</p> : null}
            {standing.kind === 'failed' ? <p>{t('failed')} {'problem' in standing.failure ? <span lang="en">{standing.failure.problem.detail}</span> : null}</p> : null}
            {standing.kind === 'arrived' ? <Arrived journey={standing.journey} /> : null}
          </div>
        </div>
      </details>
    </aside>
  );
}

function Arrived({ journey: { from, to, stops } }: { readonly journey: Journey }) {
  const t = useWords('travel');
  return (
    <>
      <p>{t('arrived', { count: stops.length })} <When at={from} /> → <strong><When at={to} /></strong></p>
      {stops.length === 0 ? null : (
        <ol className="c-travel__stops" tabIndex={0} aria-label={t('stops')}>
          {stops.map(({ at, due, others }) => (
            <li key={at}>
              <When at={at} />
              <ul>
                {due.map((line) => <li key={`${line.caseId}${line.clock ?? ''}${line.mark ?? ''}`}><Line line={line} /></li>)}
                {others === 0 ? null : <li>{t('others', { count: others })}</li>}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Line({ line: { caseId, number, type, clock, mark } }: { readonly line: DueLine }) {
  const t = useWords('travel');
  const known = mark === undefined || mark === null ? null : knownMark(mark);
  const words = clock === undefined ? t('something') : mark === null ? t('mark.PAUSE_ENDS') : known === null ? mark : t(`mark.${known}`);
  return <><Link to="/cases/$type/$id" params={{ type, id: caseId }} className="usa-link">{number}</Link>: {clock === undefined ? null : <span lang="en">{clock} – </span>}{words}</>;
}
