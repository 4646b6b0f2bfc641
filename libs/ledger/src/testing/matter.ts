// A case type that is nothing but its shelf: offices, stages and work as a test wants them, for the tests of lists. Somebody opens a matter; its work
// is put off, waits, moves on and is done.
import { conflict, ior, policy, refuse, Revision, unitCode, type CaseLaw, type CaseState, type ClockPolicy, type Command, type Role } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

export interface Work {
  readonly id: string;
  readonly unit: string;
  readonly role: Role;
  /** Minutes from now until it is due; null for work without a date. */
  readonly minutes: number | null;
}
export interface MatterBody {
  readonly stage: string;
  readonly center: string | null;
  readonly port: string | null;
  readonly heldBy: string;
  readonly units: readonly string[];
  readonly importer: string;
  readonly work: readonly Work[];
}
export interface Matter extends CaseState, Omit<MatterBody, 'stage'> {
  readonly closed: boolean;
}
type Act = { readonly id: string; readonly minutes?: number; readonly stage?: string; readonly center?: string };

const RULE = policy('matters', 'A matter is whatever a test says.');
const clock: ClockPolicy = {
  kind: 'work', title: 'Work', basis: 'INTERNAL_SLA', rule: RULE, version: '1', effectiveOn: '2020-01-01' as PlainDate, unit: 'elapsed-minute', amount: 60,
  marks: [{ kind: 'BREACH', tells: 'supervisor', atDue: true }], pauses: { maxPauses: 9, maxMinutesByReason: { WAITING: 10_000 } }, extension: { roles: ['AUDITOR'], times: 99, most: null },
};

function act(revision: Revision<Matter>, kind: string, { id, minutes, stage, center }: Act): void {
  switch (kind) {
    case 'put-off':
      return revision.extendClock(id, minutes ?? 0);
    case 'wait':
      return void revision.pauseClock(id, 'WAITING');
    case 'move-on':
      revision.state = { ...revision.state, stage: stage ?? revision.state.stage, center: center ?? revision.state.center };
      return;
    case 'do':
      revision.closeTask(id);
      return revision.stopClock(id);
    default:
      revision.state = { ...revision.state, closed: true, stage: 'DONE' };
      revision.closeAll({ lawToo: true });
  }
}
const COMMANDS = ['put-off', 'wait', 'move-on', 'do', 'close'] as const;

export const matterLaw: CaseLaw<Matter> = {
  type: 'reassignment', numberPrefix: 'CR', policies: [clock], opening: 'open',
  permissions: ['open', ...COMMANDS].map((command) => ({ command, roles: ['AUDITOR'], of: 'any', rule: RULE })),
  decide(file, command: Command, moment) {
    if (file === null) {
      const { work, ...body } = command.body as MatterBody;
      const revision = new Revision<Matter>({ state: { ...body, work, closed: false }, clocks: [], tasks: [] }, moment);
      for (const { id, unit, role, minutes } of work) {
        if (minutes !== null) revision.startClock({ id, policy: clock, owedBy: unitCode(unit), amount: minutes });
        revision.openTask({ id, title: `Work ${id}`, unit: unitCode(unit), roles: [role], ...(minutes === null ? {} : { clockId: id }) });
      }
      return revision.because({ kind: 'matter.opened', summary: 'Opened', data: {} });
    }
    if (file.state.closed) return refuse(conflict('closed', 'It is closed.', RULE));
    const revision = new Revision(file, moment);
    act(revision, command.kind, command.body as Act);
    return revision.because({ kind: `matter.${command.kind}`, summary: command.kind, data: {} });
  },
  parties: (state) => ({ units: { office: state.units.map(unitCode) }, iors: [ior(state.importer)] }),
  openingParties: () => ({ units: {}, iors: [] }),
  importersOf: () => [], subjectKey: () => null, openingSubjectKey: () => null, statusWords: () => '', duty: () => null,
  shelf: (state) => ({
    status: state.closed ? 'CLOSED' : 'UNDER_REVIEW', closed: state.closed, outcome: null, center: state.center === null ? null : unitCode(state.center), port: state.port,
    heldBy: state.closed ? null : unitCode(state.heldBy), tier: null, title: 'A matter',
  }),
  view: (state) => ({ ...state }), clockIsPublic: () => false, possible: () => COMMANDS,
};
