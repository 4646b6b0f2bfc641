// Letters and mail on a real ledger: each notice reaches its readers once, with its letter, whatever dies on the way; never at night, in one mail where there are
// thousands; and nothing of it holds a case up. The post office is played here; the real one is told of in tests/stories.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, PersonId } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { USUAL_PREFERENCE, type Ledger } from '@centerline/ledger';
import { ledgerOfOwn } from '@centerline/ledger/testing';
import { NoPress, Press } from '@centerline/letters';
import { readPdf } from '@centerline/letters/testing';
import { gatherMails, handMails, mailRound } from './post/mailing.js';
import { LETTER_TRIES, MAIL_TRIES } from './post/policies.js';
import { postNotices, type Writing } from './post/posting.js';
import { PlayedOffice, PlayedPost } from './testing/playedPost.js';

const own = await ledgerOfOwn();
const home = mkdtempSync(join(tmpdir(), 'centerline-post-'));

let post: PlayedPost;
beforeAll(() => {
  post = new PlayedPost(own, home);
});
afterAll(async () => {
  await post.close();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => post.begin());

const inWashington = (at: string) => new Date(at).toLocaleDateString('en-US', { timeZone: 'America/New_York', dateStyle: 'full' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const NOTHING = Buffer.alloc(0);

describe('an acknowledgement', () => {
  it('is a letter with the clock’s own date, kept with the case and mailed to the importer, once', async () => {
    const id = await post.acknowledged();
    await Promise.all([1, 2, 3].map(() => postNotices(post.writing)));
    await post.round();
    const letters = await post.ledger.post.letters(id);
    expect(letters).toMatchObject([{ key: 'acknowledged', kind: 'acknowledgement', audience: 'party', language: 'en', title: 'We have your appeal', caseVersion: 2 }]);
    const [mail, ...others] = post.office.to(people.importer);
    expect([others.length, mail?.attachments.length]).toEqual([0, 1]);
    const pdf = mail?.attachments[0]?.content ?? NOTHING;
    expect(sha256(pdf)).toBe(letters[0]?.sha256);
    expect(readPdf(pdf).text).toContain(inWashington(await post.dueOf(id, 'acknowledge')));
    expect(mail?.text).toContain(`http://portal.example/cases/reassignment/${id}`);
    expect(await post.statesOf(id, 'acknowledged')).toEqual(['ida.park sent']);
    // Brokers who might act for the importer but had no part in this case are not written to.
    expect(post.office.inbox.size).toBe(1);
  }, 60_000);

  it('arrives once when the worker dies after the post office took it, and when everything begins anew', async () => {
    const id = await post.acknowledged();
    await postNotices(post.writing);
    const dying = Object.create(post.ledger.post, { settleMail: { value: async () => { throw new Error('killed'); } } }) as object;
    const ledger = Object.create(post.ledger, { post: { value: dying } }) as Ledger;
    await expect(mailRound({ ...post.mailing, ledger })).rejects.toThrow('killed');
    expect(await post.statesOf(id, 'acknowledged')).toEqual(['ida.park sending']);
    await post.round();
    expect([post.office.handed, post.office.to(people.importer).length]).toEqual([2, 1]);
    await post.round();
    expect([post.office.handed, (await post.ledger.post.letters(id)).length]).toEqual([2, 1]);
  }, 60_000);

  it('is made from the case as it stands when the worker was away, and dated with its event', async () => {
    const id = await post.acknowledged();
    const told = await post.ledger.moment();
    await post.give(people.hqAnalyst, id, 'accept-complete', {});
    await post.until('night');
    await post.until('day');
    await post.round();
    expect((await post.ledger.post.letters(id)).map((letter) => [letter.key, letter.caseVersion])).toEqual([['acknowledged', 3], ['complete', 3]]);
    const { text } = readPdf(post.office.to(people.importer).find((mail) => mail.subject.includes('we have'))?.attachments[0]?.content ?? NOTHING);
    expect(text).toContain(`Date${inWashington(told)}`);
    expect(text).toContain(inWashington(await post.dueOf(id, 'acknowledge')));
  }, 60_000);

  it('made again from what was kept is the same file', async () => {
    const id = await post.acknowledged();
    await post.round();
    const [row] = await post.ledger.post.letters(id);
    const kept = await post.ledger.post.letter(id, row?.id ?? '');
    expect(sha256(await new Press().print(kept?.content as Parameters<Press['print']>[0]))).toBe(row?.sha256);
    expect(readdirSync(join(home, 'letters'))).toContain(`${row?.sha256}.pdf`);
  }, 60_000);
});

describe('a broker', () => {
  const revoke = (at: string) => post.asOwner(`UPDATE centerline.power_of_attorney SET revoked_at = ${at} WHERE broker_unit = 'BRK-201' AND account = 'ACCT-1001'`);
  it('who filed hears of the case as the importer does, until its power of attorney is revoked', async () => {
    const id = await post.acknowledged(people.broker);
    await post.round();
    expect([post.office.to(people.broker).length, post.office.to(people.importer).length]).toEqual([1, 1]);
    try {
      await revoke('centerline.moment()');
      await post.give(people.hqAnalyst, id, 'accept-complete', {});
      await post.round();
      expect([post.office.to(people.broker).length, post.office.to(people.importer).length]).toEqual([1, 2]);
      expect(await post.statesOf(id, 'complete')).toEqual(['ida.park sent']);
    } finally {
      await revoke('NULL');
    }
  }, 60_000);
});

describe('preferences', () => {
  const prefer = (person: Actor, change: Partial<typeof USUAL_PREFERENCE>) => post.serving.post.keepPreference(person.id as PersonId, { ...USUAL_PREFERENCE, ...change });
  it('choose the language of mail and letter', async () => {
    await prefer(people.importer, { language: 'es' });
    const id = await post.acknowledged();
    await post.round();
    await prefer(people.importer, {});
    expect((await post.ledger.post.letters(id)).map((letter) => letter.language).sort()).toEqual(['en', 'es']);
    const [mail] = post.office.to(people.importer);
    expect(mail?.subject).toMatch(/^CR-\d{4}-\d{6}: Hemos recibido su apelación$/);
    expect(readPdf(mail?.attachments[0]?.content ?? NOTHING).language).toBe('es-US');
  }, 60_000);
  it('leave it at the page of the case', async () => {
    await prefer(people.importer, { channel: 'page' });
    const id = await post.acknowledged();
    await post.round();
    await prefer(people.importer, {});
    expect([post.office.inbox.size, await post.statesOf(id, 'acknowledged')]).toEqual([0, ['ida.park page-only']]);
    expect(await post.ledger.post.letters(id)).toHaveLength(1);
  }, 60_000);
  it('have notices one by one, or many as one mail', async () => {
    const id = await post.acknowledged();
    await prefer(people.cee008Director, { digest: false });
    await post.tell(id, 'test', 'CEE008', ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'], 5);
    await post.round();
    await prefer(people.cee008Director, {});
    expect([post.office.to(people.cee008Director).length, post.office.to(people.cee008Supervisor).map((mail) => mail.subject)]).toEqual([5, ['5 notices on your cases']]);
  }, 60_000);
});

describe('at night', () => {
  it('nothing is mailed, and the morning brings it', async () => {
    const id = await post.acknowledged();
    await post.until('night');
    await postNotices(post.writing);
    expect(await gatherMails(post.mailing)).toBe(0);
    expect(await post.statesOf(id, 'acknowledged')).toEqual(['ida.park waiting']);
    await post.until('day');
    await post.round();
    expect(post.office.to(people.importer)).toHaveLength(1);
  }, 60_000);
});

describe('a storm', () => {
  it('of ten thousand breaches is one mail to each supervisor', async () => {
    const id = await post.acknowledged();
    await post.round();
    post.office = new PlayedOffice();
    await post.tell(id, 'storm/BREACH', 'OFO-HQ', ['OFO_HQ_SUPERVISOR', 'OFO_HQ_DECIDER'], 10_000);
    await post.round();
    expect([...post.office.inbox.values()].map((mail) => [mail.to.address, mail.subject, mail.attachments.length]).sort()).toEqual([
      ['helen.cruz@ofo-hq.example', '10000 notices on your cases', 0], ['hugo.stein@ofo-hq.example', '10000 notices on your cases', 0],
    ]);
    expect(post.office.to(people.hqSupervisor)[0]?.text.length).toBeLessThan(30_000);
  }, 120_000);
  it('waits until no more comes', async () => {
    const id = await post.acknowledged();
    await post.round();
    await post.tell(id, 'storm/WAIT', 'OFO-HQ', ['OFO_HQ_SUPERVISOR'], 30);
    await postNotices(post.writing);
    expect(await gatherMails({ ...post.mailing, gathering: { settle: 0, settleInStorm: 3_600, stormFrom: 20, longest: 7_200 } })).toBe(0);
    expect(await gatherMails({ ...post.mailing, gathering: { settle: 0, settleInStorm: 3_600, stormFrom: 30, longest: 7_200 } })).toBe(30);
  }, 60_000);
});

describe('a post office', () => {
  it('that is away holds no case up; mail is tried again, and what failed in the end is seen', async () => {
    post.office.answer = () => ({ kind: 'not-now', reason: 'connect ECONNREFUSED' });
    const id = await post.acknowledged();
    await postNotices(post.writing);
    await gatherMails(post.mailing);
    await handMails(post.mailing);
    expect(await post.statesOf(id, 'acknowledged')).toEqual(['ida.park sending']);
    await post.give(people.hqAnalyst, id, 'accept-complete', {});
    for (let tries = 1; tries < MAIL_TRIES; tries += 1) await handMails(post.mailing);
    expect((await post.ledger.post.deliveries(id)).find((one) => one.key === 'acknowledged')).toMatchObject({ recipient: 'ida.park', state: 'failed', attempts: MAIL_TRIES, fault: 'connect ECONNREFUSED' });
    expect((await post.ledger.post.undelivered('ACCT-1001', 10))[0]).toMatchObject({ recipient: 'ida.park', recipientName: 'Ida Park', state: 'failed', notices: 1 });
    expect(await handMails(post.mailing)).toBe(0);
  }, 60_000);
  it('that is back delivers what waited', async () => {
    post.office.answer = () => ({ kind: 'not-now', reason: 'away' });
    const id = await post.acknowledged();
    await postNotices(post.writing);
    await gatherMails(post.mailing);
    await handMails(post.mailing);
    post.office.answer = () => ({ kind: 'taken' });
    await post.round();
    expect(await post.statesOf(id, 'acknowledged')).toEqual(['ida.park sent']);
  }, 60_000);
  it('that knows no such address bounces the mail, at once and for people to see', async () => {
    post.office.answer = () => ({ kind: 'refused', reason: '550 no such address' });
    const id = await post.acknowledged();
    await post.round();
    expect([post.office.handed, await post.statesOf(id, 'acknowledged')]).toEqual([1, ['ida.park bounced']]);
  }, 60_000);
  it('is asked after twice the time with every try', async () => {
    post.office.answer = () => ({ kind: 'not-now', reason: 'away' });
    const id = await post.acknowledged();
    await postNotices(post.writing);
    await gatherMails(post.mailing);
    const pauses: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      await post.asOwner(`UPDATE centerline.mail SET next_try_at = clock_timestamp() WHERE status = 'waiting'`);
      await handMails({ ...post.mailing, retrySeconds: 100 });
      const [row] = await post.asOwner<{ pause: number }>(`SELECT (extract(epoch FROM m.next_try_at - clock_timestamp()) / 100)::float8 AS pause FROM centerline.mail m JOIN centerline.delivery d ON d.mail_id = m.id WHERE d.case_id = $1`, [id]);
      pauses.push(Math.round(row?.pause ?? 0));
    }
    expect(pauses).toEqual([1, 2, 4]);
  }, 60_000);
});

describe('a letter that cannot be made', () => {
  it('on a platform without a press leaves the notice to go alone, and that is seen', async () => {
    const id = await post.acknowledged();
    await postNotices({ ...post.writing, press: { print: async () => { throw new NoPress('Letters cannot be made on sparkle os.'); } } });
    await post.round();
    expect(await post.ledger.post.letters(id)).toEqual([]);
    expect(post.office.to(people.importer)[0]?.attachments).toEqual([]);
    expect((await post.ledger.post.deliveries(id)).find((one) => one.key === 'acknowledged')).toMatchObject({ state: 'sent', fault: 'Without its letter: Letters cannot be made on sparkle os.' });
  }, 60_000);
  it('for another reason is tried again, and holds the notice up no longer than that', async () => {
    const id = await post.acknowledged();
    const broken: Writing = { ...post.writing, press: { print: async () => { throw new Error('disk full'); } } };
    for (let tries = 1; tries < LETTER_TRIES; tries += 1) await postNotices(broken);
    expect((await post.ledger.post.deliveries(id)).find((one) => one.key === 'acknowledged')).toMatchObject({ state: 'unposted', attempts: LETTER_TRIES - 1, fault: 'disk full' });
    await post.round();
    expect(await post.ledger.post.letters(id)).toHaveLength(1);
    expect((await post.ledger.post.deliveries(id)).find((one) => one.key === 'acknowledged')).toMatchObject({ state: 'sent', fault: null });
  }, 60_000);
});

describe('nobody', () => {
  it('to tell is said, rather than passed over', async () => {
    const id = await post.acknowledged();
    await post.tell(id, 'nobody', 'CEE999', ['CENTER_SUPERVISOR']);
    await post.round();
    expect((await post.ledger.post.deliveries(id)).find((one) => one.key === 'nobody/1')).toMatchObject({ recipient: null, state: 'unposted', fault: 'There is nobody to tell.', unit: 'CEE999' });
  }, 60_000);
  it('gets the words of a Center by mail: no mail has the body of a notice, no party the advice', async () => {
    const id = await post.acknowledged();
    await post.give(people.hqAnalyst, id, 'accept-complete', {});
    const reasons = 'SEALED: the share of apparel is what decides this for us.';
    for (const [specialist, supervisor] of [[people.cee004Specialist, people.cee004Supervisor], [people.cee008Specialist, people.cee008Supervisor]] as const) {
      await post.give(specialist, id, 'advise', { recommendation: 'TRANSFER', reasons });
      await post.give(supervisor, id, 'approve-advice', {});
    }
    await post.give(people.hqDecider, id, 'consult-hq', { questions: ['SEALED: lines or value?'] });
    await post.give(people.legalLiaison, id, 'answer-consult', { answer: 'SEALED: both count, neither alone decides.' });
    const adviceUse = ['CEE004', 'CEE008'].map((center) => ({ center, use: 'NOT_FOLLOWED' as const, reason: 'SEALED: it rests on lines alone.' }));
    await post.give(people.hqDecider, id, 'decide', { outcome: 'DENIED', reasons: 'The share of apparel in the value remains too high to move.', adviceUse });
    await post.tell(id, 'body', 'CEE004', ['CENTER_SUPERVISOR']);
    await post.round();
    expect(post.office.to(people.importer).map((mail) => mail.subject.replace(/^\S+ /, ''))).toEqual(['we have your appeal', 'your appeal is complete', 'your appeal is decided']);
    expect(post.office.to(people.cee004Supervisor).length).toBeGreaterThan(0);
    for (const mail of post.office.inbox.values()) for (const text of [mail.subject, mail.text, ...mail.attachments.map((one) => readPdf(one.content).text)]) expect(text).not.toMatch(/SEALED|TRANSFER|ADVICE-BODY/);
  }, 60_000);
});
