// `npm run bench -- --quick` (at most 3 minutes) or `--full` (at most 20): what two cores carry, beside what else one could have built on, in one run. `--json` prints the whole result instead of tables.
// Owns the order. Ends with 0 when every contender's books were sound, whatever the verdicts: losses are published too.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { endingOnSignals, linesOf, repository } from '@centerline/infra';
import { installPeers, takeGround } from './ground.js';
import { roster } from './options.js';
import { tables } from './print.js';
import type { Result } from './result.js';
import { playRounds } from './rounds.js';
import { scenariosFor } from './scenarios/index.js';
import { roundVerdicts, type Verdict } from './verdict.js';

async function bench(): Promise<number> {
  const said = roster(process.argv.slice(2));
  const report = (line: string): void => void process.stderr.write(`  ${line}\n`);
  const ending = endingOnSignals(() => report('Stopping …'));
  const peersMissing = await installPeers(report);
  const ground = await takeGround(report, ending.signal);
  const beganAt = new Date().toISOString();
  try {
    const played = await playRounds(said.entrants, ground, said.bound, peersMissing, report);
    const verdicts: Verdict[] = [...roundVerdicts(played)];
    const figures: Record<string, unknown> = {};
    for (const scenario of scenariosFor(said.mode)) {
      report(`${scenario.id}: ${scenario.title} …`);
      const found = await scenario.run({ ground, played, peersMissing, report });
      figures[scenario.id] = found.figures;
      verdicts.push(...found.verdicts);
    }
    const result: Result = { beganAt, mode: said.mode, machine: { cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), cpu: cpus()[0]?.model ?? '', node: process.version }, played, figures, verdicts };
    const folder = join(repository, '.cache', 'bench');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${said.mode}.json`), JSON.stringify(result, null, 1));
    process.stdout.write(said.json ? `${JSON.stringify(result)}\n` : `${tables(result).join('\n')}\n`);
    return played.seated.every(({ isSound }) => isSound) ? 0 : 1;
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
