// For tests of what stands on the ledger: a case type as small as can be. Never imported by a running service.
export * from './errand.js';
export * from './matter.js';
export { ledgerOfOwn, ownerPool, type LedgerUrls } from './ledgerOfOwn.js';
export * from './everyRow.js';
