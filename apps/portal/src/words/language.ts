// Owns in which language the portal speaks: chosen by the reader, else by the browser, and kept on this machine.
import { LANGUAGES, type Language } from './vocabulary.js';

const KEPT = 'centerline.language';

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((one) => one === text);

/** @param kept what was chosen before, if anything. @param preferred the browser's languages, best first. */
export function languageFor(kept: string | null, preferred: readonly string[]): Language {
  if (isLanguage(kept)) return kept;
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The language of this visit. */
export const languageNow = (): Language => languageFor(localStorage.getItem(KEPT), navigator.languages);

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
