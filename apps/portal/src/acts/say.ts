// Owns how the words of a type's acts are said: their keys come from plans, which the types hold to the room's own words.
import type { CaseType } from '@centerline/cases';
import { useWords } from '../words/index.js';
import type { Room } from '../words/vocabulary.js';
import type { FixedRow } from './plan.js';

const ROOM_OF = { reassignment: 'appealActs', ftz: 'zoneActs', fpf: 'petitionActs' } as const satisfies Readonly<Record<CaseType, Room>>;

/** Says a word of that type's acts by its path, such as `field.reason`. */
export type Say = (path: string) => string;

/** What a row that the case sets is called: `Machinery (CEE010)`, `2. Classification`. */
export const titleOf = (title: FixedRow['title'], index: number, say: Say): string => (typeof title === 'string' ? title : `${index + 1}. ${say(title.word)}`);

export function useSay(type: CaseType): Say {
  const t = useWords(ROOM_OF[type]);
  // A path of a plan is a key of the room: `Plans` does not compile otherwise.
  return t as unknown as Say;
}
