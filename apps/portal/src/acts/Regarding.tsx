// Owns what is shown beside an act because one has to read it before one acts: the draft to approve, the questions to answer, the advice to weigh.
import { useWords } from '../words/index.js';
import { OneCenter as AppealCenter, Recommended } from '../cases/advice/AppealAdvice.js';
import { Input } from '../cases/advice/PetitionAdvice.js';
import { Card, Said } from '../cases/advice/Said.js';
import { OneCenter as ZoneCenter } from '../cases/advice/ZoneAdvice.js';
import { readingOf, type Reading } from '../cases/readings.js';
import type { Of } from './plan.js';
import { useSay } from './say.js';

export function Regarding({ of, command }: { readonly of: Of; readonly command: string }) {
  const t = useWords('acts');
  const reading = readingOf(of.view);
  const content = <About reading={reading} of={of} command={command} />;
  return isRegarded(command) ? <section className="c-regarding" aria-labelledby="regarding"><h2 id="regarding">{t('page.regarding')}</h2>{content}</section> : null;
}

const REGARDED = [
  'approve-advice', 'return-advice', 'recommend-decision', 'decide', 'answer-consult', 'answer-information', 'reject-incomplete', 'extend-cure', 'certify-escalation', 'issue-direction', 'draft-direction', 'confirm-implementation', 'resolve-locally',
  'record-internal-advice', 'record-board-answer', 'close-referral', 'approve-input', 'return-input', 'submit-input', 'answer-clarification', 'record-hq-advice', 'draft-input',
] as const;
const isRegarded = (command: string): boolean => REGARDED.some((one) => one === command);

function About({ reading, of, command }: { readonly reading: Reading; readonly of: Of; readonly command: string }) {
  if (reading.of === 'appeal') return <OfAppeal reading={reading} of={of} command={command} />;
  if (reading.of === 'zone' && reading.side === 'agency') return <OfZone reading={reading} of={of} command={command} />;
  if (reading.of === 'petition' && reading.side === 'agency') return <OfPetition reading={reading} command={command} />;
  return null;
}

function Asked({ items, title }: { readonly items: readonly string[]; readonly title: string }) {
  return <Card title={title}><ol>{items.map((one) => <li key={one} dir="auto">{one}</li>)}</ol></Card>;
}

function OfAppeal({ reading, of, command }: { readonly reading: Extract<Reading, { readonly of: 'appeal' }>; readonly of: Of; readonly command: string }) {
  const cases = useWords('cases');
  const say = useSay('reassignment');
  const asked = reading.view.requests.at(-1)?.items.map((item) => `${say(`word.CONCERN.${item.concerns}`)}: ${item.text}`) ?? [];
  if (command === 'answer-information' || command === 'reject-incomplete' || command === 'extend-cure') return <Asked items={asked} title={cases('facts.requests')} />;
  if (reading.side === 'party') return null;
  const { view } = reading;
  const { offices } = reading.frame;
  if (command === 'answer-consult') return <Asked items={view.consultations.at(-1)?.questions ?? []} title={cases('advice.counselAsked')} />;
  const shown = command === 'decide' || command === 'recommend-decision' ? view.advice : view.advice.filter((one) => one.center === of.me.unit.code);
  return <>{shown.map((one) => <AppealCenter key={one.center} advice={one} view={view} offices={offices} />)}{command === 'decide' ? <Recommended view={view} offices={offices} /> : null}</>;
}

function OfZone({ reading, of, command }: { readonly reading: Extract<Reading, { readonly of: 'zone'; readonly side: 'agency' }>; readonly of: Of; readonly command: string }) {
  const cases = useWords('cases');
  const { view } = reading;
  const { offices } = reading.frame;
  const escalation = view.escalations.at(-1);
  const round = view.consultations.at(-1);
  switch (command) {
    case 'approve-advice':
    case 'return-advice':
      return <>{round?.advice.filter((one) => one.center === of.me.unit.code).map((one) => <ZoneCenter key={one.center} advice={one} offices={offices} />)}</>;
    case 'certify-escalation':
      return view.request === null ? null : <Card title={cases('advice.requestedTitle')}><Said text={view.request.reason} by={view.request.requested} /></Card>;
    case 'answer-information':
      return <Asked items={escalation?.informationRequests.at(-1)?.questions ?? []} title={cases('facts.questions')} />;
    case 'confirm-implementation':
      return escalation?.answer?.kind === 'DIRECTION' ? <Card title={cases('advice.direction')}><Said text={escalation.answer.direction} by={escalation.answer.issued} /></Card> : null;
    case 'record-internal-advice':
    case 'record-board-answer':
    case 'close-referral': {
      const referral = escalation?.referrals.at(-1);
      return referral === undefined ? null : <Card title={cases('advice.question')}><Said text={referral.question} by={referral.referred} /></Card>;
    }
    default:
      return <><Card title={cases('facts.question')}><Said text={view.inquiry.question} /></Card>{round?.advice.map((one) => <ZoneCenter key={one.center} advice={one} offices={offices} />)}</>;
  }
}

function OfPetition({ reading, command }: { readonly reading: Extract<Reading, { readonly of: 'petition'; readonly side: 'agency' }>; readonly command: string }) {
  const cases = useWords('cases');
  const { view } = reading;
  switch (command) {
    case 'answer-clarification': {
      const last = view.clarifications.at(-1);
      return last === undefined ? null : <Card title={cases('advice.clarification')}><Said text={last.question} by={last.asked} /></Card>;
    }
    case 'record-hq-advice':
      return view.hqAdvice === null ? null : <Card title={cases('advice.counselAsked')}><Said text={view.hqAdvice.issue} by={view.hqAdvice.asked} /></Card>;
    case 'draft-input':
      return <>{view.file.questions.length === 0 ? null : <Asked items={view.file.questions} title={cases('facts.questions')} />}{view.draft !== null && 'content' in view.draft ? view.draft.returns.slice(-1).map((one) => <Card key={one.at} title={cases('advice.returned')}><Said text={one.reason} by={one} /></Card>) : null}</>;
    default:
      return view.draft !== null && 'content' in view.draft ? <Card title={cases('advice.draft')}><Input content={view.draft.content} view={view} /></Card> : null;
  }
}
