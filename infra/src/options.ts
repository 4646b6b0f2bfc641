// What a person may say on the command line of start, demo, advance and test. Owns reading it, must never act on it.
import { highestOffset } from './ports.js';
import { Unable } from './unable.js';

export interface Spoken {
  /** Begin again with empty data. */
  readonly fresh: boolean;
  /** The port base that was asked for; undefined when nothing was said. */
  readonly portBase: number | undefined;
  /** Run only what matches; used by the tests. */
  readonly only: string | undefined;
  /** The arguments that are none of these, in order. */
  readonly rest: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `--fresh`, `--port-base N`, `--only PATTERN` (also with `=`) and CENTERLINE_PORT_BASE.
 * npm keeps options for itself when the `--` before them is forgotten (`npm start --fresh`) and leaves them in the environment: they are honoured too.
 * Throws Unable for a port base that is no number or leaves no room for the ports above it.
 */
export function spoken(args: readonly string[], environment: Environment): Spoken {
  const rest: string[] = [];
  let fresh = environment['npm_config_fresh'] === 'true';
  let portBase = environment['CENTERLINE_PORT_BASE'];
  let only: string | undefined;
  const kept = environment['npm_config_port_base'];
  if (kept !== undefined && kept !== 'true') portBase = kept;

  const queue = [...args];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [name, value] = split(word);
    if (name === '--fresh') fresh = true;
    else if (name === '--port-base') portBase = value ?? queue.shift() ?? '';
    else if (name === '--only') only = value ?? queue.shift();
    else if (kept === 'true' && /^\d+$/.test(word)) portBase = word;
    else rest.push(word);
  }
  return { fresh, portBase: portBase === undefined ? undefined : checkedBase(portBase), only, rest };
}

function split(word: string): readonly [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 || !word.startsWith('--') ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function checkedBase(text: string): number {
  const base = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  const highest = 65_535 - highestOffset;
  if (!(base >= 1024 && base <= highest)) throw new Unable(`--port-base must be a number from 1024 to ${highest}, for example --port-base 5400; "${text}" is not.`);
  return base;
}
