// Owns the advice on an FTZ case: of the Centers, round by round; each time at Headquarters; how the port or Headquarters used it. The agency's.
import type { CenterAdvice, Escalation } from '@centerline/ftz';
import { useSay } from '../../acts/say.js';
import { Due } from '../../kit/Due.js';
import { useWords } from '../../words/index.js';
import type { ZoneForAgency } from '../readings.js';
import { Card, Hand, Said } from './Said.js';

type Offices = Readonly<Record<string, string>>;
const named = (offices: Offices, code: string): string => `${offices[code] ?? code} (${code})`;

export function ZoneAdvice({ view, offices }: { readonly view: ZoneForAgency; readonly offices: Offices }) {
  const t = useWords('cases');
  const say = useSay('ftz');
  const { consultations, escalations, resolution, request, implemented, precedent } = view;
  return (
    <>
      <h2>{t('advice.centers')}</h2>
      {consultations.length === 0 ? <p>{t('advice.notAsked')}</p> : consultations.map((round, index) => (
        <section key={round.asked.at}>
          {consultations.length === 1 ? null : <h3>{t('advice.round', { number: index + 1 })}</h3>}
          <Said what={t('advice.question')} text={round.question} by={round.asked} />
          {round.advice.map((one) => <OneCenter key={one.center} advice={one} offices={offices} />)}
        </section>
      ))}
      {resolution === null ? null : (
        <>
          <h2>{t('advice.resolution')}</h2>
          <Card title={say(`word.LOCAL_OUTCOME.${resolution.outcome}`)} {...(resolution.adviceUse === null ? {} : { tag: say(`word.ADVICE_USE.${resolution.adviceUse}`) })}>
            <Said text={resolution.resolution} by={resolution.resolved} />
            {resolution.adviceUseReason === null ? null : <Said what={t('advice.useReason')} text={resolution.adviceUseReason} />}
          </Card>
        </>
      )}
      {request === null ? null : <><h2>{t('advice.requested')}</h2><Card title={t('advice.requestedTitle')}><Said text={request.reason} by={request.requested} /></Card></>}
      {escalations.map((one, index) => <AtHeadquarters key={`${one.entrance.way}${index}`} escalation={one} number={escalations.length === 1 ? null : index + 1} offices={offices} />)}
      {implemented === null ? null : <><h2>{t('advice.implemented')}</h2><Card title={t('advice.done')}><Said text={implemented.done} by={implemented} /></Card></>}
      {precedent === null ? null : <><h2>{t('advice.precedent')}</h2><Card title={precedent.title}><Said what={t('advice.question')} text={precedent.question} /><Said what={t('advice.answer')} text={precedent.answer} by={precedent.published} /></Card></>}
    </>
  );
}

export function OneCenter({ advice, offices }: { readonly advice: CenterAdvice; readonly offices: Offices }) {
  const t = useWords('cases');
  const say = useSay('ftz');
  return (
    <Card title={named(offices, advice.center)} tag={`${say(`word.ROLE.${advice.role}`)} · ${say(`word.STANDING.${advice.status}`)}`}>
      {'draft' in advice ? (
        <>
          <Said text={advice.draft.advice} by={advice.draft.drafted} />
          {advice.draft.authorities.length === 0 ? null : <><h4>{t('advice.authorities')}</h4><ul>{advice.draft.authorities.map((one) => <li key={one} dir="auto">{one}</li>)}</ul></>}
        </>
      ) : null}
      {advice.status === 'RETURNED' ? <Said what={t('advice.returned')} text={advice.returned.reason} by={advice.returned} /> : null}
      {advice.status === 'FINAL' ? <Hand by={advice.approved} what={t('advice.approved')} /> : null}
      {advice.status === 'NOT_RECEIVED' ? <Said what={t('advice.silent')} text={advice.recorded.reason} by={advice.recorded} /> : null}
    </Card>
  );
}

function AtHeadquarters({ escalation, number, offices }: { readonly escalation: Escalation; readonly number: number | null; readonly offices: Offices }) {
  const t = useWords('cases');
  const say = useSay('ftz');
  const { entrance, acknowledged, informationRequests, referrals, drafts, answer } = escalation;
  return (
    <section>
      <h2>{t('advice.headquarters')}{number === null ? '' : ` ${number}`}</h2>
      <Card title={say(`word.WAY.${entrance.way}`)}>
        {entrance.way === 'CERTIFIED' ? <><Said what={t('advice.requestedTitle')} text={entrance.request.reason} by={entrance.request.requested} /><Said what={t('advice.certified')} text={entrance.certified.whyNotLocally} by={entrance.certified} /></> : null}
        {entrance.way === 'EMERGENCY_BYPASS' ? <Said what={say(`word.EMERGENCY.${entrance.emergency}`)} text={entrance.approved.reason} by={entrance.approved} /> : null}
        {entrance.way === 'FORCED_UP' ? <><p>{t('advice.silentSince')} <Due at={entrance.silence.breachedAt} zone="America/New_York" /></p><Said text={entrance.forced.reason} by={entrance.forced} /></> : null}
        {acknowledged === null ? null : <Hand by={acknowledged} what={t('advice.acknowledged')} />}
      </Card>
      {informationRequests.map((one) => (
        <Card key={one.clockId} title={t('advice.information', { who: named(offices, one.of) })} tag={one.answer === null ? t('advice.open') : t('advice.answered')}>
          <ol>{one.questions.map((question) => <li key={question} dir="auto">{question}</li>)}</ol>
          <Hand by={one.asked} />
          {one.answer === null ? null : <Said what={t('advice.answer')} text={one.answer.text} by={one.answer} />}
        </Card>
      ))}
      {referrals.map((one) => (
        <Card key={one.referred.at} title={one.to === 'OT_RR' ? t('advice.legal', { under: one.under }) : t('advice.board')} tag={one.answer === null ? t('advice.open') : t('advice.answered')}>
          <Said text={one.question} by={one.referred} />
          {one.answer === null ? null : <Said what={`${t('advice.answer')}${one.answer.reference === null ? '' : ` (${one.answer.reference})`}`} text={one.answer.text} by={one.answer} />}
        </Card>
      ))}
      {answer === null ? drafts.map((one) => <Card key={one.drafted.at} title={t('advice.draftDirection')} tag={say(`word.ADVICE_USE.${one.adviceUse}`)}><Said text={one.direction} by={one.drafted} /></Card>) : null}
      {answer?.kind === 'DIRECTION' ? <Card title={t('advice.direction')} tag={`${t('advice.used')} ${say(`word.ADVICE_USE.${answer.adviceUse}`)}`}><Said text={answer.direction} by={answer.issued} />{answer.adviceUseReason === null ? null : <Said what={t('advice.useReason')} text={answer.adviceUseReason} />}</Card> : null}
      {answer?.kind === 'RETURNED' ? <Card title={t('advice.returnedToPort')} {...(answer.endsCase ? { tag: t('advice.forGood') } : {})}><Said text={answer.reason} by={answer.returned} /></Card> : null}
    </section>
  );
}
