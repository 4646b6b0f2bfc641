// The check of answers finds what is wrong with them, and does not believe a document that says more than it checks.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Schema } from './openApi.js';
import { faultsIn } from './schemaCheck.js';
import { broken, plainest, valid } from './values.js';

const SCHEMAS = {
  Rule: { type: 'object', properties: { citation: { type: 'string', minLength: 1 }, mark: { enum: ['law', 'policy'] } }, required: ['citation', 'mark'], additionalProperties: false },
} as const;
const CASE: Schema = {
  type: 'object', required: ['id', 'at', 'rules', 'count'],
  properties: {
    id: { type: 'string', format: 'uuid' }, at: { type: ['string', 'null'], format: 'date-time' }, rules: { type: 'array', items: { $ref: '#/components/schemas/Rule' }, maxItems: 3 },
    count: { type: 'integer', minimum: 1, maximum: 9 }, kind: { oneOf: [{ const: 'a' }, { type: 'null' }] },
  },
};
const good = { id: '0190c0de-0000-7000-8000-000000000001', at: null, rules: [{ citation: '19 CFR 101.10', mark: 'law' }], count: 2 };

describe('an answer', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['as it should be', good, []],
    ['without something', { ...good, at: undefined, id: 'x' }, ['/id: "x" is no uuid', '/at: is undefined, not string or null']],
    ['with another kind of thing', { ...good, count: '2' }, ['/count: is string, not integer']],
    ['with a number out of bounds', { ...good, count: 10 }, ['/count: 10 is more than 9']],
    ['with half a number', { ...good, count: 1.5 }, ['/count: is number, not integer']],
    ['with an instant that is none', { ...good, at: 'yesterday' }, ['/at: "yesterday" is no date-time']],
    ['with something wrong deep inside', { ...good, rules: [{ citation: '', mark: 'law' }] }, ['/rules/0/citation: is too short']],
    ['with a word that is not on the list', { ...good, rules: [{ citation: 'x', mark: 'rumour' }] }, ['/rules/0/mark: "rumour" is none of ["law","policy"]']],
    ['with more than the document says', { ...good, rules: [{ citation: 'x', mark: 'law', secret: 1 }] }, ['/rules/0/secret: is not in the document']],
    ['with none of the choices', { ...good, kind: 'b' }, ['/kind: none of 2 choices; the nearest: /kind: is not "a"']],
  ])('%s', (_what, value, faults) => {
    expect(faultsIn(value, CASE, SCHEMAS)).toEqual(faults);
  });

  it('may be held to tell nothing that is not described', () => {
    expect(faultsIn({ ...good, more: 1 }, CASE, SCHEMAS)).toEqual([]);
    expect(faultsIn({ ...good, more: 1 }, CASE, SCHEMAS, '', true)).toEqual(['/more: is not in the document']);
    expect(faultsIn({ anything: 1 }, { type: 'object' }, SCHEMAS, '', true)).toEqual([]);
  });

  it('is not believed to be right by a word the check does not know', () => {
    expect(faultsIn({}, { type: 'object', patternProperties: {} }, {})).toEqual(['/: the schema uses words that are not checked: patternProperties']);
    expect(() => faultsIn({}, { $ref: '#/components/schemas/Nothing' }, {})).toThrow('Nothing');
  });
});

describe('values made from a schema', () => {
  it('are what it says; broken ones mostly are not', () => {
    fc.assert(fc.property(valid(CASE, SCHEMAS), (value) => faultsIn(value, CASE, SCHEMAS).length === 0));
    expect(faultsIn(plainest(CASE, SCHEMAS), CASE, SCHEMAS)).toEqual([]);
    const wrong = fc.sample(broken(valid(CASE, SCHEMAS)), 200).filter((value) => faultsIn(value, CASE, SCHEMAS).length > 0);
    expect(wrong.length).toBeGreaterThan(80);
  });
});
