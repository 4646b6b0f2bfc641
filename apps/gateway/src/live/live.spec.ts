// Live updates: who hears of which case, that nothing is missed however commits come in, and that a line ends with its session.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caseId, type SignedIn } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import type { News } from '@centerline/ledger';
import { Browser } from '../testing/browser.js';
import { RunningGateway } from '../testing/runningGateway.js';
import { SeenEvents } from './seen.js';

let gateway: RunningGateway;
beforeEach(async () => {
  gateway = await RunningGateway.start();
});
afterEach(() => gateway.stop());

const news = (id: number, about: Partial<News> = {}): News => ({ id: String(id), caseId: caseId(`case-${id}`), type: 'ftz', version: 1, units: ['PORT-2704', 'CEE004'], parties: ['ACCT-1001'], ...about });

interface Event {
  readonly event: string;
  readonly data: { readonly caseId?: string; readonly version?: number };
  readonly id: string;
}
/** An open line and what came on it. */
class Line {
  readonly events: Event[] = [];
  lastId = '';
  text = '';
  ended = false;
  private readonly over: Promise<void>;

  private constructor(readonly response: Response) {
    this.over = this.read();
  }
  static async open(browser: Browser, lastId?: string): Promise<Line> {
    const response = await browser.go('/api/events', lastId === undefined ? {} : { headers: { 'last-event-id': lastId } });
    const line = new Line(response);
    while (response.status === 200 && line.lastId === '') await new Promise((resolve) => setTimeout(resolve, 2));
    return line;
  }
  private async read(): Promise<void> {
    let rest = '';
    for await (const part of this.response.body ?? []) {
      rest += Buffer.from(part).toString();
      this.text += Buffer.from(part).toString();
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])));
    }
    this.ended = true;
  }
  private take({ event, data, id }: Readonly<Record<string, string>>): void {
    if (id !== undefined) this.lastId = id;
    if (event !== undefined) this.events.push({ event, data: JSON.parse(data ?? '{}'), id: id ?? '' });
  }
  /** Looks once, and waits until what was told has arrived. */
  async look(): Promise<readonly string[]> {
    await gateway.inside.hub.look();
    await new Promise((resolve) => setTimeout(resolve, 10));
    return this.told();
  }
  told(): readonly string[] {
    return this.events.map(({ event, data }) => (event === 'case' ? `${data.caseId}@${data.version}` : event));
  }
  async end(): Promise<void> {
    await this.over;
  }
}
const lineOf = async (who: SignedIn): Promise<Line> => Line.open(await gateway.signedIn(who));

describe('a person who listens', () => {
  it('hears of the cases they may see, by id and version, and of no others', async () => {
    const all: readonly (readonly [SignedIn, readonly string[]])[] = [
      [people.importer, ['case-1@1', 'case-3@1']], [people.otherImporter, []], [people.broker, ['case-3@1']], [people.portOfficer, ['case-1@1']], [people.otherPortOfficer, []],
      [people.cee004Specialist, ['case-1@1', 'case-2@1']], [people.hqDecider, ['case-1@1', 'case-2@1', 'case-3@1']], [people.auditor, ['case-1@1', 'case-2@1', 'case-3@1']],
    ];
    const lines: { readonly line: Line; readonly told: readonly string[] }[] = [];
    for (const [who, told] of all) lines.push({ line: await lineOf(who), told });
    gateway.newsroom.events.push(news(1), news(2, { units: ['CEE004'], parties: [] }), news(3, { units: ['CEE008'], parties: ['ACCT-1001', 'BRK-201'] }));
    await gateway.inside.hub.look();
    for (const { line, told } of lines) expect(await line.look()).toEqual(told);
    for (const { line } of lines) expect(line.text).not.toMatch(/PORT-2704|CEE004|ACCT-1001|"units"|"parties"/);
  });

  it('hears of every event once, also of one that was committed after a later one', async () => {
    const line = await lineOf(people.hqDecider);
    gateway.newsroom.events.push(news(1), news(3));
    expect(await line.look()).toEqual(['case-1@1', 'case-3@1']);
    gateway.newsroom.events.push(news(2));
    expect(await line.look()).toEqual(['case-1@1', 'case-3@1', 'case-2@1']);
    gateway.aheadMs = 11_000;
    expect(await line.look()).toHaveLength(3);
    expect(await line.look()).toHaveLength(3);
  });

  it('hears of papers beside a case, each only of what is for them, and once', async () => {
    const [officer, importer] = [await lineOf(people.portOfficer), await lineOf(people.importer)];
    const same = { caseId: caseId('case-1'), version: 4 };
    gateway.newsroom.events.push(news(1, { ...same, parties: [] }), news(2, same), news(3, { ...same, parties: [] }), news(4, { parties: [] }));
    expect(await officer.look()).toEqual(['case-1@4', 'case-4@1']);
    expect(await importer.look()).toEqual(['case-1@4']);
  });

  it('hears only of the last of several versions', async () => {
    const line = await lineOf(people.hqDecider);
    const same = { caseId: caseId('case-x') };
    gateway.newsroom.events.push(news(1, { ...same, version: 4 }), news(2, { ...same, version: 5 }), news(3, { ...same, version: 6 }));
    expect(await line.look()).toEqual(['case-x@6']);
  });

  it('is told to read everything again when a thousand deadlines fall at once, and nothing is left over', async () => {
    const line = await lineOf(people.hqDecider);
    gateway.newsroom.events.push(...Array.from({ length: 2_500 }, (_, index) => news(index + 1)));
    expect(new Set(await line.look())).toEqual(new Set(['reload']));
    gateway.newsroom.events.push(news(2_501));
    expect((await line.look()).at(-1)).toBe('case-2501@1');
  });

  it('comes back and hears what was missed, from the place where the line broke', async () => {
    const browser = await gateway.signedIn();
    const line = await Line.open(browser);
    gateway.newsroom.events.push(news(1));
    await line.look();
    gateway.aheadMs = 11_000;
    await line.look();
    gateway.newsroom.events.push(news(2));
    const again = await Line.open(browser, line.lastId);
    await again.look();
    expect(new Set(again.told())).toContain('case-2@1');
  });

  it('reads everything again when the place is not one of ours, or too much was missed', async () => {
    const browser = await gateway.signedIn();
    expect(await (await Line.open(browser, '12345')).look()).toEqual(['reload']);
    const line = await Line.open(browser);
    gateway.newsroom.events.push(...Array.from({ length: 201 }, (_, index) => news(index + 1)));
    expect((await (await Line.open(browser, line.lastId)).look())[0]).toBe('reload');
  });

  it('cannot learn from an event id how many events the agency has', async () => {
    const line = await lineOf(people.importer);
    gateway.newsroom.events.push(news(41_234, { caseId: caseId('case-x') }));
    await line.look();
    expect(line.text).not.toContain('41234');
    expect(line.lastId.length).toBeGreaterThan(40);
  });
});

describe('a line', () => {
  it('says every 15 seconds that it is open, without keeping the session alive', async () => {
    const browser = await gateway.signedIn();
    const line = await Line.open(browser);
    const { idleUntil } = await gateway.me(browser);
    const beats = () => line.text.split(': here').length - 1;
    expect(beats()).toBe(1);
    for (let second = 0; second < 45; second += 5) {
      gateway.aheadMs += 5_000;
      await line.look();
    }
    expect(beats()).toBe(4);
    expect((await gateway.me(browser)).idleUntil).toBe(idleUntil);
  });

  it('ends when its session is signed out, at once, with a word', async () => {
    const browser = await gateway.signedIn();
    const [line, other] = [await Line.open(browser), await lineOf(people.importer)];
    await browser.go('/auth/sign-out', { method: 'POST', headers: { 'x-centerline-csrf': (await gateway.me(browser)).csrf } });
    await line.end();
    expect([line.told(), other.ended]).toEqual([['session-ended'], false]);
  });

  it('ends when its session ends elsewhere, at the next look', async () => {
    const line = await lineOf(people.hqDecider);
    for (const idHash of gateway.room.rows.keys()) gateway.newsroom.gone.add(idHash);
    await gateway.inside.hub.look();
    await line.end();
    expect(line.told()).toEqual(['session-ended']);
  });

  it('is refused to a fifth window, with a time to wait, and free again when one is closed', async () => {
    const browser = await gateway.signedIn();
    const lines = await Promise.all([1, 2, 3, 4].map(() => Line.open(browser)));
    const fifth = await browser.go('/api/events');
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([429, '30']);
    await lines[0]?.response.body?.cancel().catch(() => undefined);
  });

  it('is refused to who is not signed in', async () => {
    expect((await new Browser(gateway.origin).go('/api/events')).status).toBe(401);
  });

  it('stays open while the ledger is away', async () => {
    const line = await lineOf(people.hqDecider);
    gateway.newsroom.fails = true;
    await line.look();
    gateway.newsroom.fails = false;
    gateway.newsroom.events.push(news(1));
    expect(await line.look()).toEqual(['case-1@1']);
  });
});

describe('all who listen', () => {
  it('cost one question a look, however many they are', async () => {
    const lines: Line[] = [];
    for (const who of [people.hqDecider, people.importer, people.portOfficer, people.auditor]) lines.push(await lineOf(who));
    const before = gateway.newsroom.asked;
    await gateway.inside.hub.look();
    expect(gateway.newsroom.asked - before).toBe(1);
    expect(lines).toHaveLength(4);
  });
});

describe('what is known of the events', () => {
  it('rises once nothing lower can come, and never over what is not known yet', () => {
    const seen = new SeenEvents('10');
    seen.note('12', 0);
    seen.note('14', 5_000);
    seen.settle(10_000);
    expect([seen.floor, seen.numbers]).toEqual(['10', ['12', '14']]);
    seen.settle(10_001);
    expect([seen.floor, seen.numbers]).toEqual(['12', ['14']]);
    seen.settle(15_001);
    expect([seen.floor, seen.numbers]).toEqual(['14', []]);
  });
  it('counts further than JavaScript does', () => {
    const seen = new SeenEvents('9007199254740993');
    seen.note('9007199254740994', 0);
    seen.settle(20_000);
    expect(seen.floor).toBe('9007199254740994');
  });
});
