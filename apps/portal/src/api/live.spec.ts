// News names a case by type and id, and nothing else is taken for one.
import { describe, expect, it } from '@jest/globals';
import { newsOf } from './live.js';

describe('news', () => {
  it.each([
    ['of a case', '{"type":"ftz","caseId":"018f","version":3}', { type: 'ftz', id: '018f' }],
    ['of another kind', '{"type":"letter","caseId":"018f"}', null],
    ['that is no JSON', 'hello', null],
  ])('%s', (_what, data, expected) => expect(newsOf(data)).toEqual(expected));
});
