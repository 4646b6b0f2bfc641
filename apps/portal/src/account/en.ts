// The words of the account pages, in English.
export const en = {
  preferences: {
    title: 'Your preferences', lead: 'How you hear of your cases. The page of a case shows every notice and letter in any case.', save: 'Save', saved: 'Saved. It holds from the next notice on.',
    channel: 'Notices and letters', channelChoice: { mail: 'By e-mail too', page: 'Only on the page of the case' }, channelHint: { mail: 'No mail comes at night.', page: 'You look for yourself. Dates run all the same.' },
    digest: 'When several come at once', digestChoice: { one: 'One e-mail with all of them', each: 'An e-mail for each' }, digestHint: { one: 'After a holiday, for example.', each: 'Each by itself, as soon as it may go.' },
    language: 'Language of letters and e-mails', languageHint: 'The language of these pages is chosen at the top.', languageChoice: { en: 'English', es: 'Español' },
  },
  out: {
    title: 'You are signed out', lead: 'Your session has ended; nobody can go on with it.', again: 'Sign in again', keptTitle: 'What stays on this device',
    kept_one: '{{count}} form that was begun and not sent is kept in this browser, for whoever signs in under the same name.', kept_other: '{{count}} forms that were begun and not sent are kept in this browser, for whoever signs in under the same name.',
    nothing: 'Nothing that was typed is kept in this browser.', clear: 'Throw it away', cleared: 'It is gone.', stillTitle: 'You are signed in', still: 'You are signed in as {{name}}.', start: 'Go to the start page',
  },
} as const;
