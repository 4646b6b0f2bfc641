// A marked word is planted in everything that is inside the agency, and a Social Security number in a case of each type; then everything that can be had from
// outside, and everything that must never hold the number, is searched for them, at every stage of the way.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { STAGES as PETITION_STAGES } from '@centerline/fpf';
import { STAGES as ZONE_STAGES } from '@centerline/ftz';
import { STAGES as APPEAL_STAGES } from '@centerline/reassignment';
import { endpointsOfTest } from '../../src/asking.js';
import { everyRow } from '@centerline/ledger/testing';
import { rowsOf } from '../../src/ledgerRows.js';
import { petitionsOf, taken } from '../../src/petitions.js';
import { signInAs } from '../../src/signIn.js';
import { daysOf, storyAt, type Story } from '../../src/stories.js';
import { BROKER_SYSTEM, EVERYBODY } from '../src/cast.js';
import { counts, figure, isFull } from '../src/figures.js';
import { operationsOf } from '../src/openApi.js';
import { appealOf, walkAppeal } from '../walks/appealWalk.js';
import { walkPetition } from '../walks/petitionWalk.js';
import { LOS_ANGELES, type Walking } from '../walks/walk.js';
import { questionOf, walkZone } from '../walks/zoneWalk.js';
import { Harvest, leaksIn, type Found } from './harvest.js';

const endpoints = endpointsOfTest();
const { identity, ownerDatabaseUrl } = endpoints;
const days = await daysOf(ownerDatabaseUrl);
const operations = await operationsOf(endpoints);
const harvest = new Harvest(endpoints, operations);

const TYPES = [
  ['reassignment', `${endpoints.reassignment}/v1/reassignments`, walkAppeal], ['ftz', `${endpoints.ftz}/v1/ftz-escalations`, walkZone], ['fpf', `${endpoints.fpf}/v1/fpf-inputs`, walkPetition],
] as const;
/** Who is outside: the party, its broker and the broker's system, and a stranger. */
const OUTSIDE = ['ida.park', 'ben.ortiz', BROKER_SYSTEM, 'tom.reyes'] as const;
/** At length everybody tries every command as well as reading. */
const MOSTLY = isFull ? 'all' : 'reading';

/** What would tell a party who does what inside, and where its case stands there: officers by name and sign-in, and the stages that are no public status. */
const OFFICERS = ['Hal Brandt', 'Helen Cruz', 'Otto Lang', 'Sara Lund', 'Umberto Hess', 'Sven Abara', 'Doreen Pike', 'Pia Long', 'Paul Drake', 'Fay Moss', 'Frank Ames'].flatMap((name) => [name, name.toLowerCase().replace(' ', '.')]);
const PUBLIC: readonly string[] = ['DRAFT', 'RECEIVED', 'ADDITIONAL_INFORMATION_REQUIRED', 'UNDER_REVIEW', 'REFERRED_TO_HQ', 'DECIDED', 'CLOSED', 'WITHDRAWN', 'DECLINED', 'DUPLICATE', 'OPENED'];
const COURSES = { reassignment: APPEAL_STAGES, ftz: ZONE_STAGES, fpf: PETITION_STAGES } as const;

/** Ids of what lies beside a case, whoever may see it. */
async function partsOf(id: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const of = async (table: string) => (await rowsOf<{ id: string }>(ownerDatabaseUrl, `SELECT id FROM centerline.${table} WHERE case_id = $1 ORDER BY id LIMIT 12`, [id])).map((row) => row.id);
  return { letterId: await of('letter'), documentId: await of('document'), taskId: (await of('task')).slice(-3) };
}

/** Writes the word into all that the agency keeps beside a case: messages, documents by name, title and content, a hold, and why work changes hands. */
async function plantBeside(story: Story, cases: string, id: string, word: string, agent: string): Promise<readonly string[]> {
  const file = async (person: string, marking: string): Promise<string> => {
    const response = await fetch(`${cases}/${id}/documents?${new URLSearchParams({ name: `${word}-${marking}.pdf`, title: `${word} ${marking}`, kind: 'advice', marking }).toString()}`, {
      method: 'POST', body: new Uint8Array(Buffer.from(`%PDF-1.4\n% ${word} ${marking} ${randomUUID()}\n%%EOF\n`)),
      headers: { authorization: `Bearer ${await signInAs(identity, person)}`, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    });
    expect(response.status).toBe(201);
    return String(((await response.json()) as { readonly id: unknown }).id);
  };
  const [memo, sealed] = [await file(agent, 'internal'), await file('helen.cruz', 'law-enforcement')];
  const note = taken(await story.as(agent, `/${id}/messages`, { body: { kind: 'internal', text: `${word}: keep this inside.`, documents: [memo] } }));
  taken(await story.as('helen.cruz', `/${id}/messages`, { body: { kind: 'internal', text: `${word}: I see.`, replyTo: note.body['id'] } }));
  taken(await story.as('helen.cruz', `/${id}/documents/${memo}/hold`, { body: { held: true, reason: `${word}: a suit.` } }));
  return [memo, sealed, String(note.body['id'])];
}

describe('what is inside the agency', () => {
  it.each(TYPES)('of %s reaches nobody outside, at any stage, by any way', async (service, cases, walk) => {
    const word = `planted-${randomUUID().slice(0, 8)}`;
    const found: Found[] = [];
    const tally = { stages: 0 };
    let hidden: readonly string[] = [];
    const story = storyAt(identity, cases);
    const agent = { reassignment: 'hal.brandt', ftz: 'pia.long', fpf: 'fay.moss' }[service];
    const walking: Walking = {
      story, days, cast: LOS_ANGELES, inside: word,
      stop: async (id) => {
        // A draft has nothing inside yet.
        const stage = (await story.as('hal.brandt', `/${id}`)).body['stage'];
        if (stage !== 'DRAFT' && hidden.length === 0) hidden = await plantBeside(story, cases, id, word, agent);
        tally.stages += 1;
        for (const person of isFull ? OUTSIDE : OUTSIDE.slice(0, 1)) found.push(...(await harvest.askedBy(person, service, id, await partsOf(id), tally.stages % 3 === 1 ? 'all' : MOSTLY)).map((one) => ({ ...one, from: `at ${String(stage)}: ${one.from}` })));
      },
    };
    const id = await walk(walking);
    for (const person of OUTSIDE) found.push(...(await harvest.askedBy(person, service, id, await partsOf(id), MOSTLY)));
    found.push(...(await harvest.atTheGateway('ida.park', id, async () => {
      taken(await story.as(agent, `/${id}/messages`, { body: { kind: 'internal', text: `${word}: after all.` } }));
      taken(await story.as('ida.park', `/${id}/messages`, { body: { kind: 'public', text: 'Thank you.' } }));
    })));
    for (const address of ['ida.park@acct-1001.example', 'ben.ortiz@brk-201.example']) found.push(...(await harvest.mailsTo(address)));
    found.push(...(await harvest.history(id)));
    const logs = harvest.logs();
    // A log tells which address was asked for, and so the ids in it; never what is there.
    const leaks = [...leaksIn(found, [word, ...hidden]), ...leaksIn(logs, [word])];
    const inCourse = [...OFFICERS, ...COURSES[service].filter((stage) => !PUBLIC.includes(stage)), ...['specialist', 'supervisor', 'director'].flatMap((who) => [`cee004.${who}`, `cee008.${who}`])];
    // Officers of FP&F are named where somebody has to know who extends a petition's dates.
    leaks.push(...leaksIn(found.filter(({ from }) => !from.includes('/offices/') && !from.startsWith('workflow')), inCourse, true));
    figure(`leaks, ${service}`, counts({ stages: tally.stages, texts: found.length + logs.length, characters: [...found, ...logs].reduce((sum, { text }) => sum + text.length, 0), leaks: leaks.length }));
    expect(leaks).toEqual([]);
    // It was planted, and whoever is inside reads it.
    const inside = JSON.stringify([(await story.as('helen.cruz', `/${id}`)).body, (await story.as('helen.cruz', `/${id}/messages`)).body, (await story.as('helen.cruz', `/${id}/timeline`)).body]);
    expect(inside.split(word).length).toBeGreaterThan(5);
    // Every way was gone: answers, letters, live updates, the history and the logs said something.
    const said = (part: string) => found.filter(({ from, text }) => from.includes(part) && text.length > 100).length;
    expect([said('live updates') > 0, said('workflow') > 0, logs.length > 8, found.some(({ from, text }) => from.startsWith('live updates') && text.includes(id))]).toEqual([true, true, true, true]);
    if (service === 'reassignment') expect(found.filter(({ from, text }) => from.includes('letters/{letterId}') && text.startsWith('200')).length).toBeGreaterThan(3);
    expect(found.length).toBeGreaterThan(200);
  }, 300_000);

  it('is sealed further within the Center while it drafts: neither FP&F nor Headquarters nor an auditor reads a draft', async () => {
    const [, cases] = TYPES[2];
    const word = `drafted-${randomUUID().slice(0, 8)}`;
    const story = storyAt(identity, cases);
    const found: Found[] = [];
    let drafts = 0;
    await walkPetition({
      story, days, cast: LOS_ANGELES, inside: 'inside',
      stop: async (id, looks) => {
        if (!('submit-input' in looks || 'return-input' in looks)) return;
        // The draft says the word; nobody but who drafts and reviews it reads the draft.
        const { body } = await story.as('cee004.specialist', `/${id}`);
        const draft = ((body['view'] as Readonly<Record<string, unknown>>)['draft'] ?? {}) as { readonly content?: object };
        if ('submit-input' in looks) taken(await story.does('cee004.specialist', id, 'draft-input', JSON.parse(JSON.stringify(draft.content ?? {}).replaceAll('inside:', `${word}:`)) as object));
        drafts += JSON.stringify((await story.as('cee004.specialist', `/${id}`)).body).split(word).length - 1;
        for (const person of ['fay.moss', 'frank.ames', 'paul.drake', 'hal.brandt', 'helen.cruz', 'ada.wynn', 'ida.park']) found.push(...(await harvest.askedBy(person, 'fpf', id, await partsOf(id), MOSTLY)));
      },
    });
    expect(drafts).toBeGreaterThan(3);
    expect(leaksIn(found, [word])).toEqual([]);
    figure('leaks, sealed drafts', counts({ texts: found.length, leaks: 0 }));
  }, 120_000);
});

describe('a Social Security number', () => {
  const SSN = '900-12-1234';
  /** As it is written, and as somebody might strip it. */
  const WRITTEN = [SSN, SSN.replaceAll('-', ''), encodeURIComponent(SSN).replaceAll('-', '%2D')];
  const ollie = { ior: SSN, center: 'cee008', otherCenter: 'cee004' };

  it('is shown in full to its owner alone: to everybody else by its last four digits, and never in a log, a history, an address, a title, a mail or a file', async () => {
    const [appeals, zones, petitions] = TYPES.map(([, cases]) => storyAt(identity, cases));
    if (!appeals || !zones || !petitions) throw new Error('Three types are told of');
    const records: (readonly [string, string])[] = [];
    const appeal = String(taken(await appeals.as('ollie.marsh', '', { body: appealOf(ollie, days) })).body['id']);
    records.push(['reassignment', appeal]);
    await appeals.inStage('hal.brandt', appeal, 'COMPLETENESS_REVIEW');
    taken(await appeals.does('hal.brandt', appeal, 'accept-complete'));
    records.push(['ftz', String(taken(await zones.as('pia.long', '', { body: { ...questionOf({ ...LOS_ANGELES, ior: SSN }, days), headings: ['9503'] } })).body['id'])]);
    const petition = petitionsOf(days).voluntary({ initiatedBy: 'FPF', iors: [SSN], petitioner: 'Ollie Marsh (sample)', headings: ['9503'] });
    records.push(['fpf', String(taken(await petitions.as('fay.moss', '', { body: petition })).body['id'])]);
    const draft = String(taken(await appeals.as('ollie.marsh', '', { body: { ...appealOf(ollie, days), asDraft: true } })).body['id']);
    records.push(['reassignment', draft]);
    for (const center of ['cee008', 'cee004']) {
      taken(await appeals.does(`${center}.specialist`, appeal, 'advise', { recommendation: 'TRANSFER', reasons: 'Most lines of this importer are of the other Center.' }));
      taken(await appeals.does(`${center}.supervisor`, appeal, 'approve-advice'));
    }
    const use = ['CEE008', 'CEE004'].map((center) => ({ center, use: 'FOLLOWED' }));
    taken(await appeals.does('helen.cruz', appeal, 'decide', { outcome: 'GRANTED', reasons: 'Other goods are three quarters of the lines and most of the value.', adviceUse: use }));
    await appeals.inStage('hal.brandt', appeal, 'CLOSED');
    // The letter of the decision is made by the worker, a moment after it.
    const kinds = async () => (await rowsOf<{ kind: string }>(ownerDatabaseUrl, 'SELECT kind FROM centerline.letter WHERE case_id = $1', [appeal])).map(({ kind }) => kind);
    for (let look = 0; look < 150 && !(await kinds()).includes('decision'); look += 1) await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await kinds()).toContain('decision');

    const found: Found[] = [];
    const owners: Found[] = [];
    for (const [service, id] of records) {
      for (const person of isFull ? EVERYBODY : ['ida.park', 'ben.ortiz', 'pia.long', 'fay.moss', 'cee008.supervisor', 'hal.brandt', 'ada.wynn']) if (person !== 'ollie.marsh') found.push(...(await harvest.askedBy(person, service, id, await partsOf(id), MOSTLY)));
      owners.push(...(await harvest.askedBy('ollie.marsh', service, id, await partsOf(id))));
      if (id !== draft) found.push(...(await harvest.history(id)));
    }
    const mails = (await Promise.all(['ollie.marsh@acct-1006.example', 'hal.brandt@ofo-hq.example', 'cee008.specialist@cee008.example', 'fay.moss@fpf-2704.example'].map((address) => harvest.mailsTo(address)))).flat();
    found.push(...mails, ...harvest.logs());
    const kept = await rowsOf(ownerDatabaseUrl, `
      SELECT (SELECT jsonb_agg(n) FROM centerline.notice n WHERE case_id = ANY ($1)) AS notices, (SELECT jsonb_agg(jsonb_build_array(kind, summary, public_summary, data)) FROM centerline.audit_event WHERE case_id = ANY ($1)) AS events,
        (SELECT jsonb_agg(jsonb_build_array(title, number)) FROM centerline.case_file WHERE id = ANY ($1)) AS titles, (SELECT jsonb_agg(t) FROM centerline.task t WHERE case_id = ANY ($1)) AS tasks,
        (SELECT jsonb_agg(l) FROM centerline.letter l WHERE case_id = ANY ($1)) AS letters, (SELECT jsonb_agg(o) FROM centerline.outbox o WHERE case_id = ANY ($1)) AS outbox`, [records.map(([, id]) => id)]);
    found.push({ from: 'notices, events, titles, work, letters and outbox in the ledger', text: JSON.stringify(kept) });
    // Whoever reads the database or a backup of it: every row of every table, the number of the sample importer included.
    const tables = await everyRow(ownerDatabaseUrl);
    found.push(...tables.map(({ table, rows }) => ({ from: `table ${table}`, text: rows.join('\n') })));
    figure('leaks, rows at rest', counts({ tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) }));
    // Its owner reads it in the case; not in what the case is called, nor in any address or header.
    const around = owners.map(({ from, text }) => ({ from, text: text.split('\n').slice(0, -1).concat(text.match(/"(?:title|caseTitle|next|url|href|location)":"[^"]*"/g) ?? []).join('\n') }));
    const leaks = leaksIn([...found, ...around], WRITTEN);
    figure('leaks, Social Security number', counts({ cases: records.length, texts: found.length, mails: mails.length, leaks: leaks.length }));
    expect(leaks).toEqual([]);
    expect(JSON.stringify(owners)).toContain(SSN);
    expect(JSON.stringify(found)).toContain('***-**-1234');
    const readings = await rowsOf<{ reader: string }>(ownerDatabaseUrl, `SELECT DISTINCT reader FROM centerline.reading WHERE case_id = ANY ($1) AND what LIKE '%Social Security%'`, [records.map(([, id]) => id)]);
    expect(readings.map(({ reader }) => reader)).toEqual(['ollie.marsh']);
    for (const [service, id] of records.slice(1)) {
      const [person, command] = { reassignment: ['ollie.marsh', 'withdraw'], ftz: ['pia.long', 'withdraw'], fpf: ['fay.moss', 'withdraw-request'] }[service as 'ftz'] as [string, string];
      await storyAt(identity, TYPES.find(([name]) => name === service)?.[1] ?? '').does(person, id, command, { reason: 'The story ends here; nobody shall wait for it.' });
    }
  }, 240_000);
});
