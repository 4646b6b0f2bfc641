import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive, known, type MarkOf } from './processes.js';
import { StateFile, readState, standing } from './state.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'centerline-state-'));
  file = join(folder, 'state.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A machine on which only these processes run. */
const machineWith = (alive: Readonly<Record<number, string>>): MarkOf => (pid) => alive[pid];
const launcher = { pid: 100, mark: 'boot 1' };
const postgres = { pid: 101, mark: 'boot 2' };
const worker = { pid: 102, mark: 'boot 3' };

function written(): ReturnType<typeof readState> {
  const state = StateFile.claim(file, launcher, 'development', 4400);
  state.note('postgres', postgres);
  state.note('worker', worker);
  return readState(file);
}

describe('what the state file says about now', () => {
  it('is that the system runs, while its launcher is alive', () => {
    expect(standing(written(), machineWith({ 100: 'boot 1' })).kind).toBe('running');
  });

  it('is nothing, once all of its processes have ended', () => {
    expect(standing(written(), machineWith({})).kind).toBe('nothing');
  });

  it('is nothing, when other programs now have the same process ids', () => {
    expect(standing(written(), machineWith({ 100: 'boot 900', 101: 'boot 901' })).kind).toBe('nothing');
  });

  it('is that a killed launcher left processes, each by its name', () => {
    const found = standing(written(), machineWith({ 100: 'boot 900', 101: 'boot 2' }));
    expect(found).toEqual({ kind: 'orphans', orphans: [{ name: 'postgres', ...postgres }] });
  });

  it.each(['', '{"launcher":', '[]', 'null', '{"launcher":{"pid":"1"},"processes":{},"portBase":1}'])('is nothing, when the file was cut off or is no state: %s', (text) => {
    writeFileSync(file, text);
    expect(standing(readState(file)).kind).toBe('nothing');
  });
});

describe('the state file', () => {
  it('can be claimed by one launcher only', () => {
    written();
    expect(() => StateFile.claim(file, { pid: 200, mark: 'boot 5' }, 'development', 4400)).toThrow('EEXIST');
  });

  it('forgets a process that has left its place and holds no password', () => {
    const state = StateFile.claim(file, launcher, 'test', 5400);
    state.note('worker', worker);
    state.note('worker', undefined);
    state.become('ready');
    expect(readState(file)).toMatchObject({ status: 'ready', processes: {}, urls: { ftz: 'http://127.0.0.1:5402' } });
    expect(readFileSync(file, 'utf8')).not.toMatch(/password|postgresql:/);
  });
});

describe('a process', () => {
  it('is known again by its mark', () => {
    const self = known(process.pid);
    expect(self !== undefined && isAlive(self)).toBe(true);
  });

  it('is not taken for another one with the same id', () => {
    expect(isAlive({ pid: process.pid, mark: 'another start' })).toBe(false);
  });
});
