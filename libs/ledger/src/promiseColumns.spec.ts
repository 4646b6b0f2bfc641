// What a clock's row says of it as a promise: when it falls due whatever happens, whom it has reached, and what it came to first.
import { describe, expect, it } from '@jest/globals';
import { LADDER, policy, Revision, unitCode, type ClockCard, type ClockPolicy } from '@centerline/cases';
import { momentAt } from '@centerline/cases/testing';
import type { Instant, PlainDate } from '@centerline/clock';
import { promiseColumns } from './promiseColumns.js';

const HOUR = 60;
const answer: ClockPolicy = {
  kind: 'answer', title: 'Answer', basis: 'INTERNAL_SLA', rule: policy('errands', 'Answered within four hours.'), version: '1', effectiveOn: '2020-01-01' as PlainDate,
  unit: 'working-minute', amount: 4 * HOUR, marks: LADDER, pauses: { maxPauses: 2, maxMinutesByReason: { WAITING: 24 * HOUR } }, extension: { roles: ['PORT_DIRECTOR'], times: 2, most: null },
};
/** A week in March; the office is open from 8:30 to 17:00 in New York, UTC-5, and from the next Monday on UTC-4. */
const at = (text: string): Instant => `2026-03-0${text}:00.000Z` as Instant;
const MONDAY_10 = '2T15:00';

type Desk = Revision<{ stage: string }>;
type Act = readonly [when: string, act: (desk: Desk) => void];
/** A clock that was begun on Monday at ten, and what these acts made of it. */
function clockAfter(...acts: Act[]): readonly ClockCard[] {
  const begun = new Revision({ state: { stage: '' }, clocks: [], tasks: [] }, momentAt(at(MONDAY_10)));
  begun.startClock({ id: 'answer', policy: answer, owedBy: unitCode('CEE001') });
  const cards = [begun.clock('answer') as ClockCard];
  for (const [when, act] of acts) {
    const desk = new Revision({ state: { stage: '' }, clocks: [cards.at(-1) as ClockCard], tasks: [] }, momentAt(at(when)));
    act(desk);
    cards.push(desk.clock('answer') as ClockCard);
  }
  return cards;
}
const columnsAfter = (...acts: Act[]) => {
  const cards = clockAfter(...acts);
  const last = acts.at(-1)?.[0] ?? MONDAY_10;
  return promiseColumns(cards.at(-1) as ClockCard, cards.at(-2), at(last));
};

describe('an open promise', () => {
  it('falls due at its instant, warns before it, and climbs after it', () => {
    expect(columnsAfter()).toEqual({
      judged: true, fallsDueAt: at('2T19:00'), pauseEndsAt: null, warnsAt: at('2T18:00'), tellsOwnerAt: at('2T18:00'), tellsSupervisorAt: at('2T19:00'), tellsDirectorAt: at('4T22:00'),
      tellsExecutiveAt: at('9T21:00'), rung: null, firstVerdict: null,
    });
  });

  it('that is paused falls due as if the pause ended by itself, which it does', () => {
    const paused = columnsAfter(['2T16:00', (desk) => void desk.pauseClock('answer', 'WAITING')]);
    expect(paused).toMatchObject({ pauseEndsAt: at('3T16:00'), fallsDueAt: at('3T19:00'), warnsAt: at('3T18:00') });
  });

  it('that was overdue when it was paused stays overdue, and climbs no further before the pause has ended', () => {
    const paused = columnsAfter(['3T15:00', (desk) => void desk.pauseClock('answer', 'WAITING')]);
    expect(paused).toMatchObject({ fallsDueAt: at('2T19:00'), pauseEndsAt: at('4T15:00'), tellsOwnerAt: at('4T15:00'), tellsDirectorAt: at('4T22:00') });
  });

  it('is not judged when nothing in its policy says that it can be missed', () => {
    const shown = { ...(clockAfter()[0] as ClockCard), policy: { ...answer, marks: [] } };
    expect(promiseColumns(shown, undefined, at(MONDAY_10)).judged).toBe(false);
  });
});

describe('what a promise came to first', () => {
  it.each([
    ['met in time', ['2T17:00', (desk: Desk) => desk.stopClock('answer')], 'met', 0],
    ['met after its warning', ['2T18:30', (desk: Desk) => desk.stopClock('answer')], 'met', 1],
    ['met at the very instant it was due', ['2T19:00', (desk: Desk) => desk.stopClock('answer')], 'met', 1],
    ['missed by half an hour', ['2T19:30', (desk: Desk) => desk.stopClock('answer')], 'missed', 2],
    ['missed by more than two working days', ['5T15:00', (desk: Desk) => desk.stopClock('answer')], 'missed', 3],
  ] satisfies [string, Act, string, number][])('%s: it is that, and how high it had climbed stands', (_what, act, first, rung) => {
    expect(columnsAfter(act)).toMatchObject({ firstVerdict: first, rung, fallsDueAt: null });
  });

  it('is missed when it was extended after its instant, though nobody had written the breach down', () => {
    expect(columnsAfter(['3T15:00', (desk) => desk.extendClock('answer', 20 * HOUR)])).toMatchObject({ firstVerdict: 'missed', rung: null, fallsDueAt: expect.any(String) });
  });

  it('is nothing yet when it was extended in time', () => {
    expect(columnsAfter(['2T16:00', (desk) => desk.extendClock('answer', 2 * HOUR)])).toMatchObject({ firstVerdict: null, fallsDueAt: at('2T21:00') });
  });

  it('is missed when it is begun anew after its instant', () => {
    expect(columnsAfter(['3T15:00', (desk) => void desk.startClock({ id: 'answer', policy: answer, owedBy: unitCode('CEE001') })])).toMatchObject({ firstVerdict: 'missed' });
  });
});
