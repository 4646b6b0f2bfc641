// When notices come one by one, and when together.
import { describe, expect, it } from '@jest/globals';
import { gatheringOf } from './gathering.js';

describe('what waits for a person', () => {
  it.each([
    [{ plain: 1, withLetter: 0, digest: true }, 'none'],
    [{ plain: 3, withLetter: 2, digest: true }, 'none'],
    [{ plain: 4, withLetter: 0, digest: true }, 'plain'],
    [{ plain: 4, withLetter: 2, digest: false }, 'none'],
    [{ plain: 0, withLetter: 20, digest: true }, 'none'],
    [{ plain: 0, withLetter: 21, digest: true }, 'all'],
    [{ plain: 21, withLetter: 0, digest: false }, 'all'],
    [{ plain: 10_000, withLetter: 0, digest: true }, 'all'],
  ] as const)('%j is gathered: %s', (waiting, gathering) => expect(gatheringOf(waiting)).toBe(gathering));
});
