// Owns what others see of the papers beside a case. Must never hold code of its own.
export * from './paper.js';
export * from './document.js';
export * from './fileNames.js';
export * from './speaking.js';
export * from './marking.js';
export * from './message.js';
export * from './filing.js';
export * from './daily.js';
export * from './scanned.js';
export * from './hold.js';
export * from './clockTable.js';
export * as paperRules from './rules.js';
