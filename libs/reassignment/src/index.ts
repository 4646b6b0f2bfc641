// Owns what other packages see of Center reassignment. Must never hold code of its own.
export { reassignmentLaw } from './law.js';
export { aceChangeOf, type AceChange } from './ace.js';
export * from './fields.js';
export * from './state.js';
export { STAGES, POSSIBLE, isClosed } from './stages.js';
export type { FiledStage, Stage } from './stages.js';
export { CLOCK_POLICIES, LIMITS } from './policies.js';
export { PERMISSIONS } from './permissions.js';
export { bodyOf, draftFaults, readAppeal } from './validations/filing.js';
export { filingContext, type FilingContext } from './validations/context.js';
/** Every rule of this case type, each with its citation and mark. */
export * as RULES from './citations.js';
export { arrange } from './arrangement.js';
export type { ArrangedRow, Arrangement, CenterShare, HeadingBook, Shares, UnmappedHeading } from './arrangement.js';
export { afterMove, movesTo, type Destination, type Move, type MoveKind } from './counterfactual.js';
export { letterFacts } from './letters.js';
export type { LetterFacts } from './letters.js';
export { ANY_TIME, NO_REGULATORY_DEADLINE, OUTCOME_WORDS, RELEASE_UNAFFECTED, STATUS } from './words.js';
