// Owns the branded names every project speaks: cases, commands, people, units. Must never hold behaviour beyond making one.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** UUID (version 7), also the id of the case's workflow. */
export type CaseId = Branded<'CaseId'>;
/** UUID of one attempt to change a case. */
export type CommandId = Branded<'CommandId'>;
/** Subject (`sub`) of a signed-in person, e.g. `p-okafor`. */
export type PersonId = Branded<'PersonId'>;
/** An office: `CEE004`, `PORT-2704`, `FPF-2704`, `OFO-HQ`, `OT-RR`, or a trade party: `ACCT-…`, `BRK-…`. */
export type UnitCode = Branded<'UnitCode'>;
/** Importer of record number, canonical form of domain § 6. */
export type Ior = Branded<'Ior'>;
/** UUID (version 7) of a message on a case. */
export type MessageId = Branded<'MessageId'>;
/** UUID (version 7) of a document of a case, whatever its version. */
export type DocumentId = Branded<'DocumentId'>;
/** What people call a case: `CR-2026-000123`, `FTZ-…`, `FPF-…`. */
export type CaseNumber = Branded<'CaseNumber'>;

export const caseId = (text: string): CaseId => text as CaseId;
export const commandId = (text: string): CommandId => text as CommandId;
export const personId = (text: string): PersonId => text as PersonId;
export const unitCode = (text: string): UnitCode => text as UnitCode;
export const ior = (text: string): Ior => text as Ior;
export const messageId = (text: string): MessageId => text as MessageId;
export const documentId = (text: string): DocumentId => text as DocumentId;
export const caseNumber = (text: string): CaseNumber => text as CaseNumber;

export const portUnit = (port: string): UnitCode => unitCode(`PORT-${port}`);
export const fpfUnit = (port: string): UnitCode => unitCode(`FPF-${port}`);
/** OFO Headquarters, Cargo and Conveyance Security (CCS): 19 CFR 101.10(c)(3). */
export const OFO_HQ = unitCode('OFO-HQ');
/** Office of Trade, Regulations and Rulings: 19 CFR 171.12, 177.11. */
export const OT_RR = unitCode('OT-RR');

export const CASE_TYPES = ['reassignment', 'ftz', 'fpf'] as const;
export type CaseType = (typeof CASE_TYPES)[number];
