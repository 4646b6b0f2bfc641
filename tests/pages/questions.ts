// Owns what is asked of the full ledger: the pages and numbers of people and offices that are busy and of those that are not, each time as somebody else.
import { ior, personId, unitCode, type Person, type Role } from '@centerline/cases';
import { within, type Ledger } from '@centerline/ledger';
import type pg from 'pg';
import { IMPORTERS } from './herd.js';

export interface Question {
  readonly name: string;
  /** What one page may take, in milliseconds; none for numbers over everything. */
  readonly most: number | null;
  /** Asks it for the nth time. */
  ask(time: number): Promise<unknown>;
}

const CENTERS = Array.from({ length: 10 }, (_, index) => `CEE0${String(index + 1).padStart(2, '0')}`);
const TYPES = ['reassignment', 'ftz', 'fpf'] as const;
const PAGE = { limit: 26, after: null } as const;
const PAGE_MS = 15;
/** What row security may cost a list: of an importer or a Center, and of a broker with a thousand clients. */
const LIST_MS = 20;
const BROKER_MS = 50;
const DEEP_PAGES = 40;

const nth = <Item>(items: readonly Item[], time: number): Item => items[(time * 7_919) % items.length] as Item;

const reader = (unit: string, role: Role, iors: readonly string[] = []): Person => ({ kind: 'person', id: personId(`${unit}.${role}`), name: 'Somebody', roles: [role], unit: unitCode(unit), iors: iors.map(ior) });
const importer = (number: number): string => `91-${String(number % IMPORTERS).padStart(7, '0')}XX`;
const headquarters = reader('OFO-HQ', 'OFO_HQ_ANALYST');

/**
 * Each is asked for somebody, as the service that answers it asks.
 * @param serving as services have the ledger. @param auditing as oversight has it. @param owner for who there is to ask for.
 */
export async function questionsOn(serving: Ledger, auditing: Ledger, owner: pg.Pool): Promise<readonly Question[]> {
  const column = async (text: string): Promise<readonly string[]> => (await owner.query<{ one: string }>(text)).rows.map((row) => row.one);
  const ports = await column(`SELECT DISTINCT substr(owed_by, 6) AS one FROM centerline.clock WHERE owed_by LIKE 'PORT-%' ORDER BY 1`);
  const people = await column(`SELECT DISTINCT worker AS one FROM centerline.clock WHERE worker IS NOT NULL ORDER BY 1 LIMIT 3000`);
  const asOf = await serving.moment();
  const ago = (days: number) => new Date(Date.parse(asOf) - days * 86_400_000).toISOString() as typeof asOf;
  const { oversight } = auditing;
  const all = { asOf, offices: null } as const;
  const center = (time: number) => nth(CENTERS, time);
  const port = (time: number) => nth(ports, time);
  const ofPort = (time: number) => ({ asOf, offices: [`PORT-${port(time)}`, `FPF-${port(time)}`] });
  const ofCenter = (time: number) => ({ asOf, offices: [center(time)] });

  const work: [string, string][] = [];
  for (let page = 0; page < DEEP_PAGES; page += 1) {
    const last = (await within(headquarters, () => auditing.worklist({ scope: 'all', limit: 100, after: work.at(-1) ?? null }))).at(-1);
    if (last) work.push([last.dueAt ?? '', `${last.caseId}/${last.taskId}`]);
  }
  const asked = (most: number | null) => (name: string, who: (time: number) => Person, ask: (time: number) => Promise<unknown>): Question => ({ name, most, ask: (time) => within(who(time), () => ask(time)) });
  const [page, number, list, brokersList] = [asked(PAGE_MS), asked(null), asked(LIST_MS), asked(BROKER_MS)];
  const hq = (): Person => headquarters;
  const ofTheCenter = (time: number): Person => reader(center(time), 'CENTER_DIRECTOR');
  const ofThePort = (time: number): Person => reader(`PORT-${port(time)}`, 'PORT_DIRECTOR');
  const ofTheWorkers = (time: number): Person => reader(nth(people, time).split('.')[0] ?? '', 'CENTER_SPECIALIST');
  const ofAnImporter = (time: number): Person => reader('ACCT-1', 'IMPORTER_USER', [importer(time * 7_919)]);
  const ofABroker = (time: number): Person => reader('BRK-1', 'BROKER_USER', Array.from({ length: 1_000 }, (_, index) => importer(time * 31 + index * 5)));
  return [
    page('worklist: Headquarters, all types', hq, () => auditing.worklist({ scope: 'all', ...PAGE })),
    page('worklist: Headquarters, deep in the list', hq, (time) => auditing.worklist({ scope: 'all', limit: 26, after: nth(work, time) })),
    page('worklist: Headquarters, by Center, type and stage', hq, (time) => auditing.worklist({ scope: 'all', type: 'reassignment', center: center(time), stage: 'CENTER_INPUT', ...PAGE })),
    page('worklist: a Center, one type', ofTheCenter, (time) => auditing.worklist({ scope: { unit: center(time) }, type: nth(TYPES, time), ...PAGE })),
    page('worklist: a Center, its own work', ofTheCenter, (time) => auditing.worklist({ scope: { unit: center(time) }, unit: center(time), type: nth(TYPES, time), ...PAGE })),
    page('worklist: a port', ofThePort, (time) => auditing.worklist({ scope: { unit: `PORT-${port(time)}` }, type: 'ftz', ...PAGE })),
    page('worklist: one person', ofTheWorkers, (time) => auditing.worklist({ scope: { unit: nth(people, time).split('.')[0] ?? '' }, owner: nth(people, time), ...PAGE })),
    page('cases: Headquarters, open', hq, (time) => serving.cases({ scope: 'all', type: nth(TYPES, time), closed: false, ...PAGE })),
    page('cases: Headquarters, due before', hq, (time) => serving.cases({ scope: 'all', type: nth(TYPES, time), dueBefore: asOf, ...PAGE })),
    page('cases: a port', ofThePort, (time) => serving.cases({ scope: { unit: `PORT-${port(time)}` }, type: 'ftz', ...PAGE })),
    list('cases: a Center', ofTheCenter, (time) => serving.cases({ scope: { unit: center(time) }, type: nth(TYPES, time), ...PAGE })),
    list('cases: an importer', ofAnImporter, (time) => serving.cases({ scope: { iors: ofAnImporter(time).iors }, type: nth(TYPES, time), ...PAGE })),
    brokersList('cases: a broker with 1,000 clients', ofABroker, (time) => serving.cases({ scope: { iors: ofABroker(time).iors }, type: nth(TYPES, time), ...PAGE })),
    page('breaches: Headquarters', hq, () => oversight.breaches({ ...all, ...PAGE })),
    page('breaches: Headquarters, by Center and type', hq, (time) => oversight.breaches({ ...all, center: center(time), type: nth(TYPES, time), ...PAGE })),
    page('breaches: Headquarters, one person', hq, (time) => oversight.breaches({ ...all, person: nth(people, time), ...PAGE })),
    page('breaches: a Center', ofTheCenter, (time) => oversight.breaches({ ...ofCenter(time), ...PAGE })),
    page('breaches: a port and its FP&F office', ofThePort, (time) => oversight.breaches({ ...ofPort(time), ...PAGE })),
    page('next due: Headquarters', hq, () => oversight.nextDue({ ...all, ...PAGE })),
    page('next due: a port and its FP&F office', ofThePort, (time) => oversight.nextDue({ ...ofPort(time), ...PAGE })),
    page('clocks behind a number: missed, by Center', hq, (time) => oversight.promises({ ...all, verdict: 'missed', center: center(time), ...PAGE })),
    page('clocks behind a number: met, by person', hq, (time) => oversight.promises({ ...all, verdict: 'met', person: nth(people, time), ...PAGE })),
    page('clocks behind a number: overdue', hq, () => oversight.promises({ ...all, verdict: 'overdue', ...PAGE })),
    number('tallies: Headquarters, by type, all years', hq, () => oversight.countPromises('type', all)),
    number('tallies: Headquarters, by Center, all years', hq, () => oversight.countPromises('center', all)),
    number('tallies: Headquarters, by person, all years', hq, () => oversight.countPromises('person', all)),
    number('tallies: Headquarters, by clock, 90 days', hq, () => oversight.countPromises('clock', { ...all, from: ago(90) })),
    number('tallies: a Center, by clock, all years', ofTheCenter, (time) => oversight.countPromises('clock', ofCenter(time))),
    number('tallies: a port and its FP&F office, by clock', ofThePort, (time) => oversight.countPromises('clock', ofPort(time))),
    number('ages of open cases: Headquarters, by Center', hq, () => oversight.countAges('center', all)),
    page('events: Headquarters', hq, () => oversight.events({ offices: null, ...PAGE })),
    page('events: by actor', hq, (time) => oversight.events({ offices: null, actor: nth(people, time), ...PAGE })),
  ];
}
