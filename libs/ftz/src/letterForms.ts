// Owns which events of an FTZ case are told by a formal letter, and the facts of each. All of them are internal: an importer gets its status, no letter.
// Its words are in letterWords.ts.
import { OFO_HQ, portUnit, type UnitCode } from '@centerline/cases';
import type { DayFact, Deadline, Evidence, LetterHead, LetterRow, LetterTable, NameFact, QuoteFact, RuleFact } from '@centerline/cases/letters';
import { ACKNOWLEDGEMENT, DIRECTION, INFORMATION, TRACKED } from './citations.js';

interface ZoneHead extends LetterHead {
  readonly zone: NameFact;
  readonly importer: NameFact;
}
export interface EscalationAcknowledged extends ZoneHead {
  readonly form: 'escalation-acknowledged';
  readonly question: QuoteFact;
  readonly acknowledgedOn: DayFact;
  /** Null while it waits for something that stops it. */
  readonly direction: Deadline | null;
  readonly rule: RuleFact;
}
export interface InformationAsked extends ZoneHead {
  readonly form: 'information-asked';
  readonly questions: readonly QuoteFact[];
  readonly answer: Deadline;
  readonly rule: RuleFact;
}
export interface LetterOfDirection extends ZoneHead {
  readonly form: 'letter-of-direction';
  readonly question: QuoteFact;
  readonly direction: QuoteFact;
  readonly implementation: Deadline;
  /** Dates set by law that run beside the case: a direction moves none of them. */
  readonly beside: readonly (Deadline & { readonly what: NameFact })[];
  readonly rule: RuleFact;
  readonly tracked: RuleFact;
}
export interface TrackedDateExtended extends ZoneHead {
  readonly form: 'tracked-date-extended';
  readonly port: NameFact;
  readonly operator: NameFact;
  readonly what: NameFact;
  readonly due: Deadline;
  readonly reason: QuoteFact;
}
export type ZoneLetter = EscalationAcknowledged | InformationAsked | LetterOfDirection | TrackedDateExtended;

const portOf = (evidence: Evidence): UnitCode => portUnit(evidence.word('/inquiry/portCode') ?? '');
const head = <Form extends ZoneLetter['form']>(form: Form, evidence: Evidence, from: UnitCode, to: NameFact) => ({
  form, number: evidence.caseNumber, on: evidence.today(from), to: [to], zone: evidence.name('/inquiry/zoneId'), importer: evidence.name('/inquiry/importer/name'),
});

type Facts<Form extends ZoneLetter['form']> = LetterRow<Extract<ZoneLetter, { readonly form: Form }>>['facts'];

const acknowledged: Facts<'escalation-acknowledged'> = (evidence, [serial = '1']) => ({
  ...head('escalation-acknowledged', evidence, OFO_HQ, evidence.unit(portOf(evidence))), question: evidence.quote('/inquiry/question'),
  acknowledgedOn: evidence.dayOf(`/escalations/${Number(serial) - 1}/acknowledged/at`, OFO_HQ), direction: evidence.deadline(evidence.latest('hq-direction')),
  rule: evidence.cite(ACKNOWLEDGEMENT),
});

const informationAsked: Facts<'information-asked'> = (evidence, [at]) => {
  const asked = evidence.items('/escalations').flatMap((time) => evidence.items(`${time}/informationRequests`)).find((request) => evidence.word(`${request}/asked/at`) === at);
  const answer = asked === undefined ? null : evidence.deadline(evidence.word(`${asked}/clockId`));
  return asked !== undefined && answer
    ? {
        ...head('information-asked', evidence, OFO_HQ, evidence.office(`${asked}/of`)), answer, rule: evidence.cite(INFORMATION),
        questions: evidence.items(`${asked}/questions`).map((question) => evidence.quote(question)),
      }
    : null;
};

const direction: Facts<'letter-of-direction'> = (evidence, [at]) => {
  const time = evidence.items('/escalations').find((one) => evidence.word(`${one}/answer/issued/at`) === at);
  const implementation = evidence.deadline(evidence.latest('port-implementation'));
  if (time === undefined || !implementation) return null;
  const beside = evidence.items('/trackedDates').flatMap((date) => {
    const due = evidence.has(`${date}/settled`) ? null : evidence.deadline(evidence.word(`${date}/clockId`));
    return due ? [{ ...due, what: evidence.clockTitle(evidence.word(`${date}/clockId`) ?? '') }] : [];
  });
  return {
    ...head('letter-of-direction', evidence, OFO_HQ, evidence.unit(portOf(evidence))), question: evidence.quote('/inquiry/question'),
    direction: evidence.quote(`${time}/answer/direction`), implementation, beside, rule: evidence.cite(DIRECTION), tracked: evidence.cite(TRACKED),
  };
};

const trackedDateExtended: Facts<'tracked-date-extended'> = (evidence, [clockId = '', serial = '1']) => {
  const date = evidence.items('/trackedDates').find((one) => evidence.word(`${one}/clockId`) === clockId);
  const due = evidence.deadline(clockId);
  return date !== undefined && due
    ? {
        ...head('tracked-date-extended', evidence, portOf(evidence), evidence.name('/inquiry/operator')), port: evidence.unit(portOf(evidence)), operator: evidence.name('/inquiry/operator'),
        what: evidence.clockTitle(clockId), due, reason: evidence.quote(`${date}/extensions/${Number(serial) - 1}/reason`),
      }
    : null;
};

/** Notices that are told by a letter; every other one is told by itself. */
export const ZONE_LETTERS: LetterTable<ZoneLetter> = [
  { notice: /^acknowledged\/(\d+)$/, kind: 'acknowledgement', audience: 'agency', facts: acknowledged },
  { notice: /^answer-information\/(.+)$/, kind: 'information', audience: 'agency', facts: informationAsked },
  { notice: /^port-implementation\/([^/]+Z)$/, kind: 'direction', audience: 'agency', facts: direction },
  { notice: /^tracked-date-extended\/([^/]+)\/(\d+)$/, kind: 'extension', audience: 'agency', facts: trackedDateExtended },
];
