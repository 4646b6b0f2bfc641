// Owns the arithmetic of "which Center do the headings point to": lines, value and share per Center by the heading map.
// A suggestion with its arithmetic, never a decision: while the official map is missing (domain § 5) it is marked unofficial.
import type { ReferenceBook } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import type { RowKind } from './fields.js';

export interface CenterShare {
  readonly center: string;
  readonly headings: readonly string[];
  /** Entry summary lines: the nearest to the "number of goods" of 19 CFR 101.10(b) that an appeal gives. */
  readonly lines: number;
  /** U.S. dollars. */
  readonly value: number;
  /** Of all rows, unmapped ones included; 0 to 1, four decimals. */
  readonly lineShare: number;
  readonly valueShare: number;
}
export interface UnmappedHeading {
  readonly heading4: string;
  readonly lines: number;
  readonly value: number;
}
export interface Shares {
  readonly rows: number;
  readonly lines: number;
  readonly value: number;
  /** Most lines first, then most value, so that the runner-up is second. */
  readonly centers: readonly CenterShare[];
  readonly unmapped: readonly UnmappedHeading[];
  readonly predominant: string | null;
  readonly runnerUp: string | null;
  /** The Center with most value, which may be another: the trade has seen both measures used (domain § 1.3). */
  readonly predominantByValue: string | null;
}
export interface Arrangement {
  readonly mapVersion: string;
  readonly mappedOn: PlainDate;
  readonly official: boolean;
  readonly note: string;
  /** Null where the appeal has no rows of the kind. */
  readonly prior: Shares | null;
  readonly projected: Shares | null;
}

/** A heading row as far as it is arranged. */
export interface ArrangedRow {
  readonly heading4: string;
  readonly kind: RowKind;
  readonly lines: number | null;
  /** U.S. dollars. */
  readonly value: number | null;
}
/** What arranging asks of the reference book. */
export type HeadingBook = Pick<ReferenceBook, 'headingMapVersion' | 'centerForHeading'>;
/** Whole cents, so that five thousand values sum exactly. */
interface Tally {
  readonly headings: Set<string>;
  lines: number;
  cents: bigint;
}

const UNOFFICIAL = 'Unofficial: the map in use is not the Federal Register list. This is a suggestion with its arithmetic, not a decision.';
const OFFICIAL = 'By the official map. This is a suggestion with its arithmetic, not a decision.';

const tallyIn = (tallies: Map<string, Tally>, key: string): Tally => {
  const tally = tallies.get(key) ?? { headings: new Set<string>(), lines: 0, cents: 0n };
  tallies.set(key, tally);
  return tally;
};
const add = (tally: Tally, row: ArrangedRow): void => {
  tally.headings.add(row.heading4);
  tally.lines += row.lines ?? 0;
  tally.cents += BigInt(Math.round((row.value ?? 0) * 100));
};
const dollars = (cents: bigint): number => Number(cents) / 100;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000);

function sharesOf(rows: readonly ArrangedRow[], centerOf: (heading4: string) => string | null): Shares | null {
  if (rows.length === 0) return null;
  const byCenter = new Map<string, Tally>();
  const unmapped = new Map<string, Tally>();
  const all = tallyIn(new Map(), 'all');
  for (const row of rows) {
    const center = centerOf(row.heading4);
    add(center === null ? tallyIn(unmapped, row.heading4) : tallyIn(byCenter, center), row);
    add(all, row);
  }
  const value = dollars(all.cents);
  const centers = [...byCenter]
    .map(([center, tally]): CenterShare => ({
      center, headings: [...tally.headings].sort(), lines: tally.lines, value: dollars(tally.cents),
      lineShare: share(tally.lines, all.lines), valueShare: share(dollars(tally.cents), value),
    }))
    .sort((a, b) => b.lines - a.lines || b.value - a.value || a.center.localeCompare(b.center, 'en'));
  return {
    rows: rows.length, lines: all.lines, value, centers,
    unmapped: [...unmapped].map(([heading4, tally]) => ({ heading4, lines: tally.lines, value: dollars(tally.cents) })),
    predominant: centers[0]?.center ?? null,
    runnerUp: centers[1]?.center ?? null,
    predominantByValue: [...centers].sort((a, b) => b.value - a.value)[0]?.center ?? null,
  };
}

/** Arranges heading rows by Center, as mapped on a day. Rows without lines or value count as none of either. */
export function arrange(rows: readonly ArrangedRow[], book: HeadingBook, on: PlainDate): Arrangement {
  const mappings = new Map(rows.map(({ heading4 }) => [heading4, book.centerForHeading(heading4, on)] as const));
  const centerOf = (heading4: string): string | null => mappings.get(heading4)?.center ?? null;
  const used = [...mappings.values()].filter((mapping) => mapping !== null);
  const official = used.length > 0 && used.every((mapping) => mapping.mark === 'law');
  return {
    mapVersion: book.headingMapVersion, mappedOn: on, official, note: official ? OFFICIAL : UNOFFICIAL,
    prior: sharesOf(rows.filter((row) => row.kind === 'PRIOR'), centerOf),
    projected: sharesOf(rows.filter((row) => row.kind === 'PROJECTED'), centerOf),
  };
}
