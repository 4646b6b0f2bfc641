// Owns how pasted rows become rows the law can arrange: heading, entry lines, value. Whatever is no heading or no number is said at its row, and left out of the sum. Pure.
import { checkHeading } from '@centerline/cases';
import type { ArrangedRow, AppealBody } from '@centerline/reassignment';
import type { Row } from '../kit/grid/parse.js';
import type { RowFaults } from '../kit/grid/RowGrid.js';
import { KIND } from './moving.js';

/** `1,200` and `$4,500.50` as people write them; null for nothing, NaN for what is no number. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : /^\$?\s*\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\$?\s*\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text.replaceAll(/[$,\s]/g, '')) : Number.NaN;

export type FaultKey = 'heading' | 'unknown' | 'lines' | 'value';
interface Read {
  readonly row: ArrangedRow | null;
  readonly faults: readonly (readonly [column: string, fault: FaultKey])[];
}

function read({ heading4 = '', lines = '', value = '' }: Row, exists: (heading: string) => boolean): Read {
  if (heading4.trim() === '' && lines.trim() === '' && value.trim() === '') return { row: null, faults: [] };
  const heading = heading4.trim();
  const [count, dollars] = [numberOf(lines), numberOf(value)];
  const faults: (readonly [string, FaultKey])[] = [];
  if (!checkHeading(heading).ok) faults.push(['heading4', 'heading']);
  else if (!exists(heading)) faults.push(['heading4', 'unknown']);
  if (count === null || !Number.isInteger(count)) faults.push(['lines', 'lines']);
  if (dollars !== null && Number.isNaN(dollars)) faults.push(['value', 'value']);
  return { row: faults.length > 0 ? null : { heading4: heading, kind: KIND, lines: count, value: dollars }, faults };
}

/** The rows that can be counted, and what is wrong with the others. @param say the words for a fault. */
export function readRows(rows: readonly Row[], exists: (heading: string) => boolean, say: (fault: FaultKey) => string): { readonly rows: readonly ArrangedRow[]; readonly faults: RowFaults } {
  const all = rows.map((row) => read(row, exists));
  return {
    rows: all.flatMap(({ row }) => (row === null ? [] : [row])),
    faults: new Map(all.flatMap(({ faults }, index) => (faults.length === 0 ? [] : [[index, new Map(faults.map(([column, fault]) => [column, say(fault)]))] as const]))),
  };
}

/** The heading rows of an appeal: what was imported, or where nothing was yet, what was expected. */
export function rowsOfAppeal(rows: AppealBody['headingRows']): readonly Row[] {
  const prior = (rows ?? []).filter(({ kind }) => kind === 'PRIOR');
  return (prior.length > 0 ? prior : (rows ?? [])).map(({ heading4, lines, value }) => ({ heading4, lines: lines === undefined || lines === null ? '' : String(lines), value: value === undefined || value === null ? '' : String(value) }));
}

/** An importer that was made up: apparel, with toys close behind. */
export const EXAMPLE: readonly Row[] = [
  { heading4: '6110', lines: '420', value: '1850000' }, { heading4: '6204', lines: '260', value: '990000' }, { heading4: '9503', lines: '510', value: '2400000' }, { heading4: '4202', lines: '90', value: '310000' },
];
