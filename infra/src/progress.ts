// How a long step shows that it is at work: a line when it begins, one every few seconds, one when it took long. Must never print by itself.

/** Takes one line for a person to read. */
export type Report = (line: string) => void;

const everyMilliseconds = 5_000;

/** Does the work; reports its beginning, that it is still on every five seconds, and how long it took when that was more than two. */
export async function step<T>(report: Report, what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  report(`${what} …`);
  const ticking = setInterval(() => report(`${what}: still at it after ${seconds()} s`), everyMilliseconds);
  try {
    const result = await work();
    if (Date.now() - began > 2_000) report(`${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}
