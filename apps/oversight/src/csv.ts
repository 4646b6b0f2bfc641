// Owns the writing of comma-separated values (RFC 4180) that a spreadsheet opens as text. Must never lose or change a value beyond the guard.

export type Cell = string | number | null;

/** How a spreadsheet would take a text for a formula: by its first character. A quotation mark before it makes it text again (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines end with CRLF, the last one too; the first names the columns. */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): string => [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
