// For tests of what stands on this law: an appeal that goes its course. Never imported by a running service.
export * from './appeals.js';
export * from './courses.js';
