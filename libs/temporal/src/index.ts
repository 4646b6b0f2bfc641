export { Conductor, type ConductorOptions } from './conductor.js';
