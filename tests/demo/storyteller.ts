// Owns how the demo speaks: what happens line by line, each date with its reason, each expectation with whether it held. Must never ask anything of the system.
import type { Explanation } from '@centerline/clock';
import type { CaseType } from '@centerline/cases';
import type { Deadline, TimelineLine } from './caseTold.js';
import type { Scene } from './scene.js';

/** One story of the demo, told by people who act on cases. */
export interface Story {
  /** `a`, `b` …: the order, and the name on the command line. */
  readonly letter: string;
  readonly title: string;
  readonly rule: string;
  /** Services without which it cannot be told. */
  readonly needs: readonly CaseType[];
  tell(scene: Scene): Promise<void>;
}

const WIDTH = 132;
const WASHINGTON = 'America/New_York';

/** `Thu, Nov 26, 2026, 9:05 AM` on the wall of Headquarters. */
export const momentWords = (at: string): string =>
  new Date(at).toLocaleString('en-US', { timeZone: WASHINGTON, weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' }).replaceAll('\u202f', ' ');

/** A long sentence in lines, the later ones set in under the first. */
function lines(lead: string, text: string): readonly string[] {
  const out: string[] = [];
  let line = lead;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      out.push(line);
      line = ' '.repeat(lead.length);
    }
    line += line.endsWith(' ') ? word : ` ${word}`;
  }
  return [...out, line];
}

export class Storyteller {
  private heldSoFar = 0;
  private readonly broken: string[] = [];
  private story = '';

  constructor(private readonly print: (line: string) => void) {}

  get held(): number {
    return this.heldSoFar;
  }
  /** What did not hold, with its story. */
  get notHeld(): readonly string[] {
    return this.broken;
  }

  begins({ letter, title, rule }: Story): void {
    this.story = letter;
    this.print('');
    this.print(`${letter}. ${title}  [${rule}]`);
  }

  says(text: string): void {
    this.speak('   ', text);
  }

  /** An entry of the case's own history. */
  happened({ at, summary, actorName }: TimelineLine): void {
    this.speak(`   ${momentWords(at)}  `, actorName === 'Centerline' ? `Centerline: ${summary}` : summary);
  }

  /** A date, and why it is that date. */
  due({ title, owedByName, why }: Pick<Deadline, 'title' | 'owedByName' | 'why'>): void {
    this.speak('      date: ', `"${title}" of ${owedByName}. ${why}`);
  }

  /** The rows that sum to a date. */
  rows(title: string, { rows, sumsTo, rollsTo, measure }: Explanation): void {
    this.speak('      ', `How "${title}" is counted, row by row (running total in ${measure === 'days' ? 'days' : 'hours'}):`);
    for (const row of rows) this.speak(`      ${(measure === 'days' ? String(row.runningTotal) : (row.runningTotal / 3_600_000).toFixed(2)).padStart(6)}  `, row.sentence);
    const rolls = rollsTo === undefined || rollsTo === null || rollsTo === sumsTo ? '' : `, moved to ${rollsTo}`;
    this.speak('      ', `The rows sum to ${sumsTo ?? 'no date yet'}${rolls}.`);
  }

  /** An expectation, as a sentence that is true when it holds; `found` tells what was there instead. */
  expects(sentence: string, holds: boolean, found: unknown = undefined): void {
    if (holds) {
      this.heldSoFar += 1;
      this.speak('      \u2713 ', sentence);
      return;
    }
    const instead = found === undefined ? '' : ` (found: ${typeof found === 'string' ? found : JSON.stringify(found)})`;
    this.broken.push(`${this.story}: ${sentence}${instead}`);
    this.speak('      \u2717 ', `NOT HELD: ${sentence}${instead}`);
  }

  /** The last lines of the demo. */
  ends(): void {
    this.print('');
    for (const sentence of this.broken) this.speak('\u2717 ', sentence);
    this.print(`${this.heldSoFar} checks held, ${this.broken.length} did not`);
  }

  private speak(lead: string, text: string): void {
    for (const line of lines(lead, text)) this.print(line);
  }
}
