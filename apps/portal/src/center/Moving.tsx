// Owns the question "what would have to change": for the Center that is chosen, each way with its fewest lines, and what it would come to.
import type { ArrangedRow, Shares } from '@centerline/reassignment';
import { useState } from 'react';
import type { Reference } from '../filing/judging.js';
import { sayNumber, sayShare } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import { destinationOf, waysTo, type MapInUse } from './moving.js';

interface Props {
  readonly rows: readonly ArrangedRow[];
  readonly map: MapInUse;
  readonly shares: Shares;
  readonly reference: Reference;
  readonly nameOf: (code: string) => string;
}

export function Moving({ rows, map, shares, reference, nameOf }: Props) {
  const t = useWords('center');
  const language = useLanguage();
  const others = reference.centers.filter(({ code }) => code !== shares.predominant && destinationOf(code, rows, map) !== null);
  const [chosen, choose] = useState('');
  const center = others.some(({ code }) => code === chosen) ? chosen : (shares.runnerUp ?? others[0]?.code ?? '');
  const ways = center === '' ? [] : waysTo(center, rows, map);
  const linesOf = (after: Shares, code: string | null): number => after.centers.find((one) => one.center === code)?.lines ?? 0;
  const shareOf = (after: Shares, code: string | null): string => sayShare(after.centers.find((one) => one.center === code)?.lineShare ?? 0, language);
  return (
    <section aria-labelledby="moving">
      <h2 id="moving">{t('moving.title')}</h2>
      <p>{t('moving.lead')}</p>
      <label className="usa-label" htmlFor="towards">{t('moving.towards')}</label>
      <select id="towards" className="usa-select c-input--full" value={center} onChange={(event) => choose(event.target.value)}>{others.map(({ code }) => <option key={code} value={code}>{nameOf(code)}</option>)}</select>
      <ul className="usa-list c-moves" aria-live="polite">
        {ways.map(({ move, after }) => (
          <li key={move.kind}>
            <strong>{t(`moving.kind.${move.kind}`, { count: move.lines, lines: sayNumber(move.lines, language), heading: move.heading4 ?? '', from: move.from === null ? '' : nameOf(move.from) })}</strong>
            <span className="display-block text-base-dark">{t('moving.after', { to: nameOf(move.to), share: shareOf(after, move.to) })}{move.from === null ? '' : ` ${t('moving.before', { from: nameOf(move.from), share: shareOf(after, move.from) })}`}{move.from !== null && linesOf(after, move.to) === linesOf(after, move.from) ? ` ${t('moving.level')}` : ''}</span>
          </li>
        ))}
      </ul>
      <p className="text-base-dark">{t('moving.caution')}</p>
    </section>
  );
}
