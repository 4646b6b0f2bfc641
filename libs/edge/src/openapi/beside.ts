// Owns the mark, in an operation of the OpenAPI document, of a POST that changes no case: no If-Match, and an answer of its own.

export const BESIDE = 'x-beside-the-case';
