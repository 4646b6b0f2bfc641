// Owns which events of an appeal are told to the importer by a formal letter, and the facts of each. Its words are in letterWords.ts.
// Every fact comes from the importer's own view of its appeal and from the clocks it sees: nothing of Center advice can get in.
import { OFO_HQ } from '@centerline/cases';
import type { DayFact, Deadline, Evidence, LetterHead, LetterRow, LetterTable, NameFact, QuoteFact, RuleFact } from '@centerline/cases/letters';
import * as rules from './citations.js';
import { OUTCOMES, type Outcome } from './fields.js';

interface AppealHead extends LetterHead {
  readonly importer: NameFact;
  /** 19 CFR 101.10(c). */
  readonly appeal: RuleFact;
}

export interface AppealAcknowledged extends AppealHead {
  readonly form: 'appeal-acknowledged';
  readonly receivedOn: DayFact;
  readonly currentCenter: NameFact;
  readonly preferredCenter: NameFact;
  /** By when we owed the acknowledgement. */
  readonly owed: Deadline;
}
export interface AppealComplete extends AppealHead {
  readonly form: 'appeal-complete';
  readonly completeOn: DayFact;
  readonly target: Deadline;
  readonly limit: Deadline;
}
export interface AppealInformation extends AppealHead {
  readonly form: 'appeal-information';
  readonly askedOn: DayFact;
  readonly items: readonly QuoteFact[];
  readonly cure: Deadline;
}
export interface AppealMoreTime extends AppealHead {
  readonly form: 'appeal-more-time';
  readonly cure: Deadline;
}
export interface AppealTargetMoved extends AppealHead {
  readonly form: 'appeal-target-moved';
  readonly target: Deadline;
  readonly limit: Deadline;
}
export interface AppealDelayed extends AppealHead {
  readonly form: 'appeal-delayed';
  /** The date that will not be kept, and the new one. */
  readonly target: Deadline;
  readonly limit: Deadline;
  readonly because: 'REFERRED' | 'UNDER_REVIEW';
}
export interface AppealCureEnded extends AppealHead {
  readonly form: 'appeal-cure-ended';
  readonly cure: Deadline;
}
export interface AppealDecided extends AppealHead {
  readonly form: 'appeal-decided';
  readonly outcome: Outcome;
  readonly decidedOn: DayFact;
  readonly reasons: QuoteFact;
  readonly currentCenter: NameFact;
  /** What follows from a grant; null for a denial. */
  readonly change: { readonly newCenter: NameFact; readonly effectiveOn: DayFact; readonly rule: RuleFact; readonly pending: RuleFact } | null;
  readonly moving: readonly NameFact[];
  readonly staying: readonly NameFact[];
  readonly transferred: readonly { readonly kind: NameFact; readonly reference: NameFact }[];
}
export interface AppealRejected extends AppealHead {
  readonly form: 'appeal-rejected';
  readonly reasons: QuoteFact;
  readonly rule: RuleFact;
}
export interface AppealDuplicate extends AppealHead {
  readonly form: 'appeal-duplicate';
  readonly reasons: QuoteFact;
  readonly rule: RuleFact;
}
export type AppealLetter =
  | AppealAcknowledged | AppealComplete | AppealInformation | AppealMoreTime | AppealTargetMoved | AppealDelayed | AppealCureEnded | AppealDecided
  | AppealRejected | AppealDuplicate;

const head = <Form extends AppealLetter['form']>(form: Form, evidence: Evidence) => ({
  form, number: evidence.caseNumber, on: evidence.today(OFO_HQ), to: [evidence.name('/appeal/contact/name'), evidence.name('/importer')],
  importer: evidence.name('/importer'), appeal: evidence.cite(rules.APPEAL),
});


type Facts<Form extends AppealLetter['form']> = LetterRow<Extract<AppealLetter, { readonly form: Form }>>['facts'];

const acknowledged: Facts<'appeal-acknowledged'> = (evidence) => {
  const owed = evidence.deadline('acknowledge');
  return owed && {
    ...head('appeal-acknowledged', evidence), receivedOn: evidence.dayOf('/appeal/receivedAt', OFO_HQ), owed,
    currentCenter: evidence.office('/appeal/currentCenter'), preferredCenter: evidence.office('/appeal/preferredCenter'),
  };
};

const complete: Facts<'appeal-complete'> = (evidence) => {
  const target = evidence.deadline('decision-target');
  const limit = evidence.deadline('outer-limit');
  return target && limit && { ...head('appeal-complete', evidence), completeOn: evidence.dayOf('/completeAt', OFO_HQ), target, limit };
};

const information: Facts<'appeal-information'> = (evidence, [round = '1']) => {
  const request = `/requests/${Number(round) - 1}`;
  const cure = evidence.deadline(round === '1' ? 'importer-cure' : `importer-cure:${round}`);
  return cure && {
    ...head('appeal-information', evidence), askedOn: evidence.dayOf(`${request}/askedAt`, OFO_HQ), cure,
    items: evidence.items(`${request}/items`).map((item) => evidence.quote(`${item}/text`)),
  };
};

const moreTime: Facts<'appeal-more-time'> = (evidence, [clockId = '']) => {
  const cure = evidence.deadline(clockId);
  return cure && { ...head('appeal-more-time', evidence), cure };
};

const targetMoved: Facts<'appeal-target-moved'> = (evidence) => {
  const target = evidence.deadline('decision-target');
  const limit = evidence.deadline('outer-limit');
  return target && limit && { ...head('appeal-target-moved', evidence), target, limit };
};

const delayed: Facts<'appeal-delayed'> = (evidence) => {
  const target = evidence.deadline('decision-target');
  const limit = evidence.deadline('outer-limit');
  const because = evidence.word('/status') === 'REFERRED_TO_HQ' ? 'REFERRED' : 'UNDER_REVIEW';
  return target && limit && { ...head('appeal-delayed', evidence), target, limit, because };
};

const cureEnded: Facts<'appeal-cure-ended'> = (evidence, [clockId = '']) => {
  const cure = evidence.deadline(clockId);
  return cure && { ...head('appeal-cure-ended', evidence), cure };
};

const decided: Facts<'appeal-decided'> = (evidence) => {
  const outcome = OUTCOMES.find((one) => one === evidence.word('/letter/outcome'));
  if (!outcome) return null;
  return {
    ...head('appeal-decided', evidence), outcome, decidedOn: evidence.day('/letter/decidedOn'), reasons: evidence.quote('/letter/reasons'),
    currentCenter: evidence.office('/letter/currentCenter'),
    change: evidence.has('/letter/newCenter')
      ? { newCenter: evidence.office('/letter/newCenter'), effectiveOn: evidence.day('/letter/effectiveOn'), rule: evidence.cite(rules.EFFECTIVE), pending: evidence.cite(rules.PENDING) }
      : null,
    moving: evidence.items('/letter/moving').map((number) => evidence.importerNumber(number)),
    staying: evidence.items('/letter/staying').map((number) => evidence.importerNumber(number)),
    transferred: evidence.items('/letter/transferred').map((matter) => ({ kind: evidence.name(`${matter}/kind`), reference: evidence.name(`${matter}/reference`) })),
  };
};

const rejected: Facts<'appeal-rejected'> = (evidence) => ({
  ...head('appeal-rejected', evidence), reasons: evidence.quote('/ending/reason'), rule: evidence.cite(rules.INCOMPLETE),
});
const duplicate: Facts<'appeal-duplicate'> = (evidence) => ({
  ...head('appeal-duplicate', evidence), reasons: evidence.quote('/ending/reason'), rule: evidence.cite(rules.DUPLICATES),
});

/** Notices that are told by a letter; every other one is told by itself. */
export const APPEAL_LETTERS: LetterTable<AppealLetter> = [
  { notice: /^acknowledged$/, kind: 'acknowledgement', audience: 'party', facts: acknowledged },
  { notice: /^complete$/, kind: 'acknowledgement', audience: 'party', facts: complete },
  { notice: /^information-asked\/(\d+)$/, kind: 'information', audience: 'party', facts: information },
  { notice: /^cure-extended\/(importer-cure(?::\d+)?)$/, kind: 'extension', audience: 'party', facts: moreTime },
  { notice: /^target-moved\//, kind: 'extension', audience: 'party', facts: targetMoved },
  { notice: /^decision-target\/DELAY\//, kind: 'delay', audience: 'party', facts: delayed },
  { notice: /^(importer-cure(?::\d+)?)\/BREACH\//, kind: 'lapse', audience: 'party', facts: cureEnded },
  { notice: /^decided$/, kind: 'decision', audience: 'party', facts: decided },
  { notice: /^rejected$/, kind: 'decision', audience: 'party', facts: rejected },
  { notice: /^duplicate$/, kind: 'decision', audience: 'party', facts: duplicate },
];
