// Owns the page of powers of attorney: who acts for an importer, by what and since when, and an end to it in two steps.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../api/ask.js';
import { useOnce } from '../api/once.js';
import { queryClient } from '../api/queries.js';
import { ReasonDialog } from '../kit/form/ReasonDialog.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { Empty, FailurePanel, Ready } from '../kit/states.js';
import { sayDay } from '../kit/times.js';
import { hasRole, isTrade, useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { GiveForm } from './GiveForm.js';
import { powersQuery, revokePower, verifyPower, type Power } from './queries.js';

const lookAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: powersQuery.queryKey });

export function RepresentationPage() {
  const t = useWords('representation');
  const me = useMe();
  const query = useQuery(powersQuery);
  const [news, setNews] = useState('');
  const [revoking, setRevoking] = useState<Power | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const side = !isTrade(me) ? 'agency' : hasRole(me, 'IMPORTER_USER') ? 'importer' : 'broker';
  const verify = async (power: Power): Promise<void> => {
    const answer = await verifyPower(power.id);
    setFailure(answer.kind === 'ok' ? null : answer);
    if (answer.kind === 'ok') setNews(t('verified', { who: power.brokerName }));
    await lookAgain();
  };
  return (
    <Page title={t('title')} kicker={me.unit.name}>
      <p className="usa-intro">{t(`lead.${side}`)}</p>
      <div role="status">{news === '' ? null : <Notice type="success" slim>{news}</Notice>}</div>
      {failure === null ? null : <FailurePanel failure={failure} />}
      <Ready query={query} lines={6}>
        {({ items, today }) => (
          <>
            {items.length === 0 ? <Empty title={t('none')} /> : <Powers items={items} withAccount={side !== 'importer'} onRevoke={setRevoking} onVerify={(power) => void verify(power)} />}
            {side === 'importer' ? <GiveForm today={today} onGiven={() => { setNews(t('given')); void lookAgain(); }} /> : null}
          </>
        )}
      </Ready>
      {revoking === null ? null : <RevokeDialog power={revoking} onClose={(isRevoked) => { if (isRevoked) setNews(t('revoked', { who: revoking.brokerName })); setRevoking(null); void lookAgain(); }} />}
    </Page>
  );
}

function Powers({ items, withAccount, onRevoke, onVerify }: { readonly items: readonly Power[]; readonly withAccount: boolean; readonly onRevoke: (power: Power) => void; readonly onVerify: (power: Power) => void }) {
  const t = useWords('representation');
  const language = useLanguage();
  const columns = ['broker', ...(withAccount ? ['account' as const] : []), 'numbers', 'from', 'until', 'evidence', 'standing', 'acts'] as const;
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
      <caption className="usa-sr-only">{t('caption')}</caption>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
      <tbody>
        {items.map((power) => (
          <tr key={power.id}>
            <th scope="row" data-label={t('column.broker')}>{power.brokerName}</th>
            {withAccount ? <td data-label={t('column.account')}>{power.accountName}</td> : null}
            <td data-label={t('column.numbers')}>{power.iors === null ? t('allNumbers') : power.iors.join(', ')}</td>
            <td data-label={t('column.from')}>{sayDay(power.fromOn, language)}</td>
            <td data-label={t('column.until')}>{power.untilOn === null ? t('noEnd') : sayDay(power.untilOn, language)}</td>
            <td data-label={t('column.evidence')}><span dir="auto">{power.evidence ?? t('noPaper')}</span></td>
            <td data-label={t('column.standing')}>{t(`standing.${power.standing}`)}</td>
            <td data-label={t('column.acts')}>
              {power.mayVerify ? <Button type="button" unstyled aria-label={t('verifyWhat', { who: power.brokerName, whom: power.accountName })} onClick={() => onVerify(power)}>{t('verify')}</Button> : null}
              {power.mayVerify && power.mayRevoke ? ' ' : null}
              {power.mayRevoke ? <Button type="button" unstyled aria-label={t('revokeWhat', { who: power.brokerName, whom: power.accountName })} onClick={() => onRevoke(power)}>{t('revoke')}</Button> : null}
              {power.mayVerify || power.mayRevoke ? null : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RevokeDialog({ power, onClose }: { readonly power: Power; readonly onClose: (isRevoked: boolean) => void }) {
  const t = useWords('representation');
  const { isBusy, failure, give } = useOnce<Power>(() => onClose(true));
  return (
    <ReasonDialog
      title={t('revoking.title', { who: power.brokerName, whom: power.accountName })} lead={t('revoking.text')} label={t('revoking.reason')} most={500} yes={t('revoking.yes')} no={t('revoking.no')}
      isBusy={isBusy} failure={failure} onGive={(reason) => void give(revokePower(power.id, reason))} onClose={() => onClose(false)}
    />
  );
}
