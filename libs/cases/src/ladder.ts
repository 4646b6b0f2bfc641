// Owns whom a passed mark tells, in which words. A breach never decides a case; it climbs (domain § 11.0, POLICY).
import type { Role } from './actor.js';
import type { CaseState } from './caseFile.js';
import type { NoticeTo } from './change.js';
import type { ClockCard, ClockMark } from './clocks/card.js';
import type { Tells } from './clocks/policy.js';
import { OFO_HQ, type CaseNumber, type UnitCode } from './names.js';
import type { Revision } from './revision.js';
import { standInFor } from './work/absence.js';

const RUNGS: Readonly<Record<'CEE' | 'PORT' | 'FPF' | 'OFO' | 'OT', Readonly<Record<'owner' | 'supervisor' | 'director', readonly Role[]>>>> = {
  CEE: { owner: ['CENTER_SPECIALIST'], supervisor: ['CENTER_SUPERVISOR'], director: ['CENTER_DIRECTOR'] },
  PORT: { owner: ['PORT_OFFICER'], supervisor: ['PORT_DIRECTOR'], director: ['PORT_DIRECTOR'] },
  FPF: { owner: ['FPF_PARALEGAL'], supervisor: ['FPF_OFFICER'], director: ['FPF_OFFICER'] },
  OFO: { owner: ['OFO_HQ_ANALYST'], supervisor: ['OFO_HQ_SUPERVISOR'], director: ['OFO_HQ_DECIDER'] },
  OT: { owner: ['OT_RR_LIAISON'], supervisor: ['OT_RR_LIAISON'], director: ['OT_RR_LIAISON'] },
};

/** Who of an office is told first, second and third. */
export function rungOf(unit: UnitCode, tells: 'owner' | 'supervisor' | 'director'): readonly Role[] {
  const office = (Object.keys(RUNGS) as (keyof typeof RUNGS)[]).find((prefix) => unit.startsWith(prefix));
  return office ? RUNGS[office][tells] : ['OFO_HQ_SUPERVISOR'];
}

function addressee<S extends CaseState>(tells: Tells, card: ClockCard, revision: Revision<S>): NoticeTo | null {
  if (tells === 'nobody') return null;
  if (tells === 'party') return { to: 'party' };
  // A unit executive sits above the office: OFO Headquarters supervises the field.
  if (tells === 'executive') return { to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_SUPERVISOR', 'OFO_HQ_DECIDER'] };
  const isTrade = card.owedBy.startsWith('ACCT-') || card.owedBy.startsWith('BRK-');
  if (isTrade && tells === 'owner') return { to: 'party' };
  const owner = revision.ownerOfClock(card.id);
  // While somebody is away, who stands in hears of the work.
  if (tells === 'owner' && owner) return { to: 'person', person: standInFor(revision.moment.absences ?? [], owner, revision.moment.at) };
  return { to: 'unit', unit: isTrade ? OFO_HQ : card.owedBy, roles: rungOf(isTrade ? OFO_HQ : card.owedBy, tells) };
}

const WORDS: Readonly<Record<string, string>> = {
  WARN: 'is due soon', BREACH: 'is overdue', DIRECTOR: 'is overdue by two working days', EXECUTIVE: 'is overdue by five working days',
  DELAY: 'takes longer than we aimed for',
};

/** Writes the notice a mark calls for, once per mark of a generation of its clock. */
export function tellOfMark<S extends CaseState>(revision: Revision<S>, number: CaseNumber, card: ClockCard, mark: ClockMark): void {
  const to = addressee(mark.tells, card, revision);
  if (!to) return;
  const words = WORDS[mark.kind] ?? `has reached its mark ${mark.kind}`;
  revision.tell(to, `${card.id}/${mark.kind}/${mark.at}`, `${number}: "${card.title}" ${words}`,
    `"${card.title}" (${card.rule.citation}) is owed by ${revision.moment.book.unitName(card.owedBy)}${card.dueAt ? ` and is due ${card.dueAt}` : ''}. Case ${number}.`);
}
