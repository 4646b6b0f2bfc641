// For tests of what stands on this law: a case driven command by command. Never imported by a running service.
export * from './bodies.js';
export * from './desk.js';
export * from './places.js';
