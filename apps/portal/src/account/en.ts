// The words of the account pages, in English.
export const en = {
  preferences: {
    title: 'Your preferences', lead: 'How you hear of your cases. The page of a case shows every notice and letter in any case.', sessions: 'See where you are signed in', save: 'Save', saved: 'Saved. It holds from the next notice on.',
    channel: 'Notices and letters', channelChoice: { mail: 'By e-mail too', page: 'Only on the page of the case' }, channelHint: { mail: 'No mail comes at night.', page: 'You look for yourself. Dates run all the same.' },
    digest: 'When several come at once', digestChoice: { one: 'One e-mail with all of them', each: 'An e-mail for each' }, digestHint: { one: 'After a holiday, for example.', each: 'Each by itself, as soon as it may go.' },
    language: 'Language of letters and e-mails', languageHint: 'The language of these pages is chosen at the top.', languageChoice: { en: 'English', es: 'Español' },
  },
  sessions: {
    title: 'Where you are signed in', lead: 'Each browser in which you signed in and have not signed out. If one of them is not yours, sign out everywhere else and tell your administrator.',
    caption: 'Your sessions', column: { openedAt: 'Signed in', browser: 'Browser and network', seenAt: 'Last used', endsAt: 'Ends at the latest' }, isThis: 'This browser', unknown: 'Unknown browser',
    endOthers: 'Sign out everywhere else', ended_one: '{{count}} session was ended.', ended_other: '{{count}} sessions were ended.', noneElsewhere: 'You are signed in nowhere else.',
    ofPerson: { title: 'End all sessions of a person', lead: 'For somebody who has left, or whose device was stolen. Forms they had not sent stay in their browser.', person: 'User name', personHint: 'As they sign in, such as ida.park', reason: 'Reason', send: 'End all their sessions' },
  },
  out: {
    title: 'You are signed out', lead: 'Your session has ended; nobody can go on with it.', again: 'Sign in again', keptTitle: 'What stays on this device',
    kept_one: '{{count}} form that was begun and not sent is kept in this browser. Only who signs in under the same name can read it.', kept_other: '{{count}} forms that were begun and not sent are kept in this browser. Only who signs in under the same name can read them.',
    nothing: 'Nothing that was typed is kept in this browser.', clear: 'Throw it away', cleared: 'It is gone.', stillTitle: 'You are signed in', still: 'You are signed in as {{name}}.', start: 'Go to the start page',
  },
} as const;
