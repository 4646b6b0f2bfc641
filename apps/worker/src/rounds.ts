// Owns the worker's rounds: the relay that takes what a service could not deliver, the sweep that records passed marks, and what else goes round.
import type { Ledger } from '@centerline/ledger';
import type { Conductor } from '@centerline/temporal';
import type { Logger } from 'pino';

const EVERY_MS = 1_000;
/** Where the clock can be moved, whoever moves it waits at every deadline for the relay to tell the cases of it. */
const RELAY_EVERY_MS = { production: EVERY_MS, development: 100 } as const;
/** A case's own timer looks first; the sweep records what it left. */
const SWEEP_GRACE_SECONDS = 2;
/** A statement that records marks costs more than in proportion: measured, two thousand cases took 2.2 s at once and 0.8 s by hundreds. */
const SWEEP_CASES = 200;
const RELAY_ROWS = 200;
const RELAY_AT_ONCE = 20;
const RETRY_SECONDS = 2;

export interface Rounds {
  stop(): Promise<void>;
}

/** One pass of the relay: everything whose turn it is, a few at a time. Returns how many rows it took. */
async function relay(ledger: Ledger, conductor: Conductor): Promise<number> {
  const rows = await ledger.takeWaiting(RELAY_ROWS, RETRY_SECONDS);
  for (let from = 0; from < rows.length; from += RELAY_AT_ONCE)
    await Promise.all(rows.slice(from, from + RELAY_AT_ONCE).map((row) => conductor.deliverNow(row)));
  return rows.length;
}

/** Another round by its name: returns how much it did, and goes on at once while there is more. */
export type OtherRound = readonly [name: string, work: () => Promise<number>];

/** Goes round until stopped. A round that fails is logged and the next one begins as usual; none waits for another. */
export function goRound(ledger: Ledger, conductor: Conductor, log: Logger, mode: keyof typeof RELAY_EVERY_MS, others: readonly OtherRound[] = []): Rounds {
  let stopped = false;
  const round = async (name: string, work: () => Promise<number | null>, everyMs = EVERY_MS) => {
    while (!stopped) {
      let more = false;
      try {
        more = ((await work()) ?? 0) > 0;
      } catch (error) {
        log.error({ error, round: name }, 'a round failed and will be repeated');
      }
      if (!more) await new Promise<void>((resolve) => setTimeout(resolve, everyMs));
    }
  };
  const rounds = Promise.all([
    round('relay', () => relay(ledger, conductor), RELAY_EVERY_MS[mode]),
    round('sweep', () => ledger.sweepAlone(SWEEP_GRACE_SECONDS, SWEEP_CASES)),
    ...others.map(([name, work]) => round(name, work)),
  ]);
  return {
    async stop() {
      stopped = true;
      await rounds;
    },
  };
}
