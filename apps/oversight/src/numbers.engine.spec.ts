// Every number a supervisor sees equals a recount: all cases are read one by one, every clock is evaluated by the clock library at the moment, and counted by hand.
// Cases of all three types, in a ledger that no worker and no sweep knows, so that time passes and nobody writes it down.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockAsOf, CONDUCTOR, type Actor, type CaseFile, type CaseId, type CaseLaw, type CaseState, type ClockCard, type Command } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { evaluate, msOf, type ClockLine, type Instant } from '@centerline/clock';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { GROUPINGS, Ledger, NONE, RUNGS, STANDINGS, UNCLAIMED, type Grouping, type PromiseCount, type PromiseFilters, type PromiseStanding } from '@centerline/ledger';
import { ledgerOfOwn } from '@centerline/ledger/testing';
import { reassignmentLaw } from '@centerline/reassignment';
import { dayAround, petition, releaseHold, toysAppeal, type Day } from './testing/papers.js';

const own = await ledgerOfOwn();
const DAY_MS = 86_400_000;

let ledger: Ledger;
let owner: Ledger;
let day: Day;
beforeAll(async () => {
  ledger = Ledger.connect(own.workDatabaseUrl, 4, 'system');
  owner = Ledger.connect(own.ownerDatabaseUrl, 1);
  day = dayAround(await ledger.moment());
});
afterAll(async () => {
  // Others use this ledger too: nothing is left for their sweeps.
  await ledger.sweepAlone(0, 1_000_000);
  await ledger.close();
  await owner.close();
}, 60_000);

const acts = <S extends CaseState, C extends Command>(law: CaseLaw<S, C>) => async (caseId: CaseId | null, kind: string, body: unknown, actor: Actor): Promise<CaseFile<S>> => {
  const result = await ledger.command(law, { caseId, kind, body, actor, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done') throw new Error(`${kind} by ${actor.id}: ${JSON.stringify(result)}`);
  return result.file;
};
const appeal = acts(reassignmentLaw);
const escalation = acts(ftzLaw);
const request = acts(fpfLaw);
const daysPass = async (days: number): Promise<void> => {
  await owner.database.pool.query('UPDATE centerline.moment_shift SET ms = ms + $1', [days * DAY_MS]);
};

/** One promise as the recount sees it. */
interface Fact {
  readonly key: string;
  readonly type: string;
  readonly tier: string | null;
  readonly unit: string;
  readonly kind: string;
  readonly basis: string;
  readonly person: string | null;
  readonly startedAt: Instant;
  readonly dueAt: Instant | null;
  readonly standing: PromiseStanding;
  readonly first: 'met' | 'missed' | null;
  readonly rung: number;
  readonly warned: boolean;
}
interface Stored extends CaseFile<CaseState> {
  readonly tier: string | null;
}

/** What the clock had come to before each extension and at the end: the first that is not open. */
function firstVerdict(card: ClockCard, standing: PromiseStanding): Fact['first'] {
  const { events } = card.line;
  for (const [index, event] of events.entries()) {
    if (event.type !== 'extend' && event.type !== 'transfer') continue;
    const before = evaluate({ ...card.line, events: events.slice(0, index), asOf: event.at } as ClockLine);
    if ('breached' in before && before.breached) return 'missed';
  }
  return standing === 'met' ? 'met' : standing === 'missed' || standing === 'overdue' ? 'missed' : null;
}

function factOf(file: Stored, stored: ClockCard, asOf: Instant): Fact | null {
  const card = clockAsOf(stored, asOf);
  if (card.verdict === 'cancelled' || !card.policy.marks.some((mark) => 'atDue' in mark)) return null;
  const until = card.endedAt;
  const standing = card.verdict === 'met' || card.verdict === 'missed' ? card.verdict : card.breachedAt !== null ? 'overdue' : card.verdict;
  const passed = card.marks.filter((mark) => (until === null ? mark.at <= asOf : mark.at < until));
  const work = file.tasks.filter((task) => task.clockId === card.id).sort((one, other) => `${other.openedAt} ${other.id}`.localeCompare(`${one.openedAt} ${one.id}`))[0];
  return {
    key: `${file.id}/${card.id}`, type: file.type, tier: file.tier, unit: card.owedBy, kind: card.kind, basis: card.basis, person: work?.owner ?? null, startedAt: card.startedAt, dueAt: card.dueAt, standing,
    first: firstVerdict(card, standing), rung: Math.max(0, ...passed.map((mark) => RUNGS.findIndex((rung) => rung === mark.tells) + 1)), warned: passed.some((mark) => mark.tells !== 'nobody'),
  };
}

/** Every promise there is, by reading every case. */
async function recount(asOf: Instant): Promise<readonly Fact[]> {
  const { rows } = await owner.database.pool.query<{ file: CaseFile<CaseState>; tier: string | null }>('SELECT centerline.read_file(c.id) AS file, c.tier FROM centerline.case_file c');
  return rows.flatMap(({ file, tier }) => file.clocks.flatMap((card) => factOf({ ...file, tier }, card, asOf) ?? []));
}

const port = (unit: string): string => /^(?:PORT|FPF)-(\d{4})$/.exec(unit)?.[1] ?? NONE;
const groupOf: Readonly<Record<Grouping, (fact: Fact) => string>> = {
  type: (fact) => fact.type, center: (fact) => (fact.unit.startsWith('CEE') ? fact.unit : NONE), port: (fact) => port(fact.unit), unit: (fact) => fact.unit, tier: (fact) => fact.tier ?? NONE,
  person: (fact) => fact.person ?? UNCLAIMED, clock: (fact) => fact.kind,
};
const tallied = (rows: readonly { readonly key: string; readonly count: number }[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const { key, count } of rows) sums[key] = (sums[key] ?? 0) + count;
  return sums;
};
const places = (rows: readonly PromiseCount[]) => tallied(rows.map((row) => ({ key: [row.group, row.standing, row.first, row.rung].join(' '), count: row.count })));
const everyone = (asOf: Instant, more: Partial<PromiseFilters> = {}): PromiseFilters => ({ asOf, offices: null, ...more });

/** All pages of a list of promises, by small steps. */
async function pages(ask: (page: { readonly limit: number; readonly after: readonly [string, string] | null }) => Promise<readonly { readonly caseId: string; readonly clockId: string; readonly startedAt: string; readonly dueAt: string | null }[]>, by: 'startedAt' | 'dueAt') {
  const keys: string[] = [];
  for (let after: readonly [string, string] | null = null; ;) {
    const rows = await ask({ limit: 7, after });
    keys.push(...rows.map((row) => `${row.caseId}/${row.clockId}`));
    const last = rows.at(-1);
    if (rows.length < 7 || last === undefined) return keys;
    after = [last[by] ?? '', `${last.caseId}/${last.clockId}`];
  }
}
const keysOf = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.key).sort();

async function expectAgreement(asOf: Instant, more: Partial<PromiseFilters> = {}, holds: (fact: Fact) => boolean = () => true): Promise<readonly Fact[]> {
  const facts = (await recount(asOf)).filter(holds);
  for (const grouping of GROUPINGS) {
    const recounted = tallied(facts.map((fact) => ({ key: [groupOf[grouping](fact), fact.standing, fact.first, fact.rung].join(' '), count: 1 })));
    expect([grouping, places(await ledger.oversight.countPromises(grouping, everyone(asOf, more)))]).toEqual([grouping, recounted]);
  }
  return facts;
}

describe('promises of all three types', () => {
  let silent: CaseId;
  let waiting: CaseId;
  let clarified: CaseId;
  let dated: CaseId;

  beforeAll(async () => {
    silent = (await appeal(null, 'file', toysAppeal(day), people.importer)).id;
    await appeal(silent, 'acknowledge', {}, CONDUCTOR);
    await appeal(silent, 'accept-complete', {}, people.hqAnalyst);
    await appeal(silent, 'claim-task', { taskId: 'advise:CEE004' }, people.cee004Specialist);
    waiting = (await appeal(null, 'file', toysAppeal(day), people.importer)).id;
    await appeal(waiting, 'acknowledge', {}, CONDUCTOR);
    await appeal(waiting, 'request-information', { items: [{ concerns: 'JUSTIFICATION', text: 'Say which of your goods are toys.' }] }, people.hqAnalyst);
    const withdrawn = (await appeal(null, 'file', toysAppeal(day), people.importer)).id;
    await appeal(withdrawn, 'acknowledge', {}, CONDUCTOR);
    await appeal(withdrawn, 'withdraw', {}, people.importer);
    dated = (await escalation(null, 'open', { ...releaseHold(day), trackedDates: [{ kind: 'REMOVAL_AFTER_PERMIT', anchorOn: day(-1), reference: 'Permit 17' }] }, people.portOfficer)).id;
    await escalation(dated, 'consult-center', {}, people.portOfficer);
    const settled = (await escalation(null, 'open', { ...releaseHold(day), lane: 'urgent', attempts: [{ triedOn: day(-1), what: 'Compared the weekly entry with the record.', result: 'The quantities agree.' }] }, people.portOfficer)).id;
    await escalation(settled, 'resolve-locally', { outcome: 'RESOLVED_BY_PORT', resolution: 'Released this morning; the summary is corrected by Friday.' }, people.portOfficer);
    clarified = (await request(null, 'request', petition(day), people.paralegal)).id;
    await request(clarified, 'acknowledge', {}, CONDUCTOR);
    await request(clarified, 'confirm-eligibility', { note: 'Seen in the portal of the partner program.' }, people.paralegal);
    await request(clarified, 'send-to-center', {}, people.paralegal);
    await request(clarified, 'assign-specialist', { specialist: 'cee004.specialist' }, people.cee004Supervisor);
    await request(clarified, 'ask-clarification', { question: 'Which of the two invoices was presented with the entry?' }, people.cee004Specialist);
  }, 60_000);

  it('agree on the day they are made: none is overdue, some wait, what was withdrawn counts nowhere', async () => {
    const facts = await expectAgreement(await ledger.moment());
    const of = (id: CaseId) => facts.filter((fact) => fact.key.startsWith(id));
    expect(of(waiting).map((fact) => [fact.kind, fact.standing])).toEqual(expect.arrayContaining([['completeness', 'paused'], ['importer-cure', 'running']]));
    expect(of(clarified).find((fact) => fact.kind.startsWith('center-input'))?.standing).toBe('paused');
    expect(of(silent).find((fact) => fact.unit === 'CEE004')?.person).toBe('cee004.specialist');
    expect(new Set(facts.map((fact) => fact.type))).toEqual(new Set(['reassignment', 'ftz', 'fpf']));
  });

  it('agree when time has passed and nobody has swept: overdue is a fact of time, and a bounded pause has ended by itself', async () => {
    await daysPass(13);
    const facts = await expectAgreement(await ledger.moment());
    expect(facts.find((fact) => fact.key.startsWith(clarified) && fact.kind.startsWith('center-input'))?.standing).toBe('running');
    expect(facts.find((fact) => fact.key === `${dated}/center-advice:CEE003`)).toMatchObject({ standing: 'overdue', first: 'missed' });
    const { rows: [{ swept } = { swept: -1 }] } = await owner.database.pool.query<{ swept: number }>(`SELECT cardinality(passed) AS swept FROM centerline.clock WHERE case_id = $1 AND id = 'center-advice:CEE003'`, [dated]);
    expect(swept).toBe(0);
  });

  it('agree after what was late is done, extended after its day, handed over and paused again', async () => {
    await escalation(dated, 'extend-tracked-date', { clockId: 'tracked-date:REMOVAL_AFTER_PERMIT:1', amount: 20, reason: 'The merchandise is under examination by another agency.' }, people.portDirector);
    await request(clarified, 'answer-clarification', { answer: 'The second one, with the entry.' }, people.paralegal);
    await appeal(silent, 'advise', { recommendation: 'TRANSFER', reasons: 'The goods of this importer and its business practices speak for it.' }, people.cee004Specialist);
    await appeal(silent, 'approve-advice', {}, people.cee004Supervisor);
    await daysPass(25);
    const facts = await expectAgreement(await ledger.moment());
    expect(facts.find((fact) => fact.key === `${dated}/tracked-date:REMOVAL_AFTER_PERMIT:1`)?.first).toBe('missed');
    expect(new Set(facts.map((fact) => fact.standing))).toEqual(new Set(STANDINGS));
    expect([...new Set(facts.map((fact) => fact.rung))]).toEqual(expect.arrayContaining([0, 4]));
  });

  it('are the same before the sweep has written down what has passed and after it, and after its consequences are drawn', async () => {
    const asOf = await ledger.moment();
    const before = places(await ledger.oversight.countPromises('clock', everyone(asOf)));
    expect(await ledger.sweepAlone(0, 1_000_000)).toBeGreaterThan(0);
    expect(places(await ledger.oversight.countPromises('clock', everyone(asOf)))).toEqual(before);
    for (const [id, act] of [[silent, appeal], [waiting, appeal], [dated, escalation], [clarified, request]] as const) await act(id, 'heed', {}, CONDUCTOR);
    await expectAgreement(await ledger.moment());
  });

  it('open from each number to exactly its clocks', async () => {
    const asOf = await ledger.moment();
    const facts = await recount(asOf);
    for (const verdict of STANDINGS) {
      const own = facts.filter((fact) => fact.standing === verdict);
      expect((await pages((page) => ledger.oversight.promises({ ...everyone(asOf), verdict, ...page }), 'startedAt')).sort()).toEqual(keysOf(own));
    }
    for (const first of ['met', 'missed'] as const)
      expect((await pages((page) => ledger.oversight.promises({ ...everyone(asOf), first, ...page }), 'startedAt')).sort()).toEqual(keysOf(facts.filter((fact) => fact.first === first)));
    for (const [index, rung] of RUNGS.entries())
      expect((await pages((page) => ledger.oversight.promises({ ...everyone(asOf), rung, ...page }), 'startedAt')).sort()).toEqual(keysOf(facts.filter((fact) => fact.rung === index + 1)));
    for (const grouping of GROUPINGS) {
      for (const group of new Set(facts.map(groupOf[grouping]))) {
        const own = facts.filter((fact) => groupOf[grouping](fact) === group);
        expect([grouping, group, (await pages((page) => ledger.oversight.promises({ ...everyone(asOf), [grouping]: group, ...page }), 'startedAt')).sort()]).toEqual([grouping, group, keysOf(own)]);
      }
    }
  }, 60_000);

  it('agree under every filter, alone and together', async () => {
    const asOf = await ledger.moment();
    const until = new Date(msOf(asOf) - 20 * DAY_MS).toISOString() as Instant;
    await expectAgreement(asOf, { type: 'ftz' }, (fact) => fact.type === 'ftz');
    await expectAgreement(asOf, { center: 'CEE004', basis: 'INTERNAL_SLA' }, (fact) => fact.unit === 'CEE004' && fact.basis === 'INTERNAL_SLA');
    await expectAgreement(asOf, { center: NONE, until }, (fact) => !fact.unit.startsWith('CEE') && fact.startedAt < until);
    await expectAgreement(asOf, { port: '2704', from: until }, (fact) => port(fact.unit) === '2704' && fact.startedAt >= until);
    await expectAgreement(asOf, { tier: NONE }, (fact) => fact.tier === null);
    await expectAgreement(asOf, { person: UNCLAIMED, type: 'fpf' }, (fact) => fact.person === null && fact.type === 'fpf');
    await expectAgreement(asOf, { offices: ['PORT-2704', 'FPF-2704'] }, (fact) => port(fact.unit) === '2704');
    await expectAgreement(asOf, { offices: ['CEE008'] }, (fact) => fact.unit === 'CEE008');
    expect(await ledger.oversight.countPromises('type', everyone(asOf, { offices: ['CEE099'] }))).toEqual([]);
  });

  it('list what is warned of or overdue with the longest overdue first, and what is due next with the soonest first', async () => {
    const asOf = await ledger.moment();
    const open = (await recount(asOf)).filter((fact) => fact.standing === 'running' || fact.standing === 'overdue').sort((one, other) => `${one.dueAt} ${one.key}`.localeCompare(`${other.dueAt} ${other.key}`));
    const breaches = open.filter((fact) => fact.warned);
    expect(breaches.length).toBeGreaterThan(3);
    expect(await pages((page) => ledger.oversight.breaches({ ...everyone(asOf), ...page }), 'dueAt')).toEqual(breaches.map((fact) => fact.key));
    expect(await pages((page) => ledger.oversight.nextDue({ ...everyone(asOf), ...page }), 'dueAt')).toEqual(open.filter((fact) => fact.standing === 'running').map((fact) => fact.key));
    const own = breaches.filter((fact) => fact.unit === 'CEE008');
    expect(await pages((page) => ledger.oversight.breaches({ ...everyone(asOf, { offices: ['CEE008'] }), ...page }), 'dueAt')).toEqual(own.map((fact) => fact.key));
    expect(own.length).toBeGreaterThan(0);
  });

  it('say of a clock that is begun anew what it came to first and how it stands now', async () => {
    await appeal(silent, 'proceed-without-advice', { center: 'CEE008', reason: 'This Center has been silent past its time and was reminded up the ladder.' }, people.hqSupervisor);
    await appeal(silent, 'consult-hq', { questions: ['May an importer of toys be placed by the use of its goods?'] }, people.hqDecider);
    await daysPass(70);
    await appeal(silent, 'answer-consult', { answer: 'It may: 19 CFR 101.10(b) names intended use.' }, people.legalLiaison);
    const consultation = async () => (await ledger.oversight.promises({ ...everyone(await ledger.moment(), { clock: 'hq-consult' }), limit: 100, after: null })).filter((row) => row.caseId === silent);
    expect(await consultation()).toMatchObject([{ standing: 'missed', firstVerdict: 'missed' }]);
    await appeal(silent, 'consult-hq', { questions: ['And by the value of its goods?'] }, people.hqDecider);
    expect(await consultation()).toMatchObject([{ standing: 'running', firstVerdict: 'missed' }]);
    await appeal(silent, 'answer-consult', { answer: 'By high relative value, too.' }, people.legalLiaison);
    expect(await consultation()).toMatchObject([{ standing: 'met', firstVerdict: 'missed' }]);
  });
});
