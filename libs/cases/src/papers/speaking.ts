// Owns who may write on a case, to whom, and until when. Read by the rules on messages and documents, and shown to whoever asks why not.
import { addDays, type PlainDate } from '@centerline/clock';
import { holds, type Actor, type Role, type SignedIn } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import type { CaseLaw } from '../law.js';
import type { Moment } from '../moment.js';
import { OFO_HQ, type CaseType, type UnitCode } from '../names.js';
import { audienceOf, standsAs, type Parties, type Relation } from '../permission.js';
import { conflict, forbidden, notFound, type Refusal } from '../refusal.js';
import { recusalBar } from '../recusal.js';
import type { Command } from '../command.js';
import type { Folder } from './paper.js';
import { AFTER_CLOSING, DAYS_AFTER_CLOSING, MESSAGES, ON_A_DRAFT, SPEAKING } from './rules.js';

type Office = Exclude<Relation, 'party'>;

/** Who answers for a case, and so speaks for the agency. Centers and counsel advise; a port is not the voice of the FP&F office. */
export const ANSWERING: Readonly<Record<CaseType, readonly Office[]>> = { reassignment: ['hq'], ftz: ['port', 'hq'], fpf: ['office'] };
export const HEADQUARTERS: readonly Role[] = ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR'];
const OFFICES: readonly Office[] = ['port', 'center', 'office', 'hq', 'legal'];

/** The offices that answer for a case of that type, the nearest first. */
export const answeringUnits = (type: CaseType, parties: Parties): readonly UnitCode[] => ANSWERING[type].flatMap((relation) => parties.units[relation] ?? []);

export const speaksForAgency = (actor: SignedIn, type: CaseType, parties: Parties): boolean => ANSWERING[type].some((relation) => standsAs(actor, relation, parties));

/** Whoever works on a case, and Headquarters, which supervises the field. An auditor reads and leaves no trace in the file. */
export const worksOnCase = (actor: SignedIn, parties: Parties): boolean => holds(actor, HEADQUARTERS) || OFFICES.some((relation) => standsAs(actor, relation, parties));

/** Whether agency and parties may exchange papers: not before the filing, and a while after the closing. */
export type Exchange =
  | { readonly kind: 'draft' | 'open' }
  /** Through that day, counted at Headquarters. */
  | { readonly kind: 'closing' | 'over'; readonly lastOn: PlainDate };

export function exchangeOf<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { file, closedAt }: Folder<S>, moment: Moment): Exchange {
  // A case that was filed has owed something to somebody: a draft, kept or dropped, never had a clock.
  if (file.clocks.length === 0) return { kind: 'draft' };
  if (!law.shelf(file.state).closed || closedAt === null) return { kind: 'open' };
  const lastOn = addDays(moment.book.dayAt(OFO_HQ, closedAt), DAYS_AFTER_CLOSING);
  return { kind: moment.book.dayAt(OFO_HQ, moment.at) <= lastOn ? 'closing' : 'over', lastOn };
}

/** Why agency and parties exchange no papers on this case now, or null. */
export function exchangeBar(exchange: Exchange): Refusal | null {
  switch (exchange.kind) {
    case 'open':
    case 'closing':
      return null;
    case 'draft':
      return conflict('not-filed', 'This is a draft: messages begin with its filing.', ON_A_DRAFT);
    case 'over':
      return conflict('exchange-over', `The case is closed; messages were taken through ${exchange.lastOn}. File a new request instead.`, AFTER_CLOSING);
  }
}

/** Why this person may not write a public or an internal message on this case now, or null. */
export function writingBar<S extends CaseState, C extends Command>(
  law: CaseLaw<S, C>, folder: Folder<S>, kind: 'public' | 'internal', actor: Actor, moment: Moment,
): Refusal | null {
  const parties = law.parties(folder.file.state);
  const side = audienceOf(actor, parties);
  if (side === null) return notFound('no-such-case', 'There is no such case, or it is not one of yours.', MESSAGES);
  if (actor.kind === 'system') return forbidden('people-write', 'Only people write messages.', MESSAGES);
  if (side === 'party') return kind === 'public' ? exchangeBar(exchangeOf(law, folder, moment)) : forbidden('agency-only', 'A party writes to the agency, and every such message is public between them.', MESSAGES);
  const recused = recusalBar(folder.file, actor);
  if (recused) return recused;
  if (!worksOnCase(actor, parties)) return forbidden('reader-only', 'You may read this case; only who works on it writes on it.', SPEAKING);
  const exchange = exchangeOf(law, folder, moment);
  if (exchange.kind === 'draft') return exchangeBar(exchange);
  if (kind === 'internal') return null;
  if (!speaksForAgency(actor, folder.file.type, parties)) {
    const names = answeringUnits(folder.file.type, parties).map((unit) => moment.book.unitName(unit));
    return forbidden('not-your-voice', `${[...new Set(names)].join(' and ')} answers for this case and writes to its parties; write to them inside the agency.`, SPEAKING);
  }
  return exchangeBar(exchange);
}
