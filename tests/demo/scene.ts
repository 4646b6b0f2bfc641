// Owns what a story is played on: the services, the days of the ledger, the eyes behind, and the cases it has opened.
import type { CaseType } from '@centerline/cases';
import { localDateOf, type Instant, type PlainDate } from '@centerline/clock';
import { faultsOf, storyAt, type Story as Acts } from '../src/stories.js';
import type { Behind } from './behind.js';
import { CaseTold, problemWords } from './caseTold.js';
import type { Ground } from './ground.js';
import type { Storyteller } from './storyteller.js';

export const CASES: Readonly<Record<CaseType, string>> = { reassignment: '/v1/reassignments', ftz: '/v1/ftz-escalations', fpf: '/v1/fpf-inputs' };

/** The westernmost office of the stories: what is today here has begun everywhere else. */
const WEST = 'America/Los_Angeles';

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

  /** The day it is in every office of the stories; so many days earlier when told so. */
  async today(daysAgo = 0): Promise<PlainDate> {
    const at = new Date(Date.parse(await this.behind.moment()) - daysAgo * 86_400_000).toISOString() as Instant;
    return localDateOf(at, WEST);
  }
}
