// Owns how the period of a petition is told: until when, by which rule, whether the petition came in time, and the days that were counted. Counts nothing itself.
import { Icon } from '../../kit/Icon.js';
import { RuleNote } from '../../kit/RuleNote.js';
import { sayDay } from '../../kit/times.js';
import { useLanguage, useWords } from '../../words/index.js';
import type { PeriodTold } from './judging.js';

export function Period({ period: { anchorOn, amount, rule, dueOn, acceptedThroughOn, isTimely, explanation } }: { readonly period: PeriodTold }) {
  const t = useWords('petitionFiling');
  const language = useLanguage();
  return (
    <section className="c-period" aria-labelledby="period">
      <h2 id="period">{t('period.title')}</h2>
      <p className="c-period__due"><strong>{sayDay(dueOn, language)}</strong>{acceptedThroughOn === dueOn ? null : <> {t('period.through', { day: sayDay(acceptedThroughOn, language) })}</>}</p>
      <p>{t('period.from', { count: amount, day: sayDay(anchorOn, language) })} <RuleNote rule={rule} /></p>
      {isTimely === null ? null : <p className={`c-verdict c-verdict--${isTimely ? 'met' : 'missed'}`}><Icon name={isTimely ? 'checkCircle' : 'error'} />{t(isTimely ? 'period.timely' : 'period.late')}</p>}
      {explanation === null ? null : (
        <details className="c-why">
          <summary><Icon name="expandMore" />{t('period.why')}</summary>
          <ol className="usa-list c-period__rows">{explanation.rows.map((row, index) => <li key={`${row.kind}${row.from}${index}`} lang="en">{row.sentence}</li>)}</ol>
        </details>
      )}
      <p className="text-base-dark">{t('period.unmoved')}</p>
    </section>
  );
}
