// Owns the top of a receipt: number, time, fingerprint, and taking it along. What was received is a text, so that anybody can compute its fingerprint again.
import { Button } from '@trussworks/react-uswds';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseView } from '../../api/answers.js';
import { download } from '../../kit/download.js';
import { When } from '../../kit/When.js';
import { useWords } from '../../words/index.js';
import { canonical } from '@centerline/cases';
import { fingerprintOf } from '../receipt.js';

interface Props {
  readonly view: Pick<CaseView, 'id' | 'number' | 'type'>;
  /** What was received, as its reader may read it. */
  readonly received: unknown;
  readonly receivedAt: string;
  readonly from: string | null;
  /** Of the office that received it. */
  readonly zone: string;
}

export function Receipt({ view, received, receivedAt, from, zone }: Props) {
  const t = useWords('filing');
  const text = canonical(received);
  const [print, setPrint] = useState('');
  useEffect(() => void fingerprintOf(text).then(setPrint), [text]);
  return (
    <>
      <div className="c-receipt">
        <p className="c-receipt__number">{view.number}</p>
        <dl className="c-facts">
          <div><dt>{t('received.at')}</dt><dd><When at={receivedAt} zone={zone} /></dd></div>
          {from === null ? null : <div><dt>{t('received.from')}</dt><dd>{from}</dd></div>}
          <div><dt>{t('received.hash')}</dt><dd className="c-hash">{print}</dd></div>
        </dl>
        <p className="text-base-dark margin-bottom-0">{t('received.hashHint')}</p>
      </div>
      <div className="c-actions">
        <Link to="/cases/$type/$id" params={{ type: view.type, id: view.id }} className="usa-button">{t('received.see')}</Link>
        <Button type="button" outline onClick={() => download(`${view.number}-receipt.json`, JSON.stringify({ number: view.number, receivedAt, filedBy: from, sha256: print, received: text }, null, 2), 'application/json')}>{t('received.download')}</Button>
        <Button type="button" unstyled onClick={() => window.print()}>{t('received.print')}</Button>
      </div>
    </>
  );
}
