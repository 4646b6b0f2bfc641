// Owns a sentence of a letter: words in both languages with slots for facts. Must never hold a digit: dates, citations and sums come as facts,
// from the case, and a sentence with a digit of its own does not compile.
import type { Fact } from './facts.js';
import type { Language } from './languages.js';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type WithoutDigits<Text extends string> = Text extends `${string}${Digit}${string}` ? never : Text;
/** The names in braces: `due` and `rule` of `by {due} ({rule})`. */
export type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;
type SameSlots<One extends string, Other extends string> = [SlotsOf<One>, SlotsOf<Other>] extends [SlotsOf<Other>, SlotsOf<One>] ? unknown : never;

declare const slots: unique symbol;
export interface Sentence<Slots extends string> {
  readonly [slots]: (slot: Slots) => Slots;
  readonly texts: Readonly<Record<Language, string>>;
}
/** A sentence without facts. */
export type Words = Sentence<never>;

/** A sentence in English and Spanish, with the same slots in both. */
export const both = <const English extends string, const Spanish extends string>(
  en: English & WithoutDigits<English>, es: Spanish & WithoutDigits<Spanish> & SameSlots<English, Spanish>,
): Sentence<SlotsOf<English>> => ({ texts: { en, es } }) as unknown as Sentence<SlotsOf<English>>;

/** Words, or a fact between them. */
export type Run = { readonly words: string } | { readonly fact: Fact };
export type Line = readonly Run[];

/** The sentence with its facts put in, in that language. */
export function say<Slots extends string>(language: Language, sentence: Sentence<Slots>, facts: Readonly<Record<Slots, Fact>>): Line {
  const given: ReadonlyMap<string, Fact> = new Map(Object.entries<Fact>(facts));
  return sentence.texts[language].split(/\{([^}]*)\}/).flatMap((part, place): Line => {
    if (place % 2 === 0) return part === '' ? [] : [{ words: part }];
    const fact = given.get(part);
    if (!fact) throw new Error(`No fact was given for {${part}}`);
    return [{ fact }];
  });
}
