// For tests of what sends letters: reads a letter back from its file. Never imported by a running service.
export { readPdf, type ReadPdf } from './readPdf.js';
