// Letters and mail on the whole running system: an appeal's acknowledgement is a letter that states exactly the clock's date, on the case and in the importer's
// inbox, once, even when the worker is killed on the way; nobody gets a word of the Centers' advice; a closed post office holds nothing up.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { advance } from '@centerline/infra';
import { readPdf } from '@centerline/letters/testing';
import { endpointsOfTest } from '../src/asking.js';
import { rowsOf } from '../src/ledgerRows.js';
import { signInAs } from '../src/signIn.js';
import { daysOf, momentOf, storyAt, type Days } from '../src/stories.js';

const { home, identity, mailroom, ownerDatabaseUrl, reassignment } = endpointsOfTest();
const cases = `${reassignment}/v1/reassignments`;
const { as, does, inStage } = storyAt(identity, cases);
const PATIENCE_MS = 75_000;
const HOUR_MS = 3_600_000;

/** Looks again and again until there is something to see. */
async function seen<Thing>(what: string, look: () => Promise<Thing | null | undefined | false>): Promise<Thing> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const thing = await look();
    if (thing) return thing;
  }
  throw new Error(`Never seen: ${what}`);
}
/** It is day in every office, and whatever earlier stories told has been mailed. */
async function quietMorning(): Promise<void> {
  const hour = new Date(await momentOf(ownerDatabaseUrl)).getUTCHours();
  if (hour < 16 || hour >= 23) await advance(ownerDatabaseUrl, ((40 - hour) % 24) * HOUR_MS, () => undefined);
  await seen('an empty post', async () => {
    const [row] = await rowsOf<{ left: number }>(ownerDatabaseUrl, `SELECT ((SELECT count(*) FROM centerline.posting WHERE posted_at IS NULL)
      + (SELECT count(*) FROM centerline.delivery WHERE mail_id IS NULL AND by_mail) + (SELECT count(*) FROM centerline.mail WHERE status = 'waiting'))::integer AS left`);
    return row?.left === 0;
  });
}

let days: Days;
beforeAll(async () => {
  days = await daysOf(ownerDatabaseUrl);
});
beforeEach(quietMorning, 120_000);

const appeal = () => ({
  currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE', contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
  headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: days.month(14), periodEnd: days.month(0, 0) }],
});
async function filed(): Promise<{ readonly id: string; readonly number: string }> {
  const { status, body } = await as('ida.park', '', { body: appeal() });
  expect(status).toBe(201);
  return { id: String(body.id), number: String(body.number) };
}

interface LetterLine {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly sha256: string;
}
const lettersOf = async (person: string, id: string) => ((await as(person, `/${id}/letters`)).body.items ?? []) as readonly LetterLine[];
const fetched = async (person: string, path: string) => fetch(`${cases}/${path}`, { headers: { authorization: `Bearer ${await signInAs(identity, person)}` } });
const pdfOf = async (person: string, id: string, letter: string) => new Uint8Array(await (await fetched(person, `${id}/letters/${letter}`)).arrayBuffer());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface InboxMail {
  readonly id: string;
  readonly subject: string;
}
const inbox = async (address: string, number: string) =>
  ((await (await fetch(`${mailroom}/mails.json?to=${encodeURIComponent(address)}`)).json()) as { items: readonly InboxMail[] }).items.filter((mail) => mail.subject.includes(number));
const IDA = 'ida.park@acct-1001.example';
const deliveriesOf = async (person: string, id: string) => ((await as(person, `/${id}/deliveries`)).body.items ?? []) as readonly { readonly subject: string; readonly recipient: string | null; readonly state: string }[];
const wish = async (person: string, wishes: object) => (await fetch(`${reassignment}/v1/preferences`, {
  method: 'PUT', body: JSON.stringify(wishes), headers: { authorization: `Bearer ${await signInAs(identity, person)}`, 'content-type': 'application/json' },
})).status;
/** As the letter should say it, by another way than the letter's own. */
function inWords(dueAt: string): string {
  const [time, day] = [{ timeStyle: 'short' }, { dateStyle: 'full' }].map((style) => new Date(dueAt).toLocaleString('en-US', { timeZone: 'America/New_York', ...(style as object) }).replaceAll('\u202f', ' '));
  return `${time?.replace('PM', 'p.m.').replace('AM', 'a.m.')} Eastern time on ${day}`;
}

describe('the acknowledgement of an appeal', () => {
  it('is a letter on the case with exactly the clock’s date, and the same letter in the importer’s inbox, once', async () => {
    const { id, number } = await filed();
    const letter = await seen('the letter', async () => (await lettersOf('ida.park', id)).find((one) => one.kind === 'acknowledgement'));
    const deadlines = (await as('ida.park', `/${id}/deadlines`)).body.items as readonly { readonly id: string; readonly dueAt: string }[];
    const pdf = await pdfOf('ida.park', id, letter.id);
    const read = readPdf(pdf);
    expect(read).toMatchObject({ title: 'We have your appeal', uaPart: '1', isTagged: true, language: 'en-US' });
    expect(read.text).toContain(`Its control number is ${number}.`);
    expect(read.text.replaceAll('\n', ' ')).toContain(inWords(deadlines.find((one) => one.id === 'acknowledge')?.dueAt ?? ''));
    expect(sha256(pdf)).toBe(letter.sha256);

    const mail = await seen('the mail', async () => (await inbox(IDA, number))[0]);
    expect(sha256(new Uint8Array(await (await fetch(`${mailroom}/mail/${mail.id}/attachment/0`)).arrayBuffer()))).toBe(letter.sha256);
    const page = await (await fetch(`${mailroom}/mail/${mail.id}`)).text();
    expect(page).toContain(`/cases/reassignment/${id}`);
    expect(await inbox(IDA, number)).toHaveLength(1);
    expect(await deliveriesOf('ida.park', id)).toMatchObject([{ recipient: 'Ida Park', state: 'sent' }]);
    // Each reading of the letter is on record; nobody else reads it.
    expect(await rowsOf(ownerDatabaseUrl, 'SELECT reader FROM centerline.reading WHERE case_id = $1 AND what = $2', [id, `letter ${letter.id}`])).toEqual([{ reader: 'ida.park' }]);
    expect((await fetched('tom.reyes', `${id}/letters/${letter.id}`)).status).toBe(404);
    expect((await fetched('tom.reyes', `${id}/letters`)).status).toBe(404);
  }, 180_000);

  it('arrives once although the worker is killed while it is on its way', async () => {
    const worker = () => (JSON.parse(readFileSync(join(home, 'state.json'), 'utf8')) as { processes: Record<string, { pid: number }> }).processes['worker']?.pid ?? 0;
    const all = await Promise.all([filed(), filed(), filed()]);
    const before = worker();
    await seen('a letter on its way', async () => (await lettersOf('ida.park', all[0]?.id ?? '')).length > 0);
    process.kill(before, 'SIGKILL');
    await seen('another worker', async () => ![0, before].includes(worker()));
    for (const { id, number } of all) {
      await seen(`the mail of ${number}`, async () => (await inbox(IDA, number)).length > 0);
      await seen('its delivery', async () => (await deliveriesOf('ida.park', id)).every((one) => one.state === 'sent'));
      expect([(await inbox(IDA, number)).length, (await lettersOf('ida.park', id)).length]).toEqual([1, 1]);
    }
  }, 180_000);

  it('is Spanish to who wants that, with the same date', async () => {
    expect(await wish('ida.park', { channel: 'mail', language: 'es', digest: true })).toBe(200);
    const { id, number } = await filed();
    const [spanish, english] = await seen('both letters', async () => {
      const letters = await lettersOf('ida.park', id);
      return letters.length === 2 ? ['es', 'en'].map((language) => letters.find((one) => one.language === language)) : null;
    });
    const mail = await seen('the mail', async () => (await inbox(IDA, number))[0]);
    expect(await wish('ida.park', { channel: 'mail', language: 'en', digest: true })).toBe(200);
    expect(mail.subject).toBe(`${number}: Hemos recibido su apelación`);
    const texts = await Promise.all([spanish, english].map(async (one) => readPdf(await pdfOf('ida.park', id, one?.id ?? '')).text));
    const [day] = texts.map((text) => /(?:on|del) \D*?(\d{1,2})\D{1,20}\d{4}\nCenterline policy/.exec(text)?.[1]);
    expect(day).toBeDefined();
    expect(texts[0]).toContain('Su número de control es');
  }, 180_000);
});

describe('the inside of the agency', () => {
  it('is in no mail and in no letter to a party, from filing to decision', async () => {
    const { id, number } = await filed();
    await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
    expect((await does('hal.brandt', id, 'accept-complete')).status).toBe(200);
    const advice = 'PLANTED-WORD: the share of apparel is what decides this for us, and it should stay as it is.';
    for (const center of ['cee004', 'cee008']) {
      expect((await does(`${center}.specialist`, id, 'advise', { recommendation: 'RETAIN', reasons: advice })).status).toBe(200);
      expect((await does(`${center}.supervisor`, id, 'approve-advice')).status).toBe(200);
    }
    const use = ['CEE004', 'CEE008'].map((center) => ({ center, use: 'NOT_FOLLOWED', reason: 'PLANTED-WORD: it rests on lines alone, not on value.' }));
    expect((await does('helen.cruz', id, 'decide', { outcome: 'GRANTED', reasons: 'Toys are three quarters of the lines and most of the value.', adviceUse: use })).status).toBe(200);
    const letters = await seen('three letters', async () => {
      const there = await lettersOf('ida.park', id);
      return there.length === 3 ? there : null;
    });
    expect(letters.map((letter) => letter.kind)).toEqual(['acknowledgement', 'acknowledgement', 'decision']);
    for (const letter of letters) expect(readPdf(await pdfOf('ida.park', id, letter.id)).text).not.toMatch(/PLANTED-WORD|RETAIN|NOT_FOLLOWED/);
    await seen('every mail', async () => (await deliveriesOf('hal.brandt', id)).every((one) => one.state === 'sent'));
    const { items } = (await (await fetch(`${mailroom}/mails.json`)).json()) as { items: readonly InboxMail[] };
    const raw = await Promise.all(items.slice(0, 100).map(async (mail) => (await fetch(`${mailroom}/mail/${mail.id}`)).text()));
    expect(raw.some((text) => text.includes(number))).toBe(true);
    for (const text of raw) expect(text).not.toContain('PLANTED-WORD');
  }, 180_000);
});

describe('a closed post office', () => {
  const switchFile = join(home, 'mail', 'OUTAGE');
  it('holds no case up, and what waited arrives when it opens', async () => {
    mkdirSync(join(home, 'mail'), { recursive: true });
    writeFileSync(switchFile, '');
    try {
      const { id, number } = await filed();
      await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
      await seen('a try', async () => (await deliveriesOf('hal.brandt', id)).some((one) => one.state === 'sending'));
      expect((await does('hal.brandt', id, 'accept-complete')).status).toBe(200);
      expect(await inbox(IDA, number)).toEqual([]);
      rmSync(switchFile);
      await seen('the mail', async () => (await inbox(IDA, number)).length > 0);
    } finally {
      rmSync(switchFile, { force: true });
    }
  }, 180_000);
});
