// Owns the way from a draft's page back into its form.
import { Link } from '@tanstack/react-router';
import type { PanelProps } from '../cases/panels.js';
import { Notice } from '../kit/Notice.js';
import { useWords } from '../words/index.js';

/** Only for a draft that this person may go on with. */
export function DraftPanel({ view }: PanelProps) {
  const t = useWords('filing');
  if (view.status !== 'DRAFT' || !view.actions.includes('submit')) return null;
  return (
    <Notice type="info" heading={t('draftPanel.title')}>
      <p>{t('draftPanel.text')}</p>
      <p><Link to="/file/reassignment/$draft/$step" params={{ draft: view.id, step: 'importers' }} className="usa-button">{t('draftPanel.goOn')}</Link></p>
    </Notice>
  );
}
