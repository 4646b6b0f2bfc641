// Owns what the writer of letters sees of this case type, apart from its law. Must never hold code of its own.
export * from './letterForms.js';
export { zoneLetters, composeZoneLetter } from './letterText.js';
