// Owns whom a new paper is told to, and in which words. Never repeats what the paper says: a notice leaves the system by mail.
import { actorName, type Actor } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import type { Notice, NoticeTo } from '../change.js';
import type { Command } from '../command.js';
import { rungOf } from '../ladder.js';
import type { CaseLaw } from '../law.js';
import { personId, type UnitCode } from '../names.js';
import type { Audience } from '../permission.js';
import { isOpen } from '../task.js';
import type { Folder, PaperAuthor } from './paper.js';
import { answeringUnits } from './speaking.js';

/** A paper somebody wrote: who hears of it depends on the side it comes from and on whether parties may read it. */
export interface NewPaper {
  /** Unique in the case; the notices' keys begin with it. */
  readonly key: string;
  readonly actor: Actor;
  readonly side: Audience;
  readonly forParties: boolean;
  /** Of a reply: who wrote what is answered. */
  readonly answers?: PaperAuthor;
  /** `wrote a message`, `filed a document`. */
  readonly did: string;
}

/** The people who have taken work on the case, except the author; without any, the office that holds it or answers for it. */
function inTheAgency<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { file }: Folder<S>, paper: NewPaper): readonly NoticeTo[] {
  const { actor, answers } = paper;
  const answering = answeringUnits(file.type, law.parties(file.state));
  const own: UnitCode | null = actor.kind === 'system' ? null : actor.unit;
  const concerned = (unit: UnitCode): boolean => !paper.forParties || answering.includes(unit);
  const owners = file.tasks.filter((task) => isOpen(task) && concerned(task.unit)).flatMap((task) => task.owner ?? []);
  const answered = answers?.side === 'agency' ? [personId(answers.id)] : [];
  const people = [...new Set([...answered, ...owners])].filter((person) => person !== actor.id);
  if (people.length > 0) return people.map((person) => ({ to: 'person', person }));
  const { heldBy } = law.shelf(file.state);
  const office = heldBy !== null && (answering.includes(heldBy) || (!paper.forParties && !/^(ACCT|BRK)-/.test(heldBy))) ? heldBy : answering[0];
  // A note an office writes for its own file needs no mail to itself.
  return office === undefined || office === own ? [] : [{ to: 'unit', unit: office, roles: rungOf(office, 'owner') }];
}

export function noticesOf<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, folder: Folder<S>, paper: NewPaper): readonly Notice[] {
  const { number } = folder.file;
  const fromAgency = paper.side === 'agency';
  if (fromAgency && paper.forParties)
    return [{ key: `${paper.key}/party`, addressee: { to: 'party' }, subject: `${number}: CBP ${paper.did}`, body: `U.S. Customs and Border Protection ${paper.did} on case ${number}. Read it on the page of the case.` }];
  const who = `${actorName(paper.actor)}${paper.actor.kind === 'system' ? '' : ` (${paper.actor.unit})`}`;
  const inside = fromAgency ? ' inside the agency' : '';
  return inTheAgency(law, folder, paper).map((addressee, index) => ({
    key: `${paper.key}/${index + 1}`, addressee, subject: `${number}: ${actorName(paper.actor)} ${paper.did}${inside}`, body: `${who} ${paper.did}${inside} on case ${number}. Read it on the page of the case.`,
  }));
}
