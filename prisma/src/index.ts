// What the launcher, the tests and an agency's operators call. Owns nothing itself.
export { driftOf } from './drift.js';
export { migrate, type MigrateOptions } from './migrate.js';
export { loadReference, type ReferenceOptions } from './reference.js';
