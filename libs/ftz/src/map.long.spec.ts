import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OUTCOMES } from './fields.js';
import { STAGES, type Stage } from './stages.js';
import { inTriage } from './testing/places.js';
import { runsOf, wander } from './testing/wandering.js';

describe('the map of an FTZ case', () => {
  it('every stage is passed and every outcome reached by some run of acts', () => {
    const seen = new Set<Stage>();
    const outcomes = new Set<string>();
    fc.assert(fc.property(runsOf(20), ({ lane, steps }) => {
      const { state } = wander(lane, steps).at(-1) ?? inTriage(lane);
      for (const { stage } of state.course) seen.add(stage);
      if (state.ending) outcomes.add(state.ending.outcome);
    }), { numRuns: 2_500, seed: 20_260_302 });
    expect([[...seen].sort(), [...outcomes].sort()]).toEqual([[...STAGES].sort(), [...OUTCOMES].sort()]);
  });
});
