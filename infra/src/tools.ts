// Tools run as child processes, their output shown as it comes. Owns ending them when we end. Must never swallow an exit code.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './places.js';

/** A tool's script in node_modules. */
export const tool = (path: string): string => join(repository, 'node_modules', path);

/** How to run a TypeScript file of ours. */
export const fromSource: readonly string[] = ['--conditions=source', '--import', pathToFileURL(join(repository, 'infra', 'hook.mjs')).href, '--enable-source-maps', '--no-warnings'];

/** Runs a script under this Node; resolves with its exit code, 1 when it ended by a signal. Ends it when `signal` is aborted. */
export function run(script: string, args: readonly string[], nodeArgs: readonly string[] = [], environment: NodeJS.ProcessEnv = {}, signal?: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', ...environment },
      ...(signal === undefined ? {} : { signal, killSignal: 'SIGTERM' as const }),
    });
    const stop = () => child.kill('SIGKILL');
    process.once('exit', stop);
    child.once('error', (error) => (error.name === 'AbortError' ? resolve(1) : reject(error)));
    child.once('exit', (code) => {
      process.off('exit', stop);
      resolve(code ?? 1);
    });
  });
}
