// Owns the round that posts news of cases to the systems of their parties: one after the other for each webhook, in the order of each case, until it is all taken or
// one is not. What may be said and to whom is asked of the ledger before every post. Must never post from anything but a party's side of a case.
import { maskNumbers } from '@centerline/cases';
import { refusedEndpoint, type WebhookNews } from '@centerline/cases/webhooks';
import type { Ledger, WebhookOutcome, WebhookTurn } from '@centerline/ledger';
import type { Logger } from 'pino';
import { postOnce, type PostOutcome, type PostRoom } from './posting.js';
import { signedHeaders, webhookSecret, type WebhookSecret } from './signature.js';

/** POLICY, all of them: no rule says how patient a case system is with another system. In the machine's time. */
const AT_ONCE = 20;
const LEASE_SECONDS = 60;
const TURN_MS = 30_000;
const TURN_POSTS = 100;
const NEXT_TURN_SECONDS = 1;
/** After so many seconds a case that was not taken is tried again; the last one for ever. */
const RETRIES = [5, 30, 120, 600, 1_800, 7_200, 21_600] as const;
const PATIENCE_DAYS = 5;

export interface WebhookRound {
  readonly ledger: Pick<Ledger, 'webhooks'>;
  readonly room: PostRoom;
  readonly log: Logger;
}

/** The body of a post: an event as a party reads it, and where it belongs; of a Social Security number the last four digits. The same at every try. */
export const bodyOf = ({ caseId, number, type, version, at, summary }: WebhookNews): string =>
  JSON.stringify({ type: 'case.changed', timestamp: at, data: { caseId, number, caseType: type, version, summary: maskNumbers(summary) } });

/** The same at every try and every replay, so that a receiver knows what it has. */
export const postIdOf = ({ caseId, version }: WebhookNews): string => `case_${caseId}_${version}`;

function outcomeOf(outcome: PostOutcome): WebhookOutcome {
  switch (outcome.kind) {
    case 'taken':
      return { kind: 'taken', detail: null };
    case 'gone':
      return { kind: 'gone', detail: 'answered 410' };
    case 'not-now':
      return { kind: 'not-now', detail: outcome.reason };
    case 'forbidden':
      return { kind: 'forbidden', detail: refusedEndpoint(outcome.refusal) };
  }
}

function secretsOf({ id, secrets: [first, ...more] }: WebhookTurn): readonly [WebhookSecret, ...WebhookSecret[]] {
  const sound = (text: string): WebhookSecret => {
    const secret = webhookSecret(text);
    if (secret === null) throw new Error(`The secret of webhook ${id} is none`);
    return secret;
  };
  return [sound(first), ...more.map(sound)];
}

/** Posts what waits for one webhook. Returns how many were taken. */
async function takeTurn({ ledger: { webhooks }, room, log }: WebhookRound, turn: WebhookTurn): Promise<number> {
  const secrets = secretsOf(turn);
  const until = Date.now() + TURN_MS;
  await webhooks.passQuiet(turn);
  for (let taken = 0; ; taken += 1) {
    const news = taken < TURN_POSTS && Date.now() < until ? await webhooks.nextNews(turn) : null;
    if (news === null) return taken;
    const body = bodyOf(news);
    const outcome = outcomeOf(await postOnce(room, turn.url, signedHeaders({ id: postIdOf(news), at: new Date(), body }, secrets), body));
    const before = outcome.kind === 'taken' ? 0 : await webhooks.attemptsAt(turn, news.caseId);
    await webhooks.notePost(turn, news, outcome, RETRIES[Math.min(before, RETRIES.length - 1)] ?? RETRIES[0], PATIENCE_DAYS);
    if (outcome.kind === 'taken') continue;
    log.warn({ webhook: turn.id, caseId: news.caseId, version: news.version, outcome: outcome.kind, detail: outcome.detail }, 'a post was not taken');
    return taken;
  }
}

/** One round: every webhook whose turn it is. One that fails holds no other up. Returns how many posts were taken. */
export async function postToSystems(round: WebhookRound): Promise<number> {
  const turns = await round.ledger.webhooks.takeTurns(AT_ONCE, LEASE_SECONDS);
  const taken = await Promise.all(turns.map(async (turn) => {
    try {
      return await takeTurn(round, turn);
    } catch (error) {
      round.log.error({ error, webhook: turn.id }, 'a webhook’s turn failed and will come again');
      return 0;
    } finally {
      await round.ledger.webhooks.endTurn(turn.id, NEXT_TURN_SECONDS);
    }
  }));
  return taken.reduce((sum, one) => sum + one, 0);
}
