import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionsFor, isRunning, type Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { ftzLaw } from './law.js';
import { isClosed, POSSIBLE } from './stages.js';
import { runsOf, wander } from './testing/wandering.js';

const STAFF: readonly Person[] = Object.values(people);
const runs = runsOf(0);

describe('whatever happens to an FTZ case', () => {
  it('somebody or the conductor can move it on, and open work has a clock that runs or waits', () => {
    fc.assert(fc.property(runs, ({ lane, steps }) => {
      for (const { state, tasks, clocks } of wander(lane, steps)) {
        if (isClosed(state.stage)) {
          expect(tasks.filter((task) => task.doneAt === null)).toEqual([]);
          expect(clocks.filter((card) => isRunning(card) && card.basis === 'INTERNAL_SLA')).toEqual([]);
          continue;
        }
        const moving = STAFF.some((person) => actionsFor(ftzLaw, state, person).some((command) => !['track-date', 'settle-tracked-date', 'extend-tracked-date', 'record-attempt'].includes(command)));
        expect(moving || ftzLaw.duty(state) !== null).toBe(true);
        const open = tasks.filter((task) => task.doneAt === null);
        if (!state.ending) expect(open.length).toBeGreaterThan(0);
        for (const task of open) expect(clocks.some((card) => card.id === task.clockId && isRunning(card))).toBe(true);
      }
    }), { numRuns: 150 });
  });

  it('it reaches Headquarters only with attempts and Center input, with proof that the port was silent, or as an approved emergency', () => {
    fc.assert(fc.property(runs, ({ lane, steps }) => {
      for (const { state } of wander(lane, steps)) for (const { entrance } of state.escalations) {
        if (entrance.way === 'CERTIFIED') {
          expect(state.attempts.length).toBeGreaterThan(0);
          expect(entrance.certified.by).not.toBe(entrance.request.requested.by);
          if (entrance.centerInput.kind === 'SILENCE') expect(entrance.centerInput.silence.breachedAt < entrance.certified.at).toBe(true);
        }
        if (entrance.way === 'FORCED_UP') expect([entrance.silence.owedBy, entrance.silence.breachedAt < entrance.forced.at]).toEqual(['PORT-2704', true]);
        if (entrance.way === 'EMERGENCY_BYPASS') expect(entrance.approved.by).toBe(people.portDirector.id);
      }
    }), { numRuns: 150 });
  });

  it('no date set by law ever pauses, moves or is cancelled', () => {
    fc.assert(fc.property(runs, ({ lane, steps }) => {
      for (const card of wander(lane, steps).at(-1)?.clocks ?? []) if (card.basis !== 'INTERNAL_SLA') expect(card.line.events.map((event) => event.type)).toEqual(['start']);
    }), { numRuns: 100 });
  });
});

describe('the map of the case', () => {
  it('has a permission for every command but the duty of the conductor, and a place for every command', () => {
    const placed = new Set(Object.values(POSSIBLE).flat());
    const permitted = new Set(ftzLaw.permissions.map((row) => row.command));
    expect([...placed].filter((command) => !permitted.has(command))).toEqual(['close']);
    expect([...permitted].filter((command) => command !== 'open' && ![...placed].some((one) => one === command))).toEqual([]);
  });
});
