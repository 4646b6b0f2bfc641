// Owns the header: name, pages by role, language, who is signed in. On a phone it folds into one panel.
import { Button, Header, Title } from '@trussworks/react-uswds';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Me } from '../api/answers.js';
import { signInAt } from '../api/places.js';
import { Icon } from '../kit/Icon.js';
import { speak, useLanguage, useWords } from '../words/index.js';
import { navFor } from './nav.js';
import { signOut } from './Session.js';

export function SiteHeader({ me }: { readonly me: Me | null }) {
  const t = useWords('shell');
  const language = useLanguage();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  const entries = me === null ? [] : navFor(me.roles);
  const other = language === 'en' ? 'es' : 'en';
  const account = (
    <div className="c-account">
      <button type="button" className="usa-button usa-button--unstyled" lang={other} aria-label={t('language.switchTo')} onClick={() => void speak(other)}>{t('language.other')}</button>
      {me === null ? null : (
        <>
          <span className="c-account__who"><Icon name="accountCircle" /><span><span className="usa-sr-only">{t('account.signedInAs', { name: '' })}</span><strong>{me.person.name}</strong><span className="c-account__unit">{me.unit.name}</span></span></span>
          <Link to="/preferences" className="usa-link">{t('account.preferences')}</Link>
          <Button type="button" unstyled onClick={() => void signOut()}>{t('account.signOut')}</Button>
        </>
      )}
      {me === null ? <a className="usa-link" href={signInAt(pathname)}>{t('account.signIn')}</a> : null}
    </div>
  );
  return (
    <Header basic className="c-header">
      <div className="c-header__inner">
        <div className="usa-navbar">
          <Title className="c-brand"><Link to="/" className="c-brand__link"><span className="c-brand__mark" aria-hidden="true" /><span>{t('product')}<span className="c-brand__tag">{t('tagline')}</span></span></Link></Title>
          <button type="button" className="usa-menu-btn" aria-expanded={isOpen} aria-controls="site-nav" onClick={() => setOpen(!isOpen)}>{isOpen ? t('nav.close') : t('nav.menu')}</button>
        </div>
        <div id="site-nav" className={`c-nav${isOpen ? ' c-nav--open' : ''}`}>
          {entries.length === 0 ? null : (
            <nav aria-label={t('nav.label')}>
              <ul className="c-nav__list">
                {entries.map(({ key, to }) => (
                  <li key={key}><Link to={to} className="c-nav__link" activeProps={{ className: 'c-nav__link c-nav__link--here', 'aria-current': 'page' }} activeOptions={{ exact: to === '/' || to === '/file' }}>{t(`nav.${key}`)}</Link></li>
                ))}
              </ul>
            </nav>
          )}
          {account}
        </div>
      </div>
    </Header>
  );
}
