// However often somebody presses "Submit", and whatever the network does meanwhile, there is one case.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from './ask.js';
import { Attempt, type Keeping } from './attempt.js';

const ok = (value: string): Answer<string> => ({ kind: 'ok', value, version: 1, replayed: false });
const offline: Answer<string> = { kind: 'offline' };
const stepUp: Answer<string> = { kind: 'step-up', problem: { type: '/problems/step-up', title: '', status: 401, detail: '', errors: [] } };
const refused: Answer<string> = { kind: 'refused', problem: { type: '/problems/invalid', title: '', status: 422, detail: '', errors: [] } };

let kept: Map<string, string>;
let sent: { readonly key: string; readonly body: unknown }[];
let answers: Answer<string>[];
let serial: number;

const keeping: Keeping = { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name) };
const attempt = () => new Attempt<string>('reassignment/new', async (body, key) => {
  sent.push({ key, body });
  await Promise.resolve();
  return answers.shift() ?? offline;
}, keeping, () => `key-${(serial += 1)}`);

beforeEach(() => { kept = new Map(); sent = []; answers = []; serial = 0; });

describe('one attempt', () => {
  it('is sent once when "Submit" is pressed twice', async () => {
    answers = [ok('CR-2026-000001')];
    const one = attempt();
    const both = await Promise.all([one.send({ a: 1 }), one.send({ a: 1 })]);
    expect(both).toEqual([ok('CR-2026-000001'), ok('CR-2026-000001')]);
    expect(sent).toHaveLength(1);
  });

  it('keeps its key when the network was lost, over a reload of the page', async () => {
    answers = [offline, ok('CR-2026-000001')];
    await attempt().send({ a: 1 });
    expect(await attempt().send({ a: 1 })).toEqual(ok('CR-2026-000001'));
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('is settled before a changed form may be sent: if it had arrived, that is the case', async () => {
    answers = [offline, ok('CR-2026-000001')];
    const one = attempt();
    await one.send({ a: 1 });
    expect(await one.send({ a: 2 })).toEqual({ ...ok('CR-2026-000001'), earlier: true });
    expect(sent).toEqual([{ key: 'key-1', body: { a: 1 } }, { key: 'key-1', body: { a: 1 } }]);
  });

  it('that had been refused makes room for the changed form', async () => {
    answers = [offline, refused, ok('CR-2026-000002')];
    const one = attempt();
    await one.send({ a: 1 });
    expect(await one.send({ a: 2 })).toEqual(ok('CR-2026-000002'));
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('that is still unknown stays so: the changed form waits', async () => {
    answers = [offline, offline];
    const one = attempt();
    await one.send({ a: 1 });
    expect(await one.send({ a: 2 })).toEqual(offline);
    expect(sent.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 1 }]);
  });

  it('gets a new key after an answer, good or bad', async () => {
    answers = [refused, ok('CR-2026-000003')];
    const one = attempt();
    await one.send({ a: 1 });
    await one.send({ a: 1 });
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('that was stopped by a sign-in too old to decide is sent anew with what stands there then', async () => {
    answers = [stepUp, ok('CR-2026-000001')];
    const one = attempt();
    expect((await one.send({ a: 1 })).kind).toBe('step-up');
    expect(await one.send({ a: 2 })).toEqual(ok('CR-2026-000001'));
    expect(sent.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('that may have arrived before the sign-in was too old keeps its key until that is known', async () => {
    answers = [offline, stepUp, ok('CR-2026-000001')];
    const one = attempt();
    await one.send({ a: 1 });
    expect((await one.send({ a: 2 })).kind).toBe('step-up');
    expect(await one.send({ a: 2 })).toEqual({ ...ok('CR-2026-000001'), earlier: true });
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
  });
});
