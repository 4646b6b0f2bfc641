// Owns what the spec files of one run share, in whichever process each of them runs: the file that asks first makes it, the others read it. It lies in the
// home of the system under test and goes with it. Must hold nothing that a spec changes.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './browser.js';

const LOOK_EVERY_MS = 50;
/** What is shared takes seconds; whoever makes it may have been stopped. */
const PATIENCE_MS = 90_000;

type Made<Value> = { readonly value: Value } | { readonly fault: string };

/** True for the one who is to make it. */
function isFirst(mark: string): boolean {
  try {
    writeFileSync(mark, '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** @param name of a file, one for each thing. @param make what can be written as JSON. Throws in every file when it could not be made. */
export async function onceForAll<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  const folder = join(at.home, 'made-for-the-browser');
  mkdirSync(folder, { recursive: true });
  const place = join(folder, `${name}.json`);
  if (isFirst(`${place}.begun`)) {
    const made: Made<Value> = await make().then((value) => ({ value }), (error: unknown) => ({ fault: String(error) }));
    writeFileSync(`${place}.new`, JSON.stringify(made));
    renameSync(`${place}.new`, place);
  }
  for (const until = Date.now() + PATIENCE_MS; !existsSync(place) && Date.now() < until;) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  const made = JSON.parse(readFileSync(place, 'utf8')) as Made<Value>;
  if ('fault' in made) throw new Error(`"${name}" could not be made: ${made.fault}`);
  return made.value;
}
