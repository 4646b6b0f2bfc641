// The words of the time travel bar, in English.
export const en = {
  label: 'Time travel',
  now: 'The clock shows',
  lead: 'A development installation can let time pass. Everything happens in its order, as if the days had gone by: warnings, breaches, lapses, letters. There is no way back.',
  by: { next: 'To the next deadline', '1d': '1 day', '3d': '3 days', '7d': '7 days', '30d': '30 days' },
  underway: 'Time is passing. This can take a minute.',
  failed: 'The clock was not moved.',
  arrived_one: '{{count}} instant with something to do lay on the way.',
  arrived_other: '{{count}} instants with something to do lay on the way.',
  stops: 'What was due',
  others_one: '{{count}} of a case of others',
  others_other: '{{count}} of cases of others',
  something: 'something was due',
  mark: { WARN: 'warning', BREACH: 'deadline', DIRECTOR: 'told to the director', EXECUTIVE: 'told to the executive', LAPSE: 'lapse', PAUSE_ENDS: 'its pause ended' },
} as const;
