// Owns which events of a request are told by a formal letter, and the facts of each. Its words are in letterWords.ts.
// A letter to the petitioner is made of the petitioner's own view and dates; only the notice of a lapse, to the Center, is made of the agency's.
import { fpfUnit, type UnitCode } from '@centerline/cases';
import type { DayFact, Deadline, Evidence, LetterHead, LetterRow, LetterTable, NameFact, RuleFact, SumFact } from '@centerline/cases/letters';
import * as rules from './citations.js';
import { DECLINE_REASONS, OUTCOMES, PERIODS, type DeclineReason, type Period, type PetitionOutcome } from './fields.js';

interface PetitionHead extends LetterHead {
  /** The FP&F office, which writes. */
  readonly from: NameFact;
  readonly fpfCaseNumber: NameFact;
}

export interface RequestAcknowledged extends PetitionHead {
  readonly form: 'request-acknowledged';
  readonly requestedOn: DayFact;
  readonly receivedOn: DayFact;
  /** The petition's own date, which the request does not move. */
  readonly petition: Deadline;
}
export interface RequestDeclined extends PetitionHead {
  readonly form: 'request-declined';
  readonly because: DeclineReason;
  readonly rule: RuleFact;
}
export interface PeriodExtended extends PetitionHead {
  readonly form: 'period-extended';
  readonly period: Period;
  readonly due: Deadline;
  readonly extension: RuleFact;
}
export interface PetitionDecided extends PetitionHead {
  readonly form: 'petition-decided';
  readonly outcome: PetitionOutcome;
  readonly amount: SumFact | null;
  readonly noticeOn: DayFact;
  /** That input was considered, and nothing it says. */
  readonly inputConsidered: boolean;
  readonly payBy: Deadline | null;
  readonly supplemental: Deadline | null;
  readonly rule: RuleFact;
}
export interface PetitionToJustice extends PetitionHead {
  readonly form: 'petition-to-justice';
  readonly rule: RuleFact;
}
/** To the supervisor of the Center: internal. */
export interface InputLapsed extends PetitionHead {
  readonly form: 'input-lapsed';
  readonly input: Deadline;
  readonly decision: Deadline | null;
  readonly lapsedOn: DayFact;
  readonly rule: RuleFact;
}
export type PetitionLetter = RequestAcknowledged | RequestDeclined | PeriodExtended | PetitionDecided | PetitionToJustice | InputLapsed;

const officeOf = (evidence: Evidence, portPointer: string): UnitCode => fpfUnit(evidence.word(portPointer) ?? '');

function toPetitioner<Form extends PetitionLetter['form']>(form: Form, evidence: Evidence) {
  const office = officeOf(evidence, '/port');
  return { form, number: evidence.caseNumber, on: evidence.today(office), to: [evidence.name('/petitioner')], from: evidence.unit(office), fpfCaseNumber: evidence.name('/fpfCaseNumber') };
}

type Facts<Form extends PetitionLetter['form']> = LetterRow<Extract<PetitionLetter, { readonly form: Form }>>['facts'];

const acknowledged: Facts<'request-acknowledged'> = (evidence) => {
  const petition = evidence.deadline('petition-due');
  if (!petition || !evidence.has('/requestedOn')) return null;
  return { ...toPetitioner('request-acknowledged', evidence), requestedOn: evidence.day('/requestedOn'), receivedOn: evidence.day('/petitionReceivedOn'), petition };
};

const declined: Facts<'request-declined'> = (evidence) => {
  const because = DECLINE_REASONS.find((reason) => reason === evidence.word('/declinedBecause'));
  return because ? { ...toPetitioner('request-declined', evidence), because, rule: evidence.cite(rules.DECLINING) } : null;
};

const periodExtended: Facts<'period-extended'> = (evidence, [named = '']) => {
  const period = PERIODS.find((one) => one === named);
  const due = evidence.deadline(period === 'SURETY' ? 'surety-due' : 'petition-due');
  return period && due ? { ...toPetitioner('period-extended', evidence), period, due, extension: evidence.cite(rules.EXTENSION) } : null;
};

const decided: Facts<'petition-decided'> = (evidence) => {
  const outcome = OUTCOMES.find((one) => one === evidence.word('/outcome'));
  if (!outcome) return null;
  return {
    ...toPetitioner('petition-decided', evidence), outcome, amount: evidence.has('/amount') ? evidence.sum('/amount') : null,
    noticeOn: evidence.day('/decisionNoticeOn'), inputConsidered: evidence.word('/centerInput') === 'CONSIDERED',
    payBy: evidence.has('/payByOn') ? evidence.deadline('mitigated-amount') : null,
    supplemental: evidence.has('/supplementalDueOn') ? evidence.deadline('supplemental-due') : null,
    rule: evidence.cite(rules.OUTCOMES_RULE),
  };
};

const toJustice: Facts<'petition-to-justice'> = (evidence) => ({ ...toPetitioner('petition-to-justice', evidence), rule: evidence.cite(rules.JUSTICE) });

const lapsed: Facts<'input-lapsed'> = (evidence) => {
  const input = evidence.deadline('center-input');
  const office = officeOf(evidence, '/petition/port');
  return input && {
    form: 'input-lapsed', number: evidence.caseNumber, on: evidence.today(office), to: [evidence.office('/consultation/center')], from: evidence.unit(office),
    fpfCaseNumber: evidence.name('/petition/fpfCaseNumber'), input, decision: evidence.deadline(evidence.latest('fpf-disposition')),
    lapsedOn: evidence.dayOf('/lapsedAt', office), rule: evidence.cite(rules.LAPSE),
  };
};

/** Notices that are told by a letter; every other one is told by itself. */
export const PETITION_LETTERS: LetterTable<PetitionLetter> = [
  { notice: /^acknowledged$/, kind: 'acknowledgement', audience: 'party', facts: acknowledged },
  { notice: /^declined$/, kind: 'decision', audience: 'party', facts: declined },
  { notice: /^period-extended\/(PETITION|SURETY)\//, kind: 'extension', audience: 'party', facts: periodExtended },
  { notice: /^decided$/, kind: 'decision', audience: 'party', facts: decided },
  { notice: /^superseded$/, kind: 'decision', audience: 'party', facts: toJustice },
  { notice: /^lapsed\/center$/, kind: 'lapse', audience: 'agency', facts: lapsed },
];
