// Owns what may be said to `npm run bench`.
import { Unable } from '@centerline/infra';
import type { Bound } from './drive.js';
import type { Mode } from './result.js';
import { ROSTER, type Entrant } from './roster.js';

export interface Said {
  readonly mode: Mode;
  readonly json: boolean;
  readonly entrants: readonly Entrant[];
  /** Of one phase of one turn. */
  readonly bound: Bound;
}

const BOUNDS: Readonly<Record<Mode, Bound>> = {
  quick: { count: 300, seconds: 3, callers: 32 },
  full: { count: 1_500, seconds: 12, callers: 32 },
};

/** Reads `--quick`, `--full` and `--json`; quick when neither is said. Throws Unable for anything else. */
export function roster(args: readonly string[]): Said {
  const unknown = args.find((word) => !['--quick', '--full', '--json'].includes(word));
  if (unknown !== undefined) throw new Unable(`"${unknown}" is not known: npm run bench -- --quick (or --full), with --json if you like.`);
  const mode: Mode = args.includes('--full') ? 'full' : 'quick';
  return { mode, json: args.includes('--json'), entrants: ROSTER.filter(({ quick }) => mode === 'full' || quick), bound: BOUNDS[mode] };
}
