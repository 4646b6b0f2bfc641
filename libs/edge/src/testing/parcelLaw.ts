// A case type small enough to read: somebody asks about a parcel, an office advises in secret and answers. For tests of the edge only.
import {
  conflict, invalid, ior, OFO_HQ, policy, refuse, Revision, unitCode,
  type CaseLaw, type CaseState, type ClockPolicy, type Command,
} from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

export interface ParcelState extends CaseState {
  readonly stage: 'ASKED' | 'ANSWERED';
  readonly importer: string;
  readonly question: string;
  readonly secretAdvice: string | null;
  readonly answer: string | null;
}
interface AskBody {
  readonly importer: string;
  readonly question: string;
}

const RULE = policy('parcels', 'Whoever asks about a parcel is answered.');
const CENTER = unitCode('CEE004');
const clock = (kind: string, title: string, amount: number): ClockPolicy => ({
  kind, title, basis: 'INTERNAL_SLA', rule: RULE, version: '1', effectiveOn: '2020-01-01' as PlainDate, unit: 'working-day', amount, marks: [{ kind: 'BREACH', tells: 'supervisor', atDue: true }],
});
const ANSWER_CLOCK = clock('answer', 'Answer the question', 10);
const ADVICE_CLOCK = clock('advice', 'Advise in secret', 2);

export const parcelLaw: CaseLaw<ParcelState> = {
  type: 'reassignment',
  numberPrefix: 'CR',
  policies: [ANSWER_CLOCK, ADVICE_CLOCK],
  permissions: [
    { command: 'ask', roles: ['IMPORTER_USER', 'BROKER_USER'], of: 'party', rule: RULE },
    { command: 'advise', roles: ['CENTER_SPECIALIST'], of: 'center', rule: RULE },
    { command: 'decide', roles: ['OFO_HQ_DECIDER'], of: 'hq', rule: RULE },
    { command: 'answer', roles: ['OFO_HQ_DECIDER'], of: 'hq', rule: RULE },
  ],
  opening: 'ask',
  decide(file, command: Command, moment) {
    if (file === null) {
      const { importer, question } = command.body as AskBody;
      if (question === 'nothing') return refuse(invalid('/question', 'no-question', 'That is no question.', RULE), invalid('/importer', 'no-importer', 'Nor an importer.', RULE));
      const revision = new Revision<ParcelState>({ state: { stage: 'ASKED', importer, question, secretAdvice: null, answer: null }, clocks: [], tasks: [] }, moment);
      revision.startClock({ id: 'answer', policy: ANSWER_CLOCK, owedBy: OFO_HQ });
      revision.startClock({ id: 'advice', policy: ADVICE_CLOCK, owedBy: CENTER });
      revision.openTask({ id: 'advise:CEE004', title: 'Advise', unit: CENTER, roles: ['CENTER_SPECIALIST'], clockId: 'advice' });
      return revision.because({ kind: 'parcel.asked', summary: `Asked: ${question}`, publicSummary: 'Your question was received', data: {} });
    }
    const revision = new Revision(file, moment);
    if (file.state.stage === 'ANSWERED') return refuse(conflict('answered', 'The question is answered.', RULE));
    const { text } = command.body as { readonly text: string };
    if (command.kind === 'advise') {
      revision.state = { ...file.state, secretAdvice: text };
      revision.stopClock('advice');
      return revision.because({ kind: 'parcel.advised', summary: `Advised: ${text}`, data: { text } });
    }
    revision.state = { ...file.state, stage: 'ANSWERED', answer: text };
    revision.closeAll({ lawToo: true });
    return revision.because({ kind: 'parcel.answered', summary: `Answered: ${text}`, publicSummary: 'Your question was answered', data: { text } });
  },
  parties: (state) => ({ units: { center: [CENTER], hq: [OFO_HQ] }, iors: [ior(state.importer)] }),
  openingParties: (body) => ({ units: {}, iors: [ior((body as AskBody).importer)] }),
  importersOf: () => [],
  subjectKey: () => null,
  openingSubjectKey: () => null,
  shelf: (state) => ({ status: state.stage === 'ASKED' ? 'RECEIVED' : 'DECIDED', closed: state.stage === 'ANSWERED', outcome: null, center: CENTER, port: null, heldBy: OFO_HQ, tier: null, title: state.question }),
  statusWords: (state) => (state.stage === 'ASKED' ? 'We have your question.' : 'Your question is answered.'),
  duty: () => null,
  view: (state, audience) => (audience === 'party' ? { importer: state.importer, question: state.question, answer: state.answer } : { ...state }),
  clockIsPublic: (card) => card.kind === 'answer',
  possible: (state) => (state.stage === 'ASKED' ? ['advise', 'answer', 'decide'] : []),
};
