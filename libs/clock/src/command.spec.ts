// The command as others call it: every published vector agrees, and the machine's own time zone plays no part.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lines } from './properties/lines.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = new URL('../vectors/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const ZONES = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'] as const;
const GENERATED = 5_000;

interface Vector {
  readonly id: string;
  readonly raw?: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** What the command answers, line by line, on a machine that keeps the time of `zone`. */
function answers(input: readonly string[], zone: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import', './infra/hook.mjs', '--no-warnings', 'libs/clock/src/command.ts'], {
    cwd: root, input: `${input.join('\n')}\n`, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trimEnd().split('\n');
}

const vectorsOf = (name: string): readonly Vector[] =>
  readFileSync(new URL(name, folder), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Vector);

describe('the clock command', () => {
  it.each(files)('agrees with every vector of %s', (name) => {
    const vectors = vectorsOf(name);
    const said = answers(vectors.map((vector) => vector.raw ?? JSON.stringify(vector)), 'UTC').map((line) => JSON.parse(line) as object);
    expect(said).toHaveLength(vectors.length);
    vectors.forEach((vector, index) => expect({ vector: vector.id, ...said[index] }).toMatchObject({ vector: vector.id, ...vector.expect }));
  });

  describe('on machines in other time zones', () => {
    let corpus: readonly string[];
    let home: readonly string[];
    beforeAll(() => {
      corpus = fc.sample(lines({ bounds: true }), { numRuns: GENERATED, seed: 101_10 }).map((line) => JSON.stringify(line));
      home = answers(corpus, 'UTC');
    });
    it.each(ZONES)(`answers ${GENERATED} generated lines the same in %s`, (zone) => {
      expect(home).toHaveLength(GENERATED);
      expect(answers(corpus, zone)).toEqual(home);
    });
  });

  it('skips blank lines, and refuses what is no JSON without losing its place', () => {
    expect(answers(['', 'NaN', '   ', '[]'], 'UTC')).toEqual(['{"id":null,"error":"bad-json"}', '{"id":null,"error":"bad-json"}']);
  });
});
