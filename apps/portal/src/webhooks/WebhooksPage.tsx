// Owns the page of webhooks: which systems of an office hear of its cases, how each of them does, and a new secret, a repeat or an end for it.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Webhook } from '@centerline/cases/webhooks';
import { queryClient } from '../api/queries.js';
import { Dialog } from '../kit/Dialog.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { Empty, Ready } from '../kit/states.js';
import { ownZone, sayInstant } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { EndDialog, RenewDialog, ReplayDialog } from './dialogs.js';
import { MakeForm } from './MakeForm.js';
import { webhooksQuery, type WithSecret } from './queries.js';
import { TriesDialog } from './Tries.js';

const STANDARD = 'https://www.standardwebhooks.com';
type Act = 'posts' | 'secret' | 'again' | 'end';
type Window = { readonly kind: Act; readonly of: Webhook } | { readonly kind: 'shown'; readonly of: WithSecret };

export function WebhooksPage() {
  const t = useWords('webhooks');
  const me = useMe();
  const language = useLanguage();
  const query = useQuery(webhooksQuery);
  const [open, setOpen] = useState<Window | null>(null);
  const [news, setNews] = useState('');
  const close = (): void => {
    setOpen(null);
    void queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  };
  const done = (said: string): void => {
    setNews(said);
    close();
  };
  return (
    <Page title={t('title')} kicker={me.unit.name}>
      <p className="usa-intro">{t('lead')}</p>
      <p>{t('help')} <a className="usa-link" href={STANDARD} rel="noreferrer">standardwebhooks.com</a>.</p>
      <div role="status">{news === '' ? null : <Notice type="success" slim>{news}</Notice>}</div>
      <Ready query={query} lines={6}>
        {({ items }) => (items.length === 0 ? <Empty title={t('none')} /> : <Webhooks items={items} onAct={(kind, of) => setOpen({ kind, of })} />)}
      </Ready>
      {query.data === undefined ? null : <MakeForm onMade={(of) => setOpen({ kind: 'shown', of })} />}
      {open?.kind === 'posts' ? <TriesDialog of={open.of} onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'secret' ? <RenewDialog of={open.of} onDone={(of) => setOpen({ kind: 'shown', of })} onClose={close} /> : null}
      {open?.kind === 'again' ? <ReplayDialog of={open.of} onDone={({ url, sinceAt }) => done(t('replaying.done', { url, when: sayInstant(sinceAt, language, ownZone()) }))} onClose={close} /> : null}
      {open?.kind === 'end' ? <EndDialog of={open.of} onDone={({ url }) => done(t('ending.done', { url }))} onClose={close} /> : null}
      {open?.kind === 'shown' ? <SecretDialog of={open.of} onClose={close} /> : null}
    </Page>
  );
}

function Webhooks({ items, onAct }: { readonly items: readonly Webhook[]; readonly onAct: (act: Act, of: Webhook) => void }) {
  const t = useWords('webhooks');
  const actsOf = ({ endedAt }: Webhook): readonly Act[] => (endedAt === null ? ['posts', 'secret', 'again', 'end'] : ['posts']);
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
      <caption className="usa-sr-only">{t('caption')}</caption>
      <thead><tr>{(['url', 'since', 'standing', 'acts'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
      <tbody>
        {items.map((webhook) => (
          <tr key={webhook.id}>
            <th scope="row" data-label={t('column.url')} className="c-webhook__url">{webhook.url}</th>
            <td data-label={t('column.since')}><When at={webhook.sinceAt} /></td>
            <td data-label={t('column.standing')}><Standing of={webhook} /></td>
            <td data-label={t('column.acts')}>
              <span className="c-webhook__acts">{actsOf(webhook).map((act) => <Button key={act} type="button" unstyled aria-label={t(`${act}What`, { url: webhook.url })} onClick={() => onAct(act, webhook)}>{t(act)}</Button>)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ of: { endedAt, endedFor, failingSince, fault } }: { readonly of: Webhook }) {
  const t = useWords('webhooks');
  const language = useLanguage();
  const said = (at: string): string => sayInstant(at, language, ownZone());
  if (endedAt !== null) return <span dir="auto">{t('standing.ended', { when: said(endedAt), reason: endedFor ?? '' })}</span>;
  if (failingSince !== null) return <strong>{t('standing.failing', { when: said(failingSince), fault: fault ?? '' })}</strong>;
  return <>{t('standing.works')}</>;
}

/** Stays until its reader says so: the secret is not shown again. */
function SecretDialog({ of: { url, secret }, onClose }: { readonly of: WithSecret; readonly onClose: () => void }) {
  const t = useWords('webhooks');
  return (
    <Dialog title={t('shown.title', { url })}>
      <p>{t('shown.text')}</p>
      <p><code className="c-secret">{secret}</code></p>
      <div className="c-actions"><Button type="button" onClick={onClose}>{t('shown.done')}</Button></div>
    </Dialog>
  );
}
