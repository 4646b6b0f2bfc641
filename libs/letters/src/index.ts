// Owns what other projects see of the press. Must never hold code of its own.
export { NoPress, Press, type LoadCompiler } from './press.js';
export { LetterFiles, sha256Of } from './files.js';
export { plainLine } from './printed.js';
