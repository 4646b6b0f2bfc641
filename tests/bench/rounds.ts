// Owns the order of turns: A B C … A B C …, a warm-up that is shown and not judged, then three rounds; and the ratios of each round.
import type { Account } from './contender.js';
import type { Bound } from './drive.js';
import type { Ground } from './ground.js';
import { Seat } from './parent.js';
import type { ContenderId, Entrant } from './roster.js';
import type { Turn } from './turn.js';
import { median } from './median.js';

export const ROUNDS = 3;

export interface Seated {
  readonly id: ContenderId;
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  /** One for each judged round. */
  readonly turns: readonly Turn[];
  readonly account: Account;
  readonly isSound: boolean;
}
export interface Absent {
  readonly id: string;
  readonly why: string;
}
export interface Played {
  readonly seated: readonly Seated[];
  readonly absent: readonly Absent[];
}

export const WARM_UP: Bound = { count: 40, seconds: 1, callers: 32 };

export async function playRounds(entrants: readonly Entrant[], ground: Ground, bound: Bound, peersMissing: string | null, report: (line: string) => void, budgetSeconds: number): Promise<Played> {
  const absent: Absent[] = [];
  const seats: Seat[] = [];
  for (const { id, module, isPeer } of entrants) {
    if (isPeer && peersMissing !== null) absent.push({ id, why: peersMissing });
    else await Seat.take(id, module, await ground.groundsOf(id)).then((seat) => seats.push(seat), (error: Error) => absent.push({ id, why: error.message }));
  }
  for (const { id, why } of absent) report(`${id} does not take part: ${why}`);
  const playing = new Set(seats);
  try {
    const turns = new Map<string, Turn[]>(seats.map((seat) => [seat.id, []]));
    const began = performance.now();
    for (let round = 0; round <= ROUNDS; round += 1) {
      const lasted = (performance.now() - began) / 1_000;
      // On a machine that others use as well a round lasts longer: fewer rounds, each whole, are still a comparison.
      if (round > 1 && lasted + lasted / (round + 1) > budgetSeconds) {
        report(`${round - 1} of ${ROUNDS} rounds: there was no time for another`);
        break;
      }
      for (const seat of [...playing]) {
        await ground.checkpoint();
        const turn = await seat.turn(round === 0 ? WARM_UP : bound).catch((error: Error) => error);
        if (turn instanceof Error) {
          // One that falls out is said, and the others go on: its figures of earlier rounds are not published.
          absent.push({ id: seat.id, why: `it fell out in ${round === 0 ? 'the warm-up' : `round ${round}`}: ${turn.message.split('\n')[0]}` });
          report(`${seat.id} ${absent.at(-1)?.why}`);
          playing.delete(seat);
          await seat.leave();
          continue;
        }
        report(`${round === 0 ? 'warm-up' : `round ${round}`}  ${seat.id.padEnd(14)} accept ${rate(turn.accept.perSecond)}  decide ${rate(turn.decide.perSecond)}  whole path ${turn.whole ? rate(turn.whole.perSecond) : '–'}`);
        if (round > 0) turns.get(seat.id)?.push(turn);
      }
    }
    const seated: Seated[] = [];
    for (const seat of playing) {
      const account = await seat.account();
      const isSound = account.cases > 0 && account.decided === account.cases && account.audit === 2 * account.cases && account.doubled === 0;
      seated.push({ id: seat.id as ContenderId, name: seat.name, versions: seat.versions, turns: turns.get(seat.id) ?? [], account, isSound });
    }
    return { seated, absent };
  } finally {
    await Promise.all([...playing].map((seat) => seat.leave()));
  }
}

const rate = (perSecond: number): string => `${perSecond.toFixed(perSecond < 100 ? 1 : 0)}/s`.padStart(8);

export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of each round, one contender's figure by another's; null when either did not take part. */
export function ratioOf(played: Played, one: ContenderId, other: ContenderId, figure: (turn: Turn) => number | undefined, otherFigure = figure): Ratio | null {
  const ours = played.seated.find(({ id }) => id === one)?.turns;
  const theirs = played.seated.find(({ id }) => id === other)?.turns;
  const ratios = (ours ?? []).flatMap((turn, round) => {
    const [above, below] = [figure(turn), theirs?.[round] ? otherFigure(theirs[round]) : undefined];
    return above && below ? [above / below] : [];
  });
  const middle = median(ratios);
  return middle === null ? null : { median: middle, least: Math.min(...ratios), most: Math.max(...ratios) };
}
