// The development inbox: keeps what it takes, once for each Message-ID and within its bounds; shows it as text; never runs in production.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { Mailbox } from './mailbox.js';
import { serve } from './server.js';
import { settingsFrom } from './settings.js';
import { openCounter } from './smtp.js';

let folder: string;
let close: () => Promise<void>;
let box: Mailbox;
let page: string;
let send: (mail: SendMailOptions) => Promise<unknown>;
let port: number;

async function open(bounds?: Parameters<typeof Mailbox.open>[1]): Promise<void> {
  const faults: unknown[] = [];
  box = await Mailbox.open(folder, bounds);
  const counter = await openCounter(box, folder, { host: '127.0.0.1', port: 0 }, (error) => faults.push(error));
  const web = await serve(box, '127.0.0.1', 0, (error) => faults.push(error));
  page = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  port = (counter.server.address() as AddressInfo).port;
  const client = createTransport({ host: '127.0.0.1', port, secure: false, disableFileAccess: true });
  send = (mail) => client.sendMail({ from: 'no-reply@centerline.example', to: 'ida.park@acct-1001.example', subject: 'News', text: 'There is news.', messageId: '<one@test.example>', ...mail });
  close = async () => {
    await new Promise<void>((resolve) => counter.close(() => resolve()));
    await new Promise<void>((resolve) => { web.closeAllConnections(); web.close(() => resolve()); });
    expect(faults).toEqual([]);
  };
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'centerline-mail-'));
  await open();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});
const get = async (path: string) => {
  const response = await fetch(`${page}${path}`);
  return { status: response.status, type: response.headers.get('content-type') ?? '', policy: response.headers.get('content-security-policy') ?? '', text: await response.text() };
};

describe('the inbox', () => {
  it('keeps a mail and shows it by its recipient, as text', async () => {
    await send({ subject: 'CR-2026-000001 <b>news</b>', text: 'Read <script>alert(1)</script> it.', attachments: [{ filename: 'letter.pdf', content: '%PDF-1.7 test', contentType: 'application/pdf' }] });
    expect((await get('/')).text).toContain('ida.park@acct-1001.example');
    const list = await get('/to/Ida.Park%40acct-1001.example');
    expect(list.text).toContain('CR-2026-000001 &lt;b&gt;news&lt;/b&gt;');
    const [, id = ''] = /\/mail\/([0-9a-f]{32})/.exec(list.text) ?? [];
    const mail = await get(`/mail/${id}`);
    expect(mail.text).toContain('Read &lt;script&gt;alert(1)&lt;/script&gt; it.');
    expect(mail.policy).toContain("default-src 'none'");
    expect(await get(`/mail/${id}/attachment/0`)).toMatchObject({ status: 200, type: 'application/pdf', text: '%PDF-1.7 test' });
    expect((await get(`/mail/${id}/raw`)).type).toContain('text/plain');
    expect(JSON.parse((await get('/mails.json?to=ida.park@acct-1001.example')).text).items).toMatchObject([{ id, messageId: '<one@test.example>', to: ['ida.park@acct-1001.example'] }]);
  });
  it('takes the same mail again without keeping it twice', async () => {
    await Promise.all([1, 2, 3].map(() => send({})));
    await send({ subject: 'News, again' });
    expect(box.list().map((mail) => mail.subject)).toEqual(['News']);
  });
  it('is as it was after a restart, and what was cut off is not mail', async () => {
    await send({});
    await close();
    writeFileSync(join(folder, `${'a'.repeat(32)}.json`), '{"id":"');
    writeFileSync(join(folder, 'x.part'), 'half');
    await open();
    await send({ messageId: '<two@test.example>', subject: 'Later' });
    expect(box.list().map((mail) => mail.subject)).toEqual(['Later', 'News']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  it('lets the oldest leave when there is no more room', async () => {
    await close();
    await open({ mails: 2, bytes: 1_000_000 });
    for (const [place, subject] of ['first', 'second', 'third'].entries()) await send({ messageId: `<${place}@test.example>`, subject });
    expect(box.list().map((mail) => mail.subject)).toEqual(['third', 'second']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(2);
  });
  it('says plainly what is not there', async () => {
    for (const path of ['/nowhere', `/mail/${'0'.repeat(32)}`, '/mail/../secrets.json', '/to/%ff']) expect([path, (await get(path)).status]).toEqual([path, path === '/to/%ff' ? 200 : 404]);
    expect((await fetch(page, { method: 'POST' })).status).toBe(405);
    expect(await get('/health/ready')).toMatchObject({ status: 200 });
  });
});

describe('on a bad day', () => {
  it('the counter is closed for now while OUTAGE lies there', async () => {
    writeFileSync(join(folder, 'OUTAGE'), '');
    await expect(send({})).rejects.toMatchObject({ responseCode: 451 });
    rmSync(join(folder, 'OUTAGE'));
    await send({});
    expect(box.list()).toHaveLength(1);
  });
  it('an address in BOUNCES is refused for good, the others are not', async () => {
    writeFileSync(join(folder, 'BOUNCES'), 'Ida.Park@acct-1001.example\n');
    await expect(send({})).rejects.toMatchObject({ responseCode: 550 });
    await send({ to: 'tom.reyes@acct-1002.example' });
    expect(box.addresses()).toEqual([['tom.reyes@acct-1002.example', 1]]);
  });
  it('a mail that is too large is refused, not kept in part', async () => {
    await expect(send({ text: 'x'.repeat(11 * 1_024 * 1_024) })).rejects.toThrow();
    expect(box.list()).toEqual([]);
  });
});

describe('the settings', () => {
  const whole = { CENTERLINE_MODE: 'development', PORT: '4407', SMTP_ADDRESS: '127.0.0.1:4412', CENTERLINE_HOME: '/tmp/home' };
  it('are read', () => expect(settingsFrom(whole)).toEqual({ host: '127.0.0.1', port: 4407, smtp: { host: '127.0.0.1', port: 4412 }, folder: '/tmp/home/mail' }));
  it.each([
    [{ CENTERLINE_MODE: 'production' }, 'does not run'], [{ CENTERLINE_MODE: '' }, 'does not run'], [{ SMTP_ADDRESS: '' }, 'SMTP_ADDRESS'], [{ SMTP_ADDRESS: '4412' }, 'host:port'],
    [{ SMTP_ADDRESS: 'a:b' }, 'port number'], [{ PORT: '-1' }, 'port number'], [{ CENTERLINE_HOME: '' }, 'CENTERLINE_HOME'],
  ])('with %j are refused in one sentence', (change, words) => expect(() => settingsFrom({ ...whole, ...change })).toThrow(words));
});
