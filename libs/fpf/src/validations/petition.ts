// Owns whether there is a petition, which round it is, and whether it came in time (19 CFR 171.2, 171.61, 172.3).
import { caseNumber, conflict, fpfUnit, invalid, type Moment, type Refusal, type RelatedCase } from '@centerline/cases';
import { addDays, addWorkingDays, localDateOf, startOfLocalDate, type PlainDate } from '@centerline/clock';
import * as rules from '../citations.js';
import { daysBetween } from '../days.js';
import { periodKind, petitionClock, petitionDays, zoneOf, type PeriodFacts } from '../facts/petitionPeriod.js';
import { PETITION_KINDS, type RequestBody } from '../fields.js';
import { LENGTH, MOST, MOST_DAYS_BEYOND, SHORTER_PERIOD_WITHIN_DAYS, SHORTEST_PERIOD_WORKING_DAYS, CLOCK_POLICIES } from '../policies.js';
import type { Round } from '../state.js';
import { dateFaults, faultIf, isCountable, orderFaults, pastFaults, requiredFaults, textFaults, wordFaults } from './form.js';

/** Rounds of this petition that were decided here, oldest first. */
const decidedRounds = (related: readonly RelatedCase[]): readonly RelatedCase[] => related.filter((one) => one.stage === 'CLOSED');

/** The round a body describes; its faults are told by `roundFaults`. */
export function roundOf(body: RequestBody, related: readonly RelatedCase[]): Round {
  if (body.petitionKind === 'ORIGINAL') return { kind: 'ORIGINAL' };
  const number = body.round ?? Math.max(1, decidedRounds(related).length);
  const previous = body.previousRound === undefined ? null : caseNumber(body.previousRound);
  return { kind: 'SUPPLEMENTAL', decisionNoticeOn: body.decisionNoticeOn ?? body.noticeMailedOn, number, previous };
}

/** Dates of the petition: real, past, and one after the other. */
export const petitionDateFaults = (body: RequestBody, today: PlainDate): readonly Refusal[] => [
  ...wordFaults(body.petitionKind, PETITION_KINDS, '/petitionKind', 'The petition', rules.PETITION_FILED),
  ...pastFaults(body.violationOn, '/violationOn', 'The violation', today),
  ...pastFaults(body.noticeMailedOn, '/noticeMailedOn', 'The mailing of the notice', today),
  ...pastFaults(body.petitionReceivedOn, '/petitionReceivedOn', 'The receipt of the petition', today),
  ...pastFaults(body.demandOnSuretyOn, '/demandOnSuretyOn', 'The demand on the surety', today),
  ...orderFaults(body.violationOn, body.noticeMailedOn, '/noticeMailedOn', 'The notice was mailed before the violation.'),
  ...orderFaults(body.noticeMailedOn, body.petitionReceivedOn, '/petitionReceivedOn', 'The petition was received before the notice was mailed.'),
  ...orderFaults(body.noticeMailedOn, body.demandOnSuretyOn, '/demandOnSuretyOn', 'The demand on the surety was made before the notice was mailed.'),
];

function supplementalFaults(body: RequestBody, related: readonly RelatedCase[], today: PlainDate, forParty: boolean): readonly Refusal[] {
  const decided = decidedRounds(related);
  const last = decided.at(-1);
  const faults = [
    ...requiredFaults(
      body.decisionNoticeOn, '/decisionNoticeOn', 'The notice of the decision, from which a supplemental petition is due,', rules.SUPPLEMENTAL_PERIOD,
    ),
    ...pastFaults(body.decisionNoticeOn, '/decisionNoticeOn', 'The notice of the decision', today),
    ...orderFaults(body.noticeMailedOn, body.decisionNoticeOn, '/decisionNoticeOn', 'The decision is before the notice of claim.'),
    ...orderFaults(
      body.decisionNoticeOn, body.petitionReceivedOn, '/petitionReceivedOn', 'The supplemental petition was received before the decision.',
    ),
  ];
  if (last && body.previousRound === undefined)
    faults.push(invalid('/previousRound', 'missing', `This petition was decided here in ${last.number}: name it as the previous round.`, rules.ROUNDS));
  if (body.previousRound !== undefined && body.previousRound !== last?.number) {
    const found = related.find((one) => one.number === body.previousRound);
    const why = !found ? `There is no round ${body.previousRound} of this petition.` : last ? `The last decided round is ${last.number}.` : `${found.number} is not decided${forParty ? '' : ` (${found.stage})`}.`;
    faults.push(invalid('/previousRound', found ? 'not-the-last-decided-round' : 'no-such-round', why, rules.ROUNDS));
  }
  // Earlier rounds may not have been brought here, so the number may be higher than what is known; it is never lower.
  const least = Math.max(1, decided.length);
  if (body.round !== undefined && (!Number.isInteger(body.round) || body.round < least || body.round > MOST.rounds))
    faults.push(invalid('/round', 'round-out-of-order', `This is supplemental round ${least} at least (${MOST.rounds} at most).`, rules.ROUNDS));
  return faults;
}

/** Which round it is, and that no other request for the same petition stands in its way. A party does not hear how far another request has come. */
export function roundFaults(body: RequestBody, related: readonly RelatedCase[], today: PlainDate, forParty: boolean): readonly Refusal[] {
  const faults: Refusal[] = [];
  const open = related.find((one) => !one.closed);
  const justice = related.find((one) => one.stage === 'SUPERSEDED_DOJ');
  if (open)
    faults.push(conflict('request-already-open', forParty ? 'A request for input on this petition is open already.' : `${open.number} already asks for input on this petition (${open.stage}).`, rules.ONE_AT_A_TIME));
  if (body.dojReferred === true || justice)
    faults.push(conflict('referred-to-justice', 'The petition was referred to the Department of Justice: no request for input may be opened.', rules.JUSTICE));
  if (body.petitionKind === 'SUPPLEMENTAL') return [...faults, ...supplementalFaults(body, related, today, forParty)];
  const decided = decidedRounds(related).at(-1);
  if (decided)
    faults.push(conflict('original-decided', `The original petition was decided in ${decided.number}: what follows is a supplemental petition.`, rules.ROUNDS));
  for (const field of ['decisionNoticeOn', 'round', 'previousRound'] as const)
    if (body[field] !== undefined) faults.push(invalid(`/${field}`, 'supplemental-only', 'Only a supplemental petition has this.', rules.ROUNDS));
  return faults;
}

/** 19 CFR 171.2(e), as far as its facts are known: a party may not know the limitations date, FP&F is asked again. */
export function shorterPeriodFaults(
  given: { readonly dueOn: PlainDate; readonly mailedOn: PlainDate; readonly ruleDays: number; readonly limitationsOn: PlainDate | null; readonly port: string },
  moment: Moment,
): readonly Refusal[] {
  const { dueOn, mailedOn, ruleDays, limitationsOn, port } = given;
  const field = '/shorterPeriod/dueOn';
  const calendar = moment.book.calendarOf(fpfUnit(port)).spec;
  const leastOn = localDateOf(addWorkingDays(calendar, startOfLocalDate(mailedOn, calendar.zone), SHORTEST_PERIOD_WORKING_DAYS), calendar.zone);
  const faults: Refusal[] = [];
  if (dueOn < leastOn)
    faults.push(invalid(field, 'period-too-short', `A shorter period leaves at least 7 working days: ${leastOn} at the earliest.`, rules.SHORTER_PERIOD));
  if (dueOn >= addDays(mailedOn, ruleDays))
    faults.push(invalid(field, 'period-not-shorter', `The ordinary period ends on ${addDays(mailedOn, ruleDays)}; ${dueOn} is not shorter.`, rules.SHORTER_PERIOD));
  if (limitationsOn !== null && daysBetween(mailedOn, limitationsOn) >= SHORTER_PERIOD_WITHIN_DAYS)
    faults.push(invalid(
      field, 'limitations-not-near', `The limitations date ${limitationsOn} was 180 days or more away when the notice was mailed: no shorter period.`,
      rules.SHORTER_PERIOD,
    ));
  return faults;
}

function extensionFaults(body: RequestBody, moment: Moment, today: PlainDate): readonly Refusal[] {
  const { lateExtension, port } = body;
  if (!lateExtension) return [];
  const officer = moment.book.staff(lateExtension.grantedBy);
  const isOfficer = officer !== null && officer.roles.includes('FPF_OFFICER') && officer.unit === fpfUnit(port);
  return [
    ...faultIf(
      !isOfficer, '/lateExtension/grantedBy', 'not-the-fpf-officer',
      `"${lateExtension.grantedBy}" is no FP&F Officer of this office; only the officer extends.`, rules.EXTENSION,
    ),
    ...textFaults(lateExtension.reason, '/lateExtension/reason', 'The reason of the extension', LENGTH.reason),
    ...pastFaults(lateExtension.grantedOn, '/lateExtension/grantedOn', 'The extension', today),
    ...orderFaults(
      body.noticeMailedOn, lateExtension.grantedOn, '/lateExtension/grantedOn', 'The extension was granted before the notice was mailed.',
    ),
    ...dateFaults(lateExtension.newDueOn, '/lateExtension/newDueOn', 'The extended date'),
  ];
}

/** What a request tells of the petition's period, an extension taken as it is told. */
export const periodToldBy = (body: RequestBody, { related }: Moment): PeriodFacts => ({
  actionType: body.actionType, noticeMailedOn: body.noticeMailedOn, receivedOn: body.petitionReceivedOn, round: roundOf(body, related), port: body.port,
  shorterDueOn: body.shorterPeriod?.dueOn ?? null, extension: body.lateExtension ? { ...body.lateExtension, recorded: true } : null,
});

/** Timely by the clock that will be shown, an extension counted in. Judged only when the dates it needs are good. */
export function timelinessFaults(body: RequestBody, moment: Moment, today: PlainDate): readonly Refusal[] {
  const faults = [...extensionFaults(body, moment, today), ...dateFaults(body.shorterPeriod?.dueOn, '/shorterPeriod/dueOn', 'The shorter period')];
  const round = roundOf(body, moment.related);
  const needed = [body.noticeMailedOn, body.petitionReceivedOn, ...(round.kind === 'SUPPLEMENTAL' ? [round.decisionNoticeOn] : [])];
  if (faults.length > 0 || !moment.book.port(body.port) || needed.some((date) => !isCountable(date) || date > today)) return faults;
  const facts = periodToldBy(body, moment);
  const { extension } = facts;
  const anchor = round.kind === 'SUPPLEMENTAL' ? round.decisionNoticeOn : body.noticeMailedOn;
  if (body.petitionReceivedOn < anchor) return faults;
  const policy = CLOCK_POLICIES.find((one) => one.kind === periodKind({ round, actionType: body.actionType }));
  if (!policy) return faults;
  if (facts.shorterDueOn !== null) {
    const shorter = shorterPeriodFaults(
      { dueOn: facts.shorterDueOn, mailedOn: anchor, ruleDays: policy.amount, limitationsOn: body.limitationsOn ?? null, port: body.port }, moment,
    );
    if (shorter.length > 0) return shorter;
  }
  const ordinary = petitionDays(petitionClock({ ...facts, extension: null }, moment), zoneOf(body.port, moment));
  if (extension && extension.newDueOn <= ordinary.dueOn)
    return [invalid('/lateExtension/newDueOn', 'extension-not-longer', `The period ends on ${ordinary.dueOn} in any case; ${extension.newDueOn} extends nothing.`, rules.EXTENSION)];
  if (extension && extension.newDueOn > addDays(ordinary.dueOn, MOST_DAYS_BEYOND))
    return [invalid('/lateExtension/newDueOn', 'extension-too-long', `The period ends on ${ordinary.dueOn}; an extension to ${extension.newDueOn} is longer than ten years: look for a mistyped year.`, rules.EXTENSION)];
  const card = petitionClock(facts, moment);
  if (card.verdict === 'met') return faults;
  const days = petitionDays(card, zoneOf(body.port, moment));
  const through = days.acceptedThroughOn === days.dueOn ? '' : ` (taken through ${days.acceptedThroughOn})`;
  const message = `The petition was received on ${body.petitionReceivedOn} and was due on ${days.dueOn}${through} (${policy.rule.citation}). A late petition needs an extension the FP&F Officer has recorded.`;
  return [invalid('/petitionReceivedOn', 'petition-late', message, rules.PETITION_FILED)];
}
