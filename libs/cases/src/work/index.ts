// Owns what other packages see of the rules of work: lists, views, absence, sharing out. Must never hold code of its own.
export * from './window.js';
export * from './filters.js';
export * from './views.js';
export * from './absence.js';
export * from './balance.js';
