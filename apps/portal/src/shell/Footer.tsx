// Owns the foot of every page: back to the top, and who stands behind the site.
import { useWords } from '../words/index.js';

export function SiteFooter() {
  const t = useWords('shell');
  return (
    <footer className="c-footer" aria-label={t('footer.label')}>
      <div className="grid-container"><a className="usa-link" href="#main">{t('footer.top')}</a></div>
      <section className="usa-identifier" aria-label={t('footer.identifier')}>
        <div className="usa-identifier__section usa-identifier__section--masthead">
          <div className="usa-identifier__container">
            <div className="usa-identifier__identity">
              <p className="usa-identifier__identity-domain">{t('footer.parent')}</p>
              <p className="usa-identifier__identity-disclaimer">{t('footer.disclaimer', { agency: t('footer.agency') })}</p>
            </div>
          </div>
        </div>
        <nav className="usa-identifier__section usa-identifier__section--required-links" aria-label={t('footer.linksLabel')}>
          <div className="usa-identifier__container">
            <ul className="usa-identifier__required-links-list">
              <li className="usa-identifier__required-links-item"><a className="usa-identifier__required-link usa-link" href="https://www.section508.gov/">{t('footer.accessibility')}</a></li>
              <li className="usa-identifier__required-links-item"><a className="usa-identifier__required-link usa-link" href="https://www.ecfr.gov/current/title-19/section-101.10">{t('footer.rules')}</a></li>
            </ul>
          </div>
        </nav>
        <div className="usa-identifier__section usa-identifier__section--usagov">
          <div className="usa-identifier__container">
            <div className="usa-identifier__usagov-description">{t('footer.usagov')}</div>{' '}
            <a className="usa-link" href="https://www.usa.gov/">{t('footer.usagovLink')}</a>
          </div>
        </div>
      </section>
    </footer>
  );
}
