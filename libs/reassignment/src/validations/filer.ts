// Owns who files and by what right: whose importer numbers, by which channel, with what authority, and whom to ask.
import { checkIor, forbidden, holds, invalid, isParty, type Refusal, type SignedIn } from '@centerline/cases';
import { parseInstant, parsePlainDate } from '@centerline/clock';
import { AUTHORITY, CHANNELS_RULE, CONTACT, OWN_IMPORTERS } from '../citations.js';
import type { FilingBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { FilingContext } from './context.js';
import { invalidIf, invalidUnless } from './faults.js';
import { isBlank, tooShort } from './text.js';

/** Well-formed numbers the filer may not act for. Told alone, before anything else about the filing. */
export function strangersNumbers(body: FilingBody, filer: SignedIn): readonly Refusal[] {
  if (!isParty(filer)) return [];
  const message = 'You may not act for this importer number: it is neither yours nor covered by a power of attorney in force.';
  return (body.iors ?? []).flatMap((one, index) => {
    const isStrange = checkIor(one.ior).ok && !filer.iors.some((own) => own === one.ior);
    return isStrange ? [{ ...forbidden('not-your-importer', message, OWN_IMPORTERS), field: `/iors/${index}/ior` }] : [];
  });
}

/** Parties file in the portal, now; Headquarters records what arrived otherwise, then. */
export function channelFaults(body: FilingBody, { filer, moment }: FilingContext): readonly Refusal[] {
  const channel = body.channel ?? 'PORTAL';
  if (isParty(filer)) {
    return [
      ...invalidUnless(
        channel === 'PORTAL',
        '/channel',
        'channel-not-yours',
        'You are filing in the portal; e-mail and mail are recorded by Headquarters.',
        CHANNELS_RULE,
      ),
      ...invalidUnless(
        body.datedBackReason === undefined, '/datedBackReason', 'receipt-not-yours', 'What is filed in the portal is received when it is filed.', CHANNELS_RULE,
      ),
      ...invalidUnless(
        body.receivedAt === undefined, '/receivedAt', 'receipt-not-yours', 'What is filed in the portal is received when it is filed.', CHANNELS_RULE,
      ),
    ];
  }
  if (channel === 'PORTAL') return [invalid('/channel', 'channel-missing', 'Say whether the appeal came by EMAIL or MAIL.', CHANNELS_RULE)];
  if (body.receivedAt === undefined) return [invalid('/receivedAt', 'missing', 'Say when it was received.', CHANNELS_RULE)];
  const receivedAt = parseInstant(body.receivedAt);
  return invalidIf(
    receivedAt !== null && receivedAt > moment.at, '/receivedAt', 'received-in-future', 'It cannot have been received in the future.', CHANNELS_RULE,
  );
}

export function authorityFaults(body: FilingBody, { filer, today }: FilingContext): readonly Refusal[] {
  const { authority } = body;
  const isBroker = isParty(filer) && holds(filer, ['BROKER_USER']);
  if (!authority) {
    const message = isBroker
      ? 'A broker or attorney states its authority: the power of attorney or the statement, and where it is on file.'
      : 'Say who signed the letter and by what authority.';
    return invalidIf(isBroker || !isParty(filer), '/authority', 'authority-missing', message, AUTHORITY);
  }
  return [
    ...invalidIf(
      isBroker && authority.kind === 'IMPORTER_OFFICER',
      '/authority/kind',
      'authority-not-of-broker',
      'A broker acts by POWER_OF_ATTORNEY or ATTORNEY_STATEMENT, not as an officer of the importer.',
      AUTHORITY,
    ),
    ...tooShort('/authority/reference', 'Where the evidence of authority is', authority.reference, { ...LIMITS.shortText, least: 3 }, AUTHORITY),
    ...invalidIf(
      authority.signedOn !== undefined && parsePlainDate(authority.signedOn) !== null && authority.signedOn > today,
      '/authority/signedOn',
      'signed-in-future',
      'It cannot have been signed in the future.',
      AUTHORITY,
    ),
  ];
}

export function contactFaults({ contact }: FilingBody): readonly Refusal[] {
  if (!contact) return [invalid('/contact', 'missing', 'Name somebody who can be asked.', CONTACT)];
  return [
    ...tooShort('/contact/name', 'The name of the contact', contact.name, LIMITS.shortText, CONTACT),
    ...invalidIf(
      isBlank(contact.email) && isBlank(contact.phone), '/contact', 'unreachable', 'Give an e-mail address or a telephone number.', CONTACT,
    ),
  ];
}
