// S4: from the commit of a filing to the timer armed in Temporal, at half load and behind a burst; and what a filing takes over HTTP at half load (S1).
// Half load is half of the cases a second that went the whole path just before, filed at that pace and decided two seconds later.
import { contend } from '../contenders/centerline.js';
import { atOnce, atPace, percentile } from '../drive.js';
import { turnOf } from '../turn.js';
import { atLeastOf, atMost, spreadOf } from '../verdict.js';
import { filedAt, requireSound } from './books.js';
import type { Scenario } from './index.js';
import { historiesOf } from './workflows.js';

const ROUNDS = 3;
const SIZE = { quick: { seconds: 4, burst: 150, baseline: 60 }, full: { seconds: 10, burst: 2_000, baseline: 150 } } as const;
const DECIDED_AFTER_MS = 2_000;
const BURST_SECONDS = 40;

export const arming: Scenario = {
  id: 'S4',
  title: 'commit to timer armed',
  modes: ['full'],
  async run({ ground, mode, standing, report }) {
    const { system, owner } = ground;
    const size = SIZE[mode];
    const centerline = await contend(await ground.groundsOf('centerline'));
    try {
      await turnOf(centerline, { count: 40, seconds: 5, callers: 16 });
      const rounds: { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly acceptP95: number; readonly unarmed: number }[] = [];
      const wholes: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await ground.checkpoint();
        const whole = (await turnOf(centerline, { count: size.baseline, seconds: 6, callers: 32 })).whole?.perSecond ?? 0;
        wholes.push(whole);
        const pace = whole / 2;
        const took: number[] = [];
        const { results: ids } = await atPace(pace, size.seconds, async () => {
          const from = performance.now();
          const id = await centerline.accept();
          took.push(performance.now() - from);
          await new Promise((resolve) => setTimeout(resolve, DECIDED_AFTER_MS));
          await centerline.decide(id);
          return id;
        });
        await centerline.ended?.();
        const [filed, looked] = [await filedAt(owner, ids), await historiesOf(system.urls.temporalAddress, ids)];
        const lags = looked.flatMap(({ armedAtMs }, index) => (armedAtMs === null ? [] : [armedAtMs - (filed[index] ?? armedAtMs)]));
        await requireSound(owner, ids);
        rounds.push({ perSecond: pace, p50: percentile(lags, 0.5), p95: percentile(lags, 0.95), acceptP95: percentile(took, 0.95), unarmed: ids.length - lags.length });
        report(`S4 round ${round + 1}: ${pace.toFixed(1)}/s, armed after p50 ${percentile(lags, 0.5).toFixed(0)} ms, p95 ${percentile(lags, 0.95).toFixed(0)} ms`);
      }
      await ground.checkpoint();
      const { results: burst } = await atOnce({ count: size.burst, seconds: BURST_SECONDS, callers: 32 }, () => centerline.accept());
      const armed = await allArmed(system.urls.temporalAddress, burst);
      const filed = await filedAt(owner, burst);
      const drain = (burst.length / (Math.max(...armed) - Math.min(...filed))) * 1_000;
      standing.leave(burst);
      return {
        figures: { halfLoad: rounds, burst: { cases: burst.length, drainedPerSecond: drain, wholePathPerSecond: percentile(wholes, 0.5) } },
        verdicts: [
          atMost('S1 HTTP p95 at half load', 50, percentile(rounds.map((one) => one.acceptP95), 0.5), 'ms', spreadOf(rounds.map((one) => one.acceptP95))),
          atMost('S4 armed p50', 50, percentile(rounds.map((one) => one.p50), 0.5), 'ms', spreadOf(rounds.map((one) => one.p50))),
          atMost('S4 armed p95', 200, percentile(rounds.map((one) => one.p95), 0.5), 'ms', spreadOf(rounds.map((one) => one.p95))),
          atLeastOf('S4 burst drains', 0.9, wholes.map((whole) => drain / whole), 'S2', `${burst.length} filings at once, until the last timer was armed`),
        ],
      };
    } finally {
      await centerline.close();
    }
  },
};

/** The instants at which the timers of all these were armed, once they are. */
async function allArmed(address: string, ids: readonly string[]): Promise<readonly number[]> {
  for (const until = Date.now() + 180_000; ; await new Promise((resolve) => setTimeout(resolve, 1_000))) {
    const last = await historiesOf(address, ids.slice(-32)).catch(() => []);
    if (last.length > 0 && last.every(({ armedAtMs }) => armedAtMs !== null)) {
      const all = (await historiesOf(address, ids).catch(() => [])).flatMap(({ armedAtMs }) => (armedAtMs === null ? [] : [armedAtMs]));
      if (all.length === ids.length) return all;
    }
    if (Date.now() > until) throw new Error('timers of the burst were not armed within three minutes');
  }
}
