// Owns the story of a clock since its anchor: its pauses, hand-overs and extensions, as they are told between the counted rows.
// Must never count time.
import type { CheckedLine } from '../form/line.js';
import { foldEvents } from '../history.js';
import type { History, Step } from '../history.js';
import type { EventCode } from '../spec.js';
import type { Draft } from './rows.js';
import { sayCount, sayInstant } from './words.js';

interface Pause {
  readonly from: number;
  readonly reason: string | null;
  readonly to: number;
  readonly endedBy: 'resume' | 'bound' | 'end' | 'nothing';
}
interface Marked<What> {
  readonly at: number;
  readonly what: What;
}
export interface Story {
  readonly history: History;
  readonly beganBy: 'start' | 'reset';
  readonly pauses: readonly Pause[];
  readonly transfers: readonly Marked<string>[];
  readonly extensions: readonly Marked<number>[];
}

/** Takes the events of a line and keeps what happened since the anchor. */
export function tellStory(line: CheckedLine): Story | EventCode {
  const teller = new Teller();
  const history = foldEvents(line, (step) => teller.hear(step));
  if (typeof history === 'string') return history;
  teller.endPause(Number.isNaN(history.endedAt) ? line.asOf : history.endedAt, Number.isNaN(history.endedAt) ? 'nothing' : 'end');
  const { beganBy, pauses, transfers, extensions } = teller;
  return { history, beganBy, pauses, transfers, extensions };
}

class Teller {
  beganBy: 'start' | 'reset' = 'start';
  pauses: Pause[] = [];
  transfers: Marked<string>[] = [];
  extensions: Marked<number>[] = [];
  private paused: Pick<Pause, 'from' | 'reason'> | null = null;

  hear(step: Step): void {
    if ('boundAt' in step) return this.endPause(step.boundAt, 'bound');
    const { event } = step;
    switch (event.type) {
      case 'start':
      case 'reset':
        return this.begin(event.type);
      case 'pause':
        this.paused = { from: event.at, reason: event.reason };
        return;
      case 'resume':
        return this.endPause(event.at, 'resume');
      case 'extend':
        this.extensions.push({ at: event.at, what: event.amount });
        return;
      case 'transfer':
        this.transfers.push({ at: event.at, what: event.calendar });
        return;
      case 'stop':
      case 'cancel':
        return;
    }
  }

  endPause(to: number, endedBy: Pause['endedBy']): void {
    if (this.paused !== null) this.pauses.push({ ...this.paused, to, endedBy });
    this.paused = null;
  }

  private begin(by: 'start' | 'reset'): void {
    this.beganBy = by;
    this.pauses = [];
    this.transfers = [];
    this.extensions = [];
    this.paused = null;
  }
}

/** The row with which the count begins. */
export function anchorDraft({ history, beganBy }: Story): Draft {
  const when = sayInstant(history.anchorCalendar.zone, history.anchor);
  const sentence =
    beganBy === 'start'
      ? `The clock started at ${when} (${history.anchorCalendar.zone.name}).`
      : `The clock began anew at ${when} (${history.anchorCalendar.zone.name}); what was counted before is forgotten.`;
  return { kind: beganBy, from: history.anchor, to: history.anchor, counted: 0, name: null, sentence };
}

/**
 * Pauses, hand-overs and extensions as rows. Pauses and hand-overs after the total was reached explain nothing and are left out;
 * an extension always counts, even one granted after the deadline.
 */
export function notes(story: Story, reachedAt: number | null, thing: string): Draft[] {
  const { zone } = story.history.calendar;
  const until = reachedAt ?? Infinity;
  const pauses = story.pauses
    .filter(({ from }) => from < until)
    .map((pause) => draft('pause', pause.from, pause.to, pause.reason, pauseSentence(pause, (ms) => sayInstant(zone, ms))));
  const transfers = story.transfers
    .filter(({ at }) => at < until)
    .map(({ at, what }) => draft('transfer', at, at, what, `Handed over to the calendar "${what}" at ${sayInstant(zone, at)}.`));
  return [...pauses, ...transfers, ...extensionNotes(story, thing)];
}

/** The extensions as rows. */
export function extensionNotes({ history, extensions }: Story, thing: string): Draft[] {
  const { zone } = history.calendar;
  return extensions.map(({ at, what }) =>
    draft('extension', at, at, null, `Extended by ${sayCount(what, thing)} at ${sayInstant(zone, at)}.`),
  );
}

function draft(kind: Draft['kind'], from: number, to: number, name: string | null, sentence: string): Draft {
  return { kind, from, to, counted: 0, name, sentence };
}

function pauseSentence({ from, to, reason, endedBy }: Pause, say: (ms: number) => string): string {
  const why = reason === null ? '' : ` (${reason})`;
  switch (endedBy) {
    case 'resume':
      return `Paused${why} from ${say(from)} until it was resumed at ${say(to)}.`;
    case 'bound':
      return `Paused${why} from ${say(from)} until the pause reached its bound and ended by itself at ${say(to)}.`;
    case 'end':
      return `Paused${why} from ${say(from)} until the clock ended at ${say(to)}.`;
    case 'nothing':
      return `Paused${why} since ${say(from)}; nothing is counted until it is resumed.`;
  }
}
