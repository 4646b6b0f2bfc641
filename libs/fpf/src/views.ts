// Owns what each audience may read of a request. Center input, drafts, points, culpability, limitations and planned decision are for the agency;
// a draft is for the Center's own people on the case. A party reads its petition, its dates and the outcome.
import { maskIor, type Audience, type PersonId } from '@centerline/cases';
import type { FpfState } from './state.js';
import { STATUS, statusWords } from './words.js';

type View = Readonly<Record<string, unknown>>;

/** The people of the Center the draft is open to: who drafts it, who gave it to them, who reviews it. */
function isOfTheCenter({ draft, consultation }: FpfState, reader: PersonId | null): boolean {
  const people = [draft?.reviewer, consultation?.specialist?.id, consultation?.assigned?.by, ...(draft?.authors ?? [])];
  return reader !== null && people.includes(reader);
}

/** Everything the agency knows; a draft shows only that there is one, outside the Center's people on the case. */
function agencyView(state: FpfState, reader: PersonId | null): View {
  const { draft, petition } = state;
  const sealed = draft && !isOfTheCenter(state, reader) ? { sealed: true, savedAt: draft.saved.at, submittedAt: draft.submitted?.at ?? null } : draft;
  return { ...state, status: STATUS[state.stage], statusWords: statusWords(state), petition: { ...petition, iors: petition.iors.map(maskIor) }, draft: sealed };
}

/** That the input was considered, and nothing it says (seeds U-14.2). */
const inputWord = ({ input, disposition }: FpfState): string | null => (disposition ? (input ? 'CONSIDERED' : 'NOT_AVAILABLE') : null);

function partyView(state: FpfState): View {
  const { petition, partnerRequest, eligibility, consultation, disposition, ending } = state;
  return {
    status: STATUS[state.stage],
    statusWords: statusWords(state),
    fpfCaseNumber: petition.fpfCaseNumber,
    ePetitionReference: petition.ePetitionReference,
    actionType: petition.actionType,
    port: petition.port,
    petitioner: petition.petitioner,
    iors: petition.iors,
    claimAmount: petition.claimAmount,
    noticeMailedOn: petition.noticeMailedOn,
    petitionReceivedOn: petition.receivedOn,
    petitionDueOn: petition.dueOn,
    petitionAcceptedThroughOn: petition.acceptedThroughOn,
    petitionKind: petition.round.kind,
    round: petition.round.kind === 'SUPPLEMENTAL' ? petition.round.number : null,
    requestedOn: partnerRequest ? state.requestedOn : null,
    partnerAtRequest: eligibility ? { program: eligibility.atRequest.program, tier: eligibility.atRequest.tier, status: eligibility.atRequest.status } : null,
    center: consultation?.center ?? null,
    centerInput: inputWord(state),
    outcome: disposition?.outcome ?? null,
    amount: disposition?.amount ?? null,
    decisionNoticeOn: disposition?.decisionNoticeOn ?? null,
    payByOn: disposition?.payByOn ?? null,
    supplementalDueOn: disposition?.supplementalDueOn ?? null,
    declinedBecause: ending?.kind === 'DECLINED' ? ending.reason : null,
  };
}

export function view(state: FpfState, audience: Audience, reader: PersonId | null): View {
  switch (audience) {
    case 'agency':
      return agencyView(state, reader);
    case 'party':
      return partyView(state);
  }
}
