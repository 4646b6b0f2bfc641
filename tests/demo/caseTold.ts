// Owns one case as the demo tells it: people act on it over HTTP, and what the system then says of it, its history and its dates, is the story.
// Must never know a case type.
import type { ClockLine, ClockOutcome, Explanation } from '@centerline/clock';
import type { Said } from '../src/asking.js';
import { faultsOf, type Story as Acts } from '../src/stories.js';
import { AUDITOR } from './people.js';
import type { Storyteller } from './storyteller.js';

/** A deadline as every service answers it, in so far as the demo reads it. */
export interface Deadline {
  readonly id: string;
  readonly title: string;
  readonly basis: 'REGULATORY' | 'STATUTORY' | 'INTERNAL_SLA';
  readonly owedByName: string;
  readonly verdict: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
  readonly dueAt: string | null;
  readonly strictDueAt: string | null;
  readonly why: string;
  readonly explanation: Explanation;
  readonly certificate: { readonly line: ClockLine; readonly answer: ClockOutcome };
  readonly marks?: readonly { readonly kind: string; readonly at: string; readonly passed: boolean }[];
}
export interface TimelineLine {
  readonly version: number;
  readonly at: string;
  readonly summary: string;
  readonly actorName: string;
}
/** A case as a service answers it. */
export interface CaseSeen {
  readonly id: string;
  readonly number: string;
  readonly stage: string | null;
  readonly status: string;
  readonly statusWords: string;
  readonly version: number;
  readonly view: Readonly<Record<string, unknown>>;
  readonly tasks: readonly { readonly id: string }[];
}

const itemsOf = <Item>(said: Said): readonly Item[] => said.body.items as readonly Item[];

/** What an answer that is no success says, for the sentence of a failure. */
export function problemWords(said: Said): string {
  const faults = faultsOf(said).map(({ code, field, rule }) => `${code ?? ''} ${field ?? ''} (${rule?.citation ?? 'no rule'})`);
  return `${said.status} ${String(said.body.detail ?? '')} ${faults.join('; ')}`.trim();
}

export class CaseTold {
  private told = 0;
  /** The dates told so far, with what each was. */
  private readonly dates = new Map<string, string>();

  private constructor(readonly id: string, readonly number: string, private readonly acts: Acts, private readonly teller: Storyteller) {}

  /** Opens a case as that person. Throws with the problem when it is refused. */
  static async open(acts: Acts, teller: Storyteller, person: string, body: object): Promise<CaseTold> {
    const said = await acts.as(person, '', { body });
    if (said.status !== 201) throw new Error(`Opening the case was refused: ${problemWords(said)}`);
    const opened = new CaseTold(String(said.body.id), String(said.body.number), acts, teller);
    teller.says(`The case is ${opened.number}.`);
    await opened.news();
    return opened;
  }

  async seenBy(person: string): Promise<CaseSeen> {
    return (await this.read(person)).body as unknown as CaseSeen;
  }
  async timelineFor(person: string): Promise<readonly TimelineLine[]> {
    return itemsOf(await this.read(person, '/timeline'));
  }
  async deadlinesFor(person: string): Promise<readonly Deadline[]> {
    return itemsOf(await this.read(person, '/deadlines'));
  }
  /** One deadline, as the agency sees it. Throws when the case has none of that id. */
  async deadline(id: string): Promise<Deadline> {
    const all = await this.deadlinesFor(AUDITOR);
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`${this.number} has no deadline "${id}": ${all.map((one) => one.id).join(', ')}`);
    return found;
  }
  /** When that mark of a deadline comes. */
  async markOf(id: string, kind: string): Promise<string> {
    const mark = (await this.deadline(id)).marks?.find((one) => one.kind === kind);
    if (!mark) throw new Error(`"${id}" of ${this.number} has no mark ${kind}`);
    return mark.at;
  }

  /** That person acts. Throws with the problem when it is refused. */
  async does(person: string, command: string, body: object = {}): Promise<void> {
    const said = await this.acts.does(person, this.id, command, body);
    if (said.status !== 200) throw new Error(`"${command}" by ${person} was refused: ${problemWords(said)}`);
    await this.news();
  }

  /** That person tries what must be refused; the sentence says why it is right that it is. */
  async mayNot(person: string, command: string, body: object, sentence: string): Promise<Said> {
    const said = await this.acts.does(person, this.id, command, body);
    this.teller.expects(sentence, said.status >= 400 && said.status < 500 && faultsOf(said).every((fault) => fault.rule !== undefined), problemWords(said));
    return said;
  }

  /** Waits for what the system does by itself. Throws when the case never comes to that stage. */
  async comesTo(stage: string): Promise<void> {
    await this.acts.inStage(AUDITOR, this.id, stage);
    await this.news();
  }

  /** Tells what has happened since it was last told: the new lines of the history, the new and the changed dates. */
  async news(): Promise<void> {
    for (const line of (await this.timelineFor(AUDITOR)).filter(({ version }) => version > this.told)) {
      this.teller.happened(line);
      this.told = line.version;
    }
    for (const deadline of await this.deadlinesFor(AUDITOR)) {
      // That a promise was kept or is needed no more needs no line of its own.
      const quiet = deadline.verdict === 'met' || deadline.verdict === 'cancelled';
      const now = `${deadline.dueAt} ${quiet ? 'running' : deadline.verdict}`;
      const before = this.dates.get(deadline.id);
      this.dates.set(deadline.id, now);
      if (before !== now) this.teller.due(deadline);
    }
  }

  /** What is answered to that person. Throws when it may not be read. */
  async read(person: string, path = ''): Promise<Said> {
    const said = await this.acts.as(person, `/${this.id}${path}`);
    if (said.status !== 200) throw new Error(`${person} could not read ${this.number}${path}: ${problemWords(said)}`);
    return said;
  }
}
