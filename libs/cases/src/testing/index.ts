// For tests of the laws: a small reference book, sample people and moments. Never imported by a running service.
export * from './sampleBook.js';
export * from './samplePeople.js';
