// Owns the one waiting primitive: a desk waits for news from the ledger or for its single timer, and acts on what has passed.
// Must never do calendar arithmetic: it is given instants.
import { allHandlersFinished, condition, continueAsNew, defineUpdate, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Standing } from '@centerline/cases';
import { TELL, type CaseActivities, type CaseRef } from './activities.js';

const { perform, heed } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 minutes' },
  // While the outside world is away for longer, a timer waits for the next try: a workflow task held open would take the worker from everybody else.
  localRetryThreshold: '2 seconds',
});

/** The ledger's clock and this one differ by milliseconds; looking a little late finds the mark passed at the first look. */
const GRACE_MS = 50;
/** After a look that found nothing to do, the next one is not sooner than this. */
const PATIENCE_MS = 1_000;
/** A run hands over to a fresh one after so many events, or so long. */
const MOST_EVENTS = 2_000;
const MOST_AGE_MS = 30 * 24 * 60 * 60 * 1_000;

export class Desk {
  private standing: Standing;
  private news = 0;
  private lookedInVain = false;

  constructor(private readonly ref: CaseRef) {
    this.standing = ref.standing;
    setHandler(defineUpdate<void, [Standing]>(TELL), (standing) => this.learn(standing));
  }

  /** Does what the case asks of the system now, if it asks for that. */
  async perform(duty: string): Promise<void> {
    if (!this.standing.closed && this.standing.duty === duty) this.learn(await perform(this.ref, duty));
  }

  /** Waits while the case stands in one of these stages and asks nothing of the system; acts on every mark that passes meanwhile. */
  async waitWhile(...stages: readonly string[]): Promise<void> {
    while (!this.standing.closed && this.standing.duty === null && stages.includes(this.standing.stage)) await this.waitForNews();
  }

  /** Whatever way the case takes from here, goes along with it until it is closed. */
  async seeToTheEnd(): Promise<void> {
    while (!this.standing.closed) {
      if (this.standing.duty === null) await this.waitForNews();
      else await this.perform(this.standing.duty);
    }
    await condition(allHandlersFinished);
  }

  private async waitForNews(): Promise<void> {
    await this.renewWhenLong();
    const heard = this.news;
    const { wakeAt } = this.standing;
    const patience = this.lookedInVain ? PATIENCE_MS : 0;
    const wait = wakeAt === null ? null : Math.max(Date.parse(wakeAt) + GRACE_MS - Date.now(), patience);
    if (wait === null) return condition(() => this.news !== heard);
    if (wait > 0 && (await condition(() => this.news !== heard, wait))) return;
    const before = this.standing.version;
    this.learn(await heed(this.ref));
    this.lookedInVain = this.standing.version === before;
  }

  /** News may arrive twice or late: what is older than what is known is passed over. */
  private learn(standing: Standing): void {
    if (standing.version < this.standing.version) return;
    this.standing = standing;
    this.lookedInVain = false;
    this.news += 1;
  }

  private async renewWhenLong(): Promise<void> {
    const { historyLength, continueAsNewSuggested, runStartTime } = workflowInfo();
    const old = Date.now() - runStartTime.getTime() > MOST_AGE_MS;
    if (!old && historyLength < MOST_EVENTS && !continueAsNewSuggested) return;
    await condition(allHandlersFinished);
    await continueAsNew<(ref: CaseRef) => Promise<void>>({ ...this.ref, standing: this.standing });
  }
}
