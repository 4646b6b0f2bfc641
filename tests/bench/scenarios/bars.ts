// The bars of S10 that are counted and not timed, for one plain case: held by the bench, and by a spec in every test run.
export const BARS = { events: 14, commits: 3, walKb: 12 } as const;
