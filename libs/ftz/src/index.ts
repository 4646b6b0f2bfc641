// The public face of the law of FTZ cases. Must never hold code of its own.
export { ftzLaw } from './law.js';
/** Every rule of this case type, each with its citation and mark. */
export * as RULES from './citations.js';
export * from './fields.js';
export * from './state.js';
export { CATEGORY_ROWS, type CategoryRow, type Need } from './categories.js';
export { POSSIBLE, STAGES, type Stage } from './stages.js';
export { CLOCK_POLICIES, lanePolicyKind, LANE_CLOCKS, LIMITS, MOST_CONSULTATIONS, TRACKED_RULES, type LaneClock } from './policies.js';
/** For who judges an opening before it is sent: the same function the service judges by. */
export { openingFaults } from './validations/opening.js';
export { NO_PAUSE_OF_LAW, OUTCOME_WORDS, STATUS } from './words.js';
