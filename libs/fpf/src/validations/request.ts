// Owns the checks of a new request as a whole: who asks and what they may say, then the claim, the petition and the internal file.
import { fpfUnit, holds, invalid, isParty, type Actor, type Moment, type Refusal } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import * as rules from '../citations.js';
import { INITIATORS, REQUEST_CHANNELS, type PartnerWordBody, type RequestBody } from '../fields.js';
import { LENGTH } from '../policies.js';
import { claimFaults } from './claim.js';
import { reasonFaults } from './datedBack.js';
import { isCountable, orderFaults, pastFaults, requiredFaults, textFaults, wordFaults } from './form.js';
import { INTERNAL_FIELDS, internalFileFaults } from './internalFile.js';
import { petitionDateFaults, roundFaults, timelinessFaults } from './petition.js';

export const partnerWordFaults = (word: PartnerWordBody, field: string, today: PlainDate): readonly Refusal[] => [
  ...textFaults(word.name, `${field}/name`, 'The name of the person who asked', LENGTH.name),
  ...pastFaults(word.on, `${field}/on`, 'The day the partner asked', today),
  ...wordFaults(word.how, REQUEST_CHANNELS, `${field}/how`, 'How the partner asked', rules.WHO_ASKED),
];

/** A party asks for itself and leaves FP&F's fields out; FP&F either records what a partner asked, or asks voluntarily. */
function whoAsksFaults(body: RequestBody, actor: Actor, today: PlainDate): readonly Refusal[] {
  const faults = [...wordFaults(body.initiatedBy, INITIATORS, '/initiatedBy', 'Who initiates', rules.WHO_ASKED)];
  if (isParty(actor)) {
    if (body.initiatedBy !== 'PARTNER')
      faults.push(invalid('/initiatedBy', 'partner-request-only', 'A party asks as PARTNER; only FP&F asks voluntarily.', rules.WHO_ASKED));
    if (body.partnerRequest)
      faults.push(invalid('/partnerRequest', 'fpf-records-only', 'Who asked, when and how is you, now, here: leave it out.', rules.WHO_ASKED));
    for (const field of INTERNAL_FIELDS)
      if (body[field] !== undefined)
        faults.push(invalid(`/${field}`, 'internal-field', 'This is for FP&F to record: leave it out.', rules.INTERNAL_FIELDS));
    return faults;
  }
  if (body.initiatedBy === 'PARTNER') {
    faults.push(...requiredFaults(body.partnerRequest, '/partnerRequest', 'Who asked, when and how', rules.WHO_ASKED));
    if (body.partnerRequest) {
      faults.push(...partnerWordFaults(body.partnerRequest, '/partnerRequest', today));
      faults.push(...orderFaults(body.noticeMailedOn, body.partnerRequest.on, '/partnerRequest/on', 'The partner asked before the notice was mailed.'));
    }
  } else if (body.partnerRequest) {
    faults.push(invalid('/partnerRequest', 'not-voluntary', 'A request a partner made is initiated by PARTNER.', rules.WHO_ASKED));
  }
  faults.push(...requiredFaults(body.limitationsOn, '/limitationsOn', 'The limitations date', rules.LIMITATIONS));
  faults.push(...requiredFaults(body.limitationsKind, '/limitationsKind', 'What the limitations date follows from', rules.LIMITATIONS));
  return faults;
}

/** The officer and the paralegal of the file, as people of the office. */
export function staffFaults(named: { readonly fpfOfficer?: string; readonly paralegal?: string }, port: string, moment: Moment): readonly Refusal[] {
  const check = (id: string | undefined, field: string, role: 'FPF_OFFICER' | 'FPF_PARALEGAL', what: string): readonly Refusal[] => {
    if (id === undefined) return [];
    const person = moment.book.staff(id);
    return person && person.unit === fpfUnit(port) && person.roles.includes(role) ? [] : [invalid(field, 'not-of-this-office', `"${id}" is no ${what} of ${fpfUnit(port)}.`, rules.PETITION)];
  };
  return [...check(named.fpfOfficer, '/fpfOfficer', 'FPF_OFFICER', 'FP&F Officer'), ...check(named.paralegal, '/paralegal', 'FPF_PARALEGAL', 'paralegal')];
}

/** Every fault of a request, reported together; a missing date is not reported twice. */
export function requestFaults(body: RequestBody, actor: Actor, moment: Moment): readonly Refusal[] {
  const known = moment.book.port(body.port) !== null;
  const today = known ? moment.book.dayAt(fpfUnit(body.port), moment.at) : (moment.at.slice(0, 10) as PlainDate);
  const claim = { actionType: body.actionType, statutes: body.statutes, violationOn: body.violationOn };
  const internal = isParty(actor) || !isCountable(body.violationOn) ? [] : internalFileFaults(body, claim, today);
  const all = [
    ...whoAsksFaults(body, actor, today),
    ...claimFaults(body, moment),
    ...(known ? staffFaults(body, body.port, moment) : []),
    ...petitionDateFaults(body, today),
    ...roundFaults(body, moment.related, today, isParty(actor)),
    ...timelinessFaults(body, moment, today),
    ...internal,
  ];
  if (all.length === 0) return reasonFaults(body, actor, moment, today);
  return all.filter((fault, index) => all.findIndex((one) => one.code === fault.code && one.field === fault.field) === index);
}

/** Whether an extension told in a request is the officer's own record: FP&F's word is, a party's is to be recorded by the officer. */
export const isRecorded = (actor: Actor): boolean => holds(actor, ['FPF_OFFICER', 'FPF_PARALEGAL']);
