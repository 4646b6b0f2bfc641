// Owns what other projects see of this case type: its law, its fields, its rules and its words.
export * from './fields.js';
export type { FpfState, Limitations, PartnerStanding, Petition } from './state.js';
/** For who judges a request before it is sent, and shows by which days: the same functions the service judges by. */
export { requestFaults } from './validations/request.js';
export { roundOf } from './validations/petition.js';
export { periodKind, petitionClock, petitionDays, type PeriodFacts } from './facts/petitionPeriod.js';
export { standingOn } from './facts/partner.js';
export { is1592 } from './facts/statutes.js';
export { POSSIBLE, STAGES, type Stage } from './stages.js';
export { overallOf } from './validations/disposition.js';
export { CLOCK_POLICIES, LENGTH, MOST } from './policies.js';
export { PERMISSIONS } from './permissions.js';
/** Every rule of this case type, each with its citation and mark. */
export * as RULES from './citations.js';
export { decisionWords } from './words.js';
export { fpfLaw } from './law.js';
