// Owns what a passed mark opens up, beyond telling the office that owes. A breach decides nothing: it says who may now act.
import { OFO_HQ, type ClockCard, type ClockMark } from '@centerline/cases';
import { leadAdvice } from '../state.js';
import { centerName, clockInForce, portOf, startLaneClock, type Desk } from './desk.js';
import { portDecisionTask } from './work.js';

/** A silent Center frees the port, a silent port frees Headquarters and the lead Center; internal advice is only remembered. */
export function onMark(desk: Desk, card: ClockCard, mark: ClockMark): void {
  const { state } = desk;
  const key = (whom: string): string => `${card.id}/${mark.kind}/${mark.at}/${whom}`;
  if (mark.kind === 'BREACH' && card.id === leadAdvice(state)?.clockId && state.stage === 'CENTER_CONSULT') {
    beginPortsTurn(desk, mark);
    desk.tell({ to: 'unit', unit: portOf(state), roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] }, key('port'), `${centerName(desk.moment, card.owedBy)} is silent past its date`,
      'You may go on without its advice (proceed-without-advice), or ask for the escalation; the proof is recorded.');
  }
  if (mark.kind === 'BREACH' && (card.kind.startsWith('port-triage/') || card.kind.startsWith('port-decision/'))) {
    const words = ['The port is silent past its date', 'The case may be taken up to Headquarters (force-up); the proof is recorded.'] as const;
    desk.tell({ to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_SUPERVISOR'] }, key('hq'), ...words);
    desk.tell({ to: 'unit', unit: state.lead.center, roles: ['CENTER_DIRECTOR'] }, key('center'), ...words);
  }
  if (card.kind === 'internal-advice')
    desk.tell({ to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'] }, key('hq'), `Internal advice has been out since ${card.startedAt}`, 'The rule sets no date (19 CFR 177.11): ask how it stands.');
}

/** From the lapse on it is the port that the case waits for, so its decision clock runs: no case waits for nobody. */
function beginPortsTurn(desk: Desk, lapse: ClockMark): void {
  if (clockInForce(desk.clocks, 'port-decision')) return;
  const port = portOf(desk.state);
  desk.openTask(portDecisionTask(port, startLaneClock(desk, 'port-decision', port, { startsAt: lapse.at }).id));
}
