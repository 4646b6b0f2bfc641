// Owns the facts of an appeal: who asks to move from where to where and why, what the headings point to, what was asked and answered, the decision.
import type { Appeal, Arrangement, Shares } from '@centerline/reassignment';
import { Table } from '@trussworks/react-uswds';
import { useSay } from '../../acts/say.js';
import { sayDay, sayMoney, sayNumber, sayShare } from '../../kit/times.js';
import { When } from '../../kit/When.js';
import { useLanguage, useWords } from '../../words/index.js';
import type { Reading } from '../readings.js';
import { Fact, FactList, listed, Long, Marked } from './Fact.js';

type OfAppeal = Extract<Reading, { readonly of: 'appeal' }>;
type Offices = OfAppeal['frame']['offices'];

export function AppealFacts({ reading }: { readonly reading: OfAppeal }) {
  const t = useWords('cases');
  const language = useLanguage();
  const say = useSay('reassignment');
  const { offices } = reading.frame;
  const { appeal, arrangement, controlNumber, filed, decision } = reading.view;
  const named = (code: string): string => `${offices[code] ?? code} (${code})`;
  return (
    <>
      <FactList>
        <Fact name={t('facts.importer')}><span dir="auto">{reading.side === 'agency' ? reading.view.importer.name : reading.view.importer}</span></Fact>
        <Fact name={t('facts.control')}>{controlNumber}</Fact>
        <Fact name={t('facts.filed')} note={t(`facts.filedAs.${filed.as}`, { who: filed.name ?? '' })}><When at={filed.at} /></Fact>
        <Fact name={t('facts.current')} note={<AceDiffers reading={reading} />}>{named(appeal.currentCenter)}</Fact>
        <Fact name={t('facts.preferred')}>{named(appeal.preferredCenter)}</Fact>
        <Fact name={t('facts.iors')}>{listed(appeal.iors.map((one) => `${one.ior} (${one.bonds.map((bond) => bond.number).join(', ')})`))}</Fact>
        <Fact name={t('facts.factors')}>{listed(appeal.factors.map((factor) => t(`facts.factor.${factor}`)))}</Fact>
        <Fact name={t('facts.otherOpen')}>{listed(reading.side === 'agency' ? reading.view.flags.otherOpenAppeals : reading.view.otherOpenAppeals)}</Fact>
        {decision === null || decision === undefined ? null : <Fact name={t('facts.decision')} note={t('facts.decidedOn', { on: sayDay(decision.decidedOn, language) })} wide><strong>{say(`word.OUTCOME.${decision.outcome}`)}</strong> <Long text={decision.reasons} /></Fact>}
        <Fact name={t('facts.justification')} wide><Long text={appeal.justification} /></Fact>
        <Fact name={t('facts.groupExplanation')} wide>{appeal.groupExplanation === null ? null : <Long text={appeal.groupExplanation} />}</Fact>
      </FactList>
      <Requests reading={reading} />
      <Arranged arrangement={arrangement} appeal={appeal} offices={offices} />
    </>
  );
}

function AceDiffers({ reading }: { readonly reading: OfAppeal }) {
  const t = useWords('cases');
  const differs = reading.side === 'agency' ? reading.view.flags.aceDiffers : reading.view.aceDiffers;
  return differs.length === 0 ? null : <>{t('facts.aceDiffers', { numbers: differs.map(({ ior, aceCenter }) => `${ior}: ${aceCenter}`).join(', ') })}</>;
}

/** What was asked of the importer, and its answers. */
function Requests({ reading }: { readonly reading: OfAppeal }) {
  const t = useWords('cases');
  const say = useSay('reassignment');
  const requests = reading.side === 'agency'
    ? reading.view.requests.map(({ asked, items, answer }) => ({ at: asked.at as string, items, answer: answer && { at: answer.at as string, text: answer.text } }))
    : reading.view.requests.map(({ askedAt, items, answer }) => ({ at: askedAt, items, answer }));
  if (requests.length === 0) return null;
  return (
    <div className="c-facts__more">
      <h3>{t('facts.requests')}</h3>
      {requests.map(({ at, items, answer }) => (
        <div key={at} className="c-request">
          <p className="text-base-dark"><When at={at} /></p>
          <ol>{items.map((item) => <li key={item.text}><strong>{say(`word.CONCERN.${item.concerns}`)}:</strong> <span dir="auto">{item.text}</span></li>)}</ol>
          {answer === null ? <p><strong>{t('facts.unanswered')}</strong></p> : <p>{t('facts.answered')} <When at={answer.at} />: <span dir="auto" className="c-long">{answer.text}</span></p>}
        </div>
      ))}
    </div>
  );
}

/** Which Center the headings point to, by lines and value; unmapped ones shown as such. */
function Arranged({ arrangement, appeal, offices }: { readonly arrangement: Arrangement; readonly appeal: Appeal; readonly offices: Offices }) {
  const t = useWords('cases');
  return (
    <details className="c-why c-facts__more">
      <summary>{t('facts.headings', { count: appeal.headingRows.length })}</summary>
      <p><Marked mark={arrangement.official ? 'law' : 'unofficial'} /> {t('facts.map', { version: arrangement.mapVersion })} <span lang="en">{arrangement.note}</span></p>
      {(['prior', 'projected'] as const).map((kind) => {
        const shares = arrangement[kind];
        return shares === null ? null : <SharesTable key={kind} caption={t(`facts.${kind}`)} shares={shares} offices={offices} />;
      })}
    </details>
  );
}

function SharesTable({ caption, shares, offices }: { readonly caption: string; readonly shares: Shares; readonly offices: Offices }) {
  const t = useWords('cases');
  const language = useLanguage();
  const unmapped = shares.unmapped.reduce((sum, one) => ({ lines: sum.lines + one.lines, value: sum.value + one.value }), { lines: 0, value: 0 });
  return (
    <Table fullWidth stackedStyle="default" caption={caption} className="c-table">
      <thead><tr><th scope="col">{t('facts.center')}</th><th scope="col" className="c-number">{t('facts.lines')}</th><th scope="col" className="c-number">{t('facts.value')}</th></tr></thead>
      <tbody>
        {shares.centers.map((one) => (
          <tr key={one.center}>
            <th scope="row" data-label={t('facts.center')}>{offices[one.center] ?? one.center} ({one.center})</th>
            <td data-label={t('facts.lines')} className="c-number">{sayNumber(one.lines, language)} ({sayShare(one.lineShare, language)})</td>
            <td data-label={t('facts.value')} className="c-number">{sayMoney(one.value, language)} ({sayShare(one.valueShare, language)})</td>
          </tr>
        ))}
        {shares.unmapped.length === 0 ? null : (
          <tr><th scope="row" data-label={t('facts.center')}>{t('facts.unmapped', { headings: shares.unmapped.map((one) => one.heading4).join(', ') })}</th><td data-label={t('facts.lines')} className="c-number">{sayNumber(unmapped.lines, language)}</td><td data-label={t('facts.value')} className="c-number">{sayMoney(unmapped.value, language)}</td></tr>
        )}
      </tbody>
    </Table>
  );
}
