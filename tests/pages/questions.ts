// Owns what is asked of the full ledger: the pages and numbers of people and offices that are busy and of those that are not, each time as somebody else.
import type { Ledger } from '@centerline/ledger';

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
const DEEP_PAGES = 40;

const nth = <Item>(items: readonly Item[], time: number): Item => items[(time * 7_919) % items.length] as Item;

export async function questionsOn(ledger: Ledger): Promise<readonly Question[]> {
  const column = async (text: string): Promise<readonly string[]> => (await ledger.database.pool.query<{ one: string }>(text)).rows.map((row) => row.one);
  const ports = await column(`SELECT DISTINCT substr(owed_by, 6) AS one FROM centerline.clock WHERE owed_by LIKE 'PORT-%' ORDER BY 1`);
  const people = await column(`SELECT DISTINCT worker AS one FROM centerline.clock WHERE worker IS NOT NULL ORDER BY 1 LIMIT 3000`);
  const asOf = await ledger.moment();
  const ago = (days: number) => new Date(Date.parse(asOf) - days * 86_400_000).toISOString() as typeof asOf;
  const { oversight } = ledger;
  const all = { asOf, offices: null } as const;
  const center = (time: number) => nth(CENTERS, time);
  const port = (time: number) => nth(ports, time);
  const ofPort = (time: number) => ({ asOf, offices: [`PORT-${port(time)}`, `FPF-${port(time)}`] });
  const ofCenter = (time: number) => ({ asOf, offices: [center(time)] });

  const work: [string, string][] = [];
  for (let page = 0; page < DEEP_PAGES; page += 1) {
    const last = (await ledger.worklist({ scope: 'all', limit: 100, after: work.at(-1) ?? null })).at(-1);
    if (last) work.push([last.dueAt ?? '', `${last.caseId}/${last.taskId}`]);
  }
  const page = (name: string, ask: (time: number) => Promise<unknown>): Question => ({ name, most: PAGE_MS, ask });
  const number = (name: string, ask: (time: number) => Promise<unknown>): Question => ({ name, most: null, ask });
  return [
    page('worklist: Headquarters, all types', () => ledger.worklist({ scope: 'all', ...PAGE })),
    page('worklist: Headquarters, deep in the list', (time) => ledger.worklist({ scope: 'all', limit: 26, after: nth(work, time) })),
    page('worklist: Headquarters, by Center, type and stage', (time) => ledger.worklist({ scope: 'all', type: 'reassignment', center: center(time), stage: 'CENTER_INPUT', ...PAGE })),
    page('worklist: a Center, one type', (time) => ledger.worklist({ scope: { unit: center(time) }, type: nth(TYPES, time), ...PAGE })),
    page('worklist: a Center, its own work', (time) => ledger.worklist({ scope: { unit: center(time) }, unit: center(time), type: nth(TYPES, time), ...PAGE })),
    page('worklist: a port', (time) => ledger.worklist({ scope: { unit: `PORT-${port(time)}` }, type: 'ftz', ...PAGE })),
    page('worklist: one person', (time) => ledger.worklist({ scope: { unit: nth(people, time).split('.')[0] ?? '' }, owner: nth(people, time), ...PAGE })),
    page('cases: Headquarters, open', (time) => ledger.cases({ scope: 'all', type: nth(TYPES, time), closed: false, ...PAGE })),
    page('cases: Headquarters, due before', (time) => ledger.cases({ scope: 'all', type: nth(TYPES, time), dueBefore: asOf, ...PAGE })),
    page('cases: a port', (time) => ledger.cases({ scope: { unit: `PORT-${port(time)}` }, type: 'ftz', ...PAGE })),
    page('breaches: Headquarters', () => oversight.breaches({ ...all, ...PAGE })),
    page('breaches: Headquarters, by Center and type', (time) => oversight.breaches({ ...all, center: center(time), type: nth(TYPES, time), ...PAGE })),
    page('breaches: Headquarters, one person', (time) => oversight.breaches({ ...all, person: nth(people, time), ...PAGE })),
    page('breaches: a Center', (time) => oversight.breaches({ ...ofCenter(time), ...PAGE })),
    page('breaches: a port and its FP&F office', (time) => oversight.breaches({ ...ofPort(time), ...PAGE })),
    page('next due: Headquarters', () => oversight.nextDue({ ...all, ...PAGE })),
    page('next due: a port and its FP&F office', (time) => oversight.nextDue({ ...ofPort(time), ...PAGE })),
    page('clocks behind a number: missed, by Center', (time) => oversight.promises({ ...all, verdict: 'missed', center: center(time), ...PAGE })),
    page('clocks behind a number: met, by person', (time) => oversight.promises({ ...all, verdict: 'met', person: nth(people, time), ...PAGE })),
    page('clocks behind a number: overdue', () => oversight.promises({ ...all, verdict: 'overdue', ...PAGE })),
    number('tallies: Headquarters, by type, all years', () => oversight.countPromises('type', all)),
    number('tallies: Headquarters, by Center, all years', () => oversight.countPromises('center', all)),
    number('tallies: Headquarters, by person, all years', () => oversight.countPromises('person', all)),
    number('tallies: Headquarters, by clock, 90 days', () => oversight.countPromises('clock', { ...all, from: ago(90) })),
    number('tallies: a Center, by clock, all years', (time) => oversight.countPromises('clock', ofCenter(time))),
    number('tallies: a port and its FP&F office, by clock', (time) => oversight.countPromises('clock', ofPort(time))),
    number('ages of open cases: Headquarters, by Center', () => oversight.countAges('center', all)),
    page('events: Headquarters', () => oversight.events({ offices: null, ...PAGE })),
    page('events: by actor', (time) => oversight.events({ offices: null, actor: nth(people, time), ...PAGE })),
  ];
}
