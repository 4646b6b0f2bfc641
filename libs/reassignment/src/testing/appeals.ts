// For tests: a whole appeal of a plainly invented importer, and its parts to change.
import type { PlainDate } from '@centerline/clock';
import type { FileBody, HeadingRowBody } from '../fields.js';

export const day = (text: string): PlainDate => text as PlainDate;

/** A Monday, ten in the morning at Headquarters. */
export const FILED_AT = '2026-03-02T15:00:00.000Z';

export const prior = (heading4: string, lines: number, value: number, periodStart = '2025-01-01', periodEnd = '2025-12-31'): HeadingRowBody => ({
  heading4, kind: 'PRIOR', lines, value, periodStart: day(periodStart), periodEnd: day(periodEnd),
});
export const projected = (heading4: string, periodStart = '2026-01-01', periodEnd = '2026-12-31'): HeadingRowBody => ({
  heading4, kind: 'PROJECTED', periodStart: day(periodStart), periodEnd: day(periodEnd),
});

export const JUSTIFICATION =
  'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.';

/** Blue Heron Outfitters (sample) is with Apparel (CEE004) and prefers Consumer Products (CEE008). */
export const wholeAppeal = (changes: Partial<FileBody> = {}): FileBody => ({
  currentCenter: 'CEE004',
  preferredCenter: 'CEE008',
  iors: [{ ior: '91-1000001BH', iorType: 'EIN', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: JUSTIFICATION,
  factors: ['PREDOMINANT_GOODS'],
  importHistory: 'ONE_YEAR_OR_MORE',
  headingRows: [prior('9503', 900, 4_500_000.25), prior('6203', 300, 2_000_000)],
  contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
  ...changes,
});

/** The whole appeal without one of its parts. */
export function without(...parts: readonly (keyof FileBody)[]): FileBody {
  return Object.fromEntries(Object.entries(wholeAppeal()).filter(([part]) => !parts.some((one) => one === part))) as FileBody;
}

export const REASON = 'The letter of the importer explains why this is so.';
