// Owns what the portal keeps on this device for people: counted and thrown away as a whole, for who leaves a machine that is not theirs. Pure, but for the shelf it is given.
import type { Shelves } from '../kit/sealedShelf.js';

/** Everything somebody typed and has not sent, of whoever used this browser. */
const PREFIX = 'centerline.draft.';

const namesOn = (shelves: Shelves): readonly string[] =>
  Array.from({ length: shelves.length }, (_, index) => shelves.key(index)).flatMap((name) => (name !== null && name.startsWith(PREFIX) ? [name] : []));

export const countKept = (shelves: Shelves): number => namesOn(shelves).length;
export const throwAway = (shelves: Shelves): void => {
  for (const name of namesOn(shelves)) shelves.removeItem(name);
};
