// For tests: an appeal that goes its course, command by command, through the same judge the services use.
import {
  caseId, caseNumber, commandId, CONDUCTOR, heed, judge,
  type Actor, type CaseEvent, type CaseFile, type ClockCard, type Notice, type Refusal, type RelatedCase, type Task,
} from '@centerline/cases';
import { momentAt, people } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import type { AdviseBody, DecideBody, FileBody, ReassignmentBodies, ReassignmentCommand } from '../fields.js';
import { reassignmentLaw } from '../law.js';
import type { Stage } from '../stages.js';
import { isFiled, type FiledState, type ReassignmentState } from '../state.js';
import { FILED_AT, REASON, wholeAppeal } from './appeals.js';

export class Course {
  private current: CaseFile<ReassignmentState> | null = null;
  readonly events: CaseEvent[] = [];
  readonly notices: Notice[] = [];
  related: readonly RelatedCase[] = [];

  get file(): CaseFile<ReassignmentState> {
    if (!this.current) throw new Error('Nothing has been filed');
    return this.current;
  }
  get state(): FiledState {
    const { state } = this.file;
    if (!isFiled(state)) throw new Error('The appeal is not filed');
    return state;
  }
  get stage(): Stage {
    return this.file.state.stage;
  }
  get last(): CaseEvent {
    const event = this.events.at(-1);
    if (!event) throw new Error('Nothing has happened');
    return event;
  }
  clock(id: string): ClockCard {
    const card = this.file.clocks.find((one) => one.id === id);
    if (!card) throw new Error(`No clock ${id}`);
    return card;
  }
  openTasks(): readonly string[] {
    return this.file.tasks.filter((task: Task) => task.doneAt === null).map((task) => task.id);
  }

  /** The refusals of a command, none when it was done. */
  attempt<Kind extends keyof ReassignmentBodies>(kind: Kind, body: ReassignmentBodies[Kind], actor: Actor, at: string): readonly Refusal[] {
    return this.give(kind, body, actor, at);
  }
  private give(kind: string, body: unknown, actor: Actor, at: string): readonly Refusal[] {
    const command = { id: commandId('00000000-0000-4000-8000-000000000000'), kind, actor, body } as unknown as ReassignmentCommand;
    const decision = judge(reassignmentLaw, this.current, command, momentAt(at, this.related));
    if (!decision.ok) return decision.refusals;
    const { state, clocks, tasks, event, notices } = decision.change;
    const before = this.current;
    this.current = {
      id: caseId('00000000-0000-7000-8000-000000000001'), number: caseNumber('CR-2026-000001'), type: 'reassignment',
      version: (before?.version ?? 0) + 1, openedAt: before?.openedAt ?? (at as Instant), state, clocks, tasks,
    };
    this.events.push(event);
    this.notices.push(...notices);
    return [];
  }
  /** Takes a piece of work, as every worklist offers. */
  claim(taskId: string, actor: Actor, at: string): void {
    this.give('claim-task', { taskId }, actor, at);
  }
  /** A command that has to succeed. */
  act<Kind extends keyof ReassignmentBodies>(kind: Kind, body: ReassignmentBodies[Kind], actor: Actor, at: string): this {
    const refusals = this.attempt(kind, body, actor, at);
    if (refusals.length > 0)
      throw new Error(`${kind} was refused: ${refusals.map((one) => `${one.field ?? ''} ${one.code} ${one.message}`).join('; ')}`);
    return this;
  }
  codes<Kind extends keyof ReassignmentBodies>(kind: Kind, body: ReassignmentBodies[Kind], actor: Actor, at: string): readonly string[] {
    return this.attempt(kind, body, actor, at).map((one) => `${one.field ?? ''} ${one.code}`.trim());
  }
  /** What the ledger's sweep and the conductor do when time passes: marks pass, then are heeded. */
  letTimePass(at: string): this {
    const file = this.file;
    const clocks = file.clocks.map(
      (card) => (card.endedAt ? card : {
        ...card, passed: [...new Set([...card.passed, ...card.marks.filter((mark) => mark.at <= at).map((mark) => mark.kind)])],
      }),
    );
    this.current = { ...file, clocks };
    const decision = heed(reassignmentLaw, this.current, momentAt(at, this.related));
    if (decision?.ok) {
      const { state, clocks: heeded, tasks, event, notices } = decision.change;
      this.current = { ...this.current, version: file.version + 1, state, clocks: heeded, tasks };
      this.events.push(event);
      this.notices.push(...notices);
    }
    return this;
  }
}

export const TRANSFER: AdviseBody = { recommendation: 'TRANSFER', reasons: 'Most lines of this importer are toys, which are ours.' };
export const RETAIN: AdviseBody = { recommendation: 'RETAIN', reasons: 'The apparel line needs our specialists for years to come.' };
export const GRANT: DecideBody = {
  outcome: 'GRANTED', reasons: 'Toys are three quarters of the lines and most of the value.',
  adviceUse: [{ center: 'CEE004', use: 'NOT_FOLLOWED', reason: 'Apparel is a small and shrinking line.' }, { center: 'CEE008', use: 'FOLLOWED' }],
};
export const DENIAL: DecideBody = {
  outcome: 'DENIED', reasons: 'The share of apparel in the value remains too high to move.',
  adviceUse: [{ center: 'CEE004', use: 'FOLLOWED' }, { center: 'CEE008', use: 'NOT_FOLLOWED', reason: 'Lines alone do not carry the case.' }],
};

export const filed = (body: FileBody = wholeAppeal(), at = FILED_AT, by: Actor = people.importer): Course => new Course().act('file', body, by, at);
export const inReview = (body?: FileBody, by?: Actor): Course => filed(body, FILED_AT, by).act(
  'acknowledge', {}, CONDUCTOR, '2026-03-02T15:00:05.000Z',
);
export const awaitingImporter = (): Course =>
  inReview().act(
    'request-information',
    { items: [{ concerns: 'IMPORT_DATA', text: 'Give the lines of heading 6203 by quarter.' }] },
    people.hqAnalyst,
    '2026-03-05T15:00:00.000Z',
  );
export const inCenterInput = (body?: FileBody, by?: Actor): Course => inReview(body, by).act(
  'accept-complete', {}, people.hqAnalyst, '2026-03-04T16:00:00.000Z',
);
export const advised = (body?: FileBody, by?: Actor): Course =>
  inCenterInput(body, by)
    .act('advise', RETAIN, people.cee004Specialist, '2026-03-10T16:00:00.000Z')
    .act('approve-advice', {}, people.cee004Supervisor, '2026-03-11T16:00:00.000Z')
    .act('advise', TRANSFER, people.cee008Specialist, '2026-03-11T16:00:00.000Z')
    .act('approve-advice', {}, people.cee008Director, '2026-03-12T16:00:00.000Z');
export const consulting = (): Course =>
  advised().act('consult-hq', { questions: ['Does 101.10(b) count lines or value?'] }, people.hqDecider, '2026-03-16T16:00:00.000Z');
export const granted = (changes: Partial<DecideBody> = {}): Course => advised().act(
  'decide', { ...GRANT, ...changes }, people.hqDecider, '2026-03-20T15:00:00.000Z',
);
export const denied = (): Course => advised().act('decide', DENIAL, people.hqDecider, '2026-03-20T15:00:00.000Z');
export const reasoned = { reason: REASON };
