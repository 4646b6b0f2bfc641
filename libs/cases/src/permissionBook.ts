// Owns, as rows an auditor can read, every permission that is no command of a type: reading, papers, work, views, absences. With the tables of the
// types and of oversight they are the whole. The functions beside them judge; a spec holds rows and functions to each other for every role and relation.
import { AGENCY, ROLES, TRADE, type Role } from './actor.js';
import type { CaseType } from './names.js';
import { HOLDERS } from './papers/hold.js';
import { ENFORCEMENT } from './papers/marking.js';
import { DOCUMENTS, HOLD, MARKING, MESSAGES, SPEAKING } from './papers/rules.js';
import { ANSWERING, HEADQUARTERS } from './papers/speaking.js';
import { OFFICE_RELATIONS, READING, type Permission } from './permission.js';
import { RECUSAL } from './recusal.js';
import { SUPERVISING } from './task.js';
import { WORK } from './taskCommands.js';
import { ABSENCE } from './work/absence.js';
import { VIEWS } from './work/views.js';

/** A permission with what else it depends on, in words. */
export interface NotedPermission extends Permission {
  readonly note?: string;
}
type Of = Permission['of'];

const row = (command: string, roles: readonly Role[], of: Of, rule: Permission['rule'], note?: string): NotedPermission => ({ command, roles, of, rule, ...(note === undefined ? {} : { note }) });
const forOffices = (command: string, roles: readonly Role[], of: readonly Of[], rule: Permission['rule']): readonly NotedPermission[] => of.map((one) => row(command, roles, one, rule));

const only = (roles: readonly Role[], among: readonly Role[]): readonly Role[] => roles.filter((role) => among.includes(role));

/** Who writes and files what beside a case of that type, and who sees and holds it. When they may is for the exchange to say (`exchangeOf`). */
export const paperPermissions = (type: CaseType): readonly NotedPermission[] => [
  row('write-public-message', TRADE, 'party', MESSAGES),
  ...forOffices('write-public-message', AGENCY, ANSWERING[type], SPEAKING),
  ...forOffices('write-internal-message', AGENCY, OFFICE_RELATIONS, MESSAGES),
  row('write-internal-message', HEADQUARTERS, 'any', MESSAGES),
  row('file-public-document', TRADE, 'party', DOCUMENTS),
  ...forOffices('file-public-document', AGENCY, ANSWERING[type], SPEAKING),
  ...forOffices('file-internal-document', AGENCY, OFFICE_RELATIONS, DOCUMENTS),
  row('file-internal-document', HEADQUARTERS, 'any', DOCUMENTS),
  ...forOffices('file-law-enforcement-document', ENFORCEMENT, OFFICE_RELATIONS, MARKING),
  row('file-law-enforcement-document', only(HEADQUARTERS, ENFORCEMENT), 'any', MARKING),
  row('see-law-enforcement-document', ENFORCEMENT, 'any', MARKING, 'who reads the case; and the person who filed it'),
  row('hold-document', HOLDERS, 'any', HOLD, 'who reads the case and sees the document'),
];

/** Who does what about work: the office that owes it is `office` here. */
export const WORK_PERMISSIONS: readonly NotedPermission[] = [
  row('claim-task', ROLES, 'office', WORK, 'the roles the work names, while nobody has it'),
  row('release-task', ROLES, 'office', WORK, 'who has the work, or stands in for who has it'),
  row('release-task', SUPERVISING, 'office', WORK, 'work of others with a reason'),
  row('assign-task', SUPERVISING, 'office', WORK, 'to people of the office whose roles the work names'),
  row('recuse', AGENCY, 'any', RECUSAL, 'from cases they read; nobody is brought back in'),
  row('keep-own-view', AGENCY, 'any', VIEWS),
  row('keep-office-view', SUPERVISING, 'office', VIEWS),
  row('enter-or-end-absence', AGENCY, 'office', ABSENCE, 'their own'),
  row('enter-or-end-absence', SUPERVISING, 'office', ABSENCE, 'of the people of the office'),
];

/** Who reads what of a case. */
export const READING_PERMISSIONS: readonly NotedPermission[] = READING.map(({ command, roles, of, rule, as }) => row(command, roles, of, rule, as === 'party' ? 'the public side only' : 'all of it, but sealed drafts and markings'));
