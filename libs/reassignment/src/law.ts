// Owns the law of Center reassignment as the other projects take it: one object, assembled from tables and pure functions.
import { OFO_HQ, type CaseLaw, type Shelf } from '@centerline/cases';
import type { ReassignmentCommand } from './fields.js';
import { iorsOf, openingPartiesOf, partiesOf, subjectKeyOf } from './parties.js';
import { PERMISSIONS } from './permissions.js';
import { CLOCK_POLICIES } from './policies.js';
import { judgeAppeal } from './rules/acts.js';
import { onCureEnded } from './rules/information.js';
import { isClosed, POSSIBLE, type Stage } from './stages.js';
import { isFiled, type ReassignmentState } from './state.js';
import { clockIsPublic, viewOf } from './views.js';
import { statusWords, STATUS } from './words.js';

/** What the conductor does by itself; everything else waits for people. */
const DUTIES: Readonly<Partial<Record<Stage, string>>> = { SUBMITTED: 'acknowledge', IMPLEMENTING: 'confirm-ace', DECIDED: 'close' };

function shelfOf(state: ReassignmentState): Shelf {
  const frame = { status: STATUS[state.stage], closed: isClosed(state.stage), port: null };
  if (!isFiled(state))
    return {
      ...frame,
      outcome: state.stage === 'DRAFT' ? null : 'WITHDRAWN',
      center: null,
      heldBy: null,
      tier: null,
      title: 'Draft of an appeal regarding Center assignment',
    };
  const { appeal, importer } = state;
  return {
    ...frame,
    outcome: state.decision?.outcome ?? state.ending?.outcome ?? null,
    center: appeal.currentCenter,
    // Headquarters asks Centers and counsel without giving the case away; only the importer's own turn is the importer's.
    heldBy: frame.closed ? null : state.stage === 'AWAITING_IMPORTER_INFO' ? importer.account : OFO_HQ,
    tier: importer.tier,
    title: `${importer.name}: ${appeal.currentCenter} to ${appeal.preferredCenter}`,
  };
}

/** Center reassignment, 19 CFR 101.10(c). */
export const reassignmentLaw: CaseLaw<ReassignmentState, ReassignmentCommand> = {
  type: 'reassignment',
  numberPrefix: 'CR',
  policies: CLOCK_POLICIES,
  permissions: PERMISSIONS,
  decide: judgeAppeal,
  opening: 'file',
  parties: partiesOf,
  openingParties: openingPartiesOf,
  importersOf: (state, body) => [...new Set([...(state ? partiesOf(state).iors : []), ...iorsOf(body)])],
  subjectKey: (state) => subjectKeyOf(partiesOf(state).iors),
  openingSubjectKey: (body) => subjectKeyOf(iorsOf(body)),
  shelf: shelfOf,
  statusWords,
  duty: (state) => DUTIES[state.stage] ?? null,
  onMark: onCureEnded,
  view: viewOf,
  clockIsPublic,
  possible: (state) => POSSIBLE[state.stage],
};
