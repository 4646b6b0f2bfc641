// Owns how the security specs say what they counted, and whether they run at length. Must never decide whether anything passed.

/** `npm run security -- --full`: every count at its full length. Without it they are small enough for `npm test`. */
export const isFull = process.env['CENTERLINE_AT_LENGTH'] === '1';

/** One line of the report, straight to the terminal: Jest would wrap it into a place in the code. */
export const figure = (what: string, counted: string): void => void process.stdout.write(`  security: ${what}: ${counted}\n`);

const grouped = (count: number): string => count.toLocaleString('en-US');
/** `1,560 cells, 0 disagreements`. */
export const counts = (values: Readonly<Record<string, number>>): string => Object.entries(values).map(([name, count]) => `${grouped(count)} ${name}`).join(', ');
