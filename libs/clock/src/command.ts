// Owns `npm run --silent clock`: lines on standard input, one JSON answer for each on standard output (rule book § 1).
// The only file of this library that knows Node. Must never print anything else there, nor end with another status than 0.
import { once } from 'node:events';
import { evaluateLine } from './evaluate.js';

const NEWLINE = 0x0a;
/** Answers are written in pieces of about this many characters. */
const PIECE = 64 * 1024;
const UNREADABLE = '{"id":null,"error":"bad-json"}';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The lines of a byte stream without their newline, the last one also when none follows it. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      begun.push(chunk.subarray(from, end));
      yield begun.length === 1 ? chunk.subarray(from, end) : Buffer.concat(begun);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** The answer to a line, `null` to a blank one. A line in another encoding, or nested too deep to read, is no JSON. */
function answerTo(line: Uint8Array): string | null {
  try {
    const text = decoder.decode(line);
    return /^[ \t\r\v\f]*$/.test(text) ? null : JSON.stringify(evaluateLine(JSON.parse(text)));
  } catch (unreadable) {
    if (unreadable instanceof SyntaxError || unreadable instanceof TypeError || unreadable instanceof RangeError) return UNREADABLE;
    throw unreadable;
  }
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Answers every line of standard input. */
async function answerAll(): Promise<void> {
  let piece = '';
  for await (const line of linesOf(process.stdin)) {
    const answer = answerTo(line);
    if (answer === null) continue;
    piece += `${answer}\n`;
    if (piece.length < PIECE) continue;
    await write(piece);
    piece = '';
  }
  await write(piece);
}

process.stdout.on('error', (failed: NodeJS.ErrnoException) => {
  if (failed.code === 'EPIPE') process.exit(0); // the reader has seen enough
  throw failed;
});
await answerAll();
