// Every kind of clock that the law knows can be asked for: a number that opens to a refused list would be a promise broken.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { PromisePageQuery } from './promiseQueries.js';

const faults = (clock: string): readonly string[] => validateSync(plainToInstance(PromisePageQuery, { clock })).map(({ property }) => property);

describe('the filter by kind of clock', () => {
  it.each(['center-advice', 'port-triage/urgent', 'tracked-date/REMOVAL_AFTER_PERMIT'])('takes %s', (kind) => expect(faults(kind)).toEqual([]));
  it.each(['', 'Center advice', '../events', `a${'b'.repeat(60)}`])('refuses “%s”', (kind) => expect(faults(kind)).toEqual(['clock']));
});
