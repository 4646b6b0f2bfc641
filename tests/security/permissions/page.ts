// Owns how the permissions are written for an auditor: for each chapter a grid of role by act, then every row with its rule. Text only, the same for the same tables.
import { AGENCY, DECIDING_SIGN_IN, OFFICE_RELATIONS, ROLES, type NotedPermission, type Role } from '@centerline/cases';
import { CHAPTERS, type Chapter } from './book.js';

const SHORT: Readonly<Record<Role, string>> = {
  IMPORTER_USER: 'IMP', BROKER_USER: 'BRK', PORT_OFFICER: 'PO', PORT_DIRECTOR: 'PD', FPF_PARALEGAL: 'PL', FPF_OFFICER: 'FO', CENTER_SPECIALIST: 'CS', CENTER_SUPERVISOR: 'CU',
  CENTER_DIRECTOR: 'CD', OFO_HQ_ANALYST: 'HA', OFO_HQ_DECIDER: 'HD', OFO_HQ_SUPERVISOR: 'HS', OT_RR_LIAISON: 'RR', AUDITOR: 'AU', ADMIN: 'AD',
};
const RECORD: Readonly<Record<NotedPermission['of'], string>> = {
  party: 'cases of which they act for every importer', port: 'cases of their port', center: 'cases their Center is asked on', office: 'cases (or work) of their office', hq: 'cases Headquarters stands in',
  legal: 'cases referred to Regulations and Rulings', any: 'any',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [line(heads), line(heads.map(() => '---')), ...rows.map(line)];

const rolesOf = (roles: readonly Role[]): string => (roles.length === ROLES.length ? 'everybody' : AGENCY.every((role) => roles.includes(role)) && roles.length === AGENCY.length ? 'the agency' : roles.map((role) => SHORT[role]).join(' '));

type Of = NotedPermission['of'];
/** An office that stands in the case in any way is said in one word. */
const wordsOf = (relations: readonly Of[]): readonly string[] =>
  OFFICE_RELATIONS.every((one) => relations.includes(one)) ? ['own office', ...relations.filter((one) => !(OFFICE_RELATIONS as readonly Of[]).includes(one))] : [...new Set(relations)];
const recordOf = (relations: readonly Of[]): string => wordsOf(relations).map((word) => (word === 'own office' ? 'cases their office stands in, in whatever way' : RECORD[word as Of])).join('; ');

/** For each act, by role, how the role must stand to the record; a dot where it may not at all. */
function grid({ rows, deciding = [] }: Chapter): readonly string[] {
  const acts = [...Map.groupBy(rows, (row) => row.command)];
  return table(['act', ...ROLES.map((role) => SHORT[role])], acts.map(([act, own]) => [
    `\`${act}\`${deciding.includes(act) ? ' ✎' : ''}`, ...ROLES.map((role) => wordsOf(own.filter((row) => row.roles.includes(role)).map((row) => row.of)).join(', ') || '·'),
  ]));
}

/** Rows that differ in the record alone are one line. */
const list = (rows: readonly NotedPermission[]): readonly string[] =>
  table(['act', 'roles', 'record', 'rule', 'mark', 'in words'], [...Map.groupBy(rows, ({ command, roles, rule, note }) => JSON.stringify([command, roles, rule, note ?? null]))].flatMap(([, alike]) => {
    const [first] = alike;
    if (!first) return [];
    const record = recordOf(alike.map(({ of }) => of));
    return [[`\`${first.command}\``, rolesOf(first.roles), first.note === undefined ? record : `${record}: ${first.note}`, first.rule.citation, first.rule.mark, first.rule.text]];
  }));

const chapter = ({ title, about, rows, ...more }: Chapter): readonly string[] => [`## ${title}`, '', about, '', ...grid({ title, about, rows, ...more }), '', ...list(rows), ''];

const rowCount = CHAPTERS.reduce((sum, { rows }) => sum + rows.length, 0);

/** The whole page, Markdown. */
export const permissionsPage = (): string => [
  '# Who may do what',
  '',
  'Written by `npm run permissions` from the tables the laws judge by; a spec fails when this page is not what they say, and another holds the rows that are no command',
  'to the functions that judge them, for every role and relation. Do not edit it.',
  '',
  `${rowCount} rows. What is not listed is refused: a command without a row can be given by the system alone. On top of a row come the stage of the case and separation of duties`,
  '(a drafter does not approve, who recommended does not decide), which each act’s own rule says. A mark is `law` (cited), `policy` (ours, changeable) or `unofficial` (data we could not confirm).',
  '',
  ...table(['short', 'role'], ROLES.map((role) => [SHORT[role], role])),
  '',
  `✎ marks the acts that decide. ${DECIDING_SIGN_IN.text} (${DECIDING_SIGN_IN.mark})`,
  '',
  'In the grids: how the role must stand to the record.',
  '',
  ...table(['word', 'record'], [...Object.entries(RECORD), ['own office', 'cases their office stands in, in whatever way']]),
  '',
  ...CHAPTERS.flatMap(chapter),
].join('\n');
