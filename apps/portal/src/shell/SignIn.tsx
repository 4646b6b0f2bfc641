// Owns the page for who is not signed in: what this is, and the one button.
import { Link, useLocation } from '@tanstack/react-router';
import { signInAt } from '../api/places.js';
import { Page } from '../kit/Page.js';
import { useWords } from '../words/index.js';

/** `/` and every page behind the sign-in; signing in leads back to where the reader wanted to go. */
export function SignInPage() {
  const t = useWords('shell');
  const { href } = useLocation();
  return (
    <Page title={t('signIn.title')}>
      <p className="usa-intro">{t('signIn.lead')}</p>
      <p><a className="usa-button usa-button--big" href={signInAt(href)}>{t('signIn.action')}</a></p>
      <p className="text-base-dark">{t('signIn.sample')}</p>
      <h2>{t('signIn.openTitle')}</h2>
      <ul className="usa-list">
        <li><Link to="/center/change" className="usa-link">{t('signIn.openChange')}</Link></li>
        <li><Link to="/center" className="usa-link">{t('signIn.openCenter')}</Link></li>
      </ul>
      <h2>{t('signIn.whatTitle')}</h2>
      <ul className="usa-list usa-list--unstyled c-tiles c-tiles--two">
        {([['what1Title', 'what1'], ['what2Title', 'what2'], ['what3Title', 'what3'], ['datesTitle', 'dates']] as const).map(([title, text]) => (
          <li key={title} className="c-tile"><h3>{t(`signIn.${title}`)}</h3><p>{t(`signIn.${text}`)}</p></li>
        ))}
      </ul>
    </Page>
  );
}

/** Where a sign-in in a second window ends: nothing to do there but to close it. */
export function SignedInPage() {
  const t = useWords('shell');
  return <Page title={t('session.doneTitle')} width="text"><p>{t('session.done')}</p></Page>;
}
