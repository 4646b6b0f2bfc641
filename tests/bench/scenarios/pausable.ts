// The smallest case whose one clock may wait ten times: no law of ours allows so many pauses, so the bench has one of its own. An hour of elapsed time, so that its
// due date can be computed by addition alone.
import { policy, portUnit, refuse, conflict, Revision, type CaseLaw, type ClockPolicy, type Command } from '@centerline/cases';
import { errandLaw, type Errand } from '@centerline/ledger/testing';
import type { PlainDate } from '@centerline/clock';

export const MINUTES = 60;
export const PAUSES = 10;
const RULE = policy('pauses', 'The bench pauses as often as it counts.');
const CLOCK: ClockPolicy = {
  kind: 'answer', title: 'Answer', basis: 'INTERNAL_SLA', rule: RULE, version: '1', effectiveOn: '2020-01-01' as PlainDate, unit: 'elapsed-minute', amount: MINUTES,
  marks: [{ kind: 'WARN', tells: 'owner', percent: 75 }, { kind: 'BREACH', tells: 'supervisor', atDue: true }],
  pauses: { maxPauses: PAUSES, maxMinutesByReason: { WAITING: 600 } },
};

export const pausableLaw: CaseLaw<Errand, Command> = {
  ...errandLaw,
  policies: [CLOCK],
  permissions: ['ask', 'pause', 'resume', 'answer'].map((command) => ({ command, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'], of: 'any', rule: RULE })),
  decide(file, command, moment) {
    if (file === null) {
      const revision = new Revision<Errand>({ state: { stage: 'OPEN', port: '2704', question: (command.body as { question: string }).question, answer: null }, clocks: [], tasks: [] }, moment);
      revision.startClock({ id: 'answer', policy: CLOCK, owedBy: portUnit('2704') });
      return revision.because({ kind: 'errand.asked', summary: 'Asked', data: {} });
    }
    if (file.state.stage !== 'OPEN') return refuse(conflict('answered', 'It is answered.', RULE));
    const revision = new Revision(file, moment);
    if (command.kind === 'pause') revision.pauseClock('answer', 'WAITING');
    else if (command.kind === 'resume') revision.resumeClock('answer');
    else {
      revision.state = { ...file.state, stage: 'ANSWERED', answer: 'yes' };
      revision.stopClock('answer');
    }
    return revision.because({ kind: `errand.${command.kind}`, summary: command.kind, data: {} });
  },
  possible: () => ['pause', 'resume', 'answer'],
};
