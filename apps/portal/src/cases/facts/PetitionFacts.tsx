// Owns the facts of a request for Center input: the petition and its dates, the partner, the questions, and (the agency's) what FP&F keeps of it.
import type { PartnerStanding } from '@centerline/fpf';
import { useSay } from '../../acts/say.js';
import { sayDay, sayMoney } from '../../kit/times.js';
import { useLanguage, useWords } from '../../words/index.js';
import type { PetitionForAgency, PetitionForParty } from '../readings.js';
import { Fact, FactList, listed, Long, Marked } from './Fact.js';

type Offices = Readonly<Record<string, string>>;

export function PetitionFacts({ view, offices }: { readonly view: PetitionForAgency; readonly offices: Offices }) {
  const t = useWords('cases');
  const language = useLanguage();
  const say = useSay('fpf');
  const { petition, file, decider, eligibility, consultation, disposition } = view;
  const day = (on: string | null): string | null => (on === null ? null : sayDay(on, language));
  const staff = [file.fpfOfficer, file.paralegal].filter((one) => one !== null);
  return (
    <>
      <FactList>
        <Fact name={t('facts.petitioner')} note={petition.iors.join(', ')}><span dir="auto">{petition.petitioner}</span></Fact>
        <Fact name={t('facts.claim')} note={petition.statutes.join(', ')}>{say(`word.ACTION.${petition.actionType}`)}, {sayMoney(petition.claimAmount, language)}</Fact>
        <Fact name={t('facts.fpfNumber')} note={petition.ePetitionReference ?? undefined}>{petition.fpfCaseNumber}</Fact>
        <Fact name={t('facts.violation')}>{day(petition.violationOn)}</Fact>
        <Fact name={t('facts.notice')} note={t('facts.received', { on: sayDay(petition.receivedOn, language) })}>{day(petition.noticeMailedOn)}</Fact>
        <Fact name={t('facts.petitionDue')} note={<><Marked mark="law" />{petition.acceptedThroughOn === petition.dueOn ? null : <> {t('facts.acceptedThrough', { on: sayDay(petition.acceptedThroughOn, language) })}</>}</>}>{day(petition.dueOn)}</Fact>
        <Fact name={t('facts.limitations')} note={file.limitations ? <><Marked mark="law" citation="19 U.S.C. 1621" /> {say(`word.LIMITATIONS.${file.limitations.kind}`)}</> : undefined}>{file.limitations ? day(file.limitations.on) : t('facts.limitationsUnknown')}</Fact>
        <Fact name={t('facts.decider')} note={<Marked mark={decider.mark} citation={decider.citation} />}>{t(`facts.deciderLevel.${decider.level}`)}</Fact>
        <Fact name={t('facts.partner')} note={eligibility ? <><span lang="en">{eligibility.atRequest.source}</span> <Marked mark="unofficial" /></> : undefined}>{eligibility ? partnerWords(eligibility.atRequest, say) : t('facts.partnerUnchecked')}</Fact>
        <Fact name={t('facts.culpability')}>{file.culpability === null ? null : say(`word.CULPABILITY.${file.culpability}`)}</Fact>
        <Fact name={t('facts.planned')}>{day(file.plannedDecisionOn)}</Fact>
        <Fact name={t('facts.centerAsked')} note={consultation ? t('facts.inputDays', { count: consultation.inputWorkingDays }) : undefined}>{consultation ? `${offices[consultation.center] ?? consultation.center} (${consultation.center})` : null}</Fact>
        <Fact name={t('facts.specialist')}>{consultation?.specialist?.name}</Fact>
        <Fact name={t('facts.staff')}>{listed(staff)}</Fact>
        <Fact name={t('facts.surety')} note={petition.demandOnSuretyOn === null ? undefined : t('facts.demand', { on: sayDay(petition.demandOnSuretyOn, language) })}>{petition.surety === null ? null : <span dir="auto">{petition.surety}</span>}</Fact>
        <Fact name={t('facts.entries')}>{listed(petition.entryNumbers)}</Fact>
        <Fact name={t('facts.headingsShort')}>{listed(petition.headings)}</Fact>
        {disposition === null ? null : <Fact name={t('facts.decision')} note={t('facts.decidedOn', { on: sayDay(disposition.decisionNoticeOn, language) })}>{say(`word.OUTCOME.${disposition.outcome}`)}{disposition.amount === null ? '' : `, ${sayMoney(disposition.amount, language)}`}</Fact>}
      </FactList>
      {file.questions.length === 0 ? null : <div className="c-facts__more"><h3>{t('facts.questions')}</h3><ol>{file.questions.map((question) => <li key={question}><Long text={question} /></li>)}</ol></div>}
    </>
  );
}

const partnerWords = ({ program, tier, status }: Pick<PartnerStanding, 'program' | 'tier' | 'status'>, say: (path: string) => string): string =>
  [program?.replaceAll('_', ' '), tier?.replaceAll('_', ' '), say(`word.PARTNER.${status}`)].filter((part) => part !== undefined).join(', ');

/** What a partner reads of its own request. */
export function PetitionForPartyFacts({ view, offices }: { readonly view: PetitionForParty; readonly offices: Offices }) {
  const t = useWords('cases');
  const language = useLanguage();
  const say = useSay('fpf');
  const day = (on: string | null): string | null => (on === null ? null : sayDay(on, language));
  return (
    <FactList>
      <Fact name={t('facts.petitioner')} note={view.iors.join(', ')}><span dir="auto">{view.petitioner}</span></Fact>
      <Fact name={t('facts.claim')}>{say(`word.ACTION.${view.actionType}`)}, {sayMoney(view.claimAmount, language)}</Fact>
      <Fact name={t('facts.fpfNumber')} note={view.ePetitionReference ?? undefined}>{view.fpfCaseNumber}</Fact>
      <Fact name={t('facts.notice')} note={t('facts.received', { on: sayDay(view.petitionReceivedOn, language) })}>{day(view.noticeMailedOn)}</Fact>
      <Fact name={t('facts.petitionDue')} note={<><Marked mark="law" />{view.petitionAcceptedThroughOn === view.petitionDueOn ? null : <> {t('facts.acceptedThrough', { on: sayDay(view.petitionAcceptedThroughOn, language) })}</>}</>}>{day(view.petitionDueOn)}</Fact>
      <Fact name={t('facts.centerAsked')}>{view.center === null ? null : (offices[view.center] ?? view.center)}</Fact>
      <Fact name={t('facts.partner')}>{view.partnerAtRequest === null ? null : [view.partnerAtRequest.program?.replaceAll('_', ' '), view.partnerAtRequest.tier?.replaceAll('_', ' '), say(`word.PARTNER.${view.partnerAtRequest.status}`)].filter((part) => part !== undefined).join(', ')}</Fact>
      <Fact name={t('facts.centerInput')}>{view.centerInput === null ? null : t(`facts.input.${view.centerInput}`)}</Fact>
      <Fact name={t('facts.decision')} note={view.decisionNoticeOn === null ? undefined : t('facts.decidedOn', { on: sayDay(view.decisionNoticeOn, language) })}>{view.outcome === null ? null : `${say(`word.OUTCOME.${view.outcome}`)}${view.amount === null ? '' : `, ${sayMoney(view.amount, language)}`}`}</Fact>
      <Fact name={t('facts.payBy')} note={<Marked mark="law" citation="19 CFR 171.22" />}>{day(view.payByOn)}</Fact>
      <Fact name={t('facts.supplemental')} note={<Marked mark="law" citation="19 CFR 171.61" />}>{day(view.supplementalDueOn)}</Fact>
      <Fact name={t('facts.declined')}>{view.declinedBecause === null ? null : say(`word.DECLINE.${view.declinedBecause}`)}</Fact>
    </FactList>
  );
}
