// Owns how words reach a page: `useWords('filing')` gives `t('key')`, typed by the room's English words. Must never hold a word itself.
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLanguage, keepLanguage, languageNow } from './language.js';
import { ROOMS, type Language, type Room, type Vocabulary } from './vocabulary.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Vocabulary;
    returnNull: false;
  }
}

const isRoom = (name: string): name is Room => name in ROOMS;

/** Starts the words of the shell; the other rooms follow with their pages. */
export async function beginWords(): Promise<void> {
  i18next.on('languageChanged', (language) => document.documentElement.setAttribute('lang', language));
  await i18next
    .use({
      type: 'backend' as const,
      init: () => undefined,
      read: (language: string, room: string, found: (error: unknown, words: object | null) => void) => {
        if (!isRoom(room) || !isLanguage(language)) return found(new Error(`No words for ${room} in ${language}`), null);
        ROOMS[room][language]().then((words) => found(null, words), (error: unknown) => found(error, null));
      },
    })
    .use(initReactI18next)
    .init({ lng: languageNow(), fallbackLng: false, ns: ['shell', 'kit'], defaultNS: 'shell', interpolation: { escapeValue: false }, react: { useSuspense: true } });
}

/** The words of one room. The page waits for them as for its own code. */
export const useWords = <Name extends Room>(room: Name): TFunction<Name> => useTranslation(room).t as TFunction<Name>;

/** Begins to fetch the words of rooms that a page will speak from: it need not wait for them one after the other. What fails here is asked for again by the page. */
export const bringWords = (rooms: readonly Room[]): void => void i18next.loadNamespaces([...rooms]);

/** The language spoken now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** Speaks another language from now on, here and at the next visit. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}
