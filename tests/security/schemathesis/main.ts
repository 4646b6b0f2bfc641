// `npm run schemathesis [requests]`: what somebody else's fuzzer finds in the services by their OpenAPI documents, beside our own (tests/security/fuzz): a system of its
// own is brought up, and each service is asked by people of both sides. Ends with 1 when anything is found; says "not run", and why, where it cannot be had.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUp, endingOnSignals, linesOf, testHome, type RunningSystem } from '@centerline/infra';
import { taken } from '../../src/petitions.js';
import { signInAs } from '../../src/signIn.js';
import { daysOf, storyAt, type Days } from '../../src/stories.js';
import { counts, figure } from '../src/figures.js';
import { appealOf } from '../walks/appealWalk.js';
import { petitionOf } from '../walks/petitionWalk.js';
import { LOS_ANGELES } from '../walks/walk.js';
import { questionOf } from '../walks/zoneWalk.js';
import { NotHere, schemathesis } from './program.js';

/** Requests at an operation by chance, at most, when nothing is said; what it tries of each schema by plan comes first. */
const USUAL = 20;
const report = (line: string): void => void process.stderr.write(`  ${line}\n`);
const ending = endingOnSignals(() => report('Stopping …'));

/** Who asks a service, and the case they ask about: without one, whatever has an id is only ever not found. */
interface Round {
  readonly service: 'reassignment' | 'ftz' | 'fpf' | 'oversight';
  readonly people: readonly string[];
  readonly opens?: { readonly cases: string; readonly by: string; readonly body: (days: Days) => unknown };
}
const ROUNDS: readonly Round[] = [
  { service: 'reassignment', people: ['ida.park', 'hal.brandt'], opens: { cases: 'reassignments', by: 'ida.park', body: (days) => appealOf(LOS_ANGELES, days) } },
  { service: 'ftz', people: ['pia.long', 'hal.brandt'], opens: { cases: 'ftz-escalations', by: 'pia.long', body: (days) => questionOf(LOS_ANGELES, days) } },
  { service: 'fpf', people: ['ida.park', 'fay.moss'], opens: { cases: 'fpf-inputs', by: 'ida.park', body: (days) => petitionOf(LOS_ANGELES, days) } },
  { service: 'oversight', people: ['hugo.stein', 'ada.wynn'] },
];
/** What a document promises. Whether an answer is right is not its matter: the law refuses much that has the right shape. */
const CHECKS = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_headers_conformance', 'response_schema_conformance', 'negative_data_rejection', 'unsupported_method', 'allow_header_conformance', 'ignored_auth'];

/** 412 is a refusal too, of whoever has not seen the latest version. */
const CONFIG = `hooks = "hooks.py"\n[checks.negative_data_rejection]\nexpected-statuses = ["4xx"]\n`;

async function opened({ urls, databaseUrl }: RunningSystem, { service, opens }: Round): Promise<string | null> {
  if (opens === undefined) return null;
  const said = await storyAt(urls.identity, `${urls[service]}/v1/${opens.cases}`).as(opens.by, '', { body: opens.body(await daysOf(databaseUrl)) });
  return String(taken(said).body['id']);
}

/** What the program says of a round, of its report. */
interface Told {
  readonly complete: boolean;
  readonly operations: { readonly tested: number; readonly errored: number };
  readonly test_cases: { readonly generated: number; readonly unique_failures: number; readonly errored: number };
}

/** Runs the program to its end, its words shown as they come; how much it found. Throws when it could not do its work. */
async function asks(program: string, system: RunningSystem, round: Round, person: string, requests: number, folder: string): Promise<{ readonly requests: number; readonly faults: number }> {
  const origin = system.urls[round.service];
  const id = await opened(system, round);
  const config = join(folder, 'schemathesis.toml');
  writeFileSync(config, `${CONFIG}${id === null ? '' : `[parameters]\n"path.id" = "${id}"\n`}`);
  copyFileSync(join(import.meta.dirname, 'hooks.py'), join(folder, 'hooks.py'));
  const told = join(folder, `${round.service}-${person}.json`);
  const args = [
    '--config-file', config, 'run', `${origin}/openapi.json`, '--url', origin, '--header', `Authorization: Bearer ${await signInAs(system.urls.identity, person)}`, '--checks', CHECKS.join(','),
    '--phases', 'examples,coverage,fuzzing', '--max-examples', String(requests), '--continue-on-failure', '--workers', '2', '--no-color', '--report', 'json', '--report-json-path', told,
  ];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], signal: ending.signal });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const { complete, operations, test_cases: { generated, unique_failures: faults, errored } } = JSON.parse(readFileSync(told, 'utf8')) as Told;
  if (!complete || operations.errored + errored > 0) throw new Error(`Schemathesis did not come to its end with ${round.service} as ${person}: ${operations.errored + errored} errors of its own`);
  figure(`schemathesis, ${round.service} as ${person}`, counts({ operations: operations.tested, requests: generated, faults }));
  return { requests: generated, faults };
}

async function main(requests: number): Promise<number> {
  const program = await schemathesis();
  const [home, folder] = [testHome(), mkdtempSync(join(tmpdir(), 'schemathesis-'))];
  // One person asks here what many would.
  process.env['CENTERLINE_PACES'] = 'reads=1000000/60 writes=1000000/60 downloads=1000000/60 strangers=1000000/60';
  const system = await bringUp({ home, portBase: 'free', engines: 'own', mode: 'test', report, signal: ending.signal });
  process.env['CENTERLINE_HOME'] = home;
  try {
    const all: { readonly requests: number; readonly faults: number }[] = [];
    for (const round of ROUNDS) for (const person of round.people) all.push(await asks(program, system, round, person, requests, folder));
    const [sent, faults] = [all.reduce((sum, one) => sum + one.requests, 0), all.reduce((sum, one) => sum + one.faults, 0)];
    figure('schemathesis, in all', counts({ requests: sent, faults }));
    return faults === 0 ? 0 : 1;
  } finally {
    await system.stop(ending.isForced);
    for (const place of [home, folder]) rmSync(place, { recursive: true, force: true });
  }
}

process.exit(await main(Number(process.argv[2] ?? USUAL)).catch((error: unknown) => {
  if (error instanceof NotHere) {
    process.stdout.write(`not run: ${error.message}\n`);
    return 0;
  }
  for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
  return 1;
}));
