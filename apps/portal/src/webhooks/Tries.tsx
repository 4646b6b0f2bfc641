// Owns the window with what became of the last posts to one system.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Webhook, WebhookTry } from '@centerline/cases/webhooks';
import { Dialog } from '../kit/Dialog.js';
import { Empty, Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';
import { triesQuery } from './queries.js';

export function TriesDialog({ of: { id, url }, onClose }: { readonly of: Webhook; readonly onClose: () => void }) {
  const t = useWords('webhooks');
  const query = useQuery(triesQuery(id));
  return (
    <Dialog title={t('tries.title', { url })} onClose={onClose} wide>
      <p>{t('tries.lead')}</p>
      <Ready query={query} lines={4}>{({ items }) => (items.length === 0 ? <Empty title={t('tries.none')} /> : <Tries items={items} caption={t('tries.title', { url })} />)}</Ready>
      <div className="c-actions"><Button type="button" outline onClick={onClose}>{t('tries.close')}</Button></div>
    </Dialog>
  );
}

function Tries({ items, caption }: { readonly items: readonly WebhookTry[]; readonly caption: string }) {
  const t = useWords('webhooks');
  return (
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
      <caption className="usa-sr-only">{caption}</caption>
      <thead><tr>{(['at', 'number', 'version', 'outcome'] as const).map((column) => <th key={column} scope="col">{t(`tries.column.${column}`)}</th>)}</tr></thead>
      <tbody>
        {items.map(({ caseId, type, number, version, outcome, detail, triedAt }) => (
          <tr key={`${caseId}/${version}/${triedAt}`}>
            <th scope="row" data-label={t('tries.column.at')}><When at={triedAt} /></th>
            <td data-label={t('tries.column.number')}><Link to="/cases/$type/$id" params={{ type, id: caseId }} className="usa-link">{number}</Link></td>
            <td data-label={t('tries.column.version')}>{version}</td>
            <td data-label={t('tries.column.outcome')}><span lang={detail === null ? undefined : 'en'}>{t(`tries.outcome.${outcome}`, { detail: detail ?? '' })}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
