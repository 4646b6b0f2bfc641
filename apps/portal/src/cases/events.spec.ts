// A history can be read by kind, and an event shows why it was done.
import { describe, expect, it } from '@jest/globals';
import { kindOf, reasonOf } from './events.js';

describe('an event', () => {
  it.each([
    ['reassignment.decided', 'course'], ['ftz.opened', 'course'], ['task.assigned', 'work'], ['clock.breached', 'dates'], ['case.heeded', 'dates'], ['reassignment.cure-extended', 'dates'],
    ['ftz.tracked-date-settled', 'dates'], ['fpf.limitations-waived', 'dates'], ['message.written', 'papers'], ['document.filed', 'papers'],
  ] as const)('%s is of kind %s', (kind, expected) => expect(kindOf({ kind })).toBe(expected));
  it('without a kind, as a party sees it, is of the course', () => expect(kindOf({})).toBe('course'));
  it.each([
    [{ reason: 'The importer waits for its records.' }, 'Extended', 'The importer waits for its records.'],
    [{ reason: 'Why.' }, 'Extended: Why.', null], [{ reason: 'AWAITING_FPF' }, 'Paused', null], [{ reason: '' }, 'x', null], [{}, 'x', null], [undefined, 'x', null],
  ])('with %j and the words "%s" shows the reason %j', (data, summary, expected) => expect(reasonOf({ data, summary } as Parameters<typeof reasonOf>[0])).toBe(expected));
});
