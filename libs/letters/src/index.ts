// Owns what other projects see of letters. Must never hold code of its own.
export { compose, type AnyLetter } from './compose/letter.js';
export { NoPress, Press, type LoadCompiler } from './press.js';
export { LetterFiles, sha256Of } from './files.js';
export { plainLine } from './printed.js';
export type { LetterText } from './text.js';
