// Owns the door to webhooks: for their offices, and for the worker that posts.
import type { Database } from '../database.js';
import * as keeping from './keeping.js';
import * as posting from './posting.js';

export class Webhooks {
  constructor(private readonly database: Database) {}

  list = (unit: string) => keeping.listWebhooks(this.database, unit);
  find = (id: string) => keeping.findWebhook(this.database, id);
  make = (made: Parameters<typeof keeping.makeWebhook>[1], by: string) => keeping.makeWebhook(this.database, made, by);
  secretNow = (id: string) => keeping.secretNow(this.database, id);
  rotate = (id: string) => keeping.rotateWebhook(this.database, id);
  replay = (id: string, from: string) => keeping.replayWebhook(this.database, id, from);
  end = (id: string, by: string, reason: string) => keeping.endWebhook(this.database, id, by, reason);
  tries = (id: string, limit: number) => keeping.listTries(this.database, id, limit);

  takeTurns = (limit: number, leaseSeconds: number) => posting.takeTurns(this.database, limit, leaseSeconds);
  passQuiet = (turn: posting.WebhookTurn) => posting.passQuiet(this.database, turn);
  nextNews = (turn: posting.WebhookTurn) => posting.nextNews(this.database, turn);
  attemptsAt = (turn: posting.WebhookTurn, caseId: string) => posting.attemptsAt(this.database, turn, caseId);
  notePost = (...of: [Parameters<typeof posting.notePost>[1], Parameters<typeof posting.notePost>[2], Parameters<typeof posting.notePost>[3], number, number]) => posting.notePost(this.database, ...of);
  endTurn = (id: string, seconds: number) => posting.endTurn(this.database, id, seconds);
}
