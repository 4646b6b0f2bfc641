// Owns the form of what is present in an appeal or a draft: identifiers, words, lengths. Never asks for what is missing.
import { checkBond, checkCenterCode, checkIor, invalid, iorKind, type ReferenceBook, type Refusal } from '@centerline/cases';
import { parseInstant, parsePlainDate } from '@centerline/clock';
import {
  APPEAL, AUTHORITY, BOND_FORM, CHANNELS_RULE, CONTACT, CURRENT_CENTER, DATA, FACTORS_RULE, IMPORTER_NUMBER_FORM, PREFERRED_CENTER,
} from '../citations.js';
import { AUTHORITY_KINDS, CHANNELS, FACTORS, IMPORT_HISTORIES, SUBJECT, type AuthorityBody, type ContactBody, type FilingBody, type IorBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { formOfRows } from './formOfRows.js';
import { notOneOf, tooLong, tooMany } from './text.js';

/** Every fault of form in what is present, each with its field. */
export const formFaults = (body: FilingBody, book: ReferenceBook): readonly Refusal[] => [
  ...(body.subject !== undefined && body.subject !== SUBJECT ? [invalid('/subject', 'wrong-subject', `The subject line is "${SUBJECT}".`, APPEAL)] : []),
  ...formOfCenter('/currentCenter', body.currentCenter, CURRENT_CENTER),
  ...formOfCenter('/preferredCenter', body.preferredCenter, PREFERRED_CENTER),
  ...tooMany('/iors', 'Importer numbers', body.iors, LIMITS.iors),
  ...(body.iors ?? []).flatMap((one, index) => formOfIor(`/iors/${index}`, one, book)),
  ...tooLong('/groupExplanation', 'The explanation', body.groupExplanation, LIMITS.note),
  ...tooLong('/justification', 'The justification', body.justification, LIMITS.justification),
  ...tooMany('/factors', 'Factors', body.factors, FACTORS.length),
  ...(body.factors ?? []).flatMap((factor, index) => notOneOf(`/factors/${index}`, factor, FACTORS, FACTORS_RULE)),
  ...notOneOf('/importHistory', body.importHistory, IMPORT_HISTORIES, DATA),
  ...tooMany('/headingRows', 'Heading rows', body.headingRows, LIMITS.headingRows),
  ...formOfRows(body.headingRows ?? [], book),
  ...(body.contact ? formOfContact(body.contact) : []),
  ...(body.authority ? formOfAuthority(body.authority) : []),
  ...notOneOf('/channel', body.channel, CHANNELS, CHANNELS_RULE),
  ...(body.receivedAt !== undefined && !parseInstant(body.receivedAt)
    ? [invalid('/receivedAt', 'not-an-instant', 'Give date and time with zone, e.g. 2026-03-02T09:30:00-05:00.', CHANNELS_RULE)] : []),
];

function formOfCenter(field: string, code: string | undefined, rule: typeof CURRENT_CENTER): readonly Refusal[] {
  if (code === undefined) return [];
  const checked = checkCenterCode(code);
  return checked.ok ? [] : [invalid(field, 'center-form', checked.message, rule)];
}

function formOfIor(field: string, one: IorBody, book: ReferenceBook): readonly Refusal[] {
  const number = checkIor(one.ior);
  const kind = iorKind(one.ior);
  return [
    ...(number.ok ? [] : [invalid(`${field}/ior`, 'ior-form', number.message, IMPORTER_NUMBER_FORM)]),
    ...(kind && one.iorType !== undefined && one.iorType !== kind
      ? [invalid(`${field}/iorType`, 'ior-type-disagrees', `The number has the form of type ${kind}, not ${one.iorType}.`, IMPORTER_NUMBER_FORM)] : []),
    ...tooMany(`${field}/bonds`, 'Bonds of one importer number', one.bonds, LIMITS.bondsPerIor),
    ...(one.bonds ?? []).flatMap((bond, index) => {
      const checked = checkBond(bond.number);
      const place = `${field}/bonds/${index}`;
      return [
        ...(checked.ok ? [] : [invalid(`${place}/number`, 'bond-form', checked.message, BOND_FORM)]),
        ...(book.bondActivityExists(bond.activityCode) ? [] : [invalid(`${place}/activityCode`, 'bond-activity', `There is no bond activity "${bond.activityCode}".`, BOND_FORM)]),
      ];
    }),
  ];
}

const formOfContact = (contact: ContactBody): readonly Refusal[] => [
  ...tooLong('/contact/name', 'The name', contact.name, LIMITS.shortText),
  ...tooLong('/contact/email', 'The e-mail address', contact.email, LIMITS.shortText),
  ...(contact.email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email) ? [invalid('/contact/email', 'email-form', 'This is no e-mail address.', CONTACT)] : []),
  ...tooLong('/contact/phone', 'The telephone number', contact.phone, LIMITS.phone),
  ...(contact.phone !== undefined && !/^\+?[0-9 ()./x-]{7,}$/.test(contact.phone) ? [invalid('/contact/phone', 'phone-form', 'This is no telephone number.', CONTACT)] : []),
];

const formOfAuthority = (authority: AuthorityBody): readonly Refusal[] => [
  ...notOneOf('/authority/kind', authority.kind, AUTHORITY_KINDS, AUTHORITY),
  ...tooLong('/authority/reference', 'The reference', authority.reference, LIMITS.shortText),
  ...(authority.signedOn !== undefined && !parsePlainDate(authority.signedOn)
    ? [invalid('/authority/signedOn', 'not-a-date', 'Give a date that exists, as YYYY-MM-DD.', AUTHORITY)] : []),
];
