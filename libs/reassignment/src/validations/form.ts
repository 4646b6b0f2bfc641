// Owns the form of what is present in an appeal or a draft: identifiers, words, lengths. Never asks for what is missing.
import { checkBond, checkCenterCode, checkIor, iorKind, type ReferenceBook, type Refusal, type RuleRef } from '@centerline/cases';
import { parseInstant, parsePlainDate } from '@centerline/clock';
import {
  APPEAL, AUTHORITY, BOND_FORM, CHANNELS_RULE, CONTACT, CURRENT_CENTER, DATA, FACTORS_RULE, IMPORTER_NUMBER_FORM, PREFERRED_CENTER,
} from '../citations.js';
import {
  AUTHORITY_KINDS, CHANNELS, FACTORS, IMPORT_HISTORIES, SUBJECT, type AuthorityBody, type BondBody, type ContactBody, type FilingBody, type IorBody,
} from '../fields.js';
import { LIMITS } from '../policies.js';
import { invalidIf, invalidUnless, misformed } from './faults.js';
import { formOfRows } from './formOfRows.js';
import { notOneOf, tooLong, tooMany, wordFaults } from './text.js';

/** Every fault of form in what is present, each with its field. */
export const formFaults = (body: FilingBody, book: ReferenceBook): readonly Refusal[] => [
  ...invalidIf(body.subject !== undefined && body.subject !== SUBJECT, '/subject', 'wrong-subject', `The subject line is "${SUBJECT}".`, APPEAL),
  ...formOfCenter('/currentCenter', body.currentCenter, CURRENT_CENTER),
  ...formOfCenter('/preferredCenter', body.preferredCenter, PREFERRED_CENTER),
  ...tooMany('/iors', 'Importer numbers', body.iors, LIMITS.iors),
  ...(body.iors ?? []).flatMap((one, index) => formOfIor(`/iors/${index}`, one, book)),
  ...tooLong('/groupExplanation', 'The explanation', body.groupExplanation, LIMITS.note),
  ...tooLong('/justification', 'The justification', body.justification, LIMITS.justification),
  ...tooMany('/factors', 'Factors', body.factors, FACTORS.length),
  ...(body.factors ?? []).flatMap((factor, index) => wordFaults(`/factors/${index}`, factor, FACTORS, FACTORS_RULE)),
  ...notOneOf('/importHistory', body.importHistory, IMPORT_HISTORIES, DATA),
  ...tooMany('/headingRows', 'Heading rows', body.headingRows, LIMITS.headingRows),
  ...formOfRows(body.headingRows ?? [], book),
  ...(body.contact ? formOfContact(body.contact) : []),
  ...(body.authority ? formOfAuthority(body.authority) : []),
  ...notOneOf('/channel', body.channel, CHANNELS, CHANNELS_RULE),
  ...invalidIf(
    body.receivedAt !== undefined && !parseInstant(body.receivedAt),
    '/receivedAt',
    'not-an-instant',
    'Give date and time with zone, e.g. 2026-03-02T09:30:00-05:00.',
    CHANNELS_RULE,
  ),
  ...tooLong('/datedBackReason', 'The reason', body.datedBackReason, LIMITS.note),
];

const formOfCenter = (field: string, code: string | undefined, rule: RuleRef): readonly Refusal[] =>
  code === undefined ? [] : misformed(checkCenterCode(code), field, 'center-form', rule);

function formOfIor(field: string, one: IorBody, book: ReferenceBook): readonly Refusal[] {
  const kind = iorKind(one.ior);
  return [
    ...misformed(checkIor(one.ior), `${field}/ior`, 'ior-form', IMPORTER_NUMBER_FORM),
    ...invalidIf(
      kind !== null && one.iorType !== undefined && one.iorType !== kind,
      `${field}/iorType`,
      'ior-type-disagrees',
      `The number has the form of type ${kind}, not ${one.iorType}.`,
      IMPORTER_NUMBER_FORM,
    ),
    ...tooMany(`${field}/bonds`, 'Bonds of one importer number', one.bonds, LIMITS.bondsPerIor),
    ...(one.bonds ?? []).flatMap((bond, index) => formOfBond(`${field}/bonds/${index}`, bond, book)),
  ];
}

const formOfBond = (field: string, { number, activityCode }: BondBody, book: ReferenceBook): readonly Refusal[] => [
  ...misformed(checkBond(number), `${field}/number`, 'bond-form', BOND_FORM),
  ...invalidUnless(
    book.bondActivityExists(activityCode), `${field}/activityCode`, 'bond-activity', `There is no bond activity "${activityCode}".`, BOND_FORM,
  ),
];

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[0-9 ()./x-]{7,}$/;

const formOfContact = (contact: ContactBody): readonly Refusal[] => [
  ...tooLong('/contact/name', 'The name', contact.name, LIMITS.shortText),
  ...tooLong('/contact/email', 'The e-mail address', contact.email, LIMITS.shortText),
  ...invalidIf(contact.email !== undefined && !EMAIL.test(contact.email), '/contact/email', 'email-form', 'This is no e-mail address.', CONTACT),
  ...tooLong('/contact/phone', 'The telephone number', contact.phone, LIMITS.phone),
  ...invalidIf(contact.phone !== undefined && !PHONE.test(contact.phone), '/contact/phone', 'phone-form', 'This is no telephone number.', CONTACT),
];

const formOfAuthority = (authority: AuthorityBody): readonly Refusal[] => [
  ...wordFaults('/authority/kind', authority.kind, AUTHORITY_KINDS, AUTHORITY),
  ...tooLong('/authority/reference', 'The reference', authority.reference, LIMITS.shortText),
  ...invalidIf(
    authority.signedOn !== undefined && !parsePlainDate(authority.signedOn),
    '/authority/signedOn',
    'not-a-date',
    'Give a date that exists, as YYYY-MM-DD.',
    AUTHORITY,
  ),
];
