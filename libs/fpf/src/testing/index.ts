// For tests of what stands on this law: a request told command by command. Never imported by a running service.
export * from './bodies.js';
export * from './story.js';
