// The public instructions promise five contents and a broker's authority: each is one page of the form, and each is missed by the law when it lacks.
import { describe, expect, it } from '@jest/globals';
import { people, sampleBook, sampleImporters } from '@centerline/cases/testing';
import { filingContext, readAppeal, type FilingBody } from '@centerline/reassignment';
import type { Instant } from '@centerline/clock';
import { namesOf } from '../filing/steps.js';
import { NO_VALUES } from '../filing/values.js';
import { BROKERS, FIVE } from './contents.js';

const at = '2026-03-02T15:00:00.000Z' as Instant;
const faultsOf = (body: FilingBody) => {
  const read = readAppeal(body, filingContext({ at, book: sampleBook, importers: sampleImporters, related: [] }, people.broker, at), at, 'filing');
  return read.ok ? [] : read.refusals;
};

it('there are five contents, cited (1) to (5)', () => {
  expect(FIVE.map(({ rule }) => rule.citation)).toEqual([1, 2, 3, 4, 5].map((number) => `19 CFR 101.10(c)(${number})`));
});

describe.each([...FIVE, BROKERS])('$key', ({ step, field, rule }) => {
  it('is asked for on its page of the form', () => {
    const name = field.slice(1);
    expect(namesOf(step, NO_VALUES).some((one) => one === name || one.startsWith(`${name}.`))).toBe(true);
  });
  it('is missed by the law where it lacks, under the same rule', () => {
    const missed = faultsOf({}).find((fault) => fault.field === field);
    expect([missed?.field, missed?.rule.citation]).toEqual([field, rule.citation]);
  });
});
