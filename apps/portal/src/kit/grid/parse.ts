// Owns how pasted cells become rows: tab- or comma-separated, quoted as spreadsheets quote, with or without a heading line. Pure.
// Must never repair a cell: what was pasted is what is judged.

export interface Column {
  readonly key: string;
  /** Words a heading line may use for it, in any case and however they are joined: `Period start`, `period_start`, `periodStart`. */
  readonly names: readonly string[];
}
export type Row = Readonly<Record<string, string>>;

/** The separator of a text: the one its first line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  return (['\t', ';', ','] as const).map((mark) => ({ mark, count: line.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? '\t';
}

/** Cells of every line (RFC 4180, with any separator). A quote that is never closed ends with the text. */
export function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => { line.push(cell.trim()); cell = ''; };
  const endLine = (): void => {
    endCell();
    if (line.some((one) => one !== '')) lines.push(line);
    line = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') { cell += '"'; at += 1; }
      else isQuoted = false;
    } else if (mark === '"' && cell.trim() === '') { isQuoted = true; cell = ''; }
    else if (mark === separator) endCell();
    else if (mark === '\n') endLine();
    else if (mark !== '\r') cell += mark;
  }
  endLine();
  return lines;
}

/** A heading without what people join words by. */
const joined = (words: string): string => words.toLowerCase().replaceAll(/[\s_-]+/g, '');

/**
 * Rows of a pasted text or a CSV file. A first line that names columns sets their order; else they come in the order of `columns`.
 * Missing cells are empty. Cells beyond the columns are left out.
 */
export function rowsOf(text: string, columns: readonly Column[]): readonly Row[] {
  const clean = text.replace(/^\ufeff/, '');
  const [first, ...others] = cellsOf(clean, separatorOf(clean));
  if (first === undefined) return [];
  const named = first.map((cell) => columns.find(({ key, names }) => [key, ...names].some((name) => joined(name) === joined(cell))) ?? null);
  const hasHeading = named.filter((one) => one !== null).length >= Math.min(2, columns.length);
  const order = hasHeading ? named : columns;
  const empty = Object.fromEntries(columns.map(({ key }) => [key, '']));
  return (hasHeading ? others : [first, ...others]).map((cells) => ({ ...empty, ...Object.fromEntries(cells.flatMap((cell, index) => {
    const column = order[index];
    return column ? [[column.key, cell]] : [];
  })) }));
}

/** The rows as CSV, for taking them along. */
export function csvOf(rows: readonly Row[], columns: readonly Column[]): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns.map(({ key }) => key), ...rows.map((row) => columns.map(({ key }) => cell(row[key] ?? '')))].map((line) => line.join(',')).join('\r\n');
}
