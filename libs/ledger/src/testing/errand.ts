// A case type as small as can be, for the tests of the ledger: somebody asks, somebody answers, a clock runs.
import {
  conflict, invalid, law as rule, personId, policy, portUnit, refuse, Revision, ior,
  type CaseLaw, type CaseState, type ClockPolicy, type Command, type Person,
} from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

export interface Errand extends CaseState {
  readonly stage: 'OPEN' | 'ANSWERED';
  readonly port: string;
  readonly question: string;
  readonly answer: string | null;
}

const RULE = policy('errands', 'An errand has a question and one answer.');

const answerClock: ClockPolicy = {
  kind: 'answer', title: 'Answer', basis: 'INTERNAL_SLA', rule: rule('5 U.S.C. 6103', 'Working days'), version: '1', effectiveOn: '2020-01-01' as PlainDate,
  unit: 'elapsed-minute', amount: 60, marks: [{ kind: 'WARN', tells: 'owner', percent: 75 }, { kind: 'BREACH', tells: 'supervisor', atDue: true }],
};

/** The law of errands of one port. */
export const errandLawAt = (port: string): CaseLaw<Errand, Command> => ({
  type: 'ftz',
  numberPrefix: 'FTZ',
  policies: [answerClock],
  permissions: [
    { command: 'ask', roles: ['PORT_OFFICER'], of: 'any', rule: RULE },
    { command: 'answer', roles: ['PORT_OFFICER', 'PORT_DIRECTOR'], of: 'port', rule: RULE },
  ],
  opening: 'ask',
  decide(file, command, moment) {
    if (file === null) {
      const { question } = command.body as { question: string };
      if (question === '') return refuse(invalid('/question', 'empty', 'Ask something.', RULE));
      const state: Errand = { stage: 'OPEN', port, question, answer: null };
      const revision = new Revision<Errand>({ state, clocks: [], tasks: [] }, moment);
      revision.startClock({ id: 'answer', policy: answerClock, owedBy: portUnit(port) });
      revision.openTask({ id: 'answer', title: 'Answer the errand', unit: portUnit(port), roles: ['PORT_OFFICER'], clockId: 'answer' });
      return revision.because({ kind: 'errand.asked', summary: `Asked: ${question}`, publicSummary: `It was asked: ${question}`, data: {} });
    }
    if (file.state.stage !== 'OPEN') return refuse(conflict('wrong-stage', 'It is answered.', RULE));
    const revision = new Revision(file, moment);
    revision.state = { ...file.state, stage: 'ANSWERED', answer: (command.body as { answer: string }).answer };
    revision.stopClock('answer');
    revision.closeTask('answer');
    return revision.because({ kind: 'errand.answered', summary: 'Answered', publicSummary: 'It was answered', data: {} });
  },
  parties: () => ({ units: { port: [portUnit(port)] }, iors: [ior('91-1000001BH')] }),
  openingParties: () => ({ units: { port: [portUnit(port)] }, iors: [] }),
  importersOf: () => [],
  subjectKey: (state) => state.question,
  openingSubjectKey: (body) => (body as { question: string }).question,
  shelf: (state) => ({
    status: state.stage === 'OPEN' ? 'RECEIVED' : 'CLOSED', closed: state.stage === 'ANSWERED', outcome: state.answer, center: null, port: state.port,
    heldBy: portUnit(port), tier: null, title: state.question,
  }),
  statusWords: (state) => state.stage,
  duty: () => null,
  view: (state) => ({ ...state }),
  clockIsPublic: () => false,
  possible: (state) => (state.stage === 'OPEN' ? ['answer'] : []),
});
export const errandLaw = errandLawAt('2704');

export const officer: Person = { kind: 'person', id: personId('pia.long'), name: 'Pia Long', roles: ['PORT_OFFICER'], unit: portUnit('2704'), iors: [] };
export const director: Person = { kind: 'person', id: personId('paul.drake'), name: 'Paul Drake', roles: ['PORT_DIRECTOR'], unit: portUnit('2704'), iors: [] };
