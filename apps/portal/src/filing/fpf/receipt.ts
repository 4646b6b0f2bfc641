// Owns which part of a request's view says what was received, so that its fingerprint stays the same however far the case has come. Pure.

/** As the service shows it: to a party its petition field by field, to the agency as one with the file. */
export interface PetitionView {
  readonly opened?: { readonly name: string; readonly at: string };
  readonly petition?: { readonly actionType: string; readonly dueOn: string };
  readonly actionType?: string;
  readonly petitionDueOn?: string;
}

const OF_A_PARTY = [
  'fpfCaseNumber', 'ePetitionReference', 'actionType', 'port', 'petitioner', 'iors', 'claimAmount', 'noticeMailedOn', 'petitionReceivedOn', 'petitionDueOn', 'petitionAcceptedThroughOn', 'petitionKind', 'round', 'requestedOn',
];

/** What was received, as its reader may read it. */
export const receivedOf = (view: PetitionView): unknown =>
  view.petition ?? Object.fromEntries(Object.entries(view).filter(([key]) => OF_A_PARTY.includes(key)));
