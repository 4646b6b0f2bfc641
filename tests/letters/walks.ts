// For tests: cases that go any way their law lets them, and every notice on the way that is told by a letter, with the case as it stood then.
import { CONDUCTOR, type Actor, type AnyLaw, type Audience, type CaseFile, type CaseState, type CaseType, type Language, type Notice } from '@centerline/cases';
import { Evidence, type LetterText, type LetterTable } from '@centerline/cases/letters';
import { people, sampleBook } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import { fpfLaw, type FpfBodies, type PetitionOutcome, type RequestBody } from '@centerline/fpf';
import { composePetitionLetter, PETITION_LETTERS, type PetitionLetter } from '@centerline/fpf/letters';
import * as petitions from '@centerline/fpf/testing';
import { ftzLaw, TRACKED_KINDS } from '@centerline/ftz';
import { composeZoneLetter, ZONE_LETTERS, type ZoneLetter } from '@centerline/ftz/letters';
import * as zones from '@centerline/ftz/testing';
import { reassignmentLaw, type ReassignmentBodies } from '@centerline/reassignment';
import { APPEAL_LETTERS, composeAppealLetter, type AppealLetter } from '@centerline/reassignment/letters';
import * as appeals from '@centerline/reassignment/testing';

export type AnyLetter = AppealLetter | PetitionLetter | ZoneLetter;

/** A notice told by a letter, and what it was told of. */
export interface Told {
  readonly in: (language: Language) => LetterText;
  readonly letter: AnyLetter;
  readonly audience: Audience;
  readonly law: AnyLaw;
  readonly file: CaseFile<CaseState>;
  readonly notice: Notice;
  readonly at: Instant;
}

interface Book {
  readonly law: AnyLaw;
  readonly table: LetterTable<AnyLetter>;
  readonly compose: (letter: AnyLetter, language: Language) => LetterText;
}
/** Each law judges its own cases, each composer takes its own letters. */
const BOOKS = {
  reassignment: { law: reassignmentLaw, table: APPEAL_LETTERS, compose: composeAppealLetter },
  fpf: { law: fpfLaw, table: PETITION_LETTERS, compose: composePetitionLetter },
  ftz: { law: ftzLaw, table: ZONE_LETTERS, compose: composeZoneLetter },
} as unknown as Readonly<Record<CaseType, Book>>;

/** The letters that these notices of a case call for. */
export function lettersOf(file: CaseFile<CaseState>, notices: readonly Notice[], at: Instant): readonly Told[] {
  const { law, table, compose } = BOOKS[file.type];
  return notices.flatMap((notice) => table.flatMap(({ notice: key, audience, facts }) => {
    const found = key.exec(notice.key);
    const letter = found && facts(Evidence.of(law, file, audience, sampleBook, at), found.slice(1));
    return letter ? [{ letter, in: (language: Language) => compose(letter, language), audience, law, file, notice, at }] : [];
  }));
}

/** What chance brings: which act comes next, and how many minutes later. */
export interface Step {
  readonly choice: number;
  readonly minutes: number;
}
const MINUTE = 60_000;
const later = (at: string, minutes: number): Instant => new Date(Date.parse(at) + minutes * MINUTE).toISOString() as Instant;
const pick = <Item>(items: readonly Item[], choice: number): Item => items[choice % items.length] as Item;

type Act = readonly [keyof ReassignmentBodies, unknown, Actor];
const ITEMS = { items: [{ concerns: 'IMPORT_DATA', text: 'Give the lines of heading 6203 by quarter.' }, { concerns: 'JUSTIFICATION', text: 'Say which lines you gave up.' }] };
const decide = (outcome: string): Act => ['decide', {
  ...appeals.GRANT, outcome, ...(outcome === 'GRANTED_OTHER' ? { otherCenter: 'CEE010' } : {}), ...(outcome === 'GRANTED_PARTIAL' ? { grantedIors: ['91-1000001BH'] } : {}),
}, people.hqDecider];
const advise = (who: Actor, boss: Actor, body: unknown): readonly Act[] => [['advise', body, who], ['approve-advice', {}, boss]];
const AT_STAGE: Readonly<Partial<Record<string, readonly (readonly Act[])[]>>> = {
  SUBMITTED: [[['acknowledge', {}, CONDUCTOR]]],
  COMPLETENESS_REVIEW: [[['accept-complete', {}, people.hqAnalyst]], [['request-information', ITEMS, people.hqAnalyst]], [['reject-incomplete', { reason: appeals.REASON, uncuredItems: [1] }, people.hqAnalyst]]],
  AWAITING_IMPORTER_INFO: [
    [['answer-information', { answer: 'Here they are.' }, people.importer]], [['extend-cure', appeals.reasoned, people.hqAnalyst]], [], [['reject-incomplete', appeals.reasoned, people.hqAnalyst]],
  ],
  CENTER_INPUT: [[...advise(people.cee004Specialist, people.cee004Supervisor, appeals.RETAIN), ...advise(people.cee008Specialist, people.cee008Director, appeals.TRANSFER)], []],
  OFO_DECISION: [[], [['consult-hq', { questions: ['Does the rule count lines or value?'] }, people.hqDecider]], ...['GRANTED', 'GRANTED_OTHER', 'GRANTED_PARTIAL', 'DENIED'].map((outcome) => [decide(outcome)])],
  HQ_CONSULT: [[['answer-consult', { answer: 'Both count, neither alone decides.' }, people.legalLiaison]], []],
  IMPLEMENTING: [[['confirm-ace', { confirmed: true, reference: 'ACE-1' }, CONDUCTOR]]],
  DECIDED: [[['close', {}, CONDUCTOR]]],
};

/** An appeal that goes any way. */
export function walkAppeal(filedAt: Instant, steps: readonly Step[], body: ReassignmentBodies['file'] = appeals.wholeAppeal({
  iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }, { ior: '91-1000002BH', bonds: [{ number: '991AB0002', activityCode: 'A' }] }],
})): readonly Told[] {
  const course = appeals.filed(body, filedAt);
  const told: Told[] = [];
  let at = filedAt;
  let known = course.notices.length;
  for (const { choice, minutes } of steps) {
    at = later(at, minutes);
    course.letTimePass(at);
    for (const [kind, acted, actor] of pick(AT_STAGE[course.stage] ?? [[]], choice)) course.attempt(kind, acted as never, actor, at);
    told.push(...lettersOf(course.file, course.notices.slice(known), at));
    known = course.notices.length;
  }
  return told;
}

const petitionBody = (choice: number): RequestBody => pick([petitions.partnerBody, petitions.seizureBody, { ...petitions.damagesBody, demandOnSuretyOn: petitions.on('2026-02-27') }], choice);
type Petition = readonly (readonly [keyof FpfBodies, unknown, Actor])[];
const disposition = (outcome: PetitionOutcome, withInput: boolean): unknown => ({
  ...(withInput ? petitions.dispositionBody : { overall: 'NOT_RECEIVED_IN_TIME', overallReason: petitions.REASON, points: [] }), outcome,
  amount: outcome === 'MITIGATED' || outcome === 'OFFER_IN_COMPROMISE_ACCEPTED' ? 24_000 : undefined,
});
const extend = (period: string, newDueOn: string): Petition => [['extend-petition-period', { period, newDueOn, reason: petitions.REASON }, people.fpfOfficer]];
const OUTCOMES: readonly PetitionOutcome[] = ['MITIGATED', 'REMITTED', 'DENIED', 'CANCELLED_NO_VIOLATION', 'OFFER_IN_COMPROMISE_ACCEPTED'];
const ANYWHERE: readonly Petition[] = [extend('PETITION', '2026-06-30'), extend('SURETY', '2026-07-04'), [['refer-doj', { referredOn: '2026-03-02', reference: 'DOJ-1' }, people.fpfOfficer]]];
const AT_DESK: Readonly<Partial<Record<string, readonly Petition[]>>> = {
  ELIGIBILITY_CHECK: [[['complete-file', petitions.internalFile, people.paralegal], ['confirm-eligibility', {}, people.paralegal], ['send-to-center', {}, people.paralegal]]],
  SENT_TO_CENTER: [[['assign-specialist', { specialist: people.cee004Specialist.id }, people.cee004Supervisor]], []],
  CENTER_ASSIGNED: [[['draft-input', petitions.inputBody, people.cee004Specialist], ['submit-input', {}, people.cee004Specialist], ['approve-input', {}, people.cee004Supervisor]], []],
  FPF_CONSIDERING: OUTCOMES.map((outcome) => [['record-disposition', disposition(outcome, true), people.fpfOfficer]]),
  LAPSED_NO_INPUT: OUTCOMES.map((outcome) => [['record-disposition', disposition(outcome, false), people.fpfOfficer]]),
};

/** A request for Center input that goes any way. */
export function walkPetition(kind: number, steps: readonly Step[]): readonly Told[] {
  const body = petitionBody(kind);
  const story = new petitions.Story();
  const told: Told[] = [];
  let at = petitions.MONDAY as Instant;
  let known = 0;
  const collect = () => {
    if (story.file) told.push(...lettersOf(story.file, story.changes.slice(known).flatMap((change) => change.notices), at));
    known = story.changes.length;
  };
  story.does(body.initiatedBy === 'PARTNER' ? people.importer : people.paralegal, 'request', body).conduct();
  collect();
  for (const { choice, minutes } of steps) {
    at = later(at, minutes);
    story.passes(at);
    collect();
    for (const [command, given, actor] of pick([...(AT_DESK[story.state.stage] ?? [[]]), ...(AT_DESK[story.state.stage] ?? [[]]), ...ANYWHERE], choice))
      if (story.judge(actor, command, given as never).ok) story.does(actor, command, given as never);
    story.conduct();
    collect();
  }
  return told;
}

type ZoneGiven = zones.Given;
const AT_ZONE: Readonly<Partial<Record<string, readonly (readonly ZoneGiven[])[]>>> = {
  OFO_HQ_REVIEW: [
    [['acknowledge-hq', people.hqAnalyst, {}]], [['request-information', people.hqAnalyst, { from: 'PORT', questions: ['Which lots are affected?', 'Since when?'] }]],
    [['request-information', people.hqDecider, { from: 'LEAD_CENTER', questions: ['Which ruling do you rest on?'] }]], [['issue-direction', people.hqDecider, zones.direction]],
  ],
  INFO_REQUESTED: [
    [['answer-information', people.portOfficer, { answer: 'Lots 12 and 14 of the February admission.' }], ['answer-information', people.cee003Specialist, { answer: 'On the ruling cited in the advice.' }]], [],
  ],
  PORT_IMPLEMENTING: [[['confirm-implementation', people.portOfficer, { done: 'Released on the corrected summary.' }]], []],
};

/** A zone question at Headquarters that goes any way, with every date set by law beside it. */
export function walkZone(steps: readonly Step[]): readonly Told[] {
  const trackedDates = TRACKED_KINDS.map((kind) => ({ kind, anchorOn: zones.day('2026-03-02') }));
  let file = zones.atHeadquarters('standard', { trackedDates });
  let at = zones.WEDNESDAY as Instant;
  const told: Told[] = [];
  for (const { choice, minutes } of steps) {
    at = later(at, minutes);
    const passed = zones.timePasses(file, at);
    file = passed.file;
    const tracked = file.state.trackedDates[choice % file.state.trackedDates.length];
    const extended: readonly ZoneGiven[] = tracked ? [['extend-tracked-date', people.portDirector, { clockId: tracked.clockId, amount: 1 + (choice % 20), reason: zones.reason }]] : [];
    for (const given of pick([...(AT_ZONE[file.state.stage] ?? [[]]), extended], choice)) {
      if (zones.refusals(file, at, ...given).length > 0) continue;
      const { notices } = zones.changeBy(file, at, ...given);
      file = zones.after(file, at, ...given);
      told.push(...lettersOf(file, notices, at));
    }
  }
  return told;
}
