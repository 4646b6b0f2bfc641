// Posting to systems of parties on a real ledger, to a receiver on this machine: in order, once, to nobody whose power has ended, and patiently.
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseId, Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Ledger, within } from '@centerline/ledger';
import { director, errandLaw, ledgerOfOwn, officer, ownerPool } from '@centerline/ledger/testing';
import { pino } from 'pino';
import { postRoom } from './posting.js';
import { bodyOf, postToSystems } from './round.js';

const own = await ledgerOfOwn();
const service = Ledger.connect(own.databaseUrl, 4, null);
const work = Ledger.connect(own.workDatabaseUrl, 8, 'system');
const owner = ownerPool(own.ownerDatabaseUrl);
const round = { ledger: work, room: postRoom('development'), log: pino({ level: 'silent' }) };

interface Post {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
}
const posts: Post[] = [];
/** What the receiver answers to a path; 204 where nothing is said. */
const answers = new Map<string, number>();
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString('utf8'); });
    request.on('end', () => {
      const path = String(request.url);
      posts.push({ path, id: String(request.headers['webhook-id']), summary: (JSON.parse(body) as { readonly data: { readonly summary: string } }).data.summary });
      response.writeHead(answers.get(path) ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await Promise.all([new Promise((resolve) => server.close(resolve)), service.close(), work.close(), owner.end()]);
});
const asOwner = async (text: string, values: readonly unknown[] = []): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('centerline.side', 'system', true)`);
    await client.query(text, [...values]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
};
beforeEach(async () => {
  posts.length = 0;
  answers.clear();
  await asOwner(`UPDATE centerline.webhook SET ended_at = now(), ended_for = 'The next test begins' WHERE ended_at IS NULL`);
});

const webhookOf = async (person: Person, path: string): Promise<string> => {
  const id = randomUUID();
  await within(person, () => service.webhooks.make({ id, unit: person.unit, url: `${origin}${path}` }, person.id));
  return id;
};
const asked = async (question: string): Promise<CaseId> => {
  const result = await work.command(errandLaw, { caseId: null, kind: 'ask', body: { question }, actor: officer, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done') throw new Error(result.kind);
  return result.file.id;
};
const answered = (caseId: CaseId) => work.command(errandLaw, { caseId, kind: 'answer', body: { answer: 'Yes' }, actor: director, expectedVersion: null, idempotency: null });
/** Whoever waits for a turn or a repeat has waited. */
const itsTurn = () => asOwner(`UPDATE centerline.webhook SET next_try_at = clock_timestamp() - interval '1 second' WHERE ended_at IS NULL`);
const waited = async () => {
  await asOwner('UPDATE centerline.webhook_place SET next_try_at = NULL');
  await itsTurn();
};
const turn = async (): Promise<number> => {
  await waited();
  return postToSystems(round);
};
const saidTo = (path: string): readonly string[] => posts.filter((one) => one.path === path).map(({ summary }) => summary);

describe('news for systems of parties', () => {
  it('goes to the importer and to its broker, once, whichever of three workers is faster', async () => {
    await webhookOf(people.importer, '/importer');
    await webhookOf(people.broker, '/broker');
    await webhookOf(people.otherImporter, '/other');
    const id = await asked('May we?');
    await answered(id);
    await waited();
    await Promise.all([1, 2, 3].map(() => postToSystems(round)));
    for (const path of ['/importer', '/broker']) expect(saidTo(path)).toEqual(['It was asked: May we?', 'It was answered']);
    expect(saidTo('/other')).toEqual([]);
    expect(await turn()).toBe(0);
  });

  it('says nothing of what was before the webhook was made', async () => {
    await asked('Before');
    await webhookOf(people.importer, '/importer');
    expect(await turn()).toBe(0);
    await asked('After');
    await turn();
    expect(saidTo('/importer')).toEqual(['It was asked: After']);
  });

  it('waits with the second event of a case until the first is taken, tries later and later, and goes on with other cases', async () => {
    const webhook = await webhookOf(people.importer, '/slow');
    answers.set('/slow', 503);
    const id = await asked('First');
    await answered(id);
    expect(await turn()).toBe(0);
    // Not yet: its turn to be tried again has not come.
    await itsTurn();
    await postToSystems(round);
    expect(saidTo('/slow')).toEqual(['It was asked: First']);
    const [seen] = await within(people.importer, () => service.webhooks.list(people.importer.unit));
    expect([seen?.id, seen?.fault, seen?.failingSince !== null]).toEqual([webhook, 'answered 503', true]);
    answers.clear();
    await asked('Another');
    await itsTurn();
    await postToSystems(round);
    expect(saidTo('/slow')).toEqual(['It was asked: First', 'It was asked: Another']);
    await turn();
    expect(saidTo('/slow')).toEqual(['It was asked: First', 'It was asked: Another', 'It was asked: First', 'It was answered']);
    const [first, , again] = posts;
    expect(again?.id).toBe(first?.id);
    const tries = await within(people.importer, () => service.webhooks.tries(webhook, 10));
    expect(tries.map(({ version, outcome }) => `${version} ${outcome}`)).toEqual(['2 taken', '1 taken', '1 taken', '1 not-now']);
  });

  it('ends after five days in which nothing was taken, and at once when the receiver is gone', async () => {
    const webhook = await webhookOf(people.importer, '/never');
    answers.set('/never', 500);
    await asked('Is anybody there?');
    await turn();
    await asOwner(`UPDATE centerline.webhook SET failing_since = clock_timestamp() - interval '6 days' WHERE id = $1`, [webhook]);
    await turn();
    const endOf = async (id: string) => (await within(people.importer, () => service.webhooks.find(id)))?.endedFor;
    expect(await endOf(webhook)).toBe('Nothing was taken for 5 days.');
    const gone = await webhookOf(people.importer, '/gone');
    answers.set('/gone', 410);
    await asked('And there?');
    await turn();
    expect(await endOf(gone)).toBe('The endpoint answered that it is gone.');
  });

  it('stops for a broker with the revocation of its power, in the middle of its turn, and what was posted of it is not shown any more', async () => {
    const webhook = await webhookOf(people.broker, '/broker');
    await asked('One');
    await asked('Two');
    // The importer revokes while the first post is under way.
    const webhooks = Object.create(work.webhooks, { notePost: { value: async (...of: Parameters<typeof work.webhooks.notePost>) => {
      await asOwner(`UPDATE centerline.power_of_attorney SET revoked_at = now() WHERE broker_unit = 'BRK-201' AND account = 'ACCT-1001'`);
      return work.webhooks.notePost(...of);
    } } }) as typeof work.webhooks;
    await waited();
    expect(await postToSystems({ ...round, ledger: { webhooks } })).toBe(1);
    expect(saidTo('/broker')).toEqual(['It was asked: One']);
    expect(await turn()).toBe(0);
    const broker = { ...people.broker, iors: [] };
    expect(await within(broker, () => service.webhooks.tries(webhook, 10))).toEqual([]);
    await asOwner(`UPDATE centerline.power_of_attorney SET revoked_at = NULL WHERE broker_unit = 'BRK-201' AND account = 'ACCT-1001'`);
  });

  it('posts all of a case again, also what lies before the post that is under way when it is asked for', async () => {
    const webhook = await webhookOf(people.importer, '/again');
    const from = (await within(people.importer, () => service.webhooks.find(webhook)))?.sinceAt ?? '';
    const id = await asked('First');
    await turn();
    await answered(id);
    const webhooks = Object.create(work.webhooks, { notePost: { value: async (...of: Parameters<typeof work.webhooks.notePost>) => {
      await within(people.importer, () => service.webhooks.replay(webhook, from));
      return work.webhooks.notePost(...of);
    } } }) as typeof work.webhooks;
    await waited();
    await postToSystems({ ...round, ledger: { webhooks } });
    await turn();
    expect(saidTo('/again')).toEqual(['It was asked: First', 'It was answered', 'It was asked: First', 'It was answered']);
    expect(await turn()).toBe(0);
  });

  it('shows an office no webhook of another, and lets none be made in its name', async () => {
    const webhook = await webhookOf(people.importer, '/importer');
    expect(await within(people.otherImporter, () => service.webhooks.find(webhook))).toBeNull();
    await within(people.otherImporter, () => service.webhooks.end(webhook, 'tom.reyes', 'Not mine'));
    expect((await within(people.importer, () => service.webhooks.find(webhook)))?.endedAt).toBeNull();
    await expect(within(people.otherImporter, () => service.webhooks.make({ id: randomUUID(), unit: people.importer.unit, url: origin }, 'tom.reyes'))).rejects.toThrow(/row-level security/);
    expect(await within(people.importer, () => service.webhooks.secretNow(webhook))).toMatch(/^whsec_/);
    expect(await within(people.otherImporter, () => service.webhooks.secretNow(webhook))).toBeNull();
  });
});

describe('what is posted', () => {
  it('shows of a Social Security number the last four digits', () => {
    const body = bodyOf({ caseId: 'c' as CaseId, number: 'CR-2026-000001', type: 'reassignment', version: 3, at: '2026-11-26T00:00:00.000Z' as never, summary: 'A document was filed: about 123-45-6789' });
    expect(body).toContain('***-**-6789');
    expect(body).not.toContain('123-45-6789');
  });
});
