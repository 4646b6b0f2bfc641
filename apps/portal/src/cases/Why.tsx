// Owns the answer to "why this date?": every row that was counted or passed over, that they sum to the date, who is told when, and the line
// by which anybody can compute it again. Must never compute a date: it shows the rows it was given.
import type { ExplanationRow } from '@centerline/clock';
import { Button, Table } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Deadline } from '../api/answers.js';
import { download } from '../kit/download.js';
import { Due } from '../kit/Due.js';
import { RuleNote } from '../kit/RuleNote.js';
import { sayInstant, sayStretch } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useLanguage, useWords } from '../words/index.js';
import { markWords, type MarkKey } from './marks.js';

export function Why({ deadline }: { readonly deadline: Deadline }) {
  const t = useWords('cases');
  const language = useLanguage();
  const { explanation, zone, rule, title, dueAt, strictDueAt } = deadline;
  const amount = (measured: number): string => (explanation.measure === 'days' ? t('deadline.days', { count: measured }) : duration(measured));
  const isRolled = dueAt !== null && strictDueAt !== null && dueAt !== strictDueAt;
  return (
    <div className="c-why__body">
      <p lang="en">{deadline.why}</p>
      <p><RuleNote rule={rule} withText /></p>
      <Table fullWidth stackedStyle="default" caption={t('deadline.table', { title })} className="c-table">
        <thead><tr><th scope="col">{t('deadline.what')}</th><th scope="col">{t('deadline.when')}</th><th scope="col" className="c-number">{t('deadline.counted')}</th><th scope="col" className="c-number">{t('deadline.total')}</th></tr></thead>
        <tbody>
          {explanation.rows.map((row, index) => (
            <tr key={`${row.kind}${row.from}${index}`} className={row.counted === 0 ? 'c-why__passed' : ''}>
              <td data-label={t('deadline.what')}><strong>{t(`deadline.row.${row.kind}`)}</strong>{row.name === null ? null : <> <span lang="en">{row.name}</span></>}<span className="c-why__sentence" lang="en">{row.sentence}</span></td>
              <td data-label={t('deadline.when')}>{stretch(row, language, zone)}</td>
              <td data-label={t('deadline.counted')} className="c-number">{row.counted === 0 ? '–' : amount(row.counted)}</td>
              <td data-label={t('deadline.total')} className="c-number">{amount(row.runningTotal)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {explanation.sumsTo === null ? null : <p><strong>{t('deadline.sums')} <Due at={explanation.sumsTo} zone={zone} />.</strong></p>}
      {isRolled ? <p>{t('deadline.strict')} <Due at={strictDueAt} zone={zone} />. {t('deadline.rolls')} <Due at={dueAt} zone={zone} />.</p> : null}
      <p className="text-base-dark">{t('deadline.calendar', { calendar: deadline.calendarVersion, policy: deadline.policyVersion, zone })}</p>
      <Marks deadline={deadline} />
      <Certificate deadline={deadline} />
    </div>
  );
}

const stretch = ({ from, to }: ExplanationRow, language: string, zone: string): string => (from === to ? sayInstant(from, language, zone) : sayStretch(from, to, language, zone));
function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60} min` : ''].filter((part) => part !== '').join(' ');
}

/** Who is told when; the agency's only. */
function Marks({ deadline: { marks = [], zone, title } }: { readonly deadline: Deadline }) {
  const t = useWords('cases');
  if (marks.length === 0) return null;
  const words = (key: MarkKey): string => t(`mark.${key}`);
  return (
    <Table fullWidth stackedStyle="default" caption={t('deadline.marks', { title })} className="c-table">
      <thead><tr><th scope="col">{t('deadline.mark')}</th><th scope="col">{t('deadline.when')}</th><th scope="col">{t('deadline.told')}</th></tr></thead>
      <tbody>
        {marks.map(({ kind, at, tells, passed }) => (
          <tr key={`${kind}${at}`}>
            <td data-label={t('deadline.mark')}>{words(markWords(kind))}</td>
            <td data-label={t('deadline.when')}><When at={at} zone={zone} />{passed ? <strong> · {t('deadline.passed')}</strong> : null}</td>
            <td data-label={t('deadline.told')}>{t(`tells.${tells}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The line of the stand-alone checker, to copy or to take along. */
function Certificate({ deadline: { certificate, id, title } }: { readonly deadline: Deadline }) {
  const t = useWords('cases');
  const [isCopied, setCopied] = useState(false);
  const line = JSON.stringify(certificate.line);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(line);
    setCopied(true);
  };
  return (
    <div className="c-certificate">
      <h4>{t('deadline.certificate')}<span className="usa-sr-only">: {title}</span></h4>
      <p>{t('deadline.certificateLead')} <code>npm run --silent clock</code></p>
      <pre className="c-certificate__line" tabIndex={0} role="region" aria-label={`${t('deadline.certificate')}: ${title}`}><code>{line}</code></pre>
      <p>{t('deadline.answer')} <code>{JSON.stringify(certificate.answer)}</code></p>
      <div className="c-actions">
        <Button type="button" outline onClick={() => void copy()}>{t('deadline.copy')}</Button>
        <Button type="button" unstyled onClick={() => download(`${id.replaceAll(':', '-')}.json`, JSON.stringify(certificate), 'application/json')}>{t('deadline.download')}</Button>
        <span role="status">{isCopied ? t('deadline.copied') : ''}</span>
      </div>
    </div>
  );
}
