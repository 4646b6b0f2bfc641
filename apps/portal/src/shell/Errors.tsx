// Owns the pages for a fault of our own and for an address that leads nowhere.
import { Button } from '@trussworks/react-uswds';
import { Link } from '@tanstack/react-router';
import { Page } from '../kit/Page.js';
import { useWords } from '../words/index.js';

/** A page that threw. Reloading starts it anew; drafts are kept on the device. */
export function ErrorPage() {
  const t = useWords('shell');
  return (
    <Page title={t('errorPage.title')} width="text">
      <p className="usa-intro">{t('errorPage.text')}</p>
      <div className="c-actions">
        <Button type="button" onClick={() => window.location.reload()}>{t('errorPage.reload')}</Button>
        <Link to="/" className="usa-link">{t('errorPage.home')}</Link>
      </div>
    </Page>
  );
}

export function NotFoundPage() {
  const t = useWords('shell');
  return (
    <Page title={t('notFound.title')} width="text">
      <p className="usa-intro">{t('notFound.text')}</p>
      <p><Link to="/" className="usa-button">{t('notFound.home')}</Link></p>
    </Page>
  );
}
