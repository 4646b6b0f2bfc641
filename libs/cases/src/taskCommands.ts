// Owns the commands every worklist offers: claim, release, assign. Who takes the work never changes what the work is, nor when it is due.
import { holds, isParty, type SignedIn } from './actor.js';
import type { CaseFile, CaseState } from './caseFile.js';
import type { Decision } from './change.js';
import { refuse } from './change.js';
import type { Command } from './command.js';
import { textFault } from './identifiers/text.js';
import type { CaseLaw } from './law.js';
import type { Moment } from './moment.js';
import type { PersonId } from './names.js';
import { conflict, forbidden, invalid, notFound, type Refusal } from './refusal.js';
import { recusedColleagueBar } from './recusal.js';
import { Revision } from './revision.js';
import { policy } from './rule.js';
import { isOpen, supervises, type Task } from './task.js';
import { ABSENCE, absenceOf, awayBar, standInFor } from './work/absence.js';

export const TASK_COMMANDS = ['claim-task', 'release-task', 'assign-task'] as const;
export type TaskCommandKind = (typeof TASK_COMMANDS)[number];
export const isTaskCommand = (kind: string): kind is TaskCommandKind => (TASK_COMMANDS as readonly string[]).includes(kind);

/** Characters of a reason. */
export const MOST_REASON = 2_000;
export const WORK = policy('work on a case', 'Work belongs to an office; one of its people takes it, and its supervisors may give it to another of its people.');
const REASON = policy('work changing hands', `Work that somebody has is taken from them only with a reason of at most ${MOST_REASON.toLocaleString('en-US')} characters, which stays in the history of the case.`);

interface TaskBody {
  readonly taskId: string;
  /** `assign-task` only: the person who is to do it. */
  readonly to?: string;
  /** `assign-task` and `release-task`: why it changes hands. */
  readonly reason?: string;
}

/** Judges a task command. The body has been checked for form at the door. */
export function decideTask<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, command: Command, moment: Moment): Decision<S> {
  const body = command.body as TaskBody;
  const { actor } = command;
  if (actor.kind === 'system') return refuse(forbidden('not-permitted', 'Only people take work.', WORK));
  // What work the agency has on a case is none of a party's: its titles would tell the course inside.
  const task = file.tasks.find((one) => one.id === body.taskId && (!isParty(actor) || one.unit === actor.unit));
  if (!task) return refuse(notFound('no-such-task', `This case has no task "${body.taskId}".`, WORK));
  if (!isOpen(task)) return refuse(conflict('task-done', `"${task.title}" is done.`, WORK));
  const revision = new Revision(file, moment);
  const give: Desk<S>['give'] = (to) => {
    revision.giveTask(task.id, to);
    revision.state = law.handedOver?.(revision.state, task, to) ?? revision.state;
  };
  const desk: Desk<S> = { file, task, actor, moment, revision, give };
  switch (command.kind as TaskCommandKind) {
    case 'claim-task':
      return claim(desk);
    case 'release-task':
      return release(desk, body.reason);
    case 'assign-task':
      return assign(desk, body.to ?? '', body.reason);
  }
}

interface Desk<S extends CaseState> {
  readonly file: CaseFile<S>;
  readonly task: Task;
  readonly actor: SignedIn;
  readonly moment: Moment;
  readonly revision: Revision<S>;
  /** Gives the work to somebody, or back to the office. */
  readonly give: (to: { readonly id: PersonId; readonly name: string } | null) => void;
}

function claim<S extends CaseState>({ task, actor, moment, revision, give }: Desk<S>): Decision<S> {
  if (actor.unit !== task.unit || !holds(actor, task.roles)) return refuse(forbidden('not-your-office', `"${task.title}" is work of ${moment.book.unitName(task.unit)}.`, WORK));
  if (task.owner && task.owner !== actor.id) return refuse(conflict('already-claimed', `${task.ownerName} has taken "${task.title}".`, WORK));
  const away = absenceOf(moment.absences ?? [], actor.id, moment.at);
  if (away) return refuse(conflict('absent', `You are entered as away through ${away.untilOn}: end that absence before you take work.`, ABSENCE));
  give({ id: actor.id, name: actor.name });
  return revision.because(eventOf('task.claimed', `${actor.name} took "${task.title}"`, task, actor.id));
}

function release<S extends CaseState>({ file, task, actor, moment, revision, give }: Desk<S>, reason: string | undefined): Decision<S> {
  const isTheirs = task.owner !== null && [task.owner, standInFor(moment.absences ?? [], task.owner, moment.at)].includes(actor.id);
  if (!isTheirs && !supervises(actor, task.unit)) return refuse(forbidden('not-yours', `"${task.title}" is not yours to give back.`, WORK));
  if (task.owner === null) return refuse(conflict('not-claimed', `Nobody has taken "${task.title}".`, WORK));
  const fault = reasonFault(reason, task.owner !== actor.id);
  if (fault) return refuse(fault);
  give(null);
  if (task.owner !== actor.id) tellTheFormer(revision, file, task, actor, moment);
  return revision.because(eventOf('task.released', `${actor.name} gave back "${task.title}"${task.owner === actor.id ? '' : ` of ${task.ownerName}`}${said(reason, ': ')}`, task, null, reason));
}

function assign<S extends CaseState>({ file, task, actor, moment, revision, give }: Desk<S>, to: string, reason: string | undefined): Decision<S> {
  if (!supervises(actor, task.unit)) return refuse(forbidden('not-supervisor', `Only a supervisor of ${moment.book.unitName(task.unit)} may assign "${task.title}".`, WORK));
  const colleague = moment.book.staff(to);
  if (!colleague || colleague.unit !== task.unit || !colleague.roles.some((role) => task.roles.includes(role)))
    return refuse(invalid('/to', 'not-of-this-office', `"${to}" is nobody at ${moment.book.unitName(task.unit)} who may do this.`, WORK));
  const away = awayBar(moment.absences ?? [], colleague, moment.at, moment.book, '/to');
  if (away) return refuse(away);
  const recused = recusedColleagueBar(file, colleague);
  if (recused) return refuse(recused);
  if (task.owner === colleague.id) return refuse(conflict('already-theirs', `${colleague.name} has "${task.title}" already.`, WORK));
  const fault = reasonFault(reason, task.owner !== null && task.owner !== actor.id);
  if (fault) return refuse(fault);
  give({ id: colleague.id, name: colleague.name });
  revision.tell({ to: 'person', person: colleague.id }, `assigned/${task.id}/${moment.at}`, `${file.number}: "${task.title}" is yours`, `${actor.name} assigned it to you.${said(reason, ' ')}`);
  if (task.owner !== actor.id) tellTheFormer(revision, file, task, actor, moment);
  return revision.because(eventOf('task.assigned', `${actor.name} gave "${task.title}" to ${colleague.name}${task.ownerName === null ? '' : `, from ${task.ownerName}`}${said(reason, ': ')}`, task, colleague.id, reason));
}

/** Why a reason will not do, or null. @param isNeeded when the work is taken from somebody else. */
function reasonFault(reason: string | undefined, isNeeded: boolean): Refusal | null {
  const text = reason?.trim() ?? '';
  const broken = textFault(text);
  if (broken) return invalid('/reason', 'broken-text', broken, REASON);
  if (text.length > MOST_REASON) return invalid('/reason', 'too-long', `A reason has at most ${MOST_REASON.toLocaleString('en-US')} characters.`, REASON);
  return isNeeded && text === '' ? invalid('/reason', 'missing', 'Say why the work changes hands.', REASON) : null;
}

/** Who had the work hears that it is somebody else's now; why is in the history of the case. */
function tellTheFormer<S extends CaseState>(revision: Revision<S>, { number }: CaseFile<S>, task: Task, actor: SignedIn, { at }: Moment): void {
  if (task.owner === null) return;
  revision.tell({ to: 'person', person: task.owner }, `unassigned/${task.id}/${at}`, `${number}: "${task.title}" is no longer yours`, `${actor.name} changed who does it. The reason is in the history of the case.`);
}

/** The reason after what was done, where one was given. */
const said = (reason: string | undefined, before: string): string => (reason === undefined || reason.trim() === '' ? '' : `${before}${reason.trim()}`);

const eventOf = (kind: string, summary: string, task: Task, owner: string | null, reason?: string) => ({
  kind, summary, data: { task: task.id, from: task.owner, to: owner, ...(said(reason, '') === '' ? {} : { reason: said(reason, '') }) },
});
