// Owns the question "what change in imports would move the importer": the fewest entry summary lines after which the headings point to another Center.
// It asks `arrange` itself, so that what it says is what would be suggested. About a suggestion, never a decision; an appeal needs none of it (19 CFR 101.10(c)).
import type { PlainDate } from '@centerline/clock';
import { arrange, type ArrangedRow, type HeadingBook, type Shares } from './arrangement.js';
import type { RowKind } from './fields.js';

/** More lines of the other Center's goods; lines that become such goods; fewer lines of the goods that lead now. */
export const MOVE_KINDS = ['MORE', 'SHIFT', 'FEWER'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
export interface Move {
  readonly kind: MoveKind;
  /** The Center that leads now; null while no heading is mapped to one. */
  readonly from: string | null;
  readonly to: string;
  /** The heading that gains lines; null where lines only go. */
  readonly heading4: string | null;
  /** Entry summary lines, 1 or more. One line fewer would not be enough. */
  readonly lines: number;
}
export interface Destination {
  readonly center: string;
  /** A heading mapped to that Center: the goods that would come. */
  readonly heading4: string;
}
/** Which rows are asked about, and by which map of which day. */
export interface Asked {
  readonly kind: RowKind;
  readonly book: HeadingBook;
  readonly on: PlainDate;
}

const sharesBy = (rows: readonly ArrangedRow[], { kind, book, on }: Asked): Shares | null => {
  const { prior, projected } = arrange(rows, book, on);
  return kind === 'PRIOR' ? prior : projected;
};

/** The ways by which the suggestion becomes that Center, each with its fewest lines; none where it is that Center already. */
export function movesTo(rows: readonly ArrangedRow[], to: Destination, asked: Asked): readonly Move[] {
  const shares = sharesBy(rows, asked);
  const [first] = shares?.centers ?? [];
  if (first?.center === to.center || asked.book.centerForHeading(to.heading4, asked.on)?.center !== to.center) return [];
  const linesOf = (center: string): number => shares?.centers.find((one) => one.center === center)?.lines ?? 0;
  const gap = (first?.lines ?? 0) - linesOf(to.center);
  const third = Math.max(0, ...(shares?.centers ?? []).filter(({ center }) => center !== first?.center && center !== to.center).map(({ lines }) => lines));
  /** Lines after which the two are level at the earliest: what breaks the tie may make it enough, one more always does. */
  const level: Readonly<Record<MoveKind, number | null>> = {
    MORE: gap,
    SHIFT: first ? Math.max(Math.ceil(gap / 2), third - linesOf(to.center)) : null,
    FEWER: first && shares?.runnerUp === to.center ? gap : null,
  };
  return MOVE_KINDS.flatMap((kind) => {
    const least = level[kind];
    if (least === null) return [];
    const ways = [least, least + 1].map((lines): Move => ({ kind, from: first?.center ?? null, to: to.center, heading4: kind === 'FEWER' ? null : to.heading4, lines }));
    const most = kind === 'MORE' ? Number.MAX_SAFE_INTEGER : (first?.lines ?? 0);
    const found = ways.find((move) => move.lines >= 1 && move.lines <= most && sharesBy(afterMove(rows, move, asked), asked)?.predominant === to.center);
    return found ? [found] : [];
  });
}

/**
 * The rows as they would be. Lines that go take their share of the value with them, from the rows with most lines first; lines that only come
 * bring the average value of the goods of their Center, or none where there are none yet.
 */
export function afterMove(rows: readonly ArrangedRow[], { kind, from, to, heading4, lines }: Move, asked: Asked): readonly ArrangedRow[] {
  if (kind === 'MORE') return [...rows, { heading4: heading4 ?? '', kind: asked.kind, lines, value: averageOf(rows, to, asked) * lines }];
  const { rows: kept, value } = without(rows, from, lines, asked);
  return kind === 'FEWER' ? kept : [...kept, { heading4: heading4 ?? '', kind: asked.kind, lines, value }];
}

const isOf = (center: string | null, { kind, book, on }: Asked) => (row: ArrangedRow): boolean => row.kind === kind && book.centerForHeading(row.heading4, on)?.center === center;

/** Whole dollars a line of that Center's goods. */
function averageOf(rows: readonly ArrangedRow[], center: string, asked: Asked): number {
  const own = rows.filter(isOf(center, asked));
  const lines = own.reduce((sum, row) => sum + (row.lines ?? 0), 0);
  return lines === 0 ? 0 : Math.round(own.reduce((sum, row) => sum + (row.value ?? 0), 0) / lines);
}

/** The rows with that many lines of a Center's goods taken away, and the value that went with them. */
function without(rows: readonly ArrangedRow[], center: string | null, lines: number, asked: Asked): { readonly rows: readonly ArrangedRow[]; readonly value: number } {
  const isOwn = isOf(center, asked);
  const order = rows.map((row, index) => ({ row, index })).filter(({ row }) => isOwn(row)).sort((a, b) => (b.row.lines ?? 0) - (a.row.lines ?? 0));
  const changed = new Map<number, ArrangedRow>();
  let left = lines;
  let cents = 0;
  for (const { row, index } of order) {
    const taken = Math.min(left, row.lines ?? 0);
    if (taken === 0) break;
    const whole = Math.round((row.value ?? 0) * 100);
    const gone = Math.round((whole * taken) / (row.lines ?? 1));
    changed.set(index, { ...row, lines: (row.lines ?? 0) - taken, value: (whole - gone) / 100 });
    left -= taken;
    cents += gone;
  }
  return { rows: rows.map((row, index) => changed.get(index) ?? row), value: cents / 100 };
}
