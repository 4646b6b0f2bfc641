// Owns how lines pasted from a spreadsheet become cells: by tabs, or by commas with quotation marks (RFC 4180). Judges nothing.

export interface Line {
  /** From 1, as a person counts what they pasted. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Every line that is not empty, each cell trimmed. */
export const linesOf = (text: string): readonly Line[] =>
  text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, cells: cellsOf(line) })).filter(({ cells }) => cells.some((cell) => cell !== ''));

/** Between separators; a separator in quotation marks is text, and a doubled mark in them is one mark. */
function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let place = 0; place < line.length; place += 1) {
    const character = line.charAt(place);
    if (character === '"' && quoted && line[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
