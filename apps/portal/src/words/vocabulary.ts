// Owns which rooms have words, and where each keeps them. A room's words are fetched with its page, in the language of the reader.
// Every room has `en.ts` and `es.ts` with the same keys: a missing one does not compile.
import type { en as acts } from '../acts/en.js';
import type { en as petitionActs } from '../acts/fpf/en.js';
import type { en as zoneActs } from '../acts/ftz/en.js';
import type { en as appealActs } from '../acts/reassignment/en.js';
import type { en as cases } from '../cases/en.js';
import type { en as account } from '../account/en.js';
import type { en as center } from '../center/en.js';
import type { en as filing } from '../filing/en.js';
import type { en as petitionFiling } from '../filing/fpf/en.js';
import type { en as zoneFiling } from '../filing/ftz/en.js';
import type { en as paged } from '../filing/paged/en.js';
import type { en as kit } from '../kit/en.js';
import type { en as papers } from '../papers/en.js';
import type { en as representation } from '../representation/en.js';
import type { en as shell } from '../shell/en.js';
import type { en as start } from '../start/en.js';
import type { en as supervision } from '../supervision/en.js';
import type { en as travel } from '../travel/en.js';
import type { en as webhooks } from '../webhooks/en.js';
import type { en as worklist } from '../worklist/en.js';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of each room, by their keys. */
export interface Vocabulary {
  readonly shell: typeof shell;
  readonly kit: typeof kit;
  readonly start: typeof start;
  readonly cases: typeof cases;
  readonly account: typeof account;
  readonly center: typeof center;
  readonly travel: typeof travel;
  readonly filing: typeof filing;
  readonly paged: typeof paged;
  readonly zoneFiling: typeof zoneFiling;
  readonly petitionFiling: typeof petitionFiling;
  readonly worklist: typeof worklist;
  readonly supervision: typeof supervision;
  readonly papers: typeof papers;
  readonly representation: typeof representation;
  readonly webhooks: typeof webhooks;
  readonly acts: typeof acts;
  readonly appealActs: typeof appealActs;
  readonly zoneActs: typeof zoneActs;
  readonly petitionActs: typeof petitionActs;
}
export type Room = keyof Vocabulary;

/** The same keys with any text; plurals may have forms that English lacks. */
export type Words<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Words<Tree[Key]> };

type Fetch<Tree> = Readonly<Record<Language, () => Promise<Words<Tree>>>>;

/** One line for each room; the build makes a file of each. */
export const ROOMS: { readonly [Name in Room]: Fetch<Vocabulary[Name]> } = {
  shell: { en: async () => (await import('../shell/en.js')).en, es: async () => (await import('../shell/es.js')).es },
  kit: { en: async () => (await import('../kit/en.js')).en, es: async () => (await import('../kit/es.js')).es },
  start: { en: async () => (await import('../start/en.js')).en, es: async () => (await import('../start/es.js')).es },
  cases: { en: async () => (await import('../cases/en.js')).en, es: async () => (await import('../cases/es.js')).es },
  papers: { en: async () => (await import('../papers/en.js')).en, es: async () => (await import('../papers/es.js')).es },
  acts: { en: async () => (await import('../acts/en.js')).en, es: async () => (await import('../acts/es.js')).es },
  appealActs: { en: async () => (await import('../acts/reassignment/en.js')).en, es: async () => (await import('../acts/reassignment/es.js')).es },
  zoneActs: { en: async () => (await import('../acts/ftz/en.js')).en, es: async () => (await import('../acts/ftz/es.js')).es },
  petitionActs: { en: async () => (await import('../acts/fpf/en.js')).en, es: async () => (await import('../acts/fpf/es.js')).es },
  account: { en: async () => (await import('../account/en.js')).en, es: async () => (await import('../account/es.js')).es },
  travel: { en: async () => (await import('../travel/en.js')).en, es: async () => (await import('../travel/es.js')).es },
  center: { en: async () => (await import('../center/en.js')).en, es: async () => (await import('../center/es.js')).es },
  filing: { en: async () => (await import('../filing/en.js')).en, es: async () => (await import('../filing/es.js')).es },
  paged: { en: async () => (await import('../filing/paged/en.js')).en, es: async () => (await import('../filing/paged/es.js')).es },
  zoneFiling: { en: async () => (await import('../filing/ftz/en.js')).en, es: async () => (await import('../filing/ftz/es.js')).es },
  petitionFiling: { en: async () => (await import('../filing/fpf/en.js')).en, es: async () => (await import('../filing/fpf/es.js')).es },
  representation: { en: async () => (await import('../representation/en.js')).en, es: async () => (await import('../representation/es.js')).es },
  webhooks: { en: async () => (await import('../webhooks/en.js')).en, es: async () => (await import('../webhooks/es.js')).es },
  worklist: { en: async () => (await import('../worklist/en.js')).en, es: async () => (await import('../worklist/es.js')).es },
  supervision: { en: async () => (await import('../supervision/en.js')).en, es: async () => (await import('../supervision/es.js')).es },
};
