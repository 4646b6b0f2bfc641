// Owns the commands every worklist offers: claim, release, assign. Who takes the work never changes what the work is.
import type { CaseFile, CaseState } from './caseFile.js';
import type { Decision } from './change.js';
import { refuse } from './change.js';
import type { Command } from './command.js';
import type { Moment } from './moment.js';
import { personId } from './names.js';
import { conflict, forbidden, invalid, notFound } from './refusal.js';
import { Revision } from './revision.js';
import { policy } from './rule.js';
import { isOpen, supervises, type Task } from './task.js';
import { holds, isParty } from './actor.js';

export const TASK_COMMANDS = ['claim-task', 'release-task', 'assign-task'] as const;
export type TaskCommandKind = (typeof TASK_COMMANDS)[number];
export const isTaskCommand = (kind: string): kind is TaskCommandKind => (TASK_COMMANDS as readonly string[]).includes(kind);

const RULE = policy('work on a case', 'Work belongs to an office; one of its people takes it, and its supervisors may give it to another of its people.');

interface TaskBody {
  readonly taskId: string;
  /** `assign-task` only: the person who is to do it. */
  readonly to?: string;
  /** `assign-task` only: why, for whoever reads the history. */
  readonly reason?: string;
}

/** Judges a task command. The body has been checked for form at the door. */
export function decideTask<S extends CaseState>(file: CaseFile<S>, command: Command, moment: Moment): Decision<S> {
  const { taskId, to, reason } = command.body as TaskBody;
  const { actor } = command;
  if (actor.kind === 'system') return refuse(forbidden('not-permitted', 'Only people take work.', RULE));
  // What work the agency has on a case is none of a party's: its titles would tell the course inside.
  const task = file.tasks.find((one) => one.id === taskId && (!isParty(actor) || one.unit === actor.unit));
  if (!task) return refuse(notFound('no-such-task', `This case has no task "${taskId}".`, RULE));
  if (!isOpen(task)) return refuse(conflict('task-done', `"${task.title}" is done.`, RULE));
  const revision = new Revision(file, moment);
  switch (command.kind as TaskCommandKind) {
    case 'claim-task': {
      if (actor.unit !== task.unit || !holds(actor, task.roles)) return refuse(forbidden('not-your-office', `"${task.title}" is work of ${moment.book.unitName(task.unit)}.`, RULE));
      if (task.owner && task.owner !== actor.id) return refuse(conflict('already-claimed', `${task.ownerName} has taken "${task.title}".`, RULE));
      revision.giveTask(task.id, actor);
      return revision.because(eventOf('task.claimed', `${actor.name} took "${task.title}"`, task, actor.id));
    }
    case 'release-task': {
      if (task.owner !== actor.id && !supervises(actor, task.unit)) return refuse(forbidden('not-yours', `"${task.title}" is not yours to give back.`, RULE));
      revision.giveTask(task.id, null);
      return revision.because(eventOf('task.released', `${actor.name} gave back "${task.title}"`, task, null));
    }
    case 'assign-task': {
      if (!supervises(actor, task.unit)) return refuse(forbidden('not-supervisor', `Only a supervisor of ${moment.book.unitName(task.unit)} may assign "${task.title}".`, RULE));
      const colleague = moment.book.staff(to ?? '');
      if (!colleague || colleague.unit !== task.unit || !colleague.roles.some((role) => task.roles.includes(role)))
        return refuse(invalid('/to', 'not-of-this-office', `"${to ?? ''}" is nobody at ${moment.book.unitName(task.unit)} who may do this.`, RULE));
      revision.giveTask(task.id, { id: personId(colleague.id), name: colleague.name });
      revision.tell({ to: 'person', person: colleague.id }, `assigned/${task.id}/${moment.at}`, `${file.number}: "${task.title}" is yours`, `${actor.name} assigned it to you.${reason === undefined ? '' : ` ${reason}`}`);
      const why = reason === undefined ? {} : { reason };
      return revision.because(eventOf('task.assigned', `${actor.name} gave "${task.title}" to ${colleague.name}${reason === undefined ? '' : `: ${reason}`}`, task, colleague.id, why));
    }
  }
}

const eventOf = (kind: string, summary: string, task: Task, owner: string | null, more: Readonly<Record<string, string>> = {}) => ({ kind, summary, data: { task: task.id, from: task.owner, to: owner, ...more } });
