// Owns the routes of webhooks: an importer, broker or counsel has the public events of its cases posted to a system of its own. Of no case type; everybody of the
// trade has this service. Must never show a secret but to who makes or renews it.
import { CurrentActor, EmptyForm, LEDGER, ProblemException, refused } from '@centerline/edge';
import type { Refusal, SignedIn } from '@centerline/cases';
import { keepingBar, keepWebhook, type Webhook, type WebhookTry } from '@centerline/cases/webhooks';
import type { Ledger } from '@centerline/ledger';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';
import { ReplayForm, WebhookEndForm, WebhookForm } from './forms/webhook.js';

/** Whether an address of this machine itself may be posted to: in development alone. */
export const MODE = Symbol('mode');
const MOST_TRIES = 100;

/** With the secret that signs from now on, shown this once. */
interface WebhookWithSecret extends Webhook {
  readonly secret: string;
}

@ApiTags('Webhooks')
@Controller('v1/webhooks')
export class WebhookController {
  constructor(@Inject(LEDGER) private readonly ledger: Pick<Ledger, 'webhooks'>, @Inject(MODE) private readonly mode: 'development' | 'production') {}

  @Get()
  @ApiOperation({ summary: 'The webhooks of your office, those that work first' })
  @Answers.webhooks
  async list(@CurrentActor() reader: SignedIn): Promise<{ readonly items: readonly Webhook[] }> {
    barred(keepingBar(reader, reader));
    return { items: await this.ledger.webhooks.list(reader.unit) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Have the public events of your cases posted to an address, from now on; the answer has the secret that signs each post' })
  @Answers.webhookWithSecret
  async make(@CurrentActor() actor: SignedIn, @Body() form: WebhookForm): Promise<WebhookWithSecret> {
    barred(keepingBar(actor, actor));
    const others = (await this.ledger.webhooks.list(actor.unit)).filter(({ id, endedAt }) => id !== form.id && endedAt === null);
    barred(keepWebhook(form, actor, others.length, this.mode));
    await this.ledger.webhooks.make({ id: form.id, unit: actor.unit, url: form.url }, actor.id);
    const made = await this.ledger.webhooks.find(form.id);
    // Under that id there is another: somebody else's, or one of theirs that is not the same.
    if (made?.madeBy !== actor.id || made.url !== form.url || made.endedAt !== null) throw new ProblemException('conflict', 'There is a webhook of this id already. Choose another id.', { field: 'id' });
    return this.withSecret(made);
  }

  @Post(':webhook/rotate')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new secret; for 24 hours posts are signed with the one before as well' })
  @Answers.webhookWithSecret
  async rotate(@CurrentActor() actor: SignedIn, @Param('webhook', new ParseUUIDPipe()) id: string, @Body() _form: EmptyForm): Promise<WebhookWithSecret> {
    await this.working(actor, id);
    await this.ledger.webhooks.rotate(id);
    return this.withSecret(await this.found(actor, id));
  }

  @Post(':webhook/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Post everything since an instant once more, in order, under the ids it had' })
  @Answers.webhook
  async replay(@CurrentActor() actor: SignedIn, @Param('webhook', new ParseUUIDPipe()) id: string, @Body() { sinceAt }: ReplayForm): Promise<Webhook> {
    await this.working(actor, id);
    await this.ledger.webhooks.replay(id, sinceAt);
    return this.found(actor, id);
  }

  @Post(':webhook/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nothing is posted to it any more' })
  @Answers.webhook
  async end(@CurrentActor() actor: SignedIn, @Param('webhook', new ParseUUIDPipe()) id: string, @Body() { reason }: WebhookEndForm): Promise<Webhook> {
    await this.found(actor, id);
    await this.ledger.webhooks.end(id, actor.id, reason);
    return this.found(actor, id);
  }

  @Get(':webhook/tries')
  @ApiOperation({ summary: 'What became of the last 100 posts, the latest first; of cases that are still yours' })
  @Answers.webhookTries
  async tries(@CurrentActor() reader: SignedIn, @Param('webhook', new ParseUUIDPipe()) id: string): Promise<{ readonly items: readonly WebhookTry[] }> {
    await this.found(reader, id);
    return { items: await this.ledger.webhooks.tries(id, MOST_TRIES) };
  }

  private async found(actor: SignedIn, id: string): Promise<Webhook> {
    const webhook = await this.ledger.webhooks.find(id);
    barred(keepingBar(actor, webhook));
    if (webhook === null) throw new Error('A webhook that is not there was let pass');
    return webhook;
  }
  private async working(actor: SignedIn, id: string): Promise<void> {
    if ((await this.found(actor, id)).endedAt !== null) throw new ProblemException('conflict', 'This webhook has ended. Make a new one.');
  }
  private async withSecret(webhook: Webhook): Promise<WebhookWithSecret> {
    const secret = await this.ledger.webhooks.secretNow(webhook.id);
    if (secret === null) throw new Error(`Webhook ${webhook.id} was made and is not there`);
    return { ...webhook, secret };
  }
}

function barred(refusal: Refusal | null): void {
  if (refusal) throw refused([refusal]);
}
