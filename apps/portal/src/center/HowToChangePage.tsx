// Owns the plain instructions for changing Centers, for importers and their brokers, open to everybody: five contents, one step each, and a checklist to print.
import { Button } from '@trussworks/react-uswds';
import { Link } from '@tanstack/react-router';
import { CLOCK_POLICIES, NO_REGULATORY_DEADLINE, RULES } from '@centerline/reassignment';
import { Page } from '../kit/Page.js';
import { RuleNote } from '../kit/RuleNote.js';
import { useWords } from '../words/index.js';
import { BROKERS, FIVE, type Content } from './contents.js';

const CURE_DAYS = CLOCK_POLICIES.find(({ kind }) => kind === 'importer-cure')?.amount ?? 0;

export function HowToChangePage() {
  const t = useWords('center');
  return (
    <Page title={t('how.title')} kicker={t('law')} width="text">
      <p className="usa-intro">{t('how.lead')}</p>
      <div className="c-actions"><Link to="/file" className="usa-button">{t('appeal')}</Link><Link to="/center" className="usa-link">{t('how.why')}</Link></div>
      <h2>{t('how.stepsTitle')}</h2>
      <ol className="usa-process-list">{FIVE.map((content) => <Step key={content.key} content={content} />)}</ol>
      <h2>{t('how.content.authority.title')}</h2>
      <p>{t('how.content.authority.text')} <RuleNote rule={BROKERS.rule} /></p>
      <h2>{t('how.waysTitle')}</h2>
      <p>{t('how.ways')}</p>
      <ul className="usa-list">
        <li>{t('how.online')}</li>
        <li>{t('how.email')} <strong>CEE@cbp.dhs.gov</strong></li>
        <li>{t('how.mail')} <address className="c-address" lang="en">U.S. Customs and Border Protection<br />Office of Field Operations<br />Executive Director, Cargo and Conveyance Security (CCS)<br />1300 Pennsylvania Ave. NW, Suite 2.3D<br />Washington, DC 20229-1015</address></li>
      </ul>
      <p>{t('how.subject')} <strong lang="en">Appeal Regarding Center Assignment</strong> <RuleNote rule={RULES.APPEAL} /></p>
      <h2>{t('how.afterTitle')}</h2>
      <ul className="usa-list">
        <li>{t('how.after1', { count: CURE_DAYS })}</li>
        {(['after2', 'after3', 'after4'] as const).map((key) => <li key={key}>{t(`how.${key}`)}</li>)}
      </ul>
      <p className="text-base-dark" lang="en">{NO_REGULATORY_DEADLINE}</p>
      <Checklist />
    </Page>
  );
}

function Step({ content: { key, step, rule } }: { readonly content: Content }) {
  const t = useWords('center');
  const filing = useWords('filing');
  return (
    <li className="usa-process-list__item">
      <h3 className="usa-process-list__heading">{t(`how.content.${key}.title`)}</h3>
      <p>{t(`how.content.${key}.text`)}</p>
      <p className="text-base-dark"><RuleNote rule={rule} /> · {t('how.page', { page: filing(`steps.${step}`) })}</p>
    </li>
  );
}

function Checklist() {
  const t = useWords('center');
  return (
    <section aria-labelledby="checklist" className="c-checklist">
      <h2 id="checklist">{t('how.checklistTitle')}</h2>
      <ul className="usa-list usa-list--unstyled">
        {[...FIVE, BROKERS].map(({ key, rule }) => <li key={key}><span className="c-checklist__box" aria-hidden="true" /> <span>{t(`how.content.${key}.check`)} <cite lang="en" className="text-base-dark">{rule.citation}</cite></span></li>)}
        <li><span className="c-checklist__box" aria-hidden="true" /> <span>{t('how.checkContact')}</span></li>
      </ul>
      <div className="c-actions"><Button type="button" outline onClick={() => window.print()}>{t('how.print')}</Button></div>
    </section>
  );
}
