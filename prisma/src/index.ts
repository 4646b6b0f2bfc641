export { migrate, type MigrateOptions } from './migrate.js';
export { loadReference, type ReferenceOptions } from './reference.js';
