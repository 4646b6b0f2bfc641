// Who is away is given nothing; a deputy does their work meanwhile; on the first day back it is theirs again, without anybody doing anything.
import { describe, expect, it } from '@jest/globals';
import type { Instant, PlainDate } from '@centerline/clock';
import { momentAt, people } from '../testing/index.js';
import { absenceOf, awayBar, endAbsence, enterAbsence, principalsOf, standInFor, type Absence, type AbsenceOrder } from './absence.js';

const { cee004Specialist: sara, cee004Supervisor: supervisor, cee004Director: director, cee008Specialist: sven, cee008Supervisor, hqSupervisor, importer } = people;
/** Monday 2 March 2026, 10 in the morning in San Francisco. */
const moment = momentAt('2026-03-02T18:00:00.000Z');
const day = (text: string): PlainDate => text as PlainDate;
const order = (about: Partial<AbsenceOrder> = {}): AbsenceOrder => ({ id: 'a1', person: sara.id, fromOn: day('2026-03-04'), untilOn: day('2026-03-06'), deputy: null, ...about });
const enter = (about: Partial<AbsenceOrder> = {}, actor: Parameters<typeof enterAbsence>[1] = sara, known: readonly Absence[] = []) => enterAbsence(order(about), actor, known, moment.at, moment.book);
const entered = (about: Partial<AbsenceOrder> = {}, actor: Parameters<typeof enterAbsence>[1] = supervisor): Absence => {
  const decision = enter(about, actor);
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  return decision.absence;
};
const faultsOf = (decision: ReturnType<typeof enterAbsence>) => (decision.ok ? [] : decision.refusals.map(({ code, field }) => (field === undefined ? code : `${field} ${code}`)));

const WEDNESDAY = '2026-03-04T18:00:00.000Z' as Instant;
const SATURDAY = '2026-03-07T18:00:00.000Z' as Instant;

describe('an absence', () => {
  it('lasts from the first instant of its first day through the last of its last, where the office is', () => {
    expect(entered()).toMatchObject({ unit: 'CEE004', beginsAt: '2026-03-04T08:00:00.000Z', endsAt: '2026-03-07T08:00:00.000Z', deputy: null });
  });

  it.each([
    ['the person', sara, []], ['a supervisor of the office', supervisor, []], ['the director', director, []],
    ['another Center', cee008Supervisor, ['not-yours-to-enter']], ['a colleague who supervises nobody', sven, ['not-yours-to-enter']], ['Headquarters', hqSupervisor, ['not-yours-to-enter']], ['an importer', importer, ['not-yours-to-enter']],
  ] as const)('is entered by %s, or not', (_who, actor, codes) => {
    expect(faultsOf(enter({}, actor))).toEqual(codes);
  });

  it.each<[string, Partial<AbsenceOrder>, readonly string[]]>([
    ['that ends before it begins', { untilOn: day('2026-03-03') }, ['/untilOn ends-before-it-begins']],
    ['that began yesterday', { fromOn: day('2026-03-01') }, ['/fromOn in-the-past']],
    ['of more than a year', { untilOn: day('2027-03-06') }, ['/untilOn too-long']],
    ['of nobody', { person: 'nobody' }, ['/person no-such-person']],
    ['whose deputy is at another Center', { deputy: sven.id }, ['/deputy no-deputy']],
    ['whose deputy is the person', { deputy: sara.id }, ['/deputy no-deputy']],
    ['whose deputy does other work', { deputy: supervisor.id }, ['/deputy no-deputy']],
  ])('%s is refused at its field', (_what, about, faults) => {
    expect(faultsOf(enter(about))).toEqual(faults);
  });

  it('begins today at the earliest and may last one day', () => {
    expect(faultsOf(enter({ fromOn: day('2026-03-02'), untilOn: day('2026-03-02') }))).toEqual([]);
  });

  it('is entered once for the same days, and changed under its own id', () => {
    const before = entered();
    expect(faultsOf(enter({ id: 'a2', fromOn: day('2026-03-06') }, sara, [before]))).toEqual(['already-away']);
    expect(faultsOf(enter({ untilOn: day('2026-03-09') }, sara, [before]))).toEqual([]);
    expect(faultsOf(enter({ id: 'a2', fromOn: day('2026-03-07'), untilOn: day('2026-03-08') }, sara, [before]))).toEqual([]);
  });
});

/** Sara away, deputized by somebody of the same work. The sample people have one specialist a Center, so the deputy is named by id. */
const withDeputy = (deputy: string): Absence => ({ ...entered(), deputy: deputy as Absence['deputy'] });

describe('a deputy', () => {
  const silas = 'cee004.specialist2' as Absence['person'];
  const away = withDeputy(silas);

  it('hears of the work while the person is away, and no longer', () => {
    expect([moment.at, WEDNESDAY, SATURDAY].map((at) => standInFor([away], sara.id, at))).toEqual([sara.id, silas, sara.id]);
  });

  it('stands in for the person on those days', () => {
    expect([moment.at, WEDNESDAY, SATURDAY].map((at) => principalsOf([away], silas, at).map(({ person }) => person))).toEqual([[], [sara.id], []]);
  });

  it('who is away too stands in for nobody: the person is told, and the office sees it', () => {
    const both = [away, { ...entered(), id: 'a2', person: silas, deputy: null }];
    expect(standInFor(both, sara.id, WEDNESDAY)).toBe(sara.id);
    expect(principalsOf(both, silas, WEDNESDAY)).toEqual([]);
  });

  it('does not go away before somebody else stands in', () => {
    const standsIn: Absence = { ...entered(), id: 'a9', person: silas, deputy: sara.id };
    expect(faultsOf(enter({}, sara, [standsIn]))).toEqual(['stands-in']);
  });

  it('who is away on those days cannot be named', () => {
    const book = { ...moment.book, staff: (id: string) => (id === silas ? { id: silas, name: 'Silas Boone', unit: sara.unit, roles: sara.roles } : moment.book.staff(id)) };
    const his: Absence = { ...entered(), id: 'a3', person: silas, deputy: null };
    const decision = enterAbsence(order({ deputy: silas }), sara, [his], moment.at, book);
    expect(faultsOf(decision)).toEqual(['/deputy deputy-away']);
    expect(faultsOf(enterAbsence(order({ deputy: silas }), sara, [], moment.at, book))).toEqual([]);
  });
});

describe('work', () => {
  it('is given to nobody who is away, and the refusal says until when, with the rule', () => {
    const away = entered();
    expect(awayBar([away], sara, WEDNESDAY, moment.book, '/to')).toMatchObject({ kind: 'invalid', field: '/to', code: 'absent', message: 'Sara Lund is away through 2026-03-06. Choose somebody who is there.', rule: { citation: 'Centerline policy: absence' } });
    expect(awayBar([away], sara, SATURDAY, moment.book, '/to')).toBeNull();
  });
});

describe('coming back early', () => {
  const away = entered();

  it('ends the absence at that moment', () => {
    const end = endAbsence(away, sara, WEDNESDAY);
    expect(end).toEqual({ ok: true, endsAt: WEDNESDAY });
    expect(absenceOf([{ ...away, endsAt: WEDNESDAY }], sara.id, WEDNESDAY)).toBeNull();
  });

  it('before it began means that it never was', () => {
    const end = endAbsence(away, supervisor, moment.at);
    expect(end).toEqual({ ok: true, endsAt: away.beginsAt });
    expect(absenceOf([{ ...away, endsAt: away.beginsAt }], sara.id, WEDNESDAY)).toBeNull();
  });

  it('is for the person and the supervisors, and not possible afterwards', () => {
    expect(endAbsence(away, sven, WEDNESDAY)).toMatchObject({ ok: false, refusals: [{ code: 'not-yours-to-enter' }] });
    expect(endAbsence(away, sara, SATURDAY)).toMatchObject({ ok: false, refusals: [{ kind: 'conflict', code: 'absence-over' }] });
  });
});
