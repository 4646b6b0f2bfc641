// Owns the judging of a request for Center input in the browser, by the law's own functions, and the period of its petition as the law counts it.
// The service judges again: rounds of the same petition, and importers nobody has looked up here, are its word.
import { fpfUnit, ior, personId, unitCode, type Moment, type NamedCalendar, type Person, type PortRecord, type ReferenceBook, type Refusal, type StaffRecord } from '@centerline/cases';
import { explain, localDateOf, parsePlainDate, type Explanation, type Instant, type PlainDate } from '@centerline/clock';
import { CLOCK_POLICIES, periodKind, petitionClock, petitionDays, requestFaults, roundOf, type RequestBody } from '@centerline/fpf';
import type { RuleRef } from '@centerline/cases';
import type { Me } from '../../api/answers.js';
import { bookOf, type Reference } from '../judging.js';
import type { Known } from '../knownImporter.js';

/** What the service's `/v1/reference` answers. */
export interface OfficeReference {
  readonly version: string;
  readonly asOf: Instant;
  readonly offices: readonly (PortRecord & { readonly calendar: string })[];
  readonly calendars: Readonly<Record<string, NamedCalendar>>;
}
/** People of the office that was chosen, as far as this reader may know them. */
export interface OfficePeople {
  readonly officers: readonly Pick<StaffRecord, 'id' | 'name'>[];
  readonly paralegals?: readonly Pick<StaffRecord, 'id' | 'name'>[];
}
export interface PetitionKnowledge {
  readonly me: Me;
  readonly reference: Reference;
  readonly offices: OfficeReference;
}
export const NOBODY: OfficePeople = { officers: [], paralegals: [] };

/** The part of the reference book a request asks of; nothing else is known here, and asking is a fault of ours. */
function bookWith({ reference, offices }: PetitionKnowledge, port: string, people: OfficePeople): ReferenceBook {
  const calendarOf = (unit: string): NamedCalendar => {
    const name = offices.offices.find(({ code }) => fpfUnit(code) === unit)?.calendar ?? '';
    const [other] = Object.values(offices.calendars);
    const calendar = offices.calendars[name] ?? other;
    if (calendar === undefined) throw new Error('The service named no calendar');
    return calendar;
  };
  const staff = [
    ...people.officers.map(({ id, name }): StaffRecord => ({ id: personId(id), name, roles: ['FPF_OFFICER'], unit: fpfUnit(port) })),
    ...(people.paralegals ?? []).map(({ id, name }): StaffRecord => ({ id: personId(id), name, roles: ['FPF_PARALEGAL'], unit: fpfUnit(port) })),
  ];
  const part: ReturnType<typeof bookOf> & Pick<ReferenceBook, 'port' | 'calendarOf' | 'staff' | 'unitName'> = {
    ...bookOf(reference),
    port: (code) => offices.offices.find((one) => one.code === code) ?? null,
    calendarOf,
    staff: (id) => staff.find((one) => one.id === id) ?? null,
    unitName: (unit) => unit,
    dayAt: (unit, at) => localDateOf(at, calendarOf(unit).spec.zone),
  };
  return part as ReferenceBook;
}

/** What the rounds of the same petition could tell, and a record of the importer. */
const OF_THE_LEDGER = ['no-such-round', 'not-the-last-decided-round'];
const OF_THE_RECORD = ['unknown-importer', 'several-accounts'];

/** All that is wrong with the request as it stands, as far as it can be known here. */
export function faultsOf(body: RequestBody, knowledge: PetitionKnowledge, people: OfficePeople, importers: readonly Known[]): readonly Refusal[] {
  const { me } = knowledge;
  const person: Person = { kind: 'person', id: personId(me.person.id), name: me.person.name, roles: me.roles, unit: unitCode(me.unit.code), iors: me.iors.map(ior) };
  const isAsked = importers.every(({ kind }) => kind !== 'not-asked');
  const records = importers.flatMap((known) => (known.kind === 'found' ? [known.record] : []));
  const moment: Moment = { at: knowledge.offices.asOf, book: bookWith(knowledge, body.port, people), importers: records, related: [] };
  return requestFaults(body, person, moment).filter(({ code }) => !OF_THE_LEDGER.includes(code) && (isAsked || !OF_THE_RECORD.includes(code)));
}

/** The period of a petition as its clock counts it. */
export interface PeriodTold {
  /** The day it counts from. */
  readonly anchorOn: PlainDate;
  readonly amount: number;
  readonly rule: RuleRef;
  readonly dueOn: PlainDate;
  /** The last day on which it is taken: the next working day, where the last one is none (POLICY). */
  readonly acceptedThroughOn: PlainDate;
  /** Null while nobody has said when the petition was received. */
  readonly isTimely: boolean | null;
  readonly explanation: Explanation | null;
}

const isDay = (text: string): boolean => parsePlainDate(text) !== null;

/** Null while what it counts from is not known. An extension is counted as if it were recorded: whether it is, the service says. */
export function periodOf(body: RequestBody, knowledge: PetitionKnowledge): PeriodTold | null {
  const anchorOn = body.petitionKind === 'SUPPLEMENTAL' ? body.decisionNoticeOn : body.noticeMailedOn;
  const kinds: readonly string[] = ['SEIZURE', 'PENALTY', 'LIQUIDATED_DAMAGES'];
  if (anchorOn === undefined || !isDay(anchorOn) || !isDay(body.noticeMailedOn) || !kinds.includes(body.actionType) || !knowledge.offices.offices.some(({ code }) => code === body.port)) return null;
  const round = roundOf({ ...body, petitionKind: body.petitionKind === 'SUPPLEMENTAL' ? 'SUPPLEMENTAL' : 'ORIGINAL' }, []);
  const policy = CLOCK_POLICIES.find(({ kind }) => kind === periodKind({ round, actionType: body.actionType }));
  const shorterDueOn = body.shorterPeriod !== undefined && isDay(body.shorterPeriod.dueOn) && body.shorterPeriod.dueOn > anchorOn ? body.shorterPeriod.dueOn : null;
  const { lateExtension } = body;
  const isExtended = lateExtension !== undefined && isDay(lateExtension.grantedOn) && isDay(lateExtension.newDueOn) && lateExtension.grantedOn >= anchorOn && lateExtension.newDueOn > anchorOn;
  const isReceived = isDay(body.petitionReceivedOn) && body.petitionReceivedOn >= anchorOn;
  const moment: Moment = { at: knowledge.offices.asOf, book: bookWith(knowledge, body.port, NOBODY), importers: [], related: [] };
  if (policy === undefined) return null;
  try {
    const facts = { actionType: body.actionType, noticeMailedOn: body.noticeMailedOn, receivedOn: isReceived ? body.petitionReceivedOn : anchorOn, round, shorterDueOn, extension: isExtended ? { ...lateExtension, recorded: true } : null, port: body.port };
    const card = petitionClock(facts, moment);
    const zone = moment.book.calendarOf(fpfUnit(body.port)).spec.zone;
    const explanation = explain({ id: 'petition', ...card.line, asOf: moment.at });
    return {
      anchorOn, amount: policy.amount, rule: policy.rule, ...petitionDays(card, zone), isTimely: isReceived ? card.verdict === 'met' : null,
      explanation: 'error' in explanation ? null : explanation,
    };
  } catch {
    // Days no clock can count (a mistyped year) have no period; what is wrong with them the law says at their field.
    return null;
  }
}
