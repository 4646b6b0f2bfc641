// Owns who may end sessions in browsers, and how many a person has. Pure; what a session is and how long it lasts is the gateway's.
import type { Role, SignedIn } from './actor.js';
import type { NotedPermission } from './permissionBook.js';
import { forbidden, invalid, type Refusal } from './refusal.js';
import { policy } from './rule.js';

export const SESSIONS = policy('sessions', 'Everybody sees where they are signed in and ends it elsewhere; an administrator ends all sessions of a person, with a reason. Either needs a sign-in of the last 15 minutes.');
/** POLICY: of one person at a time. One more ends the one that was used least lately. */
export const MOST_SESSIONS = 10;
const KEEPERS: readonly Role[] = ['ADMIN'];
/** POLICY, characters. */
export const ENDING_REASON = { least: 10, most: 500 } as const;

/** As auditors read it; a spec holds the function below to it. One's own need no role. */
export const SESSION_PERMISSIONS: readonly NotedPermission[] = [
  { command: 'end-sessions-of-a-person', roles: KEEPERS, of: 'any', rule: SESSIONS, note: 'all of them, with a reason; signed in within 15 minutes' },
];

export interface EndingOrder {
  readonly person: unknown;
  readonly reason: unknown;
}
/** Judges an order to end all sessions of a person; null when nothing stands in its way. */
export function endingFaults({ person, reason }: EndingOrder, by: Pick<SignedIn, 'roles'>): readonly [Refusal, ...Refusal[]] | null {
  if (!by.roles.some((role) => KEEPERS.includes(role))) return [forbidden('not-permitted', 'Sessions of other people are ended by administrators.', SESSIONS)];
  const [first, ...more] = [
    ...(typeof person === 'string' && person.trim() !== '' && person.length <= 200 ? [] : [invalid('/person', 'missing', 'Name the person whose sessions end, as they sign in.', SESSIONS)]),
    ...(typeof reason === 'string' && reason.trim().length >= ENDING_REASON.least && reason.length <= ENDING_REASON.most ? [] : [invalid('/reason', 'reason', `Say why, in ${ENDING_REASON.least} to ${ENDING_REASON.most} characters.`, SESSIONS)]),
  ];
  return first === undefined ? null : [first, ...more];
}
