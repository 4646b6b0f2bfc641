// The page people read is the one its results give; it names no machine; and the model behind the capacity table gives back what was measured before it is believed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stepAt, type CaseCost } from './capacity.js';
import { barChart } from './charts.js';
import { KEPT, keptResults, PAGE } from './kept.js';
import { pageOf } from './page.js';
import { simulate } from './simulation.js';

const results = keptResults();

describe('docs/performance.md', () => {
  it('is what its results give, with their charts', () => {
    const { text, charts } = pageOf(results);
    expect(results.length).toBeGreaterThan(0);
    expect(readFileSync(PAGE, 'utf8')).toBe(text);
    for (const [name, chart] of Object.entries(charts)) expect([name, readFileSync(join(KEPT, name), 'utf8')]).toEqual([name, chart]);
  });

  it.each(results.map(({ name }) => name))('names no path and no host of the machine it was measured on (%s)', (name) => {
    const text = readFileSync(join(KEPT, `${name}.json`), 'utf8');
    expect(text).not.toMatch(/"(\/|[A-Z]:\\)|file:\/\/|\/(home|root|tmp|work|Users)\/|hostname/);
  });

  it('says of every target whether it was met, missed or not run', () => {
    const { text } = pageOf(results);
    for (const { result } of results) for (const { id } of result.verdicts) expect(text).toContain(`| ${id} |`);
  });

  it('publishes nothing of a contender whose books were not sound', () => {
    for (const { result } of results) for (const { id, isSound } of result.played.seated) expect([id, isSound]).toEqual([id, true]);
  });
});

describe('the simulation', () => {
  const one = (cpuMs: number) => [{ name: 'work', cpuMs }];
  it.each([
    ['one caller on one core, ten milliseconds a case', { cores: 1, callers: 1, cases: 100 }, 100],
    ['one caller on two cores, who can use but one', { cores: 2, callers: 1, cases: 100 }, 100],
    ['eight callers on two cores', { cores: 2, callers: 8, cases: 400 }, 200],
    ['eight callers on half a core', { cores: 0.5, callers: 8, cases: 400 }, 50],
  ])('gives what arithmetic gives: %s', (_, load, perSecond) => {
    expect(simulate(one(10), load).perSecond).toBeCloseTo(perSecond, 0);
  });

  const measured = results.flatMap(({ name, result }) => (result.figures['S10'] ? [[name, result.figures['S10'] as CaseCost] as const] : []));
  for (const [name, cost] of measured) it(`gives back the measured rate of ${name} to within a quarter`, () => {
    const pieces = [cost.generatorCpuMs, ...Object.values(cost.cpuByProcess)].filter((cpuMs) => cpuMs > 0).map((cpuMs, index) => ({ name: String(index), cpuMs }));
    const { perSecond } = simulate(pieces, { cores: cost.coresHad, callers: 8, cases: 600 });
    expect(perSecond / cost.casesPerSecond).toBeGreaterThan(0.75);
    expect(perSecond / cost.casesPerSecond).toBeLessThan(1.25);
  });
});

describe('the capacity of the cost model', () => {
  const cost: CaseCost = { bare: { server: 13, node: 8 }, cpuMs: 40, cpuByProcess: { worker: 40 }, generatorCpuMs: 0, walKb: 12, temporalKb: 10, commits: 3, eventsMost: 14, coresHad: 2, casesPerSecond: 50 };
  it('asks for ten times the cores for ten times the volume, and says what to do first', () => {
    const [today, tenfold, thousandfold] = [stepAt(1, cost), stepAt(10, cost), stepAt(1_000, cost)];
    expect(tenfold.cores).toBeCloseTo(today.cores * 10);
    expect(today.breaks).toBe('nothing');
    expect(thousandfold.breaks).not.toBe('nothing');
    expect(thousandfold.then).not.toBe(today.then);
  });
});

describe('a chart', () => {
  const bars = [{ label: 'Ours & theirs <both>', value: 120, least: 100, most: 130, isOurs: true }, { label: 'Theirs', value: 60, least: 50, most: 70, isOurs: false }];
  it('says in words what it draws, and writes markup safely', () => {
    const chart = barChart('Title', 'cases a second', bars);
    expect(chart).toContain('<desc id="d">Ours &amp; theirs &lt;both&gt;: 120 cases a second; Theirs: 60.0 cases a second</desc>');
    expect(chart).not.toContain('<both>');
  });
});
