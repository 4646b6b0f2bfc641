// An appeal without script: what was pasted becomes rows, what is wrong stands at its field, and nothing that was written is lost.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { Browser } from '../testing/browser.js';
import { RunningGateway } from '../testing/runningGateway.js';
import { appealOf, fieldsOf } from './appealForm.js';
import { linesOf } from './cells.js';

describe('what is pasted', () => {
  it.each([
    ['9503, PRIOR ,900', [['9503', 'PRIOR', '900']]],
    ['9503\tPRIOR\t"4,500,000"', [['9503', 'PRIOR', '4,500,000']]],
    ['9503,"4,500,000",x', [['9503', '4,500,000', 'x']]],
    ['"say ""hello""",b', [['say "hello"', 'b']]],
    ['a,,b,', [['a', '', 'b', '']]],
    ['a"b,c', [['a"b', 'c']]],
    ['"never closed,b', [['never closed,b']]],
    ['a\r\n\r\n  \n,,\nb', [['a'], ['b']]],
    ['', []],
  ])('%j is %j', (text, cells) => {
    expect(linesOf(text).map((line) => line.cells)).toEqual(cells);
  });

  const bodyOf = (form: Readonly<Record<string, string>>) => appealOf(fieldsOf(new URLSearchParams(form))).body;
  it('becomes rows: numbers where there are numbers, and what was written where there are none', () => {
    const headingRows = 'heading,kind,lines,value,from,to\n9503,prior,900,"$4,500,000.50",2025-10-01,2026-09-30\n6109,PROJECTED,,,2026-01-01,2026-12-31\n9504,PRIOR,many,1e9,x,';
    expect(bodyOf({ headingRows }).headingRows).toEqual([
      { heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000.5, periodStart: '2025-10-01', periodEnd: '2026-09-30' },
      { heading4: '6109', kind: 'PROJECTED', periodStart: '2026-01-01', periodEnd: '2026-12-31' },
      { heading4: '9504', kind: 'PRIOR', lines: 'many', value: '1e9', periodStart: 'x', periodEnd: '' },
    ]);
  });
  it('becomes importers: one line for each bond, and one without', () => {
    expect(bodyOf({ iors: '91-1000001BH, 991AB0001, A\n91-1000002BH\n91-1000001BH, 991AB0002, C' }).iors).toEqual([
      { ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }, { number: '991AB0002', activityCode: 'C' }] }, { ior: '91-1000002BH', bonds: [] },
    ]);
  });
  it('says nothing of what was left empty', () => {
    expect(bodyOf({})).toEqual({ factors: [], iors: [], headingRows: [] });
    expect(bodyOf({ contactName: ' Ida ', authorityReference: 'POA 7' })).toMatchObject({ contact: { name: 'Ida' }, authority: { reference: 'POA 7' } });
  });

  it.each([
    ['/headingRows/1/lines', 'headingRows', 'Line 4: no'], ['/headingRows', 'headingRows', 'no'], ['/iors/1/bonds/0/number', 'iors', 'Line 3: no'], ['/iors/0/bonds/1/activityCode', 'iors', 'Line 2: no'],
    ['/iors/0/ior', 'iors', 'Line 1: no'], ['/contact/phone', 'contactPhone', 'no'], ['/contact', 'contactName', 'no'], ['/authority/kind', 'authorityKind', 'no'], ['/authority', 'authorityKind', 'no'],
    ['/factors/0', 'factors', 'no'], ['/channel', null, 'no'], ['', null, 'no'], ['/headingRows/99/lines', 'headingRows', 'no'],
  ])('a fault at %s is told at %s: %s', (field, place, message) => {
    const { faultOf } = appealOf(fieldsOf(new URLSearchParams({ headingRows: 'heading\n9503,PRIOR\n\n6109,PRIOR', iors: '91-1000001BH,a,A\n91-1000001BH,b,B\n91-1000002BH,c,C' })));
    expect(faultOf({ field, message: 'no' })).toMatchObject({ field: place, message });
  });
});

describe('the form', () => {
  const FORM = '/plain/reassignment';
  let gateway: RunningGateway;
  let browser: Browser;
  /** What reached the service. */
  let filed: { readonly key: string; readonly body: Readonly<Record<string, unknown>> }[];
  let answer: { readonly status: number; readonly body: object };
  const receipt = { id: '0190-case', number: 'CR-2026-000007', statusWords: 'We have received your appeal.', openedAt: '2026-11-30T15:00:00.000Z', deadlines: [{ title: 'Acknowledgement', dueAt: '2026-12-01T22:00:00.000Z', verdict: 'running', why: 'One working day.' }] };

  beforeAll(async () => {
    gateway = await RunningGateway.start();
    gateway.serve = (request, response) => void serve(request, response);
  });
  afterAll(() => gateway.stop());
  beforeEach(async () => {
    [filed, answer] = [[], { status: 201, body: receipt }];
    browser = await gateway.signedIn(people.importer);
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    if (request.method === 'GET') return void response.writeHead(request.url === '/v1/reassignments/0190-case' ? 200 : 404).end(JSON.stringify(receipt));
    filed.push({ key: String(request.headers['idempotency-key']), body: JSON.parse(Buffer.concat(parts).toString()) as Readonly<Record<string, unknown>> });
    response.writeHead(answer.status).end(JSON.stringify(answer.body));
  }

  const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const written = { currentCenter: 'CEE004', preferredCenter: 'CEE008', justification: 'Toys & <b>games</b>', iors: '91-1000001BH, 991AB0001, A', headingRows: '9503,PRIOR,900,1,2025-10-01,2026-09-30', contactName: 'Ida "Park"' };
  async function opened(): Promise<{ readonly csrf: string; readonly attempt: string }> {
    const html = await (await browser.go(FORM)).text();
    return { csrf: hidden(html, 'csrf'), attempt: hidden(html, 'attempt') };
  }
  const send = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => browser.go(FORM, { method: 'POST', body: new URLSearchParams(form), headers });

  it('is for who is signed in; others sign in first and come back to it', async () => {
    const response = await new Browser(gateway.origin).go(FORM);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/auth/sign-in?to=%2Fplain%2Freassignment']);
  });

  it('files an appeal and leads to its receipt, where reloading files nothing again', async () => {
    const response = await send({ ...written, ...(await opened()) });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${FORM}/0190-case`]);
    expect(filed).toMatchObject([{ body: { currentCenter: 'CEE004', headingRows: [{ heading4: '9503', lines: 900 }] } }]);
    const page = await (await browser.go(`${FORM}/0190-case`)).text();
    for (const words of ['CR-2026-000007', 'December 1, 2026', 'Washington time', 'One working day.', 'sets no deadline']) expect(page).toContain(words);
  });

  it('sent twice is the same attempt; a new form is a new one', async () => {
    const first = await opened();
    await send({ ...written, ...first });
    await send({ ...written, ...first });
    await send({ ...written, ...(await opened()) });
    expect(filed.map(({ key }) => key)).toEqual([first.attempt, first.attempt, expect.not.stringMatching(first.attempt)]);
  });

  it('that is refused comes back with all that was written, each fault at its field and in the list above', async () => {
    const rule = { citation: '19 CFR 101.10(c)(5)', mark: 'law', text: 'x' };
    answer = { status: 422, body: { detail: 'x', errors: [{ code: 'a', field: '/headingRows/0/lines', message: 'Not a number.', rule }, { code: 'b', field: '/channel', message: 'Not for you.', rule }] } };
    const form = await opened();
    const response = await send({ ...written, ...form });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('There are 2 problems');
    expect(html).toContain('<a href="#headingRows">Line 1: Not a number.</a>');
    expect(html).toMatch(/<p class="usa-error-message">Error: Line 1: Not a number\.<\/p><\/div><textarea[^>]* id="headingRows"[^>]* aria-invalid="true"/);
    for (const kept of ['Toys &amp; &lt;b&gt;games&lt;/b&gt;', '91-1000001BH, 991AB0001, A', 'value="Ida &quot;Park&quot;"', 'value="CEE008" selected']) expect(html).toContain(kept);
    expect([hidden(html, 'attempt'), /<title>Error: /.test(html)]).toEqual([form.attempt, true]);
  });

  it('with a row of too many columns is not sent', async () => {
    const response = await send({ ...written, headingRows: '9503,PRIOR,900,4,500,000,2025-10-01,2026-09-30', ...(await opened()) });
    expect([response.status, await response.text(), filed]).toEqual([422, expect.stringContaining('Line 1 has 8 columns; there are 6'), []]);
  });

  it('loses nothing when the session ended meanwhile: it comes back, and once more after signing in again, and then is filed', async () => {
    const form = await opened();
    const { csrf } = await gateway.me(browser);
    await browser.go('/auth/sign-out', { method: 'POST', headers: { 'x-centerline-csrf': csrf } });
    const ended = await send({ ...written, ...form });
    expect([ended.status, await ended.text()]).toEqual([401, expect.stringContaining('Toys &amp; &lt;b&gt;games')]);
    await gateway.comeBack(browser);
    const shown = await send({ ...written, ...form });
    const html = await shown.text();
    expect([shown.status, html, filed]).toEqual([403, expect.stringContaining('Look it over and file once more'), []]);
    const done = await send({ ...written, csrf: hidden(html, 'csrf'), attempt: hidden(html, 'attempt') });
    expect([done.status, filed.map(({ key }) => key)]).toEqual([303, [form.attempt]]);
  });

  it.each([
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['of another kind', { 'content-type': 'text/plain' }, 415],
  ])('%s is refused', async (_what, headers, status) => {
    expect((await send({ ...written, ...(await opened()) }, headers)).status).toBe(status);
    expect(filed).toEqual([]);
  });

  it('that is not UTF-8, or too large, is refused', async () => {
    const kind = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await browser.go(FORM, { method: 'POST', body: 'justification=%ff', headers: kind })).status).toBe(400);
    expect((await browser.go(FORM, { method: 'POST', body: `justification=${'x'.repeat(3_000_000)}`, headers: kind })).status).toBe(413);
  });

  it('comes back as it was when the service is away, and is the same attempt when it is sent again', async () => {
    answer = { status: 503, body: { detail: 'The ledger does not answer.' } };
    const form = await opened();
    const response = await send({ ...written, ...form });
    const html = await response.text();
    expect([response.status, html, hidden(html, 'attempt')]).toEqual([503, expect.stringContaining('Toys &amp; &lt;b&gt;games'), form.attempt]);
    expect(html).toContain('The ledger does not answer. Everything you wrote is still here.');
  });

  it('of somebody else has no receipt', async () => {
    for (const path of [`${FORM}/${randomUUID()}`, `${FORM}/`, `${FORM}/a/b`]) expect((await browser.go(path)).status).toBe(404);
  });

  it('has a way to sign out, which is one', async () => {
    const { csrf } = await opened();
    const out = (form: Readonly<Record<string, string>>) => browser.go('/plain/sign-out', { method: 'POST', body: new URLSearchParams(form) });
    expect((await out({ csrf: 'another' })).status).toBe(403);
    expect((await browser.go('/auth/me')).status).toBe(200);
    expect((await out({ csrf })).status).toBe(200);
    expect((await browser.go('/auth/me')).status).toBe(401);
  });
});
