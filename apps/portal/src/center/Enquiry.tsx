// Owns what an importer without a Center can do: it has no assignment to appeal, and asks to be assigned. The text is ready to be sent.
import { Button } from '@trussworks/react-uswds';
import type { ImporterRecord } from '@centerline/cases';
import { RULES, type Shares } from '@centerline/reassignment';
import { useState } from 'react';
import type { Reference } from '../filing/judging.js';
import { RuleNote } from '../kit/RuleNote.js';
import { useWords } from '../words/index.js';
import { ENQUIRIES_TO, ENQUIRY_SUBJECT, enquiryText } from './enquiry.js';

export function Enquiry({ importer, shares, reference }: { readonly importer: ImporterRecord; readonly shares: Shares | null; readonly reference: Reference }) {
  const t = useWords('center');
  const [news, setNews] = useState('');
  const text = enquiryText(importer, shares, (code) => reference.centers.find((one) => one.code === code)?.name ?? code);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setNews(t('enquiry.copied')), () => setNews(t('enquiry.notCopied')));
  return (
    <section aria-labelledby="enquiry">
      <h2 id="enquiry">{t('enquiry.title')}</h2>
      <p>{t('enquiry.text')} <RuleNote rule={RULES.ENQUIRY} /></p>
      <label className="usa-label" htmlFor="enquiry-text">{t('enquiry.label')}</label>
      <textarea id="enquiry-text" className="usa-textarea c-area" rows={14} readOnly lang="en" value={text} />
      <div className="c-actions">
        <Button type="button" onClick={copy}>{t('enquiry.copy')}</Button>
        <a className="usa-link" href={`mailto:${ENQUIRIES_TO}?subject=${encodeURIComponent(ENQUIRY_SUBJECT)}&body=${encodeURIComponent(text)}`}>{t('enquiry.mail')}</a>
      </div>
      <p role="status">{news}</p>
    </section>
  );
}
