// Owns the numbers of mail. All of them are POLICY: no rule says how an agency writes to its people at night.
import { policy } from '@centerline/cases';

export const QUIET_HOURS = policy('quiet hours', 'No mail reaches anybody between 8 in the evening and 7 in the morning where they work; what comes up waits for the morning.');
export const QUIET = { from: '20:00', until: '07:00' } as const;

export const DIGESTS = policy('digests', 'More than 3 notices at once come as one mail to who wants that, more than 20 to everybody; the page of each case shows every one.');
/** So many plain notices at once come one by one; letters come one by one up to the storm. */
export const SINGLY_AT_MOST = 3;
/** More than so many at once are one mail, whatever the person prefers. */
export const STORM_FROM = 20;

/** In seconds of the ledger's moment: how long nothing new comes before a mail is made, in a storm, and how long a notice waits at most. */
export const GATHERING = { settle: 5, settleInStorm: 30, stormFrom: STORM_FROM, longest: 600 } as const;
/** Notices named in a digest; the others are counted. */
export const LINES_OF_A_DIGEST = 100;

/** In the machine's seconds: before the first repeat, doubled with every try, ten minutes at most. */
export const RETRY_SECONDS = 5;
/** About ten minutes of an absent post office in all, then the mail has failed and people see it. */
export const MAIL_TRIES = 8;
/** A letter that cannot be made so often is left out, and people see that; the notice goes on its way. */
export const LETTER_TRIES = 5;
