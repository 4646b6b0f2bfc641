// Owns the deadlines of a case, each opening to the arithmetic of its date. Must never compute a date: it shows the rows it was given.
import type { CaseType } from '@centerline/cases';
import type { ExplanationRow } from '@centerline/clock';
import { Button, Table } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import type { Deadline } from '../api/answers.js';
import { deadlinesQuery } from '../api/queries.js';
import { download } from '../kit/download.js';
import { Icon, type IconName } from '../kit/Icon.js';
import { RuleNote } from '../kit/RuleNote.js';
import { Ready } from '../kit/states.js';
import { sayInstant, sayStretch } from '../kit/times.js';
import { When } from '../kit/When.js';
import { useLanguage, useWords } from '../words/index.js';

export function Deadlines({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  const query = useQuery(deadlinesQuery(type, id));
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{t('page.deadlines')}</h2>
      <Ready query={query}>
        {({ asOf, items }) => (items.length === 0 ? <p>{t('page.deadlinesNone')}</p> : <ul className="usa-list usa-list--unstyled c-deadlines">{items.map((one) => <li key={one.id} className="c-deadline"><DeadlineCard deadline={one} asOf={asOf} /></li>)}</ul>)}
      </Ready>
    </section>
  );
}

const SIGN: Readonly<Record<Standing, IconName>> = { running: 'schedule', paused: 'pause', met: 'checkCircle', missed: 'error', cancelled: 'close', overdue: 'warning' };
type Standing = Deadline['verdict'] | 'overdue';

function DeadlineCard({ deadline, asOf }: { readonly deadline: Deadline; readonly asOf: string }) {
  const t = useWords('cases');
  const { dueAt, zone } = deadline;
  const standing: Standing = deadline.verdict === 'running' && dueAt !== null && dueAt <= asOf ? 'overdue' : deadline.verdict;
  return (
    <>
      <div className="c-deadline__head">
        <h3 className="c-deadline__title" lang="en">{deadline.title}</h3>
        <span className={`c-verdict c-verdict--${standing}`}><Icon name={SIGN[standing]} />{t(`deadline.verdict.${standing}`)}</span>
      </div>
      <p className="c-deadline__due">{dueAt === null ? t('deadline.pausedDate') : <><span className="text-base-dark">{standing === 'running' ? t('deadline.due') : t('deadline.was')}</span> <When at={dueAt} zone={zone} /></>}</p>
      <p className="c-deadline__by">{t('deadline.owedBy', { who: deadline.owedByName })} · {t(`deadline.basis.${deadline.basis}`)} · <RuleNote rule={deadline.rule} /></p>
      <details className="c-why">
        <summary><Icon name="expandMore" />{t('deadline.why')}<span className="usa-sr-only">: {deadline.title}</span></summary>
        <Why deadline={deadline} />
      </details>
    </>
  );
}

/** Every row that was counted or passed over, and that they sum to the date. */
function Why({ deadline }: { readonly deadline: Deadline }) {
  const t = useWords('cases');
  const language = useLanguage();
  const { explanation, zone, rule, title } = deadline;
  const amount = (measured: number): string => (explanation.measure === 'days' ? t('deadline.days', { count: measured }) : duration(measured));
  return (
    <div className="c-why__body">
      <p lang="en">{deadline.why}</p>
      <p lang="en" className="text-base-dark">{rule.text}</p>
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
      {explanation.sumsTo === null ? null : <p><strong>{t('deadline.sums', { when: sayInstant(explanation.sumsTo, language, zone) })}</strong></p>}
      {explanation.rollsTo === undefined || explanation.rollsTo === null || explanation.rollsTo === explanation.sumsTo ? null : <p>{t('deadline.rolls', { when: sayInstant(explanation.rollsTo, language, zone) })}</p>}
      <p className="text-base-dark">{t('deadline.calendar', { calendar: deadline.calendarVersion, policy: deadline.policyVersion, zone })}</p>
      <p><Button type="button" unstyled onClick={() => download(`${deadline.id.replaceAll(':', '-')}.json`, JSON.stringify(deadline.certificate), 'application/json')}>{t('deadline.download')}</Button> <span className="text-base-dark">{t('deadline.downloadHint')}</span></p>
    </div>
  );
}

const stretch = ({ from, to }: ExplanationRow, language: string, zone: string): string => (from === to ? sayInstant(from, language, zone) : sayStretch(from, to, language, zone));
function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60} min` : ''].filter((part) => part !== '').join(' ');
}
