// Owns what a story is played on: the services, the days of the ledger, the eyes behind, and the cases it has opened.
import type { CaseType } from '@centerline/cases';
import { addDays, addWorkingDays, instantOf, isWorkingDay, localDateOf, msOf, startOfLocalDate, type Instant, type PlainDate } from '@centerline/clock';
import { faultsOf, storyAt, type Story as Acts } from '../src/stories.js';
import type { Behind } from './behind.js';
import { CaseTold, problemWords } from './caseTold.js';
import type { Ground } from './ground.js';
import { WESTERN_OFFICES } from './papers/days.js';
import { momentWords, type Storyteller } from './storyteller.js';

export const CASES: Readonly<Record<CaseType, string>> = { reassignment: '/v1/reassignments', ftz: '/v1/ftz-escalations', fpf: '/v1/fpf-inputs' };

/** The stories' people act from ten in the morning, western time, when it is one in Washington, and have time until two. */
const MORNING_BEFORE_CLOSE_MS = 7 * 3_600_000;
const ACTING_MS = 4 * 3_600_000;

interface RuleShown {
  readonly message?: string;
  readonly rule?: { readonly citation: string; readonly mark: string; readonly text: string };
}

export class Scene {
  private readonly opened: CaseTold[] = [];

  constructor(readonly teller: Storyteller, readonly behind: Behind, private readonly ground: Ground) {}

  /** Cases opened here that have not ended. */
  async leftOpen(): Promise<readonly string[]> {
    const runs = await Promise.all(this.opened.map(async (one) => ({ number: one.number, closed: (await this.behind.isClosed(one.id)) })));
    return runs.filter(({ closed }) => !closed).map(({ number }) => number);
  }

  /** The cases of one service, as the demo's people act on them. */
  at(type: CaseType): Acts {
    return storyAt(this.ground.urls.identity, `${this.ground.urls[type]}${CASES[type]}`);
  }

  /** Opens a case as that person; the story goes on with it. */
  async opens(type: CaseType, person: string, body: object): Promise<CaseTold> {
    const opened = await CaseTold.open(this.at(type), this.teller, person, body);
    this.opened.push(opened);
    return opened;
  }

  /** That person files what must be refused; the rule it broke is told. */
  async refuses(type: CaseType, person: string, body: object, sentence: string): Promise<void> {
    const said = await this.at(type).as(person, '', { body });
    const faults = faultsOf(said) as readonly (RuleShown & { readonly field?: string })[];
    for (const { message, field, rule } of faults)
      this.teller.says(`Refused (${said.status})${field === undefined ? '' : ` at ${field}`}: ${message ?? ''} Rule: ${rule?.citation ?? 'none'} (${rule?.mark ?? ''}): ${rule?.text ?? ''}`);
    this.teller.expects(sentence, said.status >= 400 && said.status < 500 && faults.length > 0 && faults.every(({ rule }) => rule !== undefined), problemWords(said));
  }

  /** Lets time pass to the next hour at which every office of the stories is at work, so that people act when people do; not at all when it is one. */
  async officesOpen(): Promise<void> {
    const now = await this.moment();
    const today = localDateOf(now, WESTERN_OFFICES.zone);
    const opensAt = (date: PlainDate): number => msOf(addWorkingDays(WESTERN_OFFICES, startOfLocalDate(addDays(date, -1), WESTERN_OFFICES.zone), 1)) - MORNING_BEFORE_CLOSE_MS;
    const morning = opensAt(today);
    const late = msOf(now) >= morning + ACTING_MS;
    if (isWorkingDay(WESTERN_OFFICES, today) && msOf(now) >= morning && !late) return;
    await this.timePassesTo(instantOf(late ? opensAt(addDays(today, 1)) : morning));
  }

  /** Lets the clock go on to an instant, and says so. */
  async timePassesTo(at: string): Promise<void> {
    this.teller.says(`Time passes to ${momentWords(at)}.`);
    await this.behind.timePassesTo(at);
  }

  async moment(): Promise<Instant> {
    return (await this.behind.moment()) as Instant;
  }
  /** The day it is in every office of the stories: the westernmost is the last to see it begin. */
  async today(): Promise<PlainDate> {
    return localDateOf(await this.moment(), WESTERN_OFFICES.zone);
  }
}
