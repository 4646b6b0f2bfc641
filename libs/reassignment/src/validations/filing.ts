// Owns the reading of a filing as a whole: every fault together, or the appeal it makes. Duplicates are joined, nothing else is changed.
import { ior, iorKind, unitCode, type IorKind } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { DRAFTS } from '../citations.js';
import { SUBJECT, type AuthorityBody, type BondBody, type FilingBody, type IorBody } from '../fields.js';
import type { Appeal, AppealIor } from '../state.js';
import { centerFaults } from './centers.js';
import type { FilingContext } from './context.js';
import { asFaults, invalidIf, type Faults } from './faults.js';
import { authorityFaults, channelFaults, contactFaults, strangersNumbers } from './filer.js';
import { formFaults } from './form.js';
import { importDataFaults } from './importData.js';
import { importerFaults } from './importers.js';
import { justificationFaults } from './justification.js';
import { reasonFaults } from './receipt.js';

export type Read = { readonly ok: true; readonly appeal: Appeal } | { readonly ok: false; readonly refusals: Faults };

/** Reads a whole appeal. `how` is `filing` (channel judged too) or `answer` (the channel was judged when it was filed). */
export function readAppeal(body: FilingBody, context: FilingContext, receivedAt: Instant, how: 'filing' | 'answer'): Read {
  const strangers = asFaults(strangersNumbers(body, context.filer));
  if (strangers) return { ok: false, refusals: strangers };
  const refusals = asFaults([
    ...formFaults(body, context.moment.book),
    ...centerFaults(body, context),
    ...importerFaults(body, context),
    ...justificationFaults(body),
    ...importDataFaults(body, context),
    ...contactFaults(body),
    ...authorityFaults(body, context),
    ...(how === 'filing' ? channelFaults(body, context) : []),
  ]);
  if (refusals) return { ok: false, refusals };
  return { ok: true, appeal: wholeAppeal(body, receivedAt) };
}

/** A draft is checked for form, and for whose it is: without an importer number it would be nobody's. */
export function draftFaults(body: FilingBody, context: FilingContext): Faults | null {
  const strangers = asFaults(strangersNumbers(body, context.filer));
  if (strangers) return strangers;
  return asFaults([
    ...invalidIf(
      (body.iors ?? []).length === 0, '/iors', 'draft-of-nobody', 'Name at least one importer number, so that the draft can be kept for it.', DRAFTS,
    ),
    ...formFaults(body, context.moment.book),
    ...channelFaults(body, context),
    ...reasonFaults(body, context),
  ]);
}

/** The appeal a body without faults makes. */
function wholeAppeal(body: FilingBody, receivedAt: Instant): Appeal {
  const { currentCenter, preferredCenter, justification, importHistory, contact, authority } = body;
  if (currentCenter === undefined || preferredCenter === undefined || justification === undefined || importHistory === undefined || !contact)
    throw new Error('A filing without faults lacks one of its contents');
  return {
    subject: SUBJECT,
    currentCenter: unitCode(currentCenter),
    preferredCenter: unitCode(preferredCenter),
    iors: withoutDuplicates(body.iors ?? []),
    groupExplanation: body.groupExplanation ?? null,
    justification,
    factors: [...new Set(body.factors ?? [])],
    importHistory,
    headingRows: (body.headingRows ?? []).map((row) => ({ ...row, lines: row.lines ?? null, value: row.value ?? null })),
    contact: { name: contact.name, email: contact.email ?? null, phone: contact.phone ?? null },
    authority: authority ? { ...authority, signedOn: authority.signedOn ?? null } : null,
    channel: body.channel ?? 'PORTAL',
    receivedAt,
  };
}

/** Each importer number once with all its bonds, each bond and activity once (domain § 11.1). */
export function withoutDuplicates(iors: readonly IorBody[]): readonly AppealIor[] {
  return [...Map.groupBy(iors, (one) => one.ior)].map(([number, entries]) => ({
    ior: ior(number),
    iorType: iorKind(number) as IorKind,
    bonds: withoutRepeatedBonds(entries.flatMap((one) => one.bonds)),
  }));
}

const withoutRepeatedBonds = (bonds: readonly BondBody[]): AppealIor['bonds'] =>
  [...new Map(bonds.map(({ number, activityCode }) => [`${number}/${activityCode}`, { number, activityCode }])).values()];

/** An appeal as the body that would file it, so that an answer can change parts of it. */
export const bodyOf = (appeal: Appeal): FilingBody => ({
  currentCenter: appeal.currentCenter,
  preferredCenter: appeal.preferredCenter,
  iors: appeal.iors,
  ...(appeal.groupExplanation === null ? {} : { groupExplanation: appeal.groupExplanation }),
  justification: appeal.justification,
  factors: appeal.factors,
  importHistory: appeal.importHistory,
  headingRows: appeal.headingRows.map(
    ({ lines, value, ...row }) => ({ ...row, ...(lines === null ? {} : { lines }), ...(value === null ? {} : { value }) }),
  ),
  contact: {
    name: appeal.contact.name,
    ...(appeal.contact.email === null ? {} : { email: appeal.contact.email }),
    ...(appeal.contact.phone === null ? {} : { phone: appeal.contact.phone }),
  },
  ...(appeal.authority === null ? {} : { authority: authorityBodyOf(appeal.authority) }),
  channel: appeal.channel,
});

const authorityBodyOf = ({ kind, reference, signedOn }: NonNullable<Appeal['authority']>): AuthorityBody =>
  signedOn === null ? { kind, reference } : { kind, reference, signedOn };
