// Owns what the headings say: which Center leads, by which measure, by which rule, who is second, what is not in the map, and how good the map is.
import { FACTORS, RULES, type ArrangedRow, type Arrangement, type Shares } from '@centerline/reassignment';
import { SharesTable } from '../filing/Arranged.js';
import type { Reference } from '../filing/judging.js';
import { RuleNote } from '../kit/RuleNote.js';
import { sayDay, sayShare } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import type { MapInUse } from './moving.js';
import { Moving } from './Moving.js';

interface Props {
  readonly arrangement: Arrangement;
  readonly shares: Shares;
  readonly rows: readonly ArrangedRow[];
  readonly map: MapInUse;
  readonly reference: Reference;
  /** What ACE shows; null where nobody is looked at. */
  readonly assigned: string | null;
}

export function Result({ arrangement, shares, rows, map, reference, assigned }: Props) {
  const t = useWords('center');
  const filing = useWords('filing');
  const language = useLanguage();
  const nameOf = (code: string): string => { const found = reference.centers.find((one) => one.code === code); return found === undefined ? code : `${found.name} (${code})`; };
  const { predominant, runnerUp, predominantByValue, centers } = shares;
  const second = centers[1];
  const isElsewhere = assigned !== null && predominant !== null && assigned !== predominant && assigned.startsWith('CEE');
  return (
    <>
      <section aria-labelledby="says" className="c-arranged">
        <h2 id="says">{t('result.title')}</h2>
        <p className="c-unofficial"><span className="c-mark c-mark--unofficial">{t(arrangement.official ? 'result.official' : 'result.unofficial')}</span> {t('result.map', { version: arrangement.mapVersion, day: sayDay(arrangement.mappedOn, language) })}</p>
        {predominant === null ? <p>{t('result.none')}</p> : (
          <ul className="usa-list">
            <li>{t('result.byLines', { center: nameOf(predominant), share: sayShare(centers[0]?.lineShare ?? 0, language) })}</li>
            {predominantByValue === null ? null : <li>{t(predominantByValue === predominant ? 'result.byValueSame' : 'result.byValueOther', { center: nameOf(predominantByValue) })}</li>}
            {runnerUp === null || second === undefined ? <li>{t('result.alone')}</li> : <li>{t('result.second', { center: nameOf(runnerUp), share: sayShare(second.lineShare, language) })}</li>}
            {assigned === null || !assigned.startsWith('CEE') ? null : <li><strong>{t(isElsewhere ? 'result.differs' : 'result.agrees', { center: nameOf(assigned) })}</strong></li>}
          </ul>
        )}
        <Bars shares={shares} nameOf={nameOf} />
        <SharesTable title={t('result.table')} shares={shares} reference={reference} isSaid />
        <p className="text-base-dark">{t('result.entries')}</p>
      </section>
      <section aria-labelledby="rule">
        <h2 id="rule">{t('rule.title')}</h2>
        <p><RuleNote rule={RULES.FACTORS_RULE} withText /></p>
        <dl className="c-factors">{FACTORS.map((factor) => <div key={factor}><dt>{filing(`justification.factor.${factor}`)}</dt><dd>{t(factor === 'PREDOMINANT_GOODS' ? 'rule.measured' : factor === 'HIGH_RELATIVE_VALUE' ? 'rule.byValue' : 'rule.argued')}</dd></div>)}</dl>
      </section>
      {predominant === null ? null : <Moving rows={rows} map={map} shares={shares} reference={reference} nameOf={nameOf} />}
    </>
  );
}

/** The table once more as a picture; the table is what is read out. */
function Bars({ shares, nameOf }: { readonly shares: Shares; readonly nameOf: (code: string) => string }) {
  const language = useLanguage();
  const t = useWords('center');
  return (
    <div className="c-bars" aria-hidden="true">
      {shares.centers.map(({ center, lineShare, valueShare }) => (
        <div key={center} className="c-bars__row">
          <span className="c-bars__name">{nameOf(center)}</span>
          <span className="c-bars__bar c-bars__bar--lines" style={{ width: `${lineShare * 100}%` }} /><span className="c-bars__words">{t('result.lines')} {sayShare(lineShare, language)}</span>
          <span className="c-bars__bar c-bars__bar--value" style={{ width: `${valueShare * 100}%` }} /><span className="c-bars__words">{t('result.value')} {sayShare(valueShare, language)}</span>
        </div>
      ))}
    </div>
  );
}
