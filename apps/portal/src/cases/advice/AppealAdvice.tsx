// Owns the advice on an appeal: of each Center, of counsel, the analyst's recommendation, and what became of all of it. The agency's.
import type { CenterAdvice, FiledState, PendingMatter } from '@centerline/reassignment';
import { Table } from '@trussworks/react-uswds';
import { useSay } from '../../acts/say.js';
import { useWords } from '../../words/index.js';
import { Card, Hand, Said } from './Said.js';

type Offices = Readonly<Record<string, string>>;
const named = (offices: Offices, code: string): string => `${offices[code] ?? code} (${code})`;

export function AppealAdvice({ view, offices }: { readonly view: FiledState; readonly offices: Offices }) {
  const t = useWords('cases');
  return (
    <>
      <h2>{t('advice.centers')}</h2>
      {view.advice.length === 0 ? <p>{t('advice.notAsked')}</p> : view.advice.map((one) => <OneCenter key={one.center} advice={one} view={view} offices={offices} />)}
      <Matters matters={view.matters} offices={offices} />
      {view.consultations.length === 0 ? null : <><h2>{t('advice.counsel')}</h2>{view.consultations.map((one) => (
        <Card key={one.asked.at} title={t('advice.counselAsked')} tag={one.answer === null ? t('advice.open') : t('advice.answered')}>
          <ol>{one.questions.map((question) => <li key={question} dir="auto">{question}</li>)}</ol>
          <Hand by={one.asked} />
          {one.answer === null ? null : <Said what={t('advice.answer')} text={one.answer.text} by={one.answer} />}
        </Card>
      ))}</>}
      <Recommended view={view} offices={offices} />
    </>
  );
}

/** What one Center said, and how it was used. */
export function OneCenter({ advice, view, offices }: { readonly advice: CenterAdvice; readonly view: FiledState; readonly offices: Offices }) {
  const t = useWords('cases');
  const say = useSay('reassignment');
  const use = view.decision?.adviceUse.find((one) => one.center === advice.center);
  return (
    <Card title={named(offices, advice.center)} tag={`${say(`word.SIDE.${advice.side}`)} · ${say(`word.STANDING.${advice.status}`)}`}>
      {'draft' in advice ? (
        <>
          <p className="c-said__lead"><strong>{say(`word.RECOMMENDATION.${advice.draft.recommendation}`)}</strong>{advice.draft.otherCenter === null ? '' : `: ${named(offices, advice.draft.otherCenter)}`}</p>
          <Said text={advice.draft.reasons} by={advice.draft.drafted} />
          {advice.draft.pendingMatters.length === 0 ? null : <p>{t('advice.mattersNamed')} {advice.draft.pendingMatters.map((one) => `${say(`word.MATTER.${one.kind}`)} ${one.reference}`).join(', ')}</p>}
        </>
      ) : null}
      {advice.status === 'RETURNED' ? <Said what={t('advice.returned')} text={advice.returned.reason} by={advice.returned} /> : null}
      {advice.status === 'FINAL' ? <Hand by={advice.approved} what={t('advice.approved')} /> : null}
      {advice.status === 'NOT_RECEIVED' ? <Said what={t('advice.silent')} text={advice.silence.reason} by={advice.silence} /> : null}
      {use === undefined ? null : <div className="c-said__use"><strong>{t('advice.used')} {say(`word.ADVICE_USE.${use.use}`)}</strong>{use.reason === null ? null : <p className="c-long" dir="auto">{use.reason}</p>}</div>}
    </Card>
  );
}

/** The analyst's draft for the decider. */
export function Recommended({ view: { recommendation }, offices }: { readonly view: FiledState; readonly offices: Offices }) {
  const t = useWords('cases');
  const say = useSay('reassignment');
  if (recommendation === null) return null;
  return (
    <>
      <h2>{t('advice.recommendation')}</h2>
      <Card title={say(`word.OUTCOME.${recommendation.outcome}`)} {...(recommendation.newCenter === null ? {} : { tag: named(offices, recommendation.newCenter) })}>
        <Said text={recommendation.reasons} by={recommendation.drafted} />
      </Card>
    </>
  );
}

function Matters({ matters, offices }: { readonly matters: readonly PendingMatter[]; readonly offices: Offices }) {
  const t = useWords('cases');
  const say = useSay('reassignment');
  if (matters.length === 0) return null;
  return (
    <Table fullWidth stackedStyle="default" caption={t('advice.matters')} className="c-table">
      <thead><tr><th scope="col">{t('advice.matter')}</th><th scope="col">{t('advice.listedBy')}</th><th scope="col">{t('advice.agreed')}</th></tr></thead>
      <tbody>
        {matters.map((one) => (
          <tr key={`${one.kind}${one.reference}`}>
            <th scope="row" data-label={t('advice.matter')}>{say(`word.MATTER.${one.kind}`)} {one.reference}</th>
            <td data-label={t('advice.listedBy')}>{named(offices, one.listedBy)}</td>
            <td data-label={t('advice.agreed')}>{one.agreed.length === 0 ? t('advice.nobodyAgreed') : one.agreed.map((signed) => `${signed.name} (${signed.center})`).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
