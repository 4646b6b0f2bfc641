// Owns the reading of comma-separated reference files: a header line, quotes doubled inside quotes. Refuses a ragged row.

/** Rows by column name; an empty field is null. Throws naming the line when a row has another number of fields than the header. */
export function readCsv(text: string): readonly Readonly<Record<string, string | null>>[] {
  const [header, ...rows] = fieldsOf(text);
  if (!header) return [];
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`Line ${index + 2} has ${row.length} fields, the header has ${header.length}`);
    return Object.fromEntries(header.map((name, column) => [name, row[column] === '' ? null : (row[column] ?? null)]));
  });
}

function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let match = field.exec(text); match && field.lastIndex <= text.length; match = field.exec(text)) {
    const [whole, quoted, plain, end] = match;
    if (whole === '' && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
