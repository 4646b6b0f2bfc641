// Owns how a person is reached by mail. Sample people have no addresses: theirs are made up, at a domain that cannot exist (RFC 2606).
import type { PersonId, UnitCode } from '@centerline/cases';

export type AddressBook = (person: PersonId, unit: UnitCode) => string;

/** `ida.park@acct-1001.example` */
export const sampleAddress: AddressBook = (person, unit) => `${person}@${unit.toLowerCase()}.example`;
