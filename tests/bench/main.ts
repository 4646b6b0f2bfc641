// `npm run bench -- --quick` (at most 3 minutes) or `--full` (at most 20): what two cores carry, beside what else one could have built on, in one run. `--json` prints the whole result instead of tables.
// Owns the order. Ends with 0 when every contender's books were sound and every scenario came to its end, whatever the verdicts: losses are published too.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endingOnSignals, linesOf, repository, Unable } from '@centerline/infra';
import { installPeers, takeGround } from './ground.js';
import { loadNow, machineFacts } from './machine.js';
import { roster } from './options.js';
import { tables } from './print.js';
import type { Result } from './result.js';
import { playRounds, type Played } from './rounds.js';
import { scenariosFor } from './scenarios/index.js';
import { Standing } from './standing.js';
import { notMeasured, roundVerdicts, type Verdict } from './verdict.js';

/** Without these a run says nothing about us. */
const OURS = ['ledger', 'centerline'] as const;
const NOBODY: Played = { seated: [], absent: [] };

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Unable('Stopped before every figure was had; what there was lies in .cache/bench.')), { once: true }));

async function bench(): Promise<number> {
  const said = roster(process.argv.slice(2));
  const report = (line: string): void => void process.stderr.write(`  ${line}\n`);
  const ending = endingOnSignals(() => report('Stopping …'));
  const hasRounds = said.only === null || said.only.includes('rounds');
  const peersMissing = await installPeers(report);
  const loadBefore = loadNow();
  const ground = await takeGround(report, ending.signal);
  const beganAt = new Date().toISOString();
  const began = performance.now();
  const took: Record<string, number> = {};
  async function timed<T>(id: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      return await work();
    } finally {
      took[id] = Math.round((performance.now() - from) / 1_000);
      report(`${id} took ${took[id]} s`);
    }
  }
  const measure = async (): Promise<number> => {
    const played = hasRounds ? await timed('rounds', () => playRounds(said.entrants, ground, said.bound, peersMissing, report, said.budgetSeconds)) : NOBODY;
    const verdicts: Verdict[] = hasRounds ? [...roundVerdicts(played)] : [];
    const figures: Record<string, unknown> = {};
    let broken = 0;
    const folder = join(repository, '.cache', 'bench');
    mkdirSync(folder, { recursive: true });
    /** Kept after every scenario: a run that is stopped loses only what it had not measured yet. */
    const kept = (): Result => {
      const result: Result = { beganAt, mode: said.mode, only: said.only, seconds: Math.round((performance.now() - began) / 1_000), took, machine: machineFacts(), load: { before: loadBefore, after: loadNow() }, played, figures, verdicts };
      writeFileSync(join(folder, `${[said.mode, ...(said.only ?? [])].join('-')}.json`), JSON.stringify(result, null, 1));
      return result;
    };
    kept();
    const standing = new Standing();
    for (const scenario of scenariosFor(said.mode, said.only)) {
      report(`${scenario.id}: ${scenario.title} …`);
      try {
        const found = await timed(scenario.id, () => scenario.run({ ground, mode: said.mode, standing, peersMissing, report }));
        figures[scenario.id] = found.figures;
        verdicts.push(...found.verdicts);
      } catch (error) {
        if (ending.signal.aborted) throw error;
        broken += 1;
        report(`${scenario.id} did not come to its end: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        verdicts.push(notMeasured(scenario.id, scenario.title, `it did not come to its end (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`));
      }
      kept();
    }
    const result = kept();
    process.stdout.write(said.json ? `${JSON.stringify(result)}\n` : `${tables(result).join('\n')}\n`);
    const oursPlayed = !hasRounds || OURS.every((id) => played.seated.some((one) => one.id === id));
    return broken === 0 && oursPlayed && played.seated.every(({ isSound }) => isSound) ? 0 : 1;
  };
  try {
    // Whoever asks it to stop does not wait for the turn that is under way.
    return await Promise.race([measure(), stopped(ending.signal)]);
  } finally {
    for (const what of await ground.leave()) report(`left behind: ${what}`);
  }
}

process.exit(
  await bench().catch((error: unknown) => {
    for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
    return 1;
  }),
);
