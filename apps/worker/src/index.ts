export { LAWS } from './laws.js';
