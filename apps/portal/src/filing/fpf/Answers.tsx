// Owns every answer of a request for Center input in its place, each with its way back.
import { ACTION_TYPES, CULPABILITIES, INITIATORS, LIMITATIONS_KINDS, PETITION_KINDS, REQUEST_CHANNELS } from '@centerline/fpf';
import { CheckAnswers, type Given } from '../../kit/form/CheckAnswers.js';
import { sayDay, sayMoney } from '../../kit/times.js';
import { useLanguage, useWords } from '../../words/index.js';
import { usePeople, usePetitionFiling } from './FpfRoom.js';
import { stepsFor, type StepKey } from './steps.js';
import { bodyFrom, tidied } from './values.js';

const Lines = ({ lines }: { readonly lines: readonly string[] }) => <>{lines.map((line) => <span key={line} className="c-check__line">{line}</span>)}</>;
const isGiven = ({ value }: Given): boolean => value !== '';

export function Answers({ draft }: { readonly draft: string }) {
  const t = useWords('petitionFiling');
  const language = useLanguage();
  const { form, asking, knowledge: { offices } } = usePetitionFiling();
  const people = usePeople();
  const values = form.getValues();
  const body = bodyFrom(values, asking);
  const { statutes, iors, entryNumbers, headings, questions } = tidied(values);
  const word = <Word extends string>(words: readonly Word[], chosen: string): Word | undefined => words.find((one) => one === chosen);
  const day = (text: string): string => (text === '' ? '' : sayDay(text, language));
  const money = (amount: number | undefined): string => (amount === undefined || Number.isNaN(amount) ? '' : sayMoney(amount, language));
  const lines = (list: readonly string[]) => (list.length === 0 ? '' : <Lines lines={list} />);
  const nameOf = (id: string): string => [...people.officers, ...(people.paralegals ?? [])].find((one) => one.id === id)?.name ?? id;
  const office = offices.offices.find(({ code }) => code === values.port);
  const [action, kind, initiator, how] = [word(ACTION_TYPES, values.actionType), word(PETITION_KINDS, values.petitionKind), word(INITIATORS, values.initiatedBy), word(REQUEST_CHANNELS, values.partnerRequest.how)];
  const [limitations, culpability] = [word(LIMITATIONS_KINDS, values.limitationsKind), word(CULPABILITIES, values.culpability)];
  const { shorterPeriod, lateExtension } = body;
  const groups: Readonly<Record<Exclude<StepKey, 'check'>, readonly Given[]>> = {
    asking: [
      { name: 'initiatedBy', words: t('asking.label'), value: initiator === undefined ? '' : t(`asking.initiator.${initiator}`) },
      ...(values.initiatedBy !== 'PARTNER' ? [] : [{ name: 'partnerRequest', words: t('asking.partner'), value: [values.partnerRequest.name, day(values.partnerRequest.on), how === undefined ? '' : t(`asking.channel.${how}`)].filter((part) => part !== '').join(', ') }]),
      ...[{ name: 'datedBackReason', words: t('asking.datedBack'), value: values.datedBackReason }].filter(isGiven),
    ],
    petition: [
      { name: 'actionType', words: t('petition.action'), value: action === undefined ? '' : t(`petition.actionName.${action}`) },
      { name: 'petitionKind', words: t('petition.kind'), value: kind === undefined ? '' : t(`petition.kindName.${kind}`) },
      { name: 'fpfCaseNumber', words: t('petition.number'), value: values.fpfCaseNumber },
      { name: 'port', words: t('petition.port'), value: office === undefined ? '' : `${office.name}, ${office.state} (${office.code})` },
      ...[{ name: 'ePetitionReference', words: t('petition.ePetition'), value: values.ePetitionReference }, { name: 'petitionCopy', words: t('petition.copy'), value: values.petitionCopy.fileName }].filter(isGiven),
    ],
    dates: [
      { name: 'violationOn', words: t(values.actionType === 'SEIZURE' ? 'dates.seizureOn' : 'dates.violationOn'), value: day(values.violationOn) },
      { name: 'noticeMailedOn', words: t('dates.noticeMailedOn'), value: day(values.noticeMailedOn) },
      ...(values.petitionKind !== 'SUPPLEMENTAL' ? [] : [{ name: 'decisionNoticeOn', words: t('dates.decisionNoticeOn'), value: day(values.decisionNoticeOn) }, ...[{ name: 'round', words: t('dates.round'), value: values.round }, { name: 'previousRound', words: t('dates.previous'), value: values.previousRound }].filter(isGiven)]),
      { name: 'petitionReceivedOn', words: t('dates.petitionReceivedOn'), value: day(values.petitionReceivedOn) },
      ...(shorterPeriod === undefined ? [] : [{ name: 'shorterPeriod', words: t('dates.shorterDueOn'), value: day(shorterPeriod.dueOn) }]),
      ...(lateExtension === undefined ? [] : [{ name: 'lateExtension', words: t('dates.extensionLegend'), value: lines([nameOf(lateExtension.grantedBy), day(lateExtension.grantedOn), day(lateExtension.newDueOn), lateExtension.reason].filter((part) => part !== '')) }]),
    ],
    claim: [
      { name: 'statutes', words: t('claim.statutes'), value: lines(statutes) },
      { name: 'claimAmount', words: t('claim.amount'), value: money(body.claimAmount) },
      ...(values.actionType === 'SEIZURE' ? [{ name: 'seizedValue', words: t('claim.seizedValue'), value: money(body.seizedValue) }] : []),
      ...(values.actionType === 'LIQUIDATED_DAMAGES' ? [{ name: 'bond', words: t('claim.bond'), value: values.bond }, ...[{ name: 'surety', words: t('claim.surety'), value: values.surety }, { name: 'demandOnSuretyOn', words: t('claim.demandOn'), value: day(values.demandOnSuretyOn) }].filter(isGiven)] : []),
    ],
    petitioner: [
      { name: 'iors', words: t('petitioner.iors'), value: lines(iors) },
      { name: 'petitioner', words: t('petitioner.name'), value: values.petitioner },
      { name: 'entryNumbers', words: t('petitioner.entries'), value: lines(entryNumbers) },
      { name: 'headings', words: t('petitioner.headings'), value: headings.join(', ') },
    ],
    questions: [{ name: 'questions', words: t('questions.label'), value: questions.length === 0 ? '' : <ol className="usa-list">{questions.map((question) => <li key={question} className="c-check__text">{question}</li>)}</ol> }],
    file: [
      { name: 'limitationsOn', words: t('file.limitationsOn'), value: [day(values.limitationsOn), limitations === undefined ? '' : t(`file.kindName.${limitations}`)].filter((part) => part !== '').join(' – ') },
      ...[
        { name: 'discoveredOn', words: t('file.discoveredOn'), value: day(values.discoveredOn) }, { name: 'culpability', words: t('file.culpability'), value: culpability === undefined ? '' : t(`file.culpabilityName.${culpability}`) },
        { name: 'plannedDecisionOn', words: t('file.plannedOn'), value: day(values.plannedDecisionOn) }, { name: 'cafraApplies', words: t('file.cafra'), value: values.cafraApplies ? [day(values.seizedOn), day(values.cafraNoticeOn)].filter((part) => part !== '').join(', ') : '' },
        { name: 'fpfOfficer', words: t('file.officer'), value: values.fpfOfficer === '' ? '' : nameOf(values.fpfOfficer) }, { name: 'paralegal', words: t('file.paralegal'), value: values.paralegal === '' ? '' : nameOf(values.paralegal) },
      ].filter(isGiven),
    ],
  };
  return (
    <>
      {stepsFor(asking).filter((step) => step !== 'check').map((step) => <CheckAnswers key={step} title={t(`steps.${step}`)} given={groups[step]} change={{ to: '/file/fpf/$draft/$step', params: { draft, step } }} />)}
    </>
  );
}
