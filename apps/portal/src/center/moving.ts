// Owns which Centers somebody can ask about, by which goods, and what each way of moving would come to. The arithmetic is the law library's.
import { afterMove, arrange, movesTo, type ArrangedRow, type Destination, type HeadingBook, type Move, type Shares } from '@centerline/reassignment';
import type { PlainDate } from '@centerline/clock';

/** All rows of this page are of one kind: what was imported, or what is expected. */
export const KIND = 'PRIOR';

export interface MapInUse {
  readonly book: HeadingBook;
  readonly today: PlainDate;
  readonly headings: Readonly<Record<string, { readonly center: string } | null>>;
}

/** The goods by which an importer would come to a Center: of its own headings that with most lines, else the first the map has. Null where the map has none. */
export function destinationOf(center: string, rows: readonly ArrangedRow[], { headings }: MapInUse): Destination | null {
  const own = rows.filter(({ heading4 }) => headings[heading4]?.center === center).sort((a, b) => (b.lines ?? 0) - (a.lines ?? 0))[0];
  const heading4 = own?.heading4 ?? Object.keys(headings).sort().find((code) => headings[code]?.center === center);
  return heading4 === undefined ? null : { center, heading4 };
}

export interface Way {
  readonly move: Move;
  /** The shares of the Center that would lead and of the one that leads now, afterwards. */
  readonly after: Shares;
}

/** Every way to that Center with what it would come to; none where the headings point there already. */
export function waysTo(center: string, rows: readonly ArrangedRow[], map: MapInUse): readonly Way[] {
  const to = destinationOf(center, rows, map);
  if (to === null) return [];
  const asked = { kind: KIND, book: map.book, on: map.today } as const;
  return movesTo(rows, to, asked).flatMap((move) => {
    const after = arrange(afterMove(rows, move, asked), map.book, map.today).prior;
    return after === null ? [] : [{ move, after }];
  });
}
