// What is laid down is told whole: every clock of the three laws, with its basis, its rule and the days it is in force.
import { describe, expect, it } from '@jest/globals';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';
import type { PlainDate } from '@centerline/clock';
import { inWords, isInForce, POLICY_LINES, whenInWords } from './policyLines.js';

const day = (text: string) => text as PlainDate;

describe('clock policies', () => {
  it('are those of all three laws, each once', () => {
    expect(POLICY_LINES).toHaveLength(reassignmentLaw.policies.length + ftzLaw.policies.length + fpfLaw.policies.length);
    expect(new Set(POLICY_LINES.map((line) => `${line.type} ${line.kind} ${line.effectiveOn}`)).size).toBe(POLICY_LINES.length);
  });

  it('rest on a cited rule, and what law sets is no policy of ours and never pauses', () => {
    for (const { kind, basis, rule, pauses } of POLICY_LINES) {
      expect([kind, rule.citation.length > 0, rule.text.length > 0, rule.mark.length > 0]).toEqual([kind, true, true, true]);
      if (basis !== 'INTERNAL_SLA') expect([kind, rule.mark === 'policy', pauses]).toEqual([kind, false, null]);
    }
  });

  it('are in force from their day on, until a successor is', () => {
    const advice = POLICY_LINES.find((line) => line.kind === 'center-advice');
    expect([advice?.inWords, advice?.effectiveOn, advice?.effectiveUntilOn]).toEqual(['10 working days', '2017-01-19', null]);
    if (!advice) return;
    expect([isInForce(advice, day('2017-01-18')), isInForce(advice, day('2017-01-19')), isInForce({ ...advice, effectiveUntilOn: day('2027-01-01') }, day('2027-01-01'))]).toEqual([false, true, false]);
  });

  it.each([
    [{ kind: 'WARN', tells: 'owner', percent: 75 }, 'after 75 % of the time'], [{ kind: 'BREACH', tells: 'supervisor', atDue: true }, 'when it falls due'],
    [{ kind: 'DIRECTOR', tells: 'director', workingDaysAfterDue: 2 }, '2 working days after it was due'], [{ kind: 'REMIND_30', tells: 'owner', calendarDaysAfterStart: 30 }, '30 calendar days after it began'],
    [{ kind: 'ALARM_365', tells: 'supervisor', calendarDaysBeforeDue: 365 }, '365 calendar days before it is due'],
  ] as const)('say when a mark passes: %j', (mark, words) => {
    expect(whenInWords(mark)).toBe(words);
  });

  it('tell people outside what is promised and on what it rests, and not whom it tells inside', () => {
    for (const line of POLICY_LINES.map(inWords)) expect(Object.keys(line)).toEqual(['type', 'kind', 'title', 'basis', 'inWords', 'text', 'effectiveOn', 'effectiveUntilOn', 'mark', 'citation']);
  });
});
