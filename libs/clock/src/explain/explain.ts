// Owns the explanation of a deadline: rows a person can follow, that sum to the date by themselves.
// Must never take the date from the answer: the rows are counted by another way, and a test holds the two against each other.
import { countsDays, evaluate, measureOf } from '../evaluate.js';
import { readLine } from '../form/line.js';
import type { CheckedLine } from '../form/line.js';
import { instantOf } from '../instant.js';
import { isRefusal } from '../spec.js';
import type { ClockLine, ClockRefusal } from '../spec.js';
import { interleave, total } from './rows.js';
import type { Draft, Explanation, Walk } from './rows.js';
import { anchorDraft, notes, tellStory } from './story.js';
import type { Story } from './story.js';
import { walkCalendarDays, walkRoll } from './walk-calendar-days.js';
import { walkElapsedMinutes, walkWorkingMinutes } from './walk-minutes.js';
import { walkWorkingDays } from './walk-working-days.js';
import { sayInstant } from './words.js';

/**
 * Explains why a deadline falls where it falls: what was counted, which weekends, holidays and closures were passed over, pauses with
 * their reasons, hand-overs, extensions, the roll. Dates and holidays are named. A refused line gives its refusal.
 */
export function explain(line: ClockLine): Explanation | ClockRefusal {
  const outcome = evaluate(line);
  if (isRefusal(outcome)) return outcome;
  const checked = readLine(line);
  if (typeof checked === 'string') return { error: checked };
  const story = tellStory(checked);
  if (typeof story === 'string') return { error: story };
  const { clock } = checked;
  const begun = {
    state: outcome.state,
    unit: clock.unit,
    measure: countsDays(clock) ? 'days' : 'milliseconds',
    total: measureOf(clock, story.history.total),
  } as const;
  if (Number.isNaN(story.history.anchor)) return { ...begun, rows: [], sumsTo: null, ...(clock.roll ? { rollsTo: null } : {}) };
  const walk = walkOf(checked, story);
  const rolled = clock.roll ? walkRoll(story.history) : null;
  const between = clock.unit === 'calendar-day' ? walk.drafts : interleave(walk.drafts, notes(story, walk.reachedAt, thingOf(checked)));
  const drafts = [anchorDraft(story), ...between, ...dueDraft(story, walk), ...(rolled?.drafts ?? [])];
  return {
    ...begun,
    rows: total(drafts),
    sumsTo: walk.reachedAt === null ? null : instantOf(walk.reachedAt),
    ...(rolled === null ? {} : { rollsTo: instantOf(rolled.rollsTo) }),
  };
}

function walkOf({ clock }: CheckedLine, story: Story): Walk {
  switch (clock.unit) {
    case 'calendar-day':
      return walkCalendarDays(story);
    case 'working-day':
      return walkWorkingDays(story.history, clock.midnight);
    case 'working-minute':
      return walkWorkingMinutes(story.history);
    case 'elapsed-minute':
      return walkElapsedMinutes(story.history);
  }
}

function thingOf({ clock }: CheckedLine): string {
  switch (clock.unit) {
    case 'calendar-day':
      return 'day';
    case 'working-day':
      return 'working day';
    case 'working-minute':
      return 'working minute';
    case 'elapsed-minute':
      return 'minute';
  }
}

function dueDraft({ history }: Story, { reachedAt }: Walk): Draft[] {
  if (reachedAt === null) return [];
  const { zone } = history.calendar;
  const sentence = `Due at ${sayInstant(zone, reachedAt)} (${zone.name}).`;
  return [{ kind: 'due', from: reachedAt, to: reachedAt, counted: 0, name: null, sentence }];
}
