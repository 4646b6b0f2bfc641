// Owns pending matters: each stays with the old Center until closed, unless the directors of both sides agree to hand it over.
import { conflict, forbidden, refuse, Revision, type UnitCode } from '@centerline/cases';
import { PENDING } from '../citations.js';
import type { MatterBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { FiledState, PendingMatter, ReassignmentState } from '../state.js';
import { asFaults } from '../validations/faults.js';
import { matterFaults } from '../validations/officers.js';
import { centerName, signed, type Act } from './desk.js';

/** Where the importer goes if it goes: as decided, before that as asked. */
const newCenterOf = (state: FiledState): UnitCode => state.decision?.newCenter ?? state.appeal.preferredCenter;

const agreedBy = (matter: PendingMatter, center: UnitCode): boolean => matter.agreed.some((one) => one.center === center);

/** Which Center keeps a matter, were the appeal granted as it stands. */
export const keeperOf = (matter: PendingMatter, state: FiledState): UnitCode =>
  agreedBy(matter, state.appeal.currentCenter) && agreedBy(matter, newCenterOf(state)) ? newCenterOf(state) : state.appeal.currentCenter;

/** `agree-transfer`: one director's word for one matter; with both it moves. */
export const agreeTransfer: Act<MatterBody> = (file, { kind, reference }, by, moment) => {
  const { state } = file;
  const sides: readonly UnitCode[] = [state.appeal.currentCenter, newCenterOf(state)];
  if (!sides.includes(by.unit)) return refuse(forbidden('not-a-side', `Only the directors of ${sides.join(' and ')} agree on a transfer.`, PENDING));
  const faults = asFaults(matterFaults('', { kind, reference }));
  if (faults) return refuse(...faults);
  const listed = state.matters.find((one) => one.kind === kind && one.reference === reference);
  if (listed && agreedBy(listed, by.unit))
    return refuse(conflict('already-agreed', `${by.unit} has agreed to transfer ${reference} already.`, PENDING));
  if (!listed && state.matters.length >= LIMITS.matters)
    return refuse(conflict('too-many-matters', `At most ${LIMITS.matters} matters can be listed.`, PENDING));
  const matter: PendingMatter = listed ?? { kind, reference, listedBy: by.unit, agreed: [] };
  const agreed: PendingMatter = { ...matter, agreed: [...matter.agreed, { ...signed(by, moment), center: by.unit }] };
  const revision = new Revision<ReassignmentState>(file, moment);
  const next: FiledState = { ...state, matters: listed ? state.matters.map((one) => (one === listed ? agreed : one)) : [...state.matters, agreed] };
  revision.state = next;
  const keeper = keeperOf(agreed, next);
  const moves = keeper !== state.appeal.currentCenter;
  return revision.because({
    kind: 'reassignment.transfer-agreed',
    summary: `${by.name} agreed for ${centerName(moment, by.unit)} to transfer ${kind} ${reference}${moves ? '; both sides have agreed' : ''}`,
    ...(moves && state.decision ? { publicSummary: `${kind} ${reference} will be handled by ${centerName(moment, keeper)}.` } : {}),
    data: { kind, reference, center: by.unit, bothAgreed: moves, keeper },
  });
};
