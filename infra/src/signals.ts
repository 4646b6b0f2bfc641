// Ctrl-C, SIGTERM, a closed terminal, a vanished npm: all ask for an orderly end; asked a second time, for an end at once.
// Owns counting them. Signals that come together count once: a terminal, npm and the bootstrap each pass on the same Ctrl-C.
import process from 'node:process';

const together = 1_000; // milliseconds

export interface Ending {
  /** Aborted at the first request to end. */
  readonly signal: AbortSignal;
  /** Whether the end was asked for a second time. */
  readonly isForced: () => boolean;
}

/** Listens from now on; `onFirst` and `onSecond` are called once each. */
export function endingOnSignals(onFirst: () => void, onSecond: () => void = () => undefined): Ending {
  const first = new AbortController();
  let askedAt = 0;
  let forced = false;
  const asked = (): void => {
    const now = Date.now();
    if (!first.signal.aborted) {
      askedAt = now;
      first.abort();
      onFirst();
    } else if (now - askedAt > together && !forced) {
      forced = true;
      onSecond();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, asked);
  watchParent(asked);
  return { signal: first.signal, isForced: () => forced };
}

/** A bootstrap killed with -9 passes nothing on; then this process gets another parent, which is the only word of it. */
function watchParent(asked: () => void): void {
  const parent = Number(process.env['CENTERLINE_BOOTSTRAP_PID'] ?? Number.NaN);
  if (process.ppid !== parent) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    asked();
  }, 500);
  watch.unref();
}
