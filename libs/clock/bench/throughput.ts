// Measures evaluations a second of a 15-working-day clock with three pauses, its calendar prepared once; one process, one core.
// Every evaluation has its own start, pauses and instant of looking, so that no remembered answer can be measured.
import { evaluate, instantOf, isRefusal } from '../src/index.js';
import type { CalendarSpec, ClockLine } from '../src/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LINES = 20_000;
const ROUNDS = 5;
const SECONDS_A_ROUND = 1;

const office = [['08:30', '17:00']] as const;
const newYork: CalendarSpec = {
  zone: 'America/New_York',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: 'us-federal',
};

/** A stream of numbers from 0 to 1 that is the same on every run (a linear congruential generator). */
function* fractions(): Generator<number, never> {
  for (let seed = 20_260_301; ; ) {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield seed / 4_294_967_296;
  }
}

const stream = fractions();
const upTo = (limit: number): number => Math.floor(stream.next().value * limit);

function line(): ClockLine {
  let at = Date.UTC(2024, 0, 1) + upTo(6 * 365 * DAY);
  const next = (gap: number) => instantOf((at += HOUR + upTo(gap)));
  return {
    calendar: newYork,
    clock: { unit: 'working-day', amount: 15 },
    events: [
      { type: 'start', at: next(HOUR) },
      { type: 'pause', at: next(3 * DAY), reason: 'importer' },
      { type: 'resume', at: next(2 * DAY) },
      { type: 'pause', at: next(4 * DAY), reason: 'headquarters' },
      { type: 'resume', at: next(3 * DAY) },
      { type: 'pause', at: next(2 * DAY), reason: 'importer' },
      { type: 'resume', at: next(DAY) },
    ],
    asOf: next(20 * DAY),
  };
}

const lines = Array.from({ length: LINES }, line);

/** Evaluates all lines over and over for about a second; the sum of what came out keeps the work from being left out. */
function round(): { perSecond: number; days: number; breaches: number } {
  let done = 0;
  let days = 0;
  let breaches = 0;
  const from = performance.now();
  do {
    for (const one of lines) {
      const outcome = evaluate(one);
      if (isRefusal(outcome)) throw new Error(`refused: ${outcome.error}`);
      days += outcome.consumedDays ?? 0;
      breaches += outcome.breached ? 1 : 0;
    }
    done += lines.length;
  } while (performance.now() - from < SECONDS_A_ROUND * 1000);
  return { perSecond: (done / (performance.now() - from)) * 1000, days: days / done, breaches: breaches / done };
}

round(); // lets the compiler see the code before anything is measured
const rounds = Array.from({ length: ROUNDS }, round).sort((a, b) => a.perSecond - b.perSecond);
const median = rounds[Math.floor(ROUNDS / 2)];
if (median === undefined) throw new Error('nothing was measured');
console.log(`${Math.round(median.perSecond).toLocaleString('en-US')} evaluations/s (median of ${ROUNDS} rounds, ${LINES} different clocks)`);
console.log(`on average ${median.days.toFixed(2)} days consumed, ${(median.breaches * 100).toFixed(1)} % breached`);
