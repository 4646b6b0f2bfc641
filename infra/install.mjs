// Packages as the lockfile says, installed when they are not. Owns the stamp in node_modules and the sentences for a failed installation.
// Must use Node builtins only. The stamp lies inside node_modules because `npm ci` empties that folder first: an installation that breaks off leaves none.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { Unable, alone, diskSentence, exists, repository, say } from './ground.mjs';

const modules = join(repository, 'node_modules');
const stamp = join(modules, '.centerline-installed');
const log = join(repository, '.cache', 'install.log');

/** What must be installed on this machine: changes with the lockfile, the platform and the processor. */
export function wanted() {
  const lockfile = readFileSync(join(repository, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/**
 * Runs `npm ci` unless the last one that succeeded was for this very lockfile.
 * CENTERLINE_NO_INSTALL=1 trusts node_modules as it is. Throws Unable with what to do.
 */
export async function installPackages() {
  if (process.env.CENTERLINE_NO_INSTALL === '1' || installed()) return;
  refuseWhileRunning();
  await alone('install', async () => {
    if (installed()) return;
    say('Installing packages as package-lock.json says (about a minute the first time) …');
    const began = Date.now();
    const code = await npmCi();
    if (code !== 0) throw new Unable(`${whyInstallFailed(readFileSync(log, 'utf8'))} The log is ${log}.`);
    mkdirSync(modules, { recursive: true });
    writeFileSync(stamp, wanted());
    say(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
  });
}

/** `npm ci` would delete the programs of a running PostgreSQL under its feet. */
function refuseWhileRunning() {
  let state;
  try {
    state = JSON.parse(readFileSync(join(repository, '.centerline', 'state.json'), 'utf8'));
  } catch {
    return; // no state file, nothing runs
  }
  if (existsSync(modules) && typeof state?.launcher?.pid === 'number' && exists(state.launcher.pid)) {
    throw new Unable('The packages must be installed anew while the system is running from them: stop `npm start` first, then run the command again.');
  }
}

async function npmCi() {
  const output = createWriteStream(log);
  const [command, args] = npmCommand();
  const child = spawn(command, [...args, 'ci', '--no-audit', '--no-fund'], { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' && process.platform === 'win32' });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const began = Date.now();
  const progress = setInterval(() => say(`  … ${Math.round((Date.now() - began) / 1000)} s`), 5_000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { child.kill('SIGTERM'); process.exit(130); });
  try {
    return await new Promise((resolve) => {
      child.on('error', (error) => { output.write(`${error.message}\n`); resolve(1); });
      child.on('close', (code) => resolve(code ?? 1));
    });
  } finally {
    clearInterval(progress);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
    await new Promise((resolve) => output.end(resolve));
  }
}

/** npm as this command was started by it, as it lies beside this Node, or as the search path finds it. */
function npmCommand() {
  const given = process.env.npm_execpath;
  const beside = [
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = [...(given && /npm-cli\.[cm]?js$/.test(given) ? [given] : []), ...beside].find((path) => existsSync(path));
  return script ? [process.execPath, [script]] : ['npm', []];
}

/** One sentence that says what to do, from npm's own words. */
export function whyInstallFailed(output) {
  const disk = diskSentence(output, repository);
  if (disk) return disk;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network|ENETUNREACH|ERR_SOCKET/i.test(output)) {
    return 'The packages could not be downloaded: check the connection (or the registry set in npm) and run the command again.';
  }
  if (/EUSAGE|in sync/i.test(output)) return 'package.json and package-lock.json do not agree: run `npm install`, commit the lockfile, and run the command again.';
  if (/ENOENT.*npm|spawn npm/i.test(output)) return 'npm was not found: install Node.js together with npm and run the command again.';
  return '`npm ci` failed: read the log, remove the cause, and run the command again.';
}
