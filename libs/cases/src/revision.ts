// Owns the desk on which a rule writes its change: next state, clocks, tasks, notices, then exactly one audit event.
// Lives inside one pure call of `decide` and never outlives it.
import type { Instant } from '@centerline/clock';
import type { Role } from './actor.js';
import type { CaseFile, CaseState } from './caseFile.js';
import type { CaseEvent, Change, Notice, NoticeTo } from './change.js';
import { isRunning, type ClockCard } from './clocks/card.js';
import * as clocks from './clocks/change.js';
import { policyOn, type ClockPolicy } from './clocks/policy.js';
import type { Moment } from './moment.js';
import type { PersonId, UnitCode } from './names.js';
import { isOpen, type Task } from './task.js';

export interface ClockOrder {
  readonly id: string;
  readonly policy: ClockPolicy;
  readonly owedBy: UnitCode;
  /** Defaults to the moment of the command. */
  readonly startsAt?: Instant;
  readonly title?: string;
  readonly amount?: number;
}
export interface TaskOrder {
  readonly id: string;
  readonly title: string;
  readonly unit: UnitCode;
  readonly roles: readonly Role[];
  readonly clockId?: string;
}

export class Revision<S extends CaseState> {
  state: S;
  private cards: ClockCard[];
  private work: Task[];
  private readonly told: Notice[] = [];

  constructor(file: Pick<CaseFile<S>, 'state' | 'clocks' | 'tasks'>, readonly moment: Moment) {
    this.state = file.state;
    this.cards = [...file.clocks];
    this.work = [...file.tasks];
  }

  get clocks(): readonly ClockCard[] {
    return this.cards;
  }
  clock(id: string): ClockCard | undefined {
    return this.cards.find((card) => card.id === id);
  }
  task(id: string): Task | undefined {
    return this.work.find((task) => task.id === id);
  }

  /** Who has claimed the work this clock runs for. */
  ownerOfClock(clockId: string): PersonId | null {
    return this.work.find((task) => task.clockId === clockId && isOpen(task))?.owner ?? null;
  }

  startClock(order: ClockOrder): ClockCard {
    const card = clocks.startClock(
      { ...order, startsAt: order.startsAt ?? this.moment.at, calendar: this.moment.book.calendarOf(order.owedBy) },
      this.moment.at,
    );
    this.cards = [...this.cards.filter((other) => other.id !== order.id), card];
    return card;
  }
  stopClock(id: string): void {
    this.changeRunning(id, (card) => clocks.stopClock(card, this.moment.at));
  }
  cancelClock(id: string): void {
    this.changeRunning(id, (card) => clocks.cancelClock(card, this.moment.at));
  }
  /** Pauses an internal clock if its policy allows it for that reason now; otherwise it runs on. Says whether it paused. */
  pauseClock(id: string, reason: string): boolean {
    const card = this.clock(id);
    if (!card || clocks.pauseBar(card, reason)) return false;
    this.changeRunning(id, (running) => clocks.pauseClock(running, reason, this.moment.at));
    return true;
  }
  resumeClock(id: string): void {
    this.changeRunning(id, (card) => clocks.resumeClock(card, this.moment.at));
  }
  extendClock(id: string, amount: number): void {
    this.changeRunning(id, (card) => clocks.extendClock(card, amount, this.moment.at));
  }
  transferClock(id: string, owedBy: UnitCode): void {
    this.changeRunning(id, (card) => clocks.transferClock(card, this.moment.book.calendarOf(owedBy), owedBy, this.moment.at));
  }
  replaceClock(card: ClockCard): void {
    this.cards = this.cards.map((other) => (other.id === card.id ? card : other));
  }
  /** Ends every running clock and open task when a case ends; clocks set by law go on to be judged unless `lawToo`. */
  closeAll(options: { readonly lawToo: boolean }): void {
    for (const card of this.cards) if (isRunning(card) && (options.lawToo || card.basis === 'INTERNAL_SLA')) this.cancelClock(card.id);
    for (const task of this.work) if (isOpen(task)) this.closeTask(task.id);
  }

  openTask(order: TaskOrder): void {
    const task: Task = { ...order, clockId: order.clockId ?? null, owner: null, ownerName: null, openedAt: this.moment.at, doneAt: null };
    this.work = [...this.work.filter((other) => other.id !== order.id), task];
  }
  closeTask(id: string): void {
    this.work = this.work.map((task) => (task.id === id && isOpen(task) ? { ...task, doneAt: this.moment.at } : task));
  }
  giveTask(id: string, owner: { readonly id: PersonId; readonly name: string } | null): void {
    this.work = this.work.map((task) => (task.id === id ? { ...task, owner: owner?.id ?? null, ownerName: owner?.name ?? null } : task));
  }

  tell(addressee: NoticeTo, key: string, subject: string, body: string): void {
    this.told.push({ key, addressee, subject, body });
  }

  /** The change, with its one audit event. */
  because(event: CaseEvent): { readonly ok: true; readonly change: Change<S> } {
    return { ok: true, change: { state: this.state, event, clocks: this.cards, tasks: this.work, notices: this.told } };
  }

  private changeRunning(id: string, change: (card: ClockCard) => ClockCard): void {
    const card = this.clock(id);
    if (card && isRunning(card)) this.replaceClock(change(card));
  }
}

/** The policy in force on the day the moment falls on in the owing office's zone. */
export const policyAt = (policies: readonly ClockPolicy[], kind: string, moment: Moment, unit: UnitCode): ClockPolicy =>
  policyOn(policies, kind, moment.book.dayAt(unit, moment.at));
