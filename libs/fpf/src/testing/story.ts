// A case told in a test: commands through the same `judge` the services use, and time that passes as the sweep records it.
import {
  caseId, caseNumber, commandId, CONDUCTOR, heed, isRunning, judge,
  type Actor, type CaseFile, type Change, type ClockCard, type Decision, type Moment, type Refusal, type RelatedCase,
} from '@centerline/cases';
import { momentAt, people } from '@centerline/cases/testing';
import type { FpfBodies, FpfCommand, FpfCommandKind, RequestBody } from '../fields.js';
import { fpfLaw } from '../law.js';
import type { FpfState } from '../state.js';
import { dispositionBody, inputBody, internalFile, partnerBody, REASON } from './bodies.js';

/** Monday 2 March 2026, 10:00 in Los Angeles. */
export const MONDAY = '2026-03-02T18:00:00.000Z';
export const TUESDAY = '2026-03-03T18:00:00.000Z';

export class Story {
  file: CaseFile<FpfState> | null = null;
  readonly changes: Change<FpfState>[] = [];

  constructor(private now: string = MONDAY, private readonly related: readonly RelatedCase[] = [], private readonly number = 'FPF-2026-000001') {}

  get moment(): Moment {
    return momentAt(this.now, this.related);
  }
  get state(): FpfState {
    if (!this.file) throw new Error('The case is not open');
    return this.file.state;
  }
  clock(id: string): ClockCard {
    const card = this.file?.clocks.find((one) => one.id === id);
    if (!card) throw new Error(`No clock ${id}`);
    return card;
  }
  openTasks(): readonly string[] {
    return (this.file?.tasks ?? []).filter((task) => task.doneAt === null).map((task) => task.id);
  }
  at(instant: string): this {
    this.now = instant;
    return this;
  }

  judge<Kind extends FpfCommandKind>(actor: Actor, kind: Kind, body: FpfBodies[Kind]): Decision<FpfState> {
    return judge(fpfLaw, this.file, { id: commandId('test'), kind, actor, body } as unknown as FpfCommand, this.moment);
  }
  /** Gives a command that must be accepted. */
  does<Kind extends FpfCommandKind>(actor: Actor, kind: Kind, body: FpfBodies[Kind]): this {
    const decision = this.judge(actor, kind, body);
    if (!decision.ok)
      throw new Error(`${kind} was refused: ${decision.refusals.map(({ code, field, message }) => `${code} ${field ?? ''} ${message}`).join('; ')}`);
    return this.take(decision.change);
  }
  /** Gives a command that must be refused. */
  refuses<Kind extends FpfCommandKind>(actor: Actor, kind: Kind, body: FpfBodies[Kind]): readonly Refusal[] {
    const decision = this.judge(actor, kind, body);
    if (decision.ok) throw new Error(`${kind} was accepted: ${decision.change.event.summary}`);
    return decision.refusals;
  }
  codes<Kind extends FpfCommandKind>(actor: Actor, kind: Kind, body: FpfBodies[Kind]): readonly string[] {
    return this.refuses(actor, kind, body).map((refusal) => refusal.code);
  }
  /** The conductor does what the case asks of it, until it asks nothing. */
  conduct(): this {
    for (let kind = fpfLaw.duty(this.state); kind !== null; kind = fpfLaw.duty(this.state)) this.does(CONDUCTOR, kind as 'acknowledge', {});
    return this;
  }
  /** Time passes to that instant: marks are recorded as the sweep does, then heeded. */
  passes(instant: string): this {
    this.at(instant);
    if (!this.file) return this;
    const clocks = this.file.clocks.map((card) =>
      isRunning(card) ? { ...card, passed: [...new Set([...card.passed, ...card.marks.filter((mark) => mark.at <= instant).map((mark) => mark.kind)])] } : card);
    this.file = { ...this.file, clocks };
    const decision = heed(fpfLaw, this.file, this.moment);
    return decision?.ok ? this.take(decision.change) : this;
  }

  private take(change: Change<FpfState>): this {
    const before = this.file;
    this.changes.push(change);
    this.file = {
      id: before?.id ?? caseId('0190c0de-0000-7000-8000-000000000001'), number: caseNumber(this.number), type: 'fpf',
      version: (before?.version ?? 0) + 1,
      state: change.state, clocks: change.clocks, tasks: change.tasks, openedAt: before?.openedAt ?? this.moment.at,
    };
    return this;
  }
}

/** The partner asked and FP&F completed the file: ready for the eligibility check. */
export const asked = (body: RequestBody = partnerBody): Story => {
  const story = new Story().does(body.initiatedBy === 'PARTNER' ? people.importer : people.paralegal, 'request', body).conduct();
  return body.initiatedBy === 'PARTNER' ? story.does(people.paralegal, 'complete-file', internalFile) : story;
};
export const eligible = (body?: RequestBody): Story => asked(body).does(people.paralegal, 'confirm-eligibility', {});
/** With the Center since Tuesday 3 March, 10:00 in Los Angeles. */
export const sent = (body?: RequestBody): Story => eligible(body).at(TUESDAY).does(people.paralegal, 'send-to-center', {});
export const assigned = (body?: RequestBody): Story => sent(body).does(people.cee004Supervisor, 'assign-specialist', { specialist: people.cee004Specialist.id });
export const drafted = (body?: RequestBody): Story => assigned(body).does(people.cee004Specialist, 'draft-input', inputBody);
export const submitted = (body?: RequestBody): Story => drafted(body).does(people.cee004Specialist, 'submit-input', {});
export const delivered = (body?: RequestBody): Story => submitted(body).does(people.cee004Supervisor, 'approve-input', {});
export const considering = (body?: RequestBody): Story => delivered(body).does(people.paralegal, 'consider-input', {});
export const decided = (body?: RequestBody): Story => considering(body).does(people.fpfOfficer, 'record-disposition', dispositionBody);
/** The Center stays silent until five working days after its due date. */
export const LAPSED_AT = '2026-04-01T00:00:00.000Z';
export const lapsed = (): Story => assigned().passes(LAPSED_AT);
export const withReason = { reason: REASON };
