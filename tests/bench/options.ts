// Owns what may be said to `npm run bench`.
import { Unable } from '@centerline/infra';
import type { Bound } from './drive.js';
import type { Mode } from './result.js';
import { ROSTER, type Entrant } from './roster.js';
import { KNOWN } from './scenarios/index.js';

export interface Said {
  readonly mode: Mode;
  readonly json: boolean;
  /** The scenarios asked for; null for all of the mode. `rounds` stands for S1 to S3. */
  readonly only: readonly string[] | null;
  readonly entrants: readonly Entrant[];
  /** Of one phase of one turn. */
  readonly bound: Bound;
  /** No further round begins when it would end later than this, in seconds. */
  readonly budgetSeconds: number;
}

const BOUNDS: Readonly<Record<Mode, Bound>> = {
  quick: { count: 80, leastSeconds: 0.5, seconds: 2, callers: 32 },
  full: { count: 300, leastSeconds: 0.5, seconds: 3, callers: 32 },
};
const BUDGETS: Readonly<Record<Mode, number>> = { quick: 100, full: 480 };
const USAGE = 'npm run bench -- --quick (or --full), with --json if you like, and --only S4,S9 for some scenarios (rounds stands for S1 to S3).';

/** Reads `--quick`, `--full`, `--json` and `--only LIST`; quick when neither mode is said. Throws Unable for anything else. */
export function roster(args: readonly string[]): Said {
  const place = args.indexOf('--only');
  const only = place < 0 ? null : (args[place + 1] ?? '').split(',');
  const words = place < 0 ? args : args.filter((_, index) => index !== place && index !== place + 1);
  const unknown = words.find((word) => !['--quick', '--full', '--json'].includes(word)) ?? only?.find((id) => id !== 'rounds' && !KNOWN.includes(id));
  if (unknown !== undefined) throw new Unable(`"${unknown}" is not known: ${USAGE}`);
  const mode: Mode = words.includes('--full') ? 'full' : 'quick';
  return { mode, json: words.includes('--json'), only, entrants: ROSTER.filter(({ quick }) => mode === 'full' || quick), bound: BOUNDS[mode], budgetSeconds: BUDGETS[mode] };
}
