// Owns the Center's input on a petition, point by point beside what FP&F did with it; questions, Headquarters' advice, and dates that were replaced. The agency's.
import type { DraftInputBody } from '@centerline/fpf';
import { useSay } from '../../acts/say.js';
import { Icon } from '../../kit/Icon.js';
import { sayDay, sayMoney } from '../../kit/times.js';
import { When } from '../../kit/When.js';
import { useLanguage, useWords } from '../../words/index.js';
import type { PetitionForAgency } from '../readings.js';
import { Card, Hand, Said } from './Said.js';

export function PetitionAdvice({ view }: { readonly view: PetitionForAgency }) {
  const t = useWords('cases');
  const { clarifications, draft, input, hqAdvice, hqPetition, lapsedAt, disposition } = view;
  return (
    <>
      <h2>{t('advice.input')}</h2>
      {lapsedAt === null ? null : <p className="c-verdict c-verdict--missed"><Icon name="warning" />{t('advice.lapsed')} <When at={lapsedAt} /></p>}
      {input === null && draft === null ? <p>{t('advice.noInput')}</p> : null}
      {draft === null ? null : 'sealed' in draft
        ? <Card title={t('advice.draft')} tag={t('advice.sealedTag')}><p>{t('advice.sealedDraft')}</p><p className="c-said__hand"><When at={draft.savedAt} /></p></Card>
        : <Card title={t('advice.draft')} tag={t('advice.sealedTag')}><Input content={draft.content} view={view} />{draft.returns.map((one) => <Said key={one.at} what={t('advice.returned')} text={one.reason} by={one} />)}<Hand by={draft.saved} what={t('advice.saved')} /></Card>}
      {input === null ? null : <Card title={t('advice.delivered')} {...(input.late ? { tag: t('advice.late') } : {})}><Input content={input.content} view={view} /><Hand by={input.author} what={t('advice.drafted')} /><Hand by={input.supervisor} what={t('advice.approved')} /></Card>}
      <Disposed view={view} />
      {clarifications.length === 0 ? null : <><h2>{t('advice.clarifications')}</h2>{clarifications.map((one) => (
        <Card key={one.asked.at} title={t('advice.clarification')} tag={one.answer === null ? t('advice.open') : t('advice.answered')}>
          <Said text={one.question} by={one.asked} /><p className="text-base-dark">{t(one.pausedClock ? 'advice.paused' : 'advice.notPaused')}</p>
          {one.answer === null ? null : <Said what={t('advice.answer')} text={one.answer.text} by={one.answer} />}
        </Card>
      ))}</>}
      {hqAdvice === null ? null : <><h2>{t('advice.counsel')}</h2><Card title={t('advice.counselAsked')} tag={hqAdvice.answer === null ? t('advice.open') : t('advice.answered')}><Said text={hqAdvice.issue} by={hqAdvice.asked} />{hqAdvice.answer === null ? null : <Said what={`${t('advice.answer')}${hqAdvice.answer.reference === null ? '' : ` (${hqAdvice.answer.reference})`}`} text={hqAdvice.answer.text} by={hqAdvice.answer} />}</Card></>}
      {hqPetition === null ? null : <><h2>{t('advice.penalties')}</h2><Card title={t('advice.transferred')}><Said text={hqPetition.reason} by={hqPetition} /></Card></>}
      <Replaced view={view} />
      {disposition === null && input !== null ? <p>{t('advice.notDisposed')}</p> : null}
    </>
  );
}

/** The points of the input; beside each, once FP&F has decided, what became of it. */
export function Input({ content, view }: { readonly content: DraftInputBody; readonly view: PetitionForAgency }) {
  const t = useWords('cases');
  const say = useSay('fpf');
  const language = useLanguage();
  return (
    <>
      <ol className="c-points">
        {content.points.map((point) => {
          const disposed = view.disposition?.points.find((one) => one.pointId === point.id);
          return (
            <li key={point.id} className="c-points__point">
              <h4>{say(`word.TOPIC.${point.topic}`)}</h4>
              <p className="c-long" dir="auto">{point.text}</p>
              {point.guideline === undefined ? null : <p className="text-base-dark" dir="auto">{say('field.guideline')}: {point.guideline}</p>}
              {point.rulings === undefined || point.rulings.length === 0 ? null : <p className="text-base-dark">{say('field.rulings')}: {point.rulings.join(', ')}</p>}
              {point.answersQuestion === undefined ? null : <p className="text-base-dark">{say('field.answers')} {point.answersQuestion}</p>}
              {disposed === undefined ? null : <div className={`c-disposed c-disposed--${disposed.disposition}`}><strong>{t('advice.fpf')} {say(`word.POINT.${disposed.disposition}`)}</strong>{disposed.reason === null ? null : <p className="c-long" dir="auto">{disposed.reason}</p>}</div>}
            </li>
          );
        })}
      </ol>
      <p className="c-said__lead"><strong>{say('field.recommendation')}: {say(`word.RECOMMENDATION.${content.recommendation}`)}</strong>{content.mitigateTo === undefined ? '' : ` ${content.mitigateFrom === undefined || content.mitigateFrom === content.mitigateTo ? '' : `${sayMoney(content.mitigateFrom, language)} – `}${sayMoney(content.mitigateTo, language)}`} · {say('field.confidence')}: {say(`word.CONFIDENCE.${content.confidence}`)}</p>
      {content.comparableCases.length === 0 ? null : <><h4>{t('advice.comparable')}</h4><ul>{content.comparableCases.map((one) => <li key={one.reference}><strong>{one.reference}</strong>: <span dir="auto">{one.outcome}. {one.why}</span></li>)}</ul></>}
    </>
  );
}

function Disposed({ view: { disposition } }: { readonly view: PetitionForAgency }) {
  const t = useWords('cases');
  const say = useSay('fpf');
  if (disposition === null) return null;
  return (
    <>
      <h2>{t('advice.disposition')}</h2>
      <Card title={say(`word.POINT.${disposition.overall}`)} tag={say(`word.OUTCOME.${disposition.outcome}`)}>
        {disposition.overallReason === null ? null : <Said text={disposition.overallReason} />}
        <Hand by={disposition.decided} what={t('advice.decided')} />
      </Card>
    </>
  );
}

/** Limitations dates that are not in force any more. */
function Replaced({ view: { file } }: { readonly view: PetitionForAgency }) {
  const t = useWords('cases');
  const language = useLanguage();
  const replaced = file.limitations?.replaced ?? [];
  if (replaced.length === 0) return null;
  return <><h2>{t('advice.replaced')}</h2>{replaced.map((one) => <Card key={one.at} title={sayDay(one.on, language)}><Said text={one.because} by={one} /></Card>)}</>;
}
